import type { Diagnosis, FindingId } from "../diagnose/index.ts";
import type { AnswerReport, Phase } from "./phases.ts";

/**
 * What a connection did. `single`: everything, alone. Of several that are compared, `silent` only
 * answers, `pinging` also pings, `sending` also sends data, and `large` sends the one large message.
 */
export type Role = "single" | "silent" | "pinging" | "sending" | "large";

/** A Close frame on the wire; `code` is `null` in an empty one. */
export interface WireClose {
  readonly code: number | null;
  readonly reason: string;
}

/**
 * - `peer-close`: the peer's Close frame came first.
 * - `own-close`: ours came first, and was answered.
 * - `close-unanswered`: ours was not answered in time. `close-dropped`: the transport ended instead.
 * - `fin`, `reset`: the transport ended without any Close frame.
 * - `violation`: the peer broke RFC 6455, so the connection was failed (7.1.7).
 */
export const END_KINDS = [
  "peer-close",
  "own-close",
  "close-unanswered",
  "close-dropped",
  "fin",
  "reset",
  "violation",
] as const;
export type EndKind = (typeof END_KINDS)[number];

/** How one connection ended, as it was on the wire. */
export interface Ending {
  readonly how: EndKind;
  readonly received: WireClose | null;
  readonly sent: WireClose | null;
  /** Who ended the TCP or TLS connection, how, and the system's word for it where it has one. */
  readonly transport: {
    readonly by: "peer" | "probe";
    readonly how: "fin" | "reset";
    readonly error: string | null;
  };
  /** Milliseconds from the first Close frame to the end of the transport; `null` without one. */
  readonly closingMs: number | null;
  readonly violation: {
    readonly rule: string;
    readonly section: string;
    readonly message: string;
    readonly code: number;
  } | null;
}

export interface RoundTrips {
  readonly leastMs: number;
  readonly meanMs: number;
  readonly mostMs: number;
}

/** One connection that opened. Nothing of what was exchanged is kept but counts. */
export interface ConnectionReport {
  readonly role: Role;
  /** Milliseconds since the probe began. */
  readonly openedAtMs: number;
  /** Milliseconds from the opening to the end: to the first Close frame, or the transport's end. */
  readonly ageMs: number;
  readonly pings: {
    readonly sent: number;
    readonly answered: number;
    /** Milliseconds since the oldest one that was not answered; `null` when all were. */
    readonly waitingMs: number | null;
    readonly roundTrips: RoundTrips | null;
  };
  readonly received: { readonly messages: number; readonly bytes: number; readonly pings: number };
  readonly sent: { readonly messages: number; readonly bytes: number };
  readonly largeMessage: {
    readonly bytes: number;
    readonly type: "text" | "binary";
    /** Milliseconds from the opening until its first byte was written. */
    readonly atMs: number;
    /** Was all of it handed to the system before the end? */
    readonly complete: boolean;
  } | null;
  /** Milliseconds from the opening to the last byte from the peer; `null` when there was none. */
  readonly lastHeardMs: number | null;
  /** Had a frame of the peer begun, and not come to its end? */
  readonly midFrame: boolean;
  readonly ending: Ending;
}

/** One more attempt, made to tell two causes apart. */
export interface ExperimentReport {
  readonly id: ExperimentId;
  readonly status: number | null;
  readonly opened: boolean;
  readonly durationMs: number;
  /** What followed from it; `null` where it told nothing. */
  readonly finding: FindingId | null;
}

export const EXPERIMENT_IDS = [
  "other-origin",
  "without-origin",
  "without-subprotocol",
  "other-slash",
  "ordinary-request",
  "over-tls",
  "without-tls",
  "reconnect",
  "second-connection",
] as const;
export type ExperimentId = (typeof EXPERIMENT_IDS)[number];

/** What a page is told: its `close` event, and whether an `error` event came before it. */
export interface PageSide {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly error: boolean;
}

/**
 * - `well`: it opened, and ended with 1000: by the probe and answered, or by the server.
 * - `ended`: it opened, and something else ended it.
 * - `not-opened`: it never opened.
 */
export type Outcome = "well" | "ended" | "not-opened";

/** Everything that was seen, and what follows. Plain data; every string in it is safe to print. */
export interface ProbeReport {
  readonly version: 1;
  /** Without its query, which may hold a secret. */
  readonly url: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly outcome: Outcome;
  /** Did the user stop it before its time? */
  readonly stopped: boolean;
  /** Of the first attempt, in order, up to the one that failed. */
  readonly phases: readonly Phase[];
  /** The answer to the opening handshake, where there was one in HTTP. */
  readonly answer: AnswerReport | null;
  readonly connections: readonly ConnectionReport[];
  readonly experiments: readonly ExperimentReport[];
  /** The connection that the verdict is about; `null` when none opened. */
  readonly about: Role | null;
  /** The code that this client would report (RFC 6455 7.1.5). */
  readonly page: PageSide;
  readonly findings: readonly FindingId[];
  /** `null` when there is nothing to explain. */
  readonly diagnosis: Diagnosis | null;
}

export type ProbeProgress =
  | { readonly type: "phase"; readonly phase: Phase }
  | { readonly type: "experiment"; readonly id: ExperimentId }
  | { readonly type: "opened" | "ended"; readonly role: Role }
  /** Sent about once a second while connections are open. */
  | { readonly type: "watching"; readonly open: number; readonly remainingMs: number };
