/** Who sends. */
export type Role = "client" | "server";

/**
 * - `request`, `response`: the opening handshake, where nothing after it is of interest.
 * - `message`: a data frame that has to do with the ending.
 * - `close`: a Close frame.
 * - `lost`: what is under way never arrives.
 * - `end`: of both sides: TCP ends in order, a WebSocket opens, or none ever does.
 */
export type StepKind = "request" | "response" | "message" | "close" | "lost" | "end";

export interface SequenceStep {
  readonly kind: StepKind;
  /** `null` for what is not sent by anyone. */
  readonly from: Role | null;
  /** The status code in the Close frame, or the HTTP status; `null` where there is neither. */
  readonly code: number | null;
  /** Short, for it stands on an arrow: `Close 1008`. */
  readonly text: string;
}

/** One of the two endpoints, and what it makes of the ending. */
export interface SequenceEndpoint {
  readonly label: string;
  /** The close code that its API reports; `null` where there is no API to report one. */
  readonly reports: number | null;
  /** The same in words. */
  readonly conclusion: string | null;
}

/** The shortest exchange that ends with a code, as a diagram tells it: plain data, ready for JSON. */
export interface Sequence {
  readonly heading: string;
  readonly client: SequenceEndpoint;
  readonly server: SequenceEndpoint;
  readonly steps: readonly SequenceStep[];
  /** What the arrows cannot say. */
  readonly note: string;
}

/** Ways to end that differ in who sends what. */
export type EndingKind =
  | "agreed"
  | "failed"
  | "empty"
  | "absent"
  | "invalid"
  | "tls"
  | "message"
  | "local"
  | "refused"
  | "opened";

/** What diagrams say, in one language. */
export interface SequenceWords {
  readonly heading: string;
  readonly client: string;
  readonly server: string;
  /** A message or frame that the other side refuses. */
  readonly badMessage: string;
  /** A message of a vendor's own protocol that carries the number. */
  readonly numberedMessage: (code: number) => string;
  readonly emptyClose: string;
  readonly lost: string;
  readonly tlsFails: string;
  readonly tcpEnds: string;
  readonly opens: string;
  readonly neverOpens: string;
  /** What an API reports at the end. */
  readonly reports: (code: number) => string;
  readonly notes: Readonly<Record<EndingKind, string>>;
}
