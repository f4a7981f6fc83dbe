import type { Violation } from "../protocol/index.ts";

/** Which of the two peers a fact is about. */
export type Peer = "client" | "upstream";

/**
 * Every rule that can end a connection. The ids are stable: they stand in reasons, records, logs and
 * policies.
 */
export const RULES = [
  "message-rate",
  "byte-rate",
  "message-size",
  "fragments",
  "message-type",
  "connection-limit",
  "origin",
  "subprotocol",
  "idle",
  "lifetime",
  "dead-peer",
  "slow-consumer",
  "protocol",
  "drain",
  "overload",
  "upstream-lost",
  "upstream-refused",
] as const;
export type RuleId = (typeof RULES)[number];

/** The figure that a rule looked at, against the figure it allows. */
export interface Evidence {
  readonly measured: number;
  readonly allowed: number;
  /** Unit of both: `bytes`, `messages`, `ms`, `connections`, `fragments` ...; "" where only `detail` counts. */
  readonly unit: string;
  /** What does not fit two numbers: the offending type, the origin that was not allowed ... */
  readonly detail?: string;
}

/** Something that happened. `at` is in milliseconds on the caller's clock; the policy has none. */
export type PolicyEvent =
  /** An upgrade request, before anything is answered. First event of a session, exactly once. */
  | {
      readonly type: "open";
      readonly at: number;
      /** Address that `per: ip` counts by. */
      readonly ip: string;
      readonly origin: string | undefined;
      /** As offered by the client, in its order. */
      readonly subprotocols: readonly string[];
    }
  /** The opening handshake is over; lifetimes count from here. */
  | { readonly type: "established"; readonly at: number }
  /** A data frame's header was read; none of the frame has been forwarded. */
  | FrameEvent
  /** Bytes of any kind came from the client: it lives. */
  | { readonly type: "alive"; readonly at: number }
  /** A peer does not take what is sent to it. */
  | {
      readonly type: "stalled";
      readonly at: number;
      readonly peer: Peer;
      readonly bufferedBytes: number;
      readonly stalledMs: number;
    }
  /** A peer broke RFC 6455. */
  | {
      readonly type: "violation";
      readonly at: number;
      readonly from: Peer;
      readonly violation: Violation;
    }
  /** Time went by: due at `session.deadline`. */
  | { readonly type: "tick"; readonly at: number }
  /** The connection is over: what it held (its place among the counted connections) is given back. */
  | { readonly type: "end"; readonly at: number };

/** Mutable, so that a gateway can reuse one object for every frame. */
export interface FrameEvent {
  readonly type: "frame";
  at: number;
  from: Peer;
  /** 0 continuation, 1 text, 2 binary. */
  opcode: number;
  fin: boolean;
  payloadLength: number;
}

/** The end of a connection after the opening handshake. */
export interface CloseVerdict {
  readonly kind: "close";
  readonly rule: RuleId;
  /**
   * Whose deed it was; `gateway` for lifetimes, and for all that `Policy.verdict` words: then
   * `statusCode` is for the client, also where the upstream is lost, since it is not there to be told.
   */
  readonly by: Peer | "gateway";
  /** For the peer at fault, or for the client where nobody is. */
  readonly statusCode: number;
  readonly reason: string;
  /** For the other peer: 1001 to an upstream, 1014 to a client. */
  readonly otherStatusCode: number;
  readonly otherReason: string;
  readonly evidence: Evidence | undefined;
}

/** The end of a connection before the opening handshake. */
export interface RefuseVerdict {
  readonly kind: "refuse";
  readonly rule: RuleId;
  readonly httpStatus: number;
  /** One sentence for the response body. */
  readonly message: string;
  /** For a `Retry-After` header. */
  readonly retryAfterMs: number | undefined;
  readonly evidence: Evidence | undefined;
}

export type Verdict =
  | { readonly kind: "pass" }
  | CloseVerdict
  | RefuseVerdict
  /** `mode: report`: what would have happened; the event passes. */
  | { readonly kind: "report"; readonly would: CloseVerdict | RefuseVerdict }
  /** The client was quiet: send it a Ping. */
  | { readonly kind: "ping" };

/** One connection's view of the policy. */
export interface PolicySession {
  /** Never reads the clock and never waits: the same events give the same verdicts. */
  decide(event: PolicyEvent): Verdict;
  /**
   * When the next `tick` is due, or `undefined` when no timer is needed. It may be earlier than
   * anything happens (activity moves deadlines back without moving this one), but never later.
   */
  readonly deadline: number | undefined;
}

/** How fast something may go: `rate` per `periodMs` in the long run, `burst` at once. */
export interface Rate {
  readonly amount: number;
  readonly periodMs: number;
  readonly burst: number;
}

/**
 * What connections share: rates and counts under a key. Synchronous, so that a verdict in the byte
 * path never waits; an adapter for several machines leases from afar and answers from near.
 */
export interface Counters {
  /**
   * Takes `cost` at time `at`. Returns 0 when admitted; else takes nothing and returns how many
   * milliseconds until it would be admitted, `Infinity` when `cost` is more than the burst.
   */
  take(key: string, rate: Rate, cost: number, at: number): number;
  /** What `take` would return. Takes nothing: several limits are all asked before one is taken from. */
  peek(key: string, rate: Rate, cost: number, at: number): number;
  /** Takes one of `max` places; `false` when all are taken. */
  enter(key: string, max: number): boolean;
  /** Gives the place back. */
  leave(key: string): void;
}

/** A compiled rule set, shared by all connections of its routes. */
export interface Policy {
  readonly name: string;
  readonly mode: "enforce" | "report";
  /** Allowed subprotocols; `undefined` when any is. */
  readonly subprotocols: readonly string[] | undefined;
  readonly timing: PolicyTiming;
  /** The effective policy, every default filled in, as it is published and printed. */
  readonly effective: EffectivePolicy;
  session(keys: { readonly route: string }): PolicySession;
  /** The verdict for what the gateway alone can see (drain, upstream lost ...), in this policy's codes. */
  verdict(rule: GatewayRule, detail: GatewayRuleDetail): CloseVerdict;
}

/** Rules that the gateway decides and the policy words: code overrides and `hideReasons` apply. */
export type GatewayRule = "drain" | "overload" | "upstream-lost" | "upstream-refused";

export interface GatewayRuleDetail {
  /** The sentence of the reason; by default the rule's own. */
  readonly message?: string;
  readonly retryAfterMs?: number;
  /** Instead of the rule's default, unless the policy's `codes` names another. */
  readonly statusCode?: number;
}

/** All in milliseconds. */
export interface PolicyTiming {
  readonly handshakeTimeoutMs: number;
  /** How long to wait for a peer's Close after ours. */
  readonly closeTimeoutMs: number;
  /** The same for a peer that broke a rule. */
  readonly hostileCloseTimeoutMs: number;
  /** Bytes that may wait for a slow peer, and for how long it may take none of them. */
  readonly bufferedBytes: number;
  readonly stalledMs: number;
}

/** JSON-ready; see `effective.ts`. */
export type EffectivePolicy = Readonly<Record<string, unknown>>;
