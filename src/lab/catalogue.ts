/** The moment at which a scenario goes wrong, or does not. The order is that of every list of them. */
export const GROUPS = [
  /** A Close frame ends it, or nothing does. */
  "closing",
  /** No Close frame arrives: 1006. */
  "lost",
  /** It never opens: 1006 to a page, whatever the reason. */
  "opening",
  /** The lab breaks RFC 6455, and the client has to fail the connection. */
  "broken",
  /** A rule, a limit or a timeout ends it. */
  "rules",
] as const;
export type Group = (typeof GROUPS)[number];

/** Every scenario, by group. Beside them stand `/close/<code>` and `/refuse/<status>`, for any number. */
export const SCENARIO_IDS = [
  // closing
  "echo",
  "empty-close",
  "client-close",
  "simultaneous-close",
  "close-then-reset",
  "data-after-close",
  // lost
  "reset",
  "fin",
  "unanswered-close",
  "refused-upgrade",
  "black-hole",
  "lost-close",
  "cut-frame",
  // opening
  "name-not-found",
  "port-refused",
  "tls-untrusted",
  "tls-expired",
  "tls-wrong-name",
  "tls-refused",
  "no-answer",
  "dropped-handshake",
  "redirect",
  "not-a-websocket",
  "wrong-accept",
  "no-upgrade",
  "unoffered-subprotocol",
  "ignored-subprotocol",
  "unoffered-extension",
  // broken
  "masked-frame",
  "reserved-bit",
  "reserved-opcode",
  "fragmented-ping",
  "long-ping",
  "orphan-continuation",
  "interrupted-message",
  "one-byte-close",
  "long-close",
  "bad-utf8-reason",
  "bad-utf8",
  "bad-deflate",
  // rules
  "huge-frame",
  "message-too-big",
  "too-fast",
  "wrong-type",
  "no-token",
  "idle",
  "idle-cut",
  "idle-cut-data",
  "fixed-age",
  "no-pong",
] as const;
export type ScenarioId = (typeof SCENARIO_IDS)[number];

/**
 * What the client has to do, beyond connecting, for a scenario to play:
 * - `nothing`, and `wait`: stay connected in silence.
 * - `close`: start the closing handshake itself.
 * - `message-close`: send a message and close in the same breath.
 * - `flood`: send twenty messages at once. - `binary`: send one binary message.
 * - `big`: send a message of 100 KiB. - `talk`: send a message every now and then.
 * - `ping`: send Pings, which a page cannot: it learns nothing until the lab gives up.
 * - `offer`: offer a subprotocol. - `deflate`: offer permessage-deflate, as browsers do.
 */
export type ClientAct =
  | "nothing"
  | "wait"
  | "close"
  | "message-close"
  | "flood"
  | "binary"
  | "big"
  | "talk"
  | "ping"
  | "offer"
  | "deflate";

/** What a client's API reports at the end. Measured: `test/lab` holds it against the real clients. */
export interface Sight {
  readonly opened: boolean;
  /** Of its close event. */
  readonly code: number;
}

/** Of a page, in Chromium. */
export interface PageSight extends Sight {
  readonly wasClean: boolean;
}

/**
 * What the query of a scenario's address may say: how it goes, within bounds.
 * - `after`, `for`: durations such as `500ms`, `2s`, `1m`; at most what a run may last.
 * - `code`: 0-65535. - `reason`: at most 123 bytes of UTF-8. - `size`: bytes, `64KiB` or `65536`.
 * - `status`: an HTTP status, 200-599. - `retryAfter`: whole seconds.
 */
export const PARAMETER_NAMES = [
  "after",
  "for",
  "code",
  "reason",
  "size",
  "status",
  "retryAfter",
] as const;
export type ParameterName = (typeof PARAMETER_NAMES)[number];

/** The parameters that a scenario takes, each with its default as the query would write it. */
export type ParameterDefaults = Readonly<Partial<Record<ParameterName, string>>>;

/** What `/close/<code>` takes. */
export const CLOSE_PARAMETERS: ParameterDefaults = { after: "0s", reason: "" };
/** What `/refuse/<status>` takes; without `retryAfter`, 429 and 503 say one second. */
export const REFUSE_PARAMETERS: ParameterDefaults = { after: "0s", retryAfter: "" };

/** What is known of a scenario without playing it: plain data. */
export interface ScenarioFacts {
  readonly id: ScenarioId;
  readonly group: Group;
  readonly act: ClientAct;
  readonly parameters: ParameterDefaults;
  /** The close codes that it is about: the pages of these codes lead to it. */
  readonly about: readonly number[];
  readonly page: PageSight;
  /** `ws` for Node. */
  readonly ws: Sight;
}
