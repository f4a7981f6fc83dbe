import { CLOSE_CODES } from "../codes/index.ts";
import type { CloseCodeId } from "../codes/index.ts";
import { RULES } from "./types.ts";
import type { RuleId } from "./types.ts";

/** Rules that act before the opening handshake is answered: with an HTTP status, never a close code. */
export const HTTP_STATUS = {
  origin: 403,
  subprotocol: 400,
  "connection-limit": 429,
} as const satisfies Partial<Record<RuleId, number>>;

export type HandshakeRule = keyof typeof HTTP_STATUS;
/** Rules that end an established connection, with a close code. */
export type ClosingRule = Exclude<RuleId, HandshakeRule>;

/** Who broke a rule and stays away for the other: the upstream of a client that is gone. */
export const GOING_AWAY = codeOf("going-away");

/** The close code of each rule, where the policy's `codes` does not say otherwise. */
export const DEFAULT_CODES: Readonly<Record<ClosingRule, number>> = {
  "message-rate": codeOf("policy-violation"),
  "byte-rate": codeOf("policy-violation"),
  "message-size": codeOf("message-too-big"),
  fragments: codeOf("message-too-big"),
  "message-type": codeOf("unsupported-data"),
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

export const CLOSING_RULES: readonly ClosingRule[] = RULES.filter(isClosingRule);

/** When a client that met a full gateway may ask again: nobody can know when a place becomes free. */
export const CONNECTION_RETRY_MS = 10_000;

/** Every key that has a default, in the notation of an author. */
export const DEFAULTS = {
  mode: "enforce",
  handshakeTimeout: "10s",
  messageSize: "1MiB",
  fragments: 128,
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
