import type { Problem } from "../policy/index.ts";

const BRAND = Symbol.for("closewise.AuthError");

/**
 * Options that cannot be used: thrown by `createVerifier` only. `problems` holds everything that is
 * wrong, each with the option's name as its path. No secret stands in it.
 */
export class AuthError extends Error {
  override readonly name = "AuthError";
  readonly code = "ERR_AUTH_OPTION";
  readonly problems: readonly Problem[];
  readonly [BRAND] = true;

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map(({ path, message, hint }) => `${path.join(".")}: ${message}. ${hint}`)
        .join("\n"),
    );
    this.problems = problems;
  }

  /** True for an `AuthError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is AuthError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
