import { formatConfigProblem } from "./problems.ts";
import type { ConfigProblem } from "./problems.ts";

const BRAND = Symbol.for("closewise.ConfigError");

/** A configuration that cannot be used. The message lists every problem, one per line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly code = "ERR_CONFIG";
  readonly file: string;
  /** In the order of the file. Empty when the file could not be read: see `cause`. */
  readonly problems: readonly ConfigProblem[];
  readonly [BRAND] = true;

  constructor(file: string, problems: readonly ConfigProblem[]) {
    super(problems.map((problem) => formatConfigProblem(file, problem)).join("\n"));
    this.file = file;
    this.problems = problems;
  }

  /** A file that is not there, or cannot be read. */
  static unreadable(file: string, cause: Error): ConfigError {
    const error = new ConfigError(file, []);
    error.message = `${file}: ${cause.message}`;
    error.cause = cause;
    return error;
  }

  /** True for a `ConfigError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is ConfigError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
