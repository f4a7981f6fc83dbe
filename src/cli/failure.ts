import { CommanderError } from "commander";
import type { Command } from "commander";
import { CodesError } from "../codes/errors.ts";
import type { ConfigError } from "../config/errors.ts";
import type { ConfigProblem } from "../config/problems.ts";
import { GatewayError } from "../gateway/errors.ts";
import { StoreError } from "../store/errors.ts";
import { sayCommandLine } from "./command-line.ts";
import { CliError } from "./errors.ts";
import type { ErrorWords } from "./words/errors/types.ts";

/** An error as the user is told of it. */
export interface Failure {
  readonly code: string;
  /** One line, or one per problem of a file: what, where, the way out. */
  readonly message: string;
  readonly exitCode: number;
  /** Of a file, each with its place. */
  readonly problems?: readonly ConfigProblem[];
}

/** Whom a failure is told: in which words, and of which command line. */
export interface Told {
  readonly words: ErrorWords;
  readonly program: Command;
  readonly args: readonly string[];
}

/** What to tell of anything that was thrown; `undefined` when there is nothing to tell (`--help`). */
export function toFailure(error: unknown, told: Told): Failure | undefined {
  const { words } = told;
  if (error instanceof CommanderError) return commandLineFailure(error, told);
  if (error instanceof CliError) {
    const { code, exitCode } = error;
    return { code, message: error.say(words), exitCode };
  }
  if (isConfigError(error)) return configFailure(error, words);
  if (CodesError.is(error)) {
    return { code: error.code, message: error.say(words.codes), exitCode: 2 };
  }
  if (StoreError.is(error)) {
    const exitCode = error.code === "ERR_STORE_READ" ? 1 : 2;
    return { code: error.code, message: error.say(words.store), exitCode };
  }
  if (error instanceof GatewayError) {
    return { code: error.code, message: error.message, exitCode: 2 };
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: "ERR_CLI_DEFECT",
    message: words.defect(text.replaceAll(/\s*\n\s*/g, " ")),
    exitCode: 1,
  };
}

function commandLineFailure(
  error: CommanderError,
  { words, program, args }: Told,
): Failure | undefined {
  if (error.exitCode === 0) return undefined;
  // A command without its subcommand: commander has shown the help already.
  if (error.code === "commander.help") return { code: "ERR_CLI_USAGE", message: "", exitCode: 2 };
  const message = sayCommandLine(error, program, args)(words);
  return { code: "ERR_CLI_USAGE", message, exitCode: 2 };
}

/** The problems of a file name its keys, and are in English. */
function configFailure(error: ConfigError, { file: words }: ErrorWords): Failure {
  const { code, file, problems, cause } = error;
  const reasons: Partial<Record<string, (file: string) => string>> = {
    ENOENT: words.missing,
    ENOTDIR: words.missing,
    EISDIR: words.isFolder,
    EACCES: words.forbidden,
  };
  const system = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const message = reasons[system]?.(file) ?? error.message;
  return { code, message, exitCode: 2, problems };
}

/** By name: importing the class would load the whole policy language for every `explain`. */
function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === "ConfigError" && "problems" in error;
}
