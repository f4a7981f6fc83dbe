import type { Breach } from "../breach.ts";
import type { ContentSettings } from "../settings.ts";
import type { ContentFinding, Peer } from "../types.ts";

const SENTENCES: Readonly<Record<ContentFinding["rule"], string>> = {
  utf8: "text that is not UTF-8",
  "content-malformed": "not JSON that every parser reads alike",
  "content-schema": "the message does not fit the schema",
  "content-forbidden": "the message holds what is not allowed",
};

/** What content checks found, as a breach with the action that its row asks for. */
export function foundContent(
  by: Peer,
  { rule, name, detail }: ContentFinding,
  { forbid, over }: ContentSettings,
): Breach {
  const row = name === undefined ? undefined : forbid.find((known) => known.name === name);
  return {
    rule,
    by,
    sentence: `${SENTENCES[rule]}: ${detail}`,
    retryAfterMs: undefined,
    evidence: {
      measured: 1,
      allowed: 0,
      unit: "",
      detail: name === undefined ? detail : `${name}: ${detail}`,
    },
    over: row?.over ?? over,
    ...(row === undefined ? {} : { rung: row.rung }),
  };
}
