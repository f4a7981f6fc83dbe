import type { Messages } from "./messages/types.ts";
import type { RetryAdvice } from "./types.ts";

/** The instruction to a client, and who stands behind it. */
export function retryWords(
  retry: RetryAdvice,
  { retry: words }: Messages,
): { readonly sentence: string; readonly source: string } {
  return {
    sentence:
      retry.kind === "backoff" ? words.backoff(retry.minMs, retry.maxMs) : words.advice[retry.kind],
    source:
      retry.basis.kind === "source"
        ? words.source(retry.basis.reference.title, retry.basis.reference.section)
        : words.judgement,
  };
}
