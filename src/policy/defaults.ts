import { CLOSE_CODES } from "../codes/index.ts";
import type { CloseCodeId } from "../codes/index.ts";
import { RULES } from "./types.ts";
import type { RuleId } from "./types.ts";

/** Rules that act before the opening handshake is answered: with an HTTP status, never a close code. */
export const HTTP_STATUS = {
  origin: 403,
  subprotocol: 400,
  "connection-limit": 429,
  "upgrade-rate": 429,
  penalty: 429,
  "auth-invalid": 401,
  "auth-unavailable": 503,
  revoked: 403,
} as const satisfies Partial<Record<RuleId, number>>;

/** Rules that can refuse an upgrade. Behind a 101 each of them has a close code as well. */
export type HandshakeRule = keyof typeof HTTP_STATUS;
/** Rules that can end a connection with a close code: all of them. */
export type ClosingRule = RuleId;

/** Who broke a rule and stays away for the other: the upstream of a client that is gone. */
export const GOING_AWAY = codeOf("going-away");

/** The close code of each rule, where the policy's `codes` does not say otherwise. */
export const DEFAULT_CODES: Readonly<Record<ClosingRule, number>> = {
  "message-rate": codeOf("policy-violation"),
  "byte-rate": codeOf("policy-violation"),
  "message-size": codeOf("message-too-big"),
  fragments: codeOf("message-too-big"),
  "message-type": codeOf("unsupported-data"),
  "content-malformed": codeOf("invalid-payload"),
  "content-schema": codeOf("policy-violation"),
  "content-forbidden": codeOf("policy-violation"),
  utf8: codeOf("invalid-payload"),
  // These refuse an upgrade; their codes are for `refuse: close`, and for what is learnt later.
  "connection-limit": codeOf("try-again-later"),
  "upgrade-rate": codeOf("try-again-later"),
  penalty: codeOf("try-again-later"),
  origin: codeOf("policy-violation"),
  subprotocol: codeOf("policy-violation"),
  "auth-invalid": codeOf("policy-violation"),
  "auth-timeout": codeOf("policy-violation"),
  "auth-expired": codeOf("policy-violation"),
  "auth-unavailable": codeOf("try-again-later"),
  revoked: codeOf("policy-violation"),
  idle: GOING_AWAY,
  lifetime: GOING_AWAY,
  "dead-peer": codeOf("internal-error"),
  "slow-consumer": codeOf("policy-violation"),
  // The violation itself names 1002, 1007 or 1009; this is the most common of them.
  protocol: codeOf("protocol-error"),
  drain: codeOf("service-restart"),
  overload: codeOf("try-again-later"),
  "upstream-lost": codeOf("bad-gateway"),
  "upstream-refused": codeOf("bad-gateway"),
};

export function isHandshakeRule(rule: string): rule is HandshakeRule {
  return Object.hasOwn(HTTP_STATUS, rule);
}

export function isClosingRule(rule: string): rule is ClosingRule {
  return Object.hasOwn(DEFAULT_CODES, rule);
}

export const CLOSING_RULES: readonly ClosingRule[] = RULES;

/** Rules that end a connection for what neither of its peers did. */
export const NOBODYS: ReadonlySet<RuleId> = new Set(["auth-unavailable", "revoked"]);

/**
 * Rules that a client breaks by what it does, so that it is to wait before it comes back. Not those
 * that merely count it, and not the end of a token.
 */
export const PUNISHED: ReadonlySet<RuleId> = new Set([
  "message-rate",
  "byte-rate",
  "message-size",
  "fragments",
  "message-type",
  "content-malformed",
  "content-schema",
  "content-forbidden",
  "utf8",
  "auth-invalid",
  "auth-timeout",
  "slow-consumer",
  "protocol",
]);

/** When a client that met a full gateway may ask again: nobody can know when a place becomes free. */
export const CONNECTION_RETRY_MS = 10_000;

/** Every key that has a default, in the notation of an author. */
export const DEFAULTS = {
  mode: "enforce",
  handshakeTimeout: "10s",
  refuse: "http",
  hold: "3s",
  tokenFrom: ["header"],
  userClaim: "sub",
  clockTolerance: "5s",
  jwksCache: "10m",
  jwksCooldown: "30s",
  jwksStale: "1h",
  jwksTimeout: "5s",
  authDeadline: "5s",
  beforeBytes: "8KiB",
  over: "close",
  compression: "inspect",
  warningEvery: "1s",
  penaltyMax: "10m",
  messageSize: "1MiB",
  fragments: 128,
  finish: "1m",
  buffered: "1MiB",
  stalled: "30s",
  from: "client",
  idle: "off",
  max: "off",
  ping: "25s",
  pongTimeout: "20s",
  closeTimeout: "10s",
  hostileCloseTimeout: "1s",
  hideReasons: false,
} as const;

function codeOf(id: CloseCodeId): number {
  return CLOSE_CODES.find((row) => row.id === id)!.code;
}
