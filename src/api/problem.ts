/** What of a request's own words a problem may repeat: short, and printable. */
const SHOWN = 40;

/** Why a request has no answer, as RFC 9457 tells it. */
export interface Problem {
  readonly status: 400 | 404 | 405 | 413 | 414 | 415 | 500;
  /** Stable; for programs. */
  readonly code: `ERR_API_${string}`;
  /** What is wrong. */
  readonly detail: string;
  /** The part of the request that is. */
  readonly where: string;
  readonly wayOut: string;
  /** The values that there are. */
  readonly known?: readonly string[];
}

const TITLES: Readonly<Record<Problem["status"], string>> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  414: "URI Too Long",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
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

export function problemBody({ status, code, detail, where, wayOut, known }: Problem): unknown {
  const title = TITLES[status];
  return {
    type: "about:blank",
    title,
    status,
    code,
    detail,
    where,
    wayOut,
    ...(known !== undefined && { known }),
  };
}

/** A request's own words, cut and without control characters, in quotation marks. */
export function quote(words: string): string {
  const printable = words.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{fffd}");
  if (printable.length <= SHOWN) return `"${printable}"`;
  // Well-formed again, where the cut went through a pair.
  return `"${printable.slice(0, SHOWN).toWellFormed()}..."`;
}
