import { CommanderError } from "commander";
import { CodesError } from "../codes/errors.ts";
import type { ConfigError } from "../config/errors.ts";
import type { ConfigProblem } from "../config/problems.ts";
import { GatewayError } from "../gateway/errors.ts";
import { StoreError } from "../store/errors.ts";
import { CliError } from "./errors.ts";

/** An error as the user is told of it. */
export interface Failure {
  readonly code: string;
  /** One line, or one per problem of a file: what, where, the way out. */
  readonly message: string;
  readonly exitCode: number;
  /** Of a file, each with its place. */
  readonly problems?: readonly ConfigProblem[];
}

/** What to tell of anything that was thrown; `undefined` when there is nothing to tell (`--help`). */
export function toFailure(error: unknown): Failure | undefined {
  if (error instanceof CommanderError) return commandLineFailure(error);
  if (error instanceof CliError) {
    const { code, message, exitCode } = error;
    return { code, message, exitCode };
  }
  if (isConfigError(error)) return configFailure(error);
  if (CodesError.is(error)) return { code: error.code, message: error.message, exitCode: 2 };
  if (StoreError.is(error)) {
    const exitCode = error.code === "ERR_STORE_READ" ? 1 : 2;
    return { code: error.code, message: error.message, exitCode };
  }
  if (error instanceof GatewayError) {
    return { code: error.code, message: error.message, exitCode: 2 };
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: "ERR_CLI_DEFECT",
    message: `this is a defect of closewise: ${text.replaceAll(/\s*\n\s*/g, " ")}. Please report it with the output of the same command after CLOSEWISE_DEBUG=1.`,
    exitCode: 1,
  };
}

function commandLineFailure(error: CommanderError): Failure | undefined {
  if (error.exitCode === 0) return undefined;
  // A command without its subcommand: commander has shown the help already.
  if (error.code === "commander.help") return { code: "ERR_CLI_USAGE", message: "", exitCode: 2 };
  const message = error.message
    .replace(/^error: /, "")
    .replace(/\.?\n\(([^\n]*)\)$/, ". $1")
    .replaceAll(/\s*\n\s*/g, " ");
  return { code: "ERR_CLI_USAGE", message, exitCode: 2 };
}

function configFailure(error: ConfigError): Failure {
  const { code, file, problems, cause } = error;
  const reasons: Partial<Record<string, string>> = {
    ENOENT: "there is no such file; give the path of one",
    ENOTDIR: "there is no such file; give the path of one",
    EISDIR: "this is a folder; give the path of a file in it",
    EACCES: "this file may not be read; change its rights, or give another",
  };
  const system = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const reason = reasons[system];
  const message = reason === undefined ? error.message : `${file}: ${reason}`;
  return { code, message, exitCode: 2, problems };
}

/** By name: importing the class would load the whole policy language for every `explain`. */
function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === "ConfigError" && "problems" in error;
}
