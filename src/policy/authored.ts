import type { ClosingRule } from "./defaults.ts";
import type { RuleId } from "./types.ts";

/** `250ms`, `10s`, `5m`, `2h`, `30d`. */
export type Duration = `${number}${"ms" | "s" | "m" | "h" | "d"}`;
/** `512B`, `64KiB`, `1MiB`, `1GiB`. */
export type Size = `${number}${"B" | "KiB" | "MiB" | "GiB"}`;
/** `s`, `m`, `5s` ... */
type Period = `${number | ""}${"ms" | "s" | "m" | "h" | "d"}`;
/** `claim:tenant`: the connections whose tokens have the same `tenant`. */
export type Claim = `claim:${string}`;
export type Scope = "connection" | "ip" | "user" | "route" | Claim;
export type Sender = "client" | "upstream";
export type Senders = Sender | "both";

/** What any rule may carry, so that it is tried before it bites. */
export interface AuthoredRung {
  /** `report` records; `warn` also tells the client, see `warning`; `enforce` acts. @default "enforce" */
  readonly mode?: "report" | "warn" | "enforce";
  /** On this share of the connections, always the same ones; on the others the rule reports. @default "100%" */
  readonly enforce?: `${number}%`;
}

interface AuthoredRate extends AuthoredRung {
  readonly per: Scope;
  /** @default "client" */
  readonly from?: Sender;
  /** `pause` reads no more until the budget is back; `drop` leaves the message out. @default "close" */
  readonly over?: "close" | "pause" | "drop";
}

/** One policy as it is written. Every key may be left away; `{}` is the policy of all defaults. */
export interface AuthoredPolicy {
  /** `report` judges and records everything and closes nothing, broken protocol and revoked rights aside. @default "enforce" */
  readonly mode?: "enforce" | "report";
  readonly handshake?: {
    /** `https://app.example`, `https://*.app.example`, `null`. @default any, or with a cookie credential the gateway's own */
    readonly origins?: readonly string[];
    /** @default any */
    readonly subprotocols?: readonly string[];
    /** From the request to the answer. @default "10s" */
    readonly timeout?: Duration;
    /** `close` upgrades, and at once closes with code and reason, which pages can read. @default "http" */
    readonly refuse?: "http" | "close";
    /** With `refuse: close`, how long a refused client waits for its Close. @default "3s" */
    readonly hold?: Duration;
  };
  readonly auth?: AuthoredAuth;
  readonly limits?: {
    readonly messages?: readonly (AuthoredRate & {
      readonly rate: `${number}/${Period}`;
      /** At once. @default the amount of the rate */
      readonly burst?: number;
    })[];
    /** Payload bytes of data frames; inflated where contents are looked at, else as on the wire. */
    readonly bytes?: readonly (AuthoredRate & {
      readonly rate: `${Size}/${Period}`;
      /** At once, and so the largest frame. @default the amount of the rate */
      readonly burst?: Size;
    })[];
    readonly connections?: readonly (AuthoredRung & {
      readonly per: Exclude<Scope, "connection">;
      readonly max: number;
    })[];
    /** How often a client may ask for an upgrade. */
    readonly upgrades?: readonly (AuthoredRung & {
      readonly per: "ip" | "route";
      readonly rate: `${number}/${Period}`;
      readonly burst?: number;
    })[];
    /** Payload bytes of one message; inflated where contents are looked at. @default "1MiB" */
    readonly messageSize?: Size;
    /** Frames of one message, empty ones included. @default 128 */
    readonly fragments?: number;
    /** How long a message may take from its first byte to its last. @default "1m" */
    readonly finish?: Duration | "off";
    /** Bytes that may wait for a slow peer. @default "1MiB" */
    readonly buffered?: Size;
    /** How long a peer may take nothing while bytes wait for it. @default "30s" */
    readonly stalled?: Duration;
    /** Whose messages `messageSize`, `fragments` and `finish` are about. @default "client" */
    readonly from?: Senders;
  };
  readonly content?: {
    /** @default both */
    readonly types?: readonly ("text" | "binary")[];
    /** Text must be UTF-8 (RFC 6455 8.1). Always checked where contents are looked at. @default false */
    readonly utf8?: boolean;
    /** Text must be JSON that every parser reads alike. @default false, true with a schema */
    readonly json?: boolean;
    /** JSON Schema 2020-12: a file beside the configuration, or the document itself. */
    readonly schema?: string | object;
    readonly forbid?: readonly (AuthoredRung & {
      readonly name: string;
      /** RE2 syntax: linear time, no look-around. */
      readonly pattern: string;
      /** @default `over` of `content` */
      readonly over?: "close" | "drop";
    })[];
    /** What happens to a message that breaks one of these rules. @default "close" */
    readonly over?: "close" | "drop";
    /** @default "client" */
    readonly from?: Senders;
    /** `refuse` declines permessage-deflate where contents are looked at. @default "inspect" */
    readonly compression?: "inspect" | "refuse";
  };
  readonly lifetime?: {
    /** Without a data frame from either side. @default "off" */
    readonly idle?: Duration | "off";
    /** Since the opening handshake. @default "off" */
    readonly max?: Duration | "off";
    /** Silence of the client after which it is sent a Ping. @default "25s" */
    readonly ping?: Duration | "off";
    /** How long it may stay silent after the Ping. @default "20s" */
    readonly pongTimeout?: Duration;
    /** How long to wait for a peer's Close after ours. @default "10s" */
    readonly closeTimeout?: Duration;
    /** The same for a peer that broke a rule. @default "1s" */
    readonly hostileCloseTimeout?: Duration;
  };
  /** Modes of the rules that stand in no list: `message-size: { mode: warn }`, `idle: { enforce: 5% }`. */
  readonly rules?: Readonly<Partial<Record<RuleId, AuthoredRung>>>;
  /** What the client is told when a rule warns: a text message; `{rule}`, `{reason}` and `{retryAfter}` are filled in. */
  readonly warning?: { readonly message: string; readonly every?: Duration };
  /** A client that broke a rule waits before its next upgrade, longer each time. */
  readonly penalty?: Duration | { readonly first: Duration; readonly max?: Duration };
  /** Other close codes than the defaults, by rule. */
  readonly codes?: Readonly<Partial<Record<ClosingRule, number>>>;
  /** Send codes without reasons (RFC 6455 7.4.1, 1008). @default false */
  readonly hideReasons?: boolean;
}

export interface AuthoredAuth {
  /** How tokens are verified; exactly one of `jwks`, `secret` and `publicKey`. */
  readonly jwt: {
    /** URL of a JSON Web Key Set; https, or http on this machine. */
    readonly jwks?: string;
    /** At least 32 bytes, for HS256. */
    readonly secret?: string;
    /** PEM, or a JSON Web Key. */
    readonly publicKey?: string;
    /** @default what fits the key: HS256, or RS, PS, ES and EdDSA ones */
    readonly algorithms?: readonly string[];
    readonly issuer?: string;
    readonly audience?: string | readonly string[];
    /** The client id that a provider's logout tokens name in `aud`; needs an `issuer`. @default audience */
    readonly logout?: { readonly audience: string | readonly string[] };
    readonly requiredClaims?: readonly string[];
    /** The claim that names the user. @default "sub" */
    readonly user?: string;
    /** Difference of clocks that is forgiven. @default "5s" */
    readonly clockTolerance?: Duration;
    /** How long a fetched key set is used. @default "10m" */
    readonly cache?: Duration;
    /** How soon it may be fetched again, for a key that is not in it. @default "30s" */
    readonly cooldown?: Duration;
    /** For how long the last key set goes on being used when it cannot be fetched. @default "1h" */
    readonly stale?: Duration;
    /** @default "5s" */
    readonly timeout?: Duration;
  };
  /** `header`, `header:x-token`, `cookie:session`, `query:token`, `subprotocol:bearer`, `message`. @default ["header"] */
  readonly from?: readonly string[];
  /** For the first message, where it carries the token. @default "5s" */
  readonly deadline?: Duration;
  readonly expiry?: {
    /** How long a connection outlives its token. @default "0s" */
    readonly grace?: Duration;
    /** `message`: `{"type":"auth","token":"..."}` renews in place. @default "off" */
    readonly renew?: "message" | "off";
    /** How long before the end the client is told `{"type":"auth-expiring","expiresIn":30}`. @default "off" */
    readonly notice?: Duration | "off";
  };
  /** What an unauthenticated client may send. @default { messages: 1, bytes: 8KiB } */
  readonly before?: { readonly messages?: number; readonly bytes?: Size };
  readonly forward?: {
    /** Headers for the upstream, from claims: `{ X-User: sub }`. Never taken from the client. */
    readonly headers?: Readonly<Record<string, string>>;
    /** Does the upstream get the credential too? @default false */
    readonly credential?: boolean;
  };
}
