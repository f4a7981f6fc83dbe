import type { FrameEvent, Peer, PolicyEvent } from "../policy/index.ts";
import type { Cause, Party } from "../record/index.ts";

/**
 * The event log: what the policy was told of each connection, a line of JSON each, in the order in
 * which it happened. Times are milliseconds since the epoch. Nothing of a message's content is in it
 * and nothing secret; addresses, origins, user names and the claims that limits count by are.
 *
 * A connection is a number from its `open` to its `end`. Frames of any connections share a line until
 * something else happens, so that a busy connection does not cost a line per frame.
 */
export type LogLine = RunLine | OpenLine | FramesLine | EventLine | EndedLine | EndLine | GapLine;

export const EVENT_LOG_VERSION = 1;

/** Frames that one line holds at most, equal ones of the same moment counting as one. */
export const MAX_FRAMES = 256;
/** Of the first frame of a line to the last. */
export const FRAMES_MS = 100;
/** Equal frames of one moment that one entry stands for at most. */
export const MAX_COUNT = 1_000_000;
/** Characters of one line at most. */
export const MAX_LINE = 1_048_576;

/** The first line of a file. A new `run` says that the connections of the last one are gone. */
export interface RunLine {
  readonly kind: "run";
  readonly at: number;
  /** Unique to one run of a gateway. */
  readonly run: string;
}

export type OpenEvent = Extract<PolicyEvent, { type: "open" }>;

export interface OpenLine {
  readonly kind: "open";
  readonly at: number;
  readonly connection: number;
  /** As in the close record. */
  readonly id: string;
  readonly route: string | undefined;
  readonly policy: string | undefined;
  readonly event: OpenEvent;
}

/** Data frames, one or more that are equal. */
export interface LoggedFrames {
  readonly connection: number;
  readonly at: number;
  readonly from: Peer;
  /** 0 continuation, 1 text, 2 binary. */
  readonly opcode: number;
  readonly fin: boolean;
  readonly payloadLength: number;
  readonly count: number;
  /** The rule said `pause`: the same frame comes again, when it is judged again. */
  readonly paused: boolean;
}

export interface FramesLine {
  readonly kind: "frames";
  /** At least one. */
  readonly frames: readonly LoggedFrames[];
}

/** What else is logged: not signs of life, which come with every chunk, and no ticks. */
export type OtherEvent = Exclude<
  PolicyEvent,
  OpenEvent | FrameEvent | { readonly type: "alive" } | { readonly type: "tick" | "end" }
>;

export interface EventLine {
  readonly kind: "event";
  readonly connection: number;
  /** `unauthenticated` without its message, findings without their detail. */
  readonly event: OtherEvent;
}

/** The policy ended the connection. What its peers sent from here on is not logged. */
export interface EndedLine {
  readonly kind: "ended";
  readonly at: number;
  readonly connection: number;
  readonly by: "close" | "refuse";
  readonly rule: string;
  /** How long the client had given no sign of life, for `dead-peer`. */
  readonly silentMs: number | undefined;
}

/** The connection is over, and its place given back. */
export interface EndLine {
  readonly kind: "end";
  readonly at: number;
  readonly connection: number;
  /** From the close record; `undefined` where none was made. */
  readonly ending: LoggedEnding | undefined;
}

export interface LoggedEnding {
  readonly cause: Cause;
  readonly initiator: Party;
  readonly rule: string | undefined;
  readonly closeCode: number | undefined;
  readonly httpStatus: number | undefined;
}

/** Events were left out here, since the disk was slow. */
export interface GapLine {
  readonly kind: "gap";
  readonly at: number;
  readonly events: number;
  /** Connections that ended meanwhile. */
  readonly ended: readonly number[];
}
