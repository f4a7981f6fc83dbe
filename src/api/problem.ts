import { describeError } from "../codes/index.ts";
import type { CodesError, Language } from "../codes/index.ts";
import { PROBLEM_TEXTS } from "./problems/index.ts";
import { en } from "./problems/en.ts";
import type { ProblemTexts } from "./problems/types.ts";

/** What of a request's own words a problem may repeat: short, and printable. */
const SHOWN = 40;

export type ProblemStatus = 400 | 404 | 405 | 413 | 414 | 415 | 500;

/** Why a request has no answer, as RFC 9457 tells it. */
export interface Problem {
  readonly status: ProblemStatus;
  /** Stable; for programs. */
  readonly code: `ERR_API_${string}`;
  /** What is wrong. */
  readonly detail: Say | CodesError;
  /** The part of the request that is; for programs, too. */
  readonly where: string;
  readonly wayOut: Say;
  /** The values that there are. */
  readonly known?: readonly string[];
}

/** Sentences, by the texts of a language. */
export type Say = (texts: ProblemTexts) => string;

/** Thrown where a request is read, and told where it is answered; never seen outside this folder. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(problem: Problem) {
    const { detail } = problem;
    super(typeof detail === "function" ? detail(en) : detail.message);
    this.problem = problem;
  }
}

/** What may be localized of a problem is (RFC 9457 3.1.3); what programs read is the same in every language. */
export function problemBody(problem: Problem, language: Language): unknown {
  const { status, code, detail, where, wayOut, known } = problem;
  const texts = PROBLEM_TEXTS[language];
  return {
    type: "about:blank",
    title: texts.titles[status],
    status,
    code,
    detail: typeof detail === "function" ? detail(texts) : describeError(detail, language),
    where,
    wayOut: wayOut(texts),
    ...(known !== undefined && { known }),
  };
}

/** A request's own words, cut and without control characters. */
export function shown(words: string): string {
  const printable = words.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{fffd}");
  if (printable.length <= SHOWN) return printable;
  // Well-formed again, where the cut went through a pair.
  return `${printable.slice(0, SHOWN).toWellFormed()}...`;
}
