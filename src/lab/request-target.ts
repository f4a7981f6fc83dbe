import { ProblemError } from "./problem.ts";

/** Longer request targets are answered with 414. */
const LONGEST = 2_048;

const RUN_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** The path and the query of a request target. */
export interface RequestTarget {
  readonly path: string;
  readonly query: string;
}

export function splitTarget(target: string): RequestTarget {
  const mark = target.indexOf("?");
  if (mark === -1) return { path: target, query: "" };
  return { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** @throws ProblemError for one that is too long to look at. */
export function checkTarget(target: string): void {
  if (target.length <= LONGEST) return;
  const detail = `a request target is at most ${LONGEST} bytes here`;
  throw new ProblemError({ status: 414, detail, where: "request target" });
}

/** What a run may be called. */
export function isRunId(text: string): boolean {
  return RUN_ID.test(text);
}
