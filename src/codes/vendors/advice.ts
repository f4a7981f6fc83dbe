import { sourced } from "../references.ts";
import type { Reference, RetryAdvice } from "../types.ts";

/** The advice that a vendor itself gives, in the shapes of the catalogue. */
export interface VendorAdvice {
  readonly never: RetryAdvice;
  readonly afterChange: RetryAdvice;
  readonly afterAuth: RetryAdvice;
  readonly application: RetryAdvice;
  /** At once, spread over a second so that a whole fleet does not return in the same instant. */
  readonly now: RetryAdvice;
  /** The vendor says to reconnect; the time is ours unless the row says `waitStated`. */
  readonly again: RetryAdvice;
  readonly backoff: (minMs: number, maxMs: number) => RetryAdvice;
}

export function adviceOf(reference: Reference): VendorAdvice {
  const basis = sourced(reference);
  const backoff = (minMs: number, maxMs: number): RetryAdvice => ({
    kind: "backoff",
    minMs,
    maxMs,
    basis,
  });
  return {
    never: { kind: "never", basis },
    afterChange: { kind: "after-change", basis },
    afterAuth: { kind: "after-auth", basis },
    application: { kind: "application", basis },
    now: backoff(0, 1_000),
    again: backoff(1_000, 10_000),
    backoff,
  };
}
