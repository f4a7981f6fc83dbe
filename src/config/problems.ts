import { formatProblem } from "../policy/index.ts";
import type { Problem } from "../policy/index.ts";

/** A problem with its place in a file. Lines and columns count from 1. */
export interface ConfigProblem extends Problem {
  readonly line: number;
  readonly column: number;
}

/** `file:line:column: path: message. hint.`, which editors and terminals can open. */
export function formatConfigProblem(file: string, problem: ConfigProblem): string {
  return `${file}:${problem.line}:${problem.column}: ${formatProblem(problem)}`;
}
