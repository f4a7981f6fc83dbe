import { STATUS_CODES } from "node:http";

/** Why a request has no answer, as RFC 9457 tells it. */
export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 500;
  /** Stable; for programs. */
  readonly code: `ERR_ADMIN_${string}`;
  /** What is wrong, as a sentence. */
  readonly detail: string;
  readonly wayOut: string;
  /** The values that there are. */
  readonly known?: readonly string[];
  /** Of a configuration, a line each. */
  readonly problems?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown where a request is read, and told where it is answered; never seen outside this folder. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The body of type `application/problem+json`. */
export function problemBody(problem: Problem): object {
  const { status, code, detail, wayOut, known, problems } = problem;
  const title = STATUS_CODES[status];
  return { type: "about:blank", title, status, code, detail, wayOut, known, problems };
}

/** A request that is understood, and wrong. */
export function badRequest(detail: string, wayOut: string): ProblemError {
  return new ProblemError({ status: 400, code: "ERR_ADMIN_REQUEST", detail, wayOut });
}
