import { en } from "./words/errors/en.ts";
import type { ErrorWords } from "./words/errors/types.ts";

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

/** A line that also gives the way out, in the words of a language. */
export type Say = (words: ErrorWords) => string;

/** What a command throws when it cannot go on: `say` tells the user, `message` is the same in English. */
export class CliError extends Error {
  override readonly name = "CliError";
  readonly code: CliErrorCode;

  readonly say: Say;

  constructor(code: CliErrorCode, say: Say, options?: ErrorOptions) {
    super(say(en), options);
    this.code = code;
    this.say = say;
  }

  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}

export function usageError(say: Say): CliError {
  return new CliError("ERR_CLI_USAGE", say);
}
