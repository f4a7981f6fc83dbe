import type { Breach, HandshakeBreach } from "../breach.ts";
import type { AuthSettings } from "../settings.ts";
import { formatDuration } from "../shape/duration.ts";
import type { PolicyEvent, PolicyIdentity } from "../types.ts";

type Unauthenticated = Extract<PolicyEvent, { type: "unauthenticated" }>;

const UNAVAILABLE_RETRY_MS = 5_000;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Who a connection belongs to, and until when: the clock of its token, and of the wait for a first
 * one. What is verified is not seen here, only its outcome.
 */
export class Authentication {
  readonly #settings: AuthSettings;
  #identity: PolicyIdentity | undefined;
  /** Had the token expired when it came, within what clocks may differ? Then it lasts as much longer. */
  #forgiven = false;
  #waitsUntil = NEVER;
  #expiresAt = NEVER;
  #noticeAt = NEVER;

  constructor(settings: AuthSettings) {
    this.#settings = settings;
  }

  get identity(): PolicyIdentity | undefined {
    return this.#identity;
  }

  /** When something is due; `Infinity` when nothing is. */
  get deadline(): number {
    return Math.min(this.#waitsUntil, this.#noticeAt, this.#expiresAt);
  }

  /** The client was let in to send its token. */
  accepted(at: number): void {
    if (this.#identity === undefined) this.#waitsUntil = at + this.#settings.deadlineMs;
  }

  /** A verified token: the first, or one that renews the last. */
  authenticated(identity: PolicyIdentity, at: number): HandshakeBreach | undefined {
    // By a clock that is behind ours, it may not have expired yet.
    const forgiven = (identity.expiresAt ?? NEVER) <= at;
    if (this.#endOf(identity, forgiven) <= at) return invalid("the token has expired");
    if (this.#identity !== undefined && this.#identity.user !== identity.user) {
      return invalid("the new token belongs to somebody else");
    }
    this.#identity = identity;
    this.#forgiven = forgiven;
    this.#waitsUntil = NEVER;
    this.#expiresAt = this.#endOf(identity, forgiven);
    // A token that is nearly over when it comes has had its notice.
    const noticeAt = this.#noticeOf(identity);
    this.#noticeAt = noticeAt > at ? noticeAt : NEVER;
    return undefined;
  }

  /** What is due; after a breach its clock stands still, for those who only report it. */
  tick(at: number): Breach | { readonly notice: number } | undefined {
    if (at >= this.#waitsUntil) {
      this.#waitsUntil = NEVER;
      return late(this.#settings.deadlineMs);
    }
    if (at >= this.#expiresAt) {
      const overMs = at - (this.#identity?.expiresAt ?? at);
      this.#expiresAt = NEVER;
      this.#noticeAt = NEVER;
      return expired(overMs, this.#settings.graceMs);
    }
    if (at >= this.#noticeAt) {
      this.#noticeAt = NEVER;
      return { notice: Math.max(0, (this.#identity?.expiresAt ?? at) - at) };
    }
    return undefined;
  }

  /** The token's time under changed settings. */
  continue(earlier: Authentication, at: number): void {
    this.#waitsUntil = earlier.#waitsUntil;
    const identity = earlier.#identity;
    if (identity === undefined) return;
    this.#identity = identity;
    this.#forgiven = earlier.#forgiven;
    this.#expiresAt = this.#endOf(identity, this.#forgiven);
    const noticeAt = this.#noticeOf(identity);
    // What was still owed stays owed; what was given is not given again.
    this.#noticeAt = noticeAt > at || earlier.#noticeAt !== NEVER ? noticeAt : NEVER;
  }

  stop(): void {
    this.#waitsUntil = NEVER;
    this.#expiresAt = NEVER;
    this.#noticeAt = NEVER;
  }

  #endOf({ expiresAt = NEVER }: PolicyIdentity, forgiven: boolean): number {
    const { graceMs, jwt } = this.#settings;
    return expiresAt + (forgiven ? Math.max(graceMs, jwt.clockToleranceMs) : graceMs);
  }

  #noticeOf({ expiresAt = NEVER }: PolicyIdentity): number {
    const { noticeMs } = this.#settings;
    return noticeMs === "off" ? NEVER : expiresAt - noticeMs;
  }
}

/** A missing or refused token. */
export function unauthenticated({ why, message }: Unauthenticated): HandshakeBreach {
  const evidence = {
    measured: 1,
    allowed: 0,
    unit: "",
    detail: message.slice(0, 256).toWellFormed(),
  };
  if (why === "unavailable") {
    return {
      rule: "auth-unavailable",
      sentence: "tokens cannot be verified at the moment",
      retryAfterMs: UNAVAILABLE_RETRY_MS,
      evidence,
      blameless: true,
    };
  }
  return {
    rule: "auth-invalid",
    sentence: message,
    retryAfterMs: undefined,
    evidence,
    // Known, and not allowed (RFC 9110 15.5.4); else not known (15.5.2).
    ...(why === "forbidden" ? { httpStatus: 403 } : {}),
    ...(why === "missing" ? { blameless: true } : {}),
  };
}

export const REVOKED: HandshakeBreach = {
  rule: "revoked",
  sentence: "the right to be connected was taken away",
  retryAfterMs: undefined,
  evidence: undefined,
  blameless: true,
};

function invalid(sentence: string): HandshakeBreach {
  return {
    rule: "auth-invalid",
    sentence,
    retryAfterMs: undefined,
    evidence: { measured: 1, allowed: 0, unit: "", detail: sentence },
  };
}

function late(allowed: number): Breach {
  return {
    rule: "auth-timeout",
    by: "client",
    sentence: `no token within ${formatDuration(allowed)}`,
    retryAfterMs: undefined,
    evidence: { measured: allowed, allowed, unit: "ms" },
  };
}

function expired(measured: number, allowed: number): Breach {
  return {
    rule: "auth-expired",
    by: "client",
    sentence: "the token has expired, connect again with a new one",
    retryAfterMs: undefined,
    evidence: { measured, allowed, unit: "ms" },
  };
}
