export type CliErrorCode =
  /** The command was called wrongly, or what it was given cannot be used. */
  | "ERR_CLI_USAGE"
  /** A configuration elsewhere cannot be used: `message` has a line for each problem. */
  | "ERR_CLI_CONFIG"
  /** The thing asked about failed. */
  | "ERR_CLI_FAILED"
  /** The user ended it with Ctrl-C or Ctrl-D. */
  | "ERR_CLI_INTERRUPTED";

const EXIT_CODES: Readonly<Record<CliErrorCode, number>> = {
  ERR_CLI_USAGE: 2,
  ERR_CLI_CONFIG: 2,
  ERR_CLI_FAILED: 1,
  // What a shell reports for a command that SIGINT ended.
  ERR_CLI_INTERRUPTED: 130,
};

/** What a command throws when it cannot go on: `message` is one line that also gives the way out. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly code: CliErrorCode;

  constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}

export function usageError(message: string): CliError {
  return new CliError("ERR_CLI_USAGE", message);
}
