import type { Breach } from "../breach.ts";
import type { ContentSettings } from "../settings.ts";
import type { ContentFinding, Peer } from "../types.ts";

/** What a finding's detail is about, where it does not say so itself. */
const ABOUT: Readonly<Partial<Record<ContentFinding["rule"], string>>> = {
  "content-schema": "the message does not fit the schema: ",
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
    sentence: `${ABOUT[rule] ?? ""}${detail}`,
    retryAfterMs: undefined,
    evidence: {
      measured: 1,
      allowed: 0,
      unit: "",
      detail,
    },
    over: row?.over ?? over,
    ...(row === undefined ? {} : { rung: row.rung }),
  };
}
