/** Who did something: the lab, its client, or the transport under both. */
export type Actor = "lab" | "client" | "transport";

/**
 * - `request`, `response`: of the opening handshake. - `text` ... `close`: a frame.
 * - `bytes`: what is no valid frame. - `fin`, `reset`: how the transport ended.
 */
export type StepKind =
  | "request"
  | "response"
  | "text"
  | "binary"
  | "continuation"
  | "ping"
  | "pong"
  | "close"
  | "bytes"
  | "fin"
  | "reset";

/** One step of a run, in the order in which the lab saw or did it. */
export interface Step {
  /** Milliseconds since the request came. */
  readonly atMs: number;
  readonly from: Actor;
  readonly what: StepKind;
  /** Payload bytes of a frame, or bytes in all. */
  readonly bytes?: number;
  /** The first bytes on the wire, at most 32, as hexadecimal pairs with spaces. */
  readonly hex?: string;
  /** Of a Close frame that has one. */
  readonly code?: number;
  readonly reason?: string;
  /** Of a `response`. */
  readonly status?: number;
}

/** One run of a scenario as the lab saw it: the other side of what the client reports. Plain data. */
export interface LabRun {
  /** What the client chose with `?run=`, or the lab. */
  readonly id: string;
  /** A scenario's id, `close` or `refuse`. */
  readonly scenario: string;
  /** The path and query that were asked for, printable and cut. */
  readonly target: string;
  /** When the request came, ISO 8601. */
  readonly startedAt: string;
  /** `null` while it goes on. */
  readonly endedAfterMs: number | null;
  /** Did the lab answer 101, and mean it? What the client made of that answer is its own affair. */
  readonly opened: boolean;
  /** The answer to the opening handshake; `null` where none was given. */
  readonly status: number | null;
  /** The Close frames that the lab sent and received, `code: null` for an empty one; `null`: none. */
  readonly sent: SeenClose | null;
  readonly received: SeenClose | null;
  /**
   * The code that an API on the lab's side would report (RFC 6455 7.1.5); `null` while it goes on,
   * and where it never opened.
   */
  readonly code: number | null;
  readonly wasClean: boolean | null;
  /** How the transport ended, and by whom: the first FIN or RST of either side. */
  readonly transport: { readonly end: "fin" | "reset"; readonly by: Actor } | null;
  readonly steps: readonly Step[];
  /** Steps that were left out, since a run keeps only the first and the last. */
  readonly omitted: number;
}

export interface SeenClose {
  readonly code: number | null;
  readonly reason: string;
}
