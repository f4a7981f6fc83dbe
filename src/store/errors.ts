import { sayStoreProblem } from "./problems.ts";
import type { StoreProblem, StoreProblems, StoreTexts } from "./problems.ts";
import { en } from "./texts.ts";

export type StoreErrorCode =
  /** The file, or its folder, cannot be used; or is not ours. */
  | "ERR_STORE_OPEN"
  /** A store URL that no adapter knows. */
  | "ERR_STORE_URL"
  /** Written by a newer Closewise. */
  | "ERR_STORE_VERSION"
  /** This Node has no `node:sqlite`. */
  | "ERR_STORE_UNSUPPORTED"
  /** An option or a filter outside its bounds. */
  | "ERR_STORE_OPTION"
  /** Reading failed. */
  | "ERR_STORE_READ"
  /** Used after `close()`. */
  | "ERR_STORE_CLOSED";

const CODES: Readonly<Record<keyof StoreProblems, StoreErrorCode>> = {
  directory: "ERR_STORE_OPEN",
  noDirectory: "ERR_STORE_OPEN",
  noFile: "ERR_STORE_OPEN",
  damaged: "ERR_STORE_OPEN",
  locked: "ERR_STORE_OPEN",
  unwritable: "ERR_STORE_OPEN",
  unopened: "ERR_STORE_OPEN",
  foreign: "ERR_STORE_OPEN",
  newer: "ERR_STORE_VERSION",
  noSqlite: "ERR_STORE_UNSUPPORTED",
  otherProcess: "ERR_STORE_URL",
  noPath: "ERR_STORE_URL",
  postgres: "ERR_STORE_URL",
  noScheme: "ERR_STORE_URL",
  unknownScheme: "ERR_STORE_URL",
  outOfBounds: "ERR_STORE_OPTION",
  unreadable: "ERR_STORE_READ",
  closed: "ERR_STORE_CLOSED",
};

const BRAND = Symbol.for("closewise.StoreError");

/**
 * What `closewise/store` throws: `message` gives what was tried, the reason, and the way out, in
 * English; `problem` is the same as data.
 */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly problem: StoreProblem;
  readonly [BRAND] = true;

  constructor(problem: StoreProblem, options?: ErrorOptions) {
    super(sayStoreProblem(problem, en), options);
    this.code = CODES[problem.kind];
    this.problem = problem;
  }

  /** The message, by the texts of a language. */
  say(texts: StoreTexts): string {
    return sayStoreProblem(this.problem, texts);
  }

  /** True for a `StoreError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is StoreError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
