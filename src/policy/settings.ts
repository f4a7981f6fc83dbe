import type { Claim, Scope, Sender, Senders } from "./authored.ts";
import type { ClosingRule } from "./defaults.ts";
import type { Rate, RuleId } from "./types.ts";

/** How far a rule may go: `report` records, `warn` also tells the client, `enforce` acts. */
export interface Rung {
  readonly mode: "report" | "warn" | "enforce";
  /** Share of the connections on which it acts; on the others it reports. 1 is all. */
  readonly fraction: number;
}

/** The rung of every rule that says nothing else. */
export const ENFORCED: Rung = Object.freeze({ mode: "enforce", fraction: 1 });

export interface RateLimit {
  readonly unit: "messages" | "bytes";
  readonly per: Scope;
  readonly from: Sender;
  readonly rate: Rate;
  readonly over: "close" | "pause" | "drop";
  readonly rung: Rung;
}

export interface ConnectionLimit {
  readonly per: CountedScope;
  readonly max: number;
  readonly rung: Rung;
}

/** What connections can be counted by. */
export type CountedScope = Exclude<Scope, "connection">;

export interface UpgradeLimit {
  readonly per: "ip" | "route";
  readonly rate: Rate;
  readonly rung: Rung;
}

/** Where tokens come from and how they are verified. Exactly one of the three keys is there. */
export interface JwtSettings {
  readonly jwks: string | undefined;
  readonly secret: string | undefined;
  readonly publicKey: string | undefined;
  readonly algorithms: readonly string[] | undefined;
  readonly issuer: string | undefined;
  readonly audience: readonly string[] | undefined;
  /** Of logout tokens; `undefined` where it is that of the others. */
  readonly logoutAudience: readonly string[] | undefined;
  readonly requiredClaims: readonly string[];
  /** The claim that names the user. */
  readonly user: string;
  readonly clockToleranceMs: number;
  /** How long a fetched key set is used, how soon it may be fetched again, and for how long in an outage. */
  readonly cacheMs: number;
  readonly cooldownMs: number;
  readonly staleMs: number;
  readonly timeoutMs: number;
}

export interface AuthSettings {
  readonly jwt: JwtSettings;
  /** As written: `header`, `cookie:NAME` ... `message`. */
  readonly from: readonly string[];
  /** For the first message, where it carries the token. */
  readonly deadlineMs: number;
  readonly graceMs: number;
  readonly noticeMs: number | "off";
  readonly renew: "message" | "off";
  /** Before a token is accepted: messages that are looked at, and payload bytes of one. */
  readonly beforeMessages: number;
  readonly beforeBytes: number;
  /** Header name to claim. */
  readonly forwardHeaders: Readonly<Record<string, string>>;
  /** Does the upstream get the credential as the client sent it? */
  readonly forwardCredential: boolean;
}

export interface ForbiddenPattern {
  readonly name: string;
  readonly pattern: string;
  readonly over: "close" | "drop";
  readonly rung: Rung;
}

export interface ContentSettings {
  readonly types: readonly ("text" | "binary")[];
  readonly utf8: boolean;
  readonly json: boolean;
  /** A JSON Schema document, or the name of the file that holds it. */
  readonly schema: string | object | undefined;
  readonly forbid: readonly ForbiddenPattern[];
  readonly over: "close" | "drop";
  readonly from: Senders;
  /** Whether permessage-deflate may be spoken where contents are looked at. */
  readonly compression: "inspect" | "refuse";
}

/** A policy in numbers, every default filled in: what an authored policy means. */
export interface PolicySettings {
  readonly mode: "enforce" | "report";
  readonly origins: readonly string[] | undefined;
  readonly subprotocols: readonly string[] | undefined;
  readonly handshakeTimeoutMs: number;
  readonly refuse: "http" | "close";
  readonly holdMs: number;
  readonly auth: AuthSettings | undefined;
  /** Messages first, then bytes, each as written. */
  readonly rates: readonly RateLimit[];
  readonly connections: readonly ConnectionLimit[];
  readonly upgrades: readonly UpgradeLimit[];
  readonly messageSizeBytes: number;
  readonly fragments: number;
  readonly finishMs: number | "off";
  readonly bufferedBytes: number;
  readonly stalledMs: number;
  /** Whose messages `messageSizeBytes`, `fragments` and `finishMs` are about. */
  readonly sizeFrom: Senders;
  readonly content: ContentSettings;
  readonly idleMs: number | "off";
  readonly maxMs: number | "off";
  readonly pingMs: number | "off";
  readonly pongTimeoutMs: number;
  readonly closeTimeoutMs: number;
  readonly hostileCloseTimeoutMs: number;
  /** Rules that are not in a list of limits, and that do not act, or not everywhere. */
  readonly rungs: Readonly<Partial<Record<RuleId, Rung>>>;
  /** What a client is told by a warning, and how often at most. */
  readonly warning: { readonly message: string; readonly everyMs: number } | undefined;
  readonly penalty: { readonly firstMs: number; readonly maxMs: number } | undefined;
  /** The policy's own codes; rules that are not here have their default. */
  readonly codes: Readonly<Partial<Record<ClosingRule, number>>>;
  readonly hideReasons: boolean;
}

/** Does a limit that is about `senders` hold for `sender`? */
export function concerns(senders: Senders, sender: Sender): boolean {
  return senders === "both" || senders === sender;
}

/** The claim that a scope counts by; `undefined` for the other scopes. */
export function claimOf(scope: Scope): string | undefined {
  return scope.startsWith("claim:") ? scope.slice("claim:".length) : undefined;
}

/** Can a scope be known only once the client has been authenticated? */
export function needsIdentity(scope: Scope): scope is "user" | Claim {
  return scope === "user" || claimOf(scope) !== undefined;
}
