import { printable } from "../record/printable.ts";

/** Why the lab does not play, as RFC 9457 tells it. */
export interface Problem {
  readonly status: 400 | 404 | 405 | 414 | 426 | 500 | 503;
  /** What is wrong, and the way out. */
  readonly detail: string;
  /** The part of the request that is wrong: `query parameter after`. */
  readonly where?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const TITLES: Readonly<Record<Problem["status"], string>> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  414: "URI Too Long",
  426: "Upgrade Required",
  500: "Internal Server Error",
  503: "Service Unavailable",
};

/** Thrown where a request is read, and told where it is answered; never seen outside this folder. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** A wrong parameter of the query. */
export function badParameter(name: string, detail: string): ProblemError {
  return new ProblemError({ status: 400, detail, where: `query parameter ${shown(name)}` });
}

export function problemBody({ status, detail, where }: Problem): string {
  const body = {
    type: "about:blank",
    title: TITLES[status],
    status,
    detail,
    ...(where !== undefined && { where }),
  };
  return `${JSON.stringify(body)}\n`;
}

/** The headers of a problem, whose body is JSON; the length is the caller's. */
export function problemHeaders({ headers }: Problem): Readonly<Record<string, string>> {
  return {
    ...headers,
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
  };
}

/** A request's own words, cut and printable. */
export function shown(words: string): string {
  const text = printable(words.slice(0, 40).toWellFormed());
  return words.length > 40 ? `${text}...` : text;
}
