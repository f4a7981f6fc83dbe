import { JUDGEMENT } from "../references.ts";
import type { Fault, Outcome, RetryAdvice } from "../types.ts";

interface Kind {
  readonly outcome: Outcome;
  /** Seen from the Close frame, as everywhere: `recipient` is mostly the client. */
  readonly fault: Fault;
  /** Where the vendor says nothing. */
  readonly retry: RetryAdvice;
}

const NEVER: RetryAdvice = { kind: "never", basis: JUDGEMENT };
const CHANGE: RetryAdvice = { kind: "after-change", basis: JUDGEMENT };
const AUTH: RetryAdvice = { kind: "after-auth", basis: JUDGEMENT };
const SOON = backoff(0, 5_000);
const LATER = backoff(1_000, 10_000);
const MUCH_LATER = backoff(5_000, 60_000);

function backoff(minMs: number, maxMs: number): RetryAdvice {
  return { kind: "backoff", minMs, maxMs, basis: JUDGEMENT };
}

/**
 * What a vendor's code can mean. Every row has one of these, and the texts belong to them, so that a
 * new row needs no new sentence and a new language needs one file.
 */
export const VENDOR_KINDS = {
  normal: { outcome: "success", fault: "none", retry: NEVER },
  handover: { outcome: "success", fault: "none", retry: NEVER },
  kicked: { outcome: "interruption", fault: "none", retry: NEVER },
  unspecified: { outcome: "error", fault: "unknown", retry: LATER },

  "server-error": { outcome: "error", fault: "sender", retry: LATER },
  "server-restart": { outcome: "interruption", fault: "none", retry: LATER },
  "over-capacity": { outcome: "interruption", fault: "sender", retry: LATER },
  "reconnect-now": { outcome: "interruption", fault: "none", retry: SOON },
  "state-lost": { outcome: "interruption", fault: "sender", retry: SOON },
  network: { outcome: "interruption", fault: "unknown", retry: LATER },
  "connect-failed": { outcome: "error", fault: "unknown", retry: LATER },

  "not-authenticated": { outcome: "error", fault: "recipient", retry: AUTH },
  "auth-failed": { outcome: "error", fault: "recipient", retry: AUTH },
  "already-authenticated": { outcome: "error", fault: "recipient", retry: CHANGE },
  forbidden: { outcome: "error", fault: "recipient", retry: CHANGE },
  "credential-expired": { outcome: "interruption", fault: "recipient", retry: AUTH },
  "session-expired": { outcome: "interruption", fault: "either", retry: SOON },
  "session-invalid": { outcome: "error", fault: "either", retry: SOON },

  "bad-message": { outcome: "error", fault: "recipient", retry: CHANGE },
  "unknown-command": { outcome: "error", fault: "recipient", retry: CHANGE },
  "unexpected-message": { outcome: "error", fault: "recipient", retry: CHANGE },
  "protocol-error": { outcome: "error", fault: "recipient", retry: CHANGE },
  "unsupported-data": { outcome: "error", fault: "recipient", retry: CHANGE },
  "too-big": { outcome: "error", fault: "recipient", retry: CHANGE },
  "client-error": { outcome: "error", fault: "sender", retry: CHANGE },
  duplicate: { outcome: "error", fault: "recipient", retry: CHANGE },
  encryption: { outcome: "error", fault: "either", retry: CHANGE },

  policy: { outcome: "error", fault: "recipient", retry: CHANGE },
  "rate-limited": { outcome: "error", fault: "recipient", retry: MUCH_LATER },
  "over-quota": { outcome: "error", fault: "recipient", retry: CHANGE },
  slow: { outcome: "error", fault: "recipient", retry: LATER },
  unused: { outcome: "error", fault: "recipient", retry: CHANGE },

  version: { outcome: "error", fault: "recipient", retry: CHANGE },
  subprotocol: { outcome: "error", fault: "recipient", retry: CHANGE },
  unsupported: { outcome: "error", fault: "recipient", retry: CHANGE },
  insecure: { outcome: "error", fault: "recipient", retry: CHANGE },
  "not-found": { outcome: "error", fault: "recipient", retry: CHANGE },
  disabled: { outcome: "error", fault: "either", retry: CHANGE },
  sharding: { outcome: "error", fault: "recipient", retry: CHANGE },
  intents: { outcome: "error", fault: "recipient", retry: CHANGE },

  "timeout-handshake": { outcome: "error", fault: "recipient", retry: LATER },
  "timeout-idle": { outcome: "interruption", fault: "recipient", retry: SOON },
  "timeout-ping": { outcome: "error", fault: "either", retry: SOON },
  "timeout-lifetime": { outcome: "interruption", fault: "none", retry: SOON },

  // Of ranges alone: they give advice for numbers that nobody has listed.
  refused: { outcome: "error", fault: "recipient", retry: CHANGE },
  temporary: { outcome: "interruption", fault: "unknown", retry: LATER },
  "error-only": { outcome: "error", fault: "recipient", retry: CHANGE },
} as const satisfies Readonly<Record<string, Kind>>;

export type VendorKind = keyof typeof VENDOR_KINDS;
