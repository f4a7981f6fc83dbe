import { MAX_REASON_BYTES, encodeUtf8, truncateUtf8 } from "../protocol/index.ts";

/**
 * The reason of a Close frame: `<rule id>: <sentence>; retry-after=<seconds>`, within the 123 bytes
 * that a Close frame has for it (RFC 6455 5.5). Where that is not enough the sentence is cut, on a
 * code point, and never the machine-readable end.
 */
export function formatReason(
  rule: string,
  sentence: string,
  retryAfterMs: number | undefined,
): string {
  const end = retryAfterMs === undefined ? "" : `; retry-after=${retryAfterSeconds(retryAfterMs)}`;
  const beginning = truncateUtf8(`${rule}: ${sentence}`, MAX_REASON_BYTES - encodeUtf8(end).length);
  return beginning + end;
}

/** Whole seconds, rounded up, and at least one: an earlier retry would meet the same limit. */
function retryAfterSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000));
}
