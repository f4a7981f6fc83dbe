import type { Language } from "../codes/languages.ts";
import { lookup } from "../codes/lookup.ts";
import { formatDuration } from "./figures.ts";
import { isKnownRule } from "./rules.ts";
import { sentencesIn } from "./sentences/all.ts";
import type { Sentences } from "./sentences/sentences.ts";
import type { CloseRecord } from "./types.ts";

/**
 * What to do next, in one short sentence. A rule has its own advice; for a peer's Close it is the
 * catalogue's retry advice for the code.
 */
export function advise(record: CloseRecord, language: Language): string {
  const { advice, figures } = sentencesIn(language);
  const { cause, rule } = record;
  // There is an answer to read, which the advice on the rule knows nothing of.
  if (cause === "upstream-refused") return advice.causes[cause];
  if (isKnownRule(rule)) return advice.rules[rule];
  if (cause === "rule" || (rule !== undefined && cause === "refused")) return advice.ownRule;
  if (cause !== "peer-close") return advice.causes[cause];
  return retryAdvice(closedWith(record), advice, figures);
}

/** The code that the initiator chose, or its lack of one. */
function closedWith({ initiator, ...record }: CloseRecord): number {
  const frame =
    initiator === "gateway"
      ? (record.client.sent ?? record.upstream.sent)
      : record[initiator].received;
  return frame === undefined ? 1006 : (frame.statusCode ?? 1005);
}

function retryAdvice(
  code: number,
  advice: Sentences["advice"],
  figures: Sentences["figures"],
): string {
  const isCode = Number.isInteger(code) && code >= 0 && code <= 65_535;
  if (!isCode) return advice.retry.application;
  const { retry } = lookup(code);
  if (retry.kind !== "backoff") return advice.retry[retry.kind];
  return advice.backoff(formatDuration(retry.minMs, figures), formatDuration(retry.maxMs, figures));
}
