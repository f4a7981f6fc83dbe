import { formatProblem } from "./problem.ts";
import type { Problem } from "./problem.ts";

export type PolicyErrorCode = "ERR_POLICY_INVALID" | "ERR_POLICY_OPTION";

const BRAND = Symbol.for("closewise.PolicyError");

/**
 * What `closewise/policy` throws, on load only: a session never throws. `problems` holds everything
 * that is wrong with the authored policy, not only the first.
 */
export class PolicyError extends Error {
  override readonly name = "PolicyError";
  readonly code: PolicyErrorCode;
  readonly problems: readonly Problem[];
  readonly [BRAND] = true;

  constructor(code: PolicyErrorCode, message: string, problems: readonly Problem[] = []) {
    super([message, ...problems.map((problem) => `  ${formatProblem(problem)}`)].join("\n"));
    this.code = code;
    this.problems = problems;
  }

  /** True for a `PolicyError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is PolicyError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
