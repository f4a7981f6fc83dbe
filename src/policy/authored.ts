import { DEFAULTS } from "./defaults.ts";
import type { ClosingRule } from "./defaults.ts";
import { codeOverrides } from "./rules/code-overrides.ts";
import { originPattern } from "./rules/origin.ts";
import { subprotocolName } from "./rules/subprotocol.ts";
import { wordOr } from "./shape/choices.ts";
import { duration } from "./shape/duration.ts";
import { list } from "./shape/list.ts";
import { notYet, notYetFor } from "./shape/not-yet.ts";
import { object, optional, required, withDefault } from "./shape/object.ts";
import { rate } from "./shape/rate.ts";
import { boolean, integer, words } from "./shape/scalar.ts";
import type { Parsed } from "./shape/shape.ts";
import { size } from "./shape/size.ts";

/** `250ms`, `10s`, `5m`, `2h`, `30d`. */
export type Duration = `${number}${"ms" | "s" | "m" | "h" | "d"}`;
/** `512B`, `64KiB`, `1MiB`, `1GiB`. */
export type Size = `${number}${"B" | "KiB" | "MiB" | "GiB"}`;
/** `s`, `m`, `5s` ... */
type Period = `${number | ""}${"ms" | "s" | "m" | "h" | "d"}`;
export type Scope = "connection" | "ip" | "route";
export type Sender = "client" | "upstream";
export type Senders = Sender | "both";

/** One policy as it is written. Every key may be left away; `{}` is the policy of all defaults. */
export interface AuthoredPolicy {
  /** `report` judges and records everything and closes nothing, broken protocol aside. @default "enforce" */
  readonly mode?: "enforce" | "report";
  readonly handshake?: {
    /** `https://app.example`, `https://*.app.example`, `null`. @default any */
    readonly origins?: readonly string[];
    /** @default any */
    readonly subprotocols?: readonly string[];
    /** From the request to the answer. @default "10s" */
    readonly timeout?: Duration;
  };
  readonly limits?: {
    readonly messages?: readonly {
      readonly per: Scope;
      readonly rate: `${number}/${Period}`;
      /** At once. @default the amount of the rate */
      readonly burst?: number;
      /** @default "client" */
      readonly from?: Sender;
    }[];
    /** Payload bytes of data frames, as they are on the wire. */
    readonly bytes?: readonly {
      readonly per: Scope;
      readonly rate: `${Size}/${Period}`;
      /** At once, and so the largest frame. @default the amount of the rate */
      readonly burst?: Size;
      /** @default "client" */
      readonly from?: Sender;
    }[];
    readonly connections?: readonly { readonly per: "ip" | "route"; readonly max: number }[];
    /** Payload bytes of one message, as they are on the wire: compressed ones are not inflated. @default "1MiB" */
    readonly messageSize?: Size;
    /** Frames of one message, empty ones included. @default 128 */
    readonly fragments?: number;
    /** Bytes that may wait for a slow peer. @default "1MiB" */
    readonly buffered?: Size;
    /** How long a peer may take nothing while bytes wait for it. @default "30s" */
    readonly stalled?: Duration;
    /** Whose messages `messageSize` and `fragments` are about. @default "client" */
    readonly from?: Senders;
  };
  readonly content?: {
    /** @default both */
    readonly types?: readonly ("text" | "binary")[];
    /** @default "client" */
    readonly from?: Senders;
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
  /** Other close codes than the defaults, by rule. */
  readonly codes?: Readonly<Partial<Record<ClosingRule, number>>>;
  /** Send codes without reasons (RFC 6455 7.4.1, 1008). @default false */
  readonly hideReasons?: boolean;
}

const LATER = {
  auth: "Let the upstream check tokens, or a proxy in front of this one, and remove the key",
  content: "Check contents in the upstream, and remove the key",
  rule: "Set mode: report for the whole policy to try it out, and remove the key",
  remove: "Remove the key",
} as const;

const scope = notYetFor(words(["connection", "ip", "route"]), {
  user: ["limits per user (there is no authentication yet)", "Write per: ip or per: connection"],
});
const over = notYetFor(words(["close"]), {
  pause: ["over: pause", "Write over: close, or remove the key"],
  drop: ["over: drop", "Write over: close, or remove the key"],
});
const sender = words(["client", "upstream"]);
const senders = words(["client", "upstream", "both"]);
const ownMode = optional(notYet("a mode of a single rule", LATER.rule), "Not enforced yet.");
const enforce = optional(notYet("a fraction of connections", LATER.rule), "Not enforced yet.");

const messageRate = object({
  per: required(scope, "connection, ip or route"),
  rate: required(rate("messages"), "messages per time, such as 20/s"),
  burst: optional(integer(1), "Messages at once. Default: the amount of the rate."),
  from: withDefault(sender, DEFAULTS.from, "Whose messages are counted."),
  over: withDefault(over, "close", "What happens over the rate."),
  mode: ownMode,
  enforce,
});

const byteRate = object({
  per: required(scope, "connection, ip or route"),
  rate: required(rate("bytes"), "bytes per time, such as 1MiB/s"),
  burst: optional(size(), "Bytes at once, so the largest frame. Default: the amount of the rate."),
  from: withDefault(sender, DEFAULTS.from, "Whose bytes are counted."),
  over: withDefault(over, "close", "What happens over the rate."),
  mode: ownMode,
  enforce,
});

const connectionLimit = object({
  per: required(
    notYetFor(words(["ip", "route"]), {
      user: ["limits per user (there is no authentication yet)", "Write per: ip or per: route"],
    }),
    "ip or route",
  ),
  max: required(integer(1), "how many may be open at once"),
  mode: ownMode,
  enforce,
});

const handshake = object({
  origins: optional(
    list(originPattern, {
      min: 1,
      emptyHint: "Write the origins of your pages, or remove the key to accept any",
    }),
    "Origins of pages that may connect. Default: any.",
  ),
  subprotocols: optional(
    list(subprotocolName, {
      min: 1,
      emptyHint: "Write the subprotocols that are spoken, or remove the key to accept any",
    }),
    "Subprotocols of which the client must offer one. Default: any.",
  ),
  timeout: withDefault(duration(), DEFAULTS.handshakeTimeout, "From the request to the answer."),
  refuse: optional(
    notYetFor(words(["http"]), {
      close: ["refusals by a Close frame", "Write refuse: http, or remove the key"],
    }),
    "How a refusal is told: by HTTP status.",
  ),
  hold: optional(notYet("holding refused connections", LATER.remove), "Not enforced yet."),
});

const limits = object({
  messages: withDefault(list(messageRate), [], "How many messages may come."),
  bytes: withDefault(list(byteRate), [], "How many payload bytes may come."),
  connections: withDefault(list(connectionLimit), [], "How many connections may be open."),
  messageSize: withDefault(size(), DEFAULTS.messageSize, "Payload bytes of one message."),
  fragments: withDefault(integer(1), DEFAULTS.fragments, "Frames of one message."),
  buffered: withDefault(size(), DEFAULTS.buffered, "Bytes that may wait for a slow peer."),
  stalled: withDefault(duration(), DEFAULTS.stalled, "How long a peer may take none of them."),
  from: withDefault(senders, DEFAULTS.from, "Whose messages messageSize and fragments are about."),
  upgrades: optional(
    notYet("rates of upgrades", "Use limits.connections meanwhile"),
    "Not enforced yet.",
  ),
  unfinished: optional(
    notYet("a process-wide bound on unfinished messages", "Use limits.messageSize meanwhile"),
    "Not enforced yet.",
  ),
});

const content = object({
  types: withDefault(
    list(words(["text", "binary"]), { min: 1 }),
    ["text", "binary"],
    "Types of messages that are allowed.",
  ),
  from: withDefault(senders, DEFAULTS.from, "Whose messages are meant."),
  json: optional(notYet("JSON checks", LATER.content), "Not enforced yet."),
  schema: optional(notYet("JSON Schema checks", LATER.content), "Not enforced yet."),
  forbid: optional(notYet("patterns", LATER.content), "Not enforced yet."),
});

const lifetime = object({
  idle: withDefault(wordOr("off", duration()), DEFAULTS.idle, "Without data from either side."),
  max: withDefault(wordOr("off", duration()), DEFAULTS.max, "Since the opening handshake."),
  ping: withDefault(
    wordOr("off", duration()),
    DEFAULTS.ping,
    "Silence after which a Ping goes out.",
  ),
  pongTimeout: withDefault(duration(), DEFAULTS.pongTimeout, "Silence allowed after the Ping."),
  closeTimeout: withDefault(duration(), DEFAULTS.closeTimeout, "Wait for the peer's Close."),
  hostileCloseTimeout: withDefault(
    duration(),
    DEFAULTS.hostileCloseTimeout,
    "The same for a peer that broke a rule.",
  ),
  notice: optional(notYet("notices before the end", LATER.remove), "Not enforced yet."),
});

/** The shape of one policy: see `AuthoredPolicy`. */
export const policyShape = object({
  mode: withDefault(
    notYetFor(words(["enforce", "report"]), { warn: ["mode: warn", "Write report or enforce"] }),
    DEFAULTS.mode,
    "enforce closes; report judges and records everything and closes nothing.",
  ),
  handshake: withDefault(handshake, {}, "The opening handshake."),
  auth: optional(notYet("authentication", LATER.auth), "Not enforced yet."),
  limits: withDefault(limits, {}, "How much and how many."),
  content: withDefault(content, {}, "What messages may be."),
  lifetime: withDefault(lifetime, {}, "How long connections live."),
  codes: withDefault(codeOverrides, {}, "Other close codes than the defaults, by rule."),
  hideReasons: withDefault(boolean(), DEFAULTS.hideReasons, "Send codes without reasons."),
  penalty: optional(
    notYet("penalties", "Use limits.connections meanwhile, and remove the key"),
    "Not enforced yet.",
  ),
});

export type ParsedPolicy = Parsed<typeof policyShape>;
