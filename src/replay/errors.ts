export type ReplayErrorCode =
  /** A line of an event log that is not one, or that cannot follow those before it. */
  | "ERR_REPLAY_LINE"
  /** An event log of a newer version. */
  | "ERR_REPLAY_VERSION"
  /** A log that asks for more memory than a replay has. */
  | "ERR_REPLAY_LIMIT";

const BRAND = Symbol.for("closewise.ReplayError");

/** What reading an event log throws; `message` names the line, what is wrong, and the way out. */
export class ReplayError extends Error {
  override readonly name = "ReplayError";
  readonly code: ReplayErrorCode;
  /** Counted from 1. */
  readonly line: number;
  readonly [BRAND] = true;

  constructor(code: ReplayErrorCode, line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.code = code;
    this.line = line;
  }

  /** True for a `ReplayError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is ReplayError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
