import type { Violation } from "../protocol/index.ts";
import type { PolicySettings } from "./settings.ts";

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
  "content-malformed",
  "content-schema",
  "content-forbidden",
  "utf8",
  "connection-limit",
  "upgrade-rate",
  "penalty",
  "origin",
  "subprotocol",
  "auth-invalid",
  "auth-timeout",
  "auth-expired",
  "auth-unavailable",
  "revoked",
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
      /** Address that `per: ip` counts by: IPv4 as it is, IPv6 by its /64. */
      readonly ip: string;
      /**
       * A random number in [0, 1): a rule with `enforce: 5%` bites where it is below 0.05, so that a
       * connection meets all such rules or none. @default 0, where every rule bites
       */
      readonly sample?: number;
      readonly origin: string | undefined;
      /** `Host` header, with its port: same-origin checks compare with it. */
      readonly host?: string | undefined;
      /** As offered by the client, in its order. */
      readonly subprotocols: readonly string[];
    }
  /** A token was verified: at the opening handshake, in the first message, or to renew an earlier one. */
  | {
      readonly type: "authenticated";
      readonly at: number;
      readonly identity: PolicyIdentity;
    }
  /**
   * No token, or one that is not accepted. `missing` where the request has none, `invalid` for a bad
   * one, `forbidden` for a good one that does not give access, `unavailable` where nobody can tell.
   */
  | {
      readonly type: "unauthenticated";
      readonly at: number;
      readonly why: "missing" | "invalid" | "forbidden" | "unavailable";
      /** One sentence without anything secret. */
      readonly message: string;
    }
  /** An operator, or the identity provider, took the connection's rights away. */
  | { readonly type: "revoked"; readonly at: number }
  /** The client's opening handshake was answered with 101, and there is no upstream yet. */
  | { readonly type: "accepted"; readonly at: number }
  /** Both opening handshakes are over; lifetimes count from here. */
  | { readonly type: "established"; readonly at: number }
  /** A data frame's header was read; none of the frame has been forwarded. */
  | FrameEvent
  /** A whole message was held and looked at; none of it has been forwarded. */
  | ContentEvent
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
  /** A message that has begun is not whole for so long. */
  | {
      readonly type: "unfinished";
      readonly at: number;
      readonly from: Peer;
      readonly unfinishedMs: number;
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

/** Who a connection belongs to, as a verified token says. */
export interface PolicyIdentity {
  /** `undefined` where the token names nobody. */
  readonly user: string | undefined;
  /** The claims that limits count by, under the names they have in the policy. */
  readonly claims: Readonly<Record<string, string>>;
  /** When the token expires, on the caller's clock in milliseconds; `undefined` when it never does. */
  readonly expiresAt: number | undefined;
}

/** What content checks found in one message. */
export interface ContentFinding {
  readonly rule: "utf8" | "content-malformed" | "content-schema" | "content-forbidden";
  /** Of the `forbid` row, for `content-forbidden`. */
  readonly name?: string;
  /** Short, printable, and nothing of what the message says. */
  readonly detail: string;
}

export interface ContentEvent {
  readonly type: "content";
  readonly at: number;
  readonly from: Peer;
  readonly findings: readonly ContentFinding[];
  /**
   * Payload as it was on the wire, and inflated: the same where it was not compressed. Of a message
   * that is too large to be looked at, `bytes` is more than `messageSize` allows.
   */
  readonly wireBytes: number;
  readonly bytes: number;
  /** Inflating was given up, or it was never held, since it has more bytes than `messageSize` allows. */
  readonly tooLarge?: boolean;
  /** It cannot be inflated; the finding says so. @default false */
  readonly corrupt?: boolean;
}

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
  /** The same as a Close frame, for `handshake: { refuse: close }`: pages cannot see a status. */
  readonly statusCode: number;
  readonly reason: string;
}

/** What a rule that does not end the connection has to say: it is recorded, and counted. */
export interface Note {
  readonly action: "report" | "warn";
  /** What it would have done. */
  readonly would: CloseVerdict | RefuseVerdict;
  /** For the client, in a text message, where the policy has one. */
  readonly message: string | undefined;
}

/** `over: pause` and `over: drop`: what is done instead of closing. */
export interface HoldVerdict {
  /** `pause`: read no more from this peer until `until`, then judge the frame again. `drop`: leave its message out. */
  readonly kind: "pause" | "drop";
  readonly rule: RuleId;
  readonly by: Peer;
  /** On the caller's clock; only for `pause`. */
  readonly until: number;
  readonly evidence: Evidence | undefined;
}

/** A verdict without the notes of rules that only watch. */
export type FinalVerdict =
  | { readonly kind: "pass" }
  | CloseVerdict
  | RefuseVerdict
  | HoldVerdict
  /** Answer the client's handshake, and wait for a first message with a token. */
  | { readonly kind: "wait" }
  /** The client was quiet: send it a Ping. */
  | { readonly kind: "ping" }
  /** Tell the client something in a text message: its token is about to expire. */
  | { readonly kind: "notice"; readonly message: string };

export type Verdict =
  | FinalVerdict
  /** Rules that report or warn would have acted; `verdict` is that of the others. */
  | { readonly kind: "noted"; readonly notes: readonly Note[]; readonly verdict: FinalVerdict };

/** One connection's view of the policy. */
export interface PolicySession {
  /** Never reads the clock and never waits: the same events give the same verdicts. */
  decide(event: PolicyEvent): Verdict;
  /**
   * When the next `tick` is due, or `undefined` when no timer is needed. It may be earlier than
   * anything happens (activity moves deadlines back without moving this one), but never later.
   */
  readonly deadline: number | undefined;
  /**
   * A changed policy takes over: limits, content rules and codes hold from the next message on.
   *
   * @throws TypeError for a policy that `compilePolicy` did not make.
   */
  adopt(policy: Policy, at: number): void;
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
  /** Takes `cost` in any case: what is over must be waited for by those who come next. */
  charge(key: string, rate: Rate, cost: number, at: number): void;
  /** Bans a key for `firstMs`; each ban soon after the last one is twice as long, up to `maxMs`. */
  punish(key: string, firstMs: number, maxMs: number, at: number): void;
  /** Milliseconds for which a key is still banned; 0 when it is not. */
  banned(key: string, at: number): number;
}

/** A compiled rule set, shared by all connections of its routes. */
export interface Policy {
  readonly name: string;
  readonly mode: "enforce" | "report";
  /** Allowed subprotocols; `undefined` when any is. */
  readonly subprotocols: readonly string[] | undefined;
  /** How a refusal reaches the client: as an HTTP status, or as a Close frame behind a 101. */
  readonly refuse: "http" | "close";
  /** What its sessions share; for them alone. */
  readonly plan: object;
  /** Everything the policy says, in numbers. */
  readonly settings: PolicySettings;
  readonly timing: PolicyTiming;
  /** The effective policy, every default filled in, as it is published and printed. */
  readonly effective: EffectivePolicy;
  session(keys: { readonly route: string }): PolicySession;
  /** Must whole messages of this peer be held and looked at? */
  inspects(peer: Peer): boolean;
  /** The verdict for what the gateway alone can see (drain, upstream lost ...), in this policy's codes. */
  verdict(rule: GatewayRule, detail: GatewayRuleDetail): CloseVerdict;
}

/** Rules that the gateway decides and the policy words: code overrides and `hideReasons` apply. */
export type GatewayRule = "drain" | "overload" | "upstream-lost" | "upstream-refused";

export interface GatewayRuleDetail {
  /** The sentence of the reason; by default the rule's own. */
  readonly message?: string | undefined;
  readonly retryAfterMs?: number;
  /** Instead of the rule's default, unless the policy's `codes` names another. */
  readonly statusCode?: number;
}

/** All in milliseconds. */
export interface PolicyTiming {
  readonly handshakeTimeoutMs: number;
  /** How long a message may take from its first byte to its last; `undefined` for ever. */
  readonly finishMs: number | undefined;
  /** How long a refused client waits for its Close frame, where refusals are told by one. */
  readonly holdMs: number;
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
