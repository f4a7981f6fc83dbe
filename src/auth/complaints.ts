import type { Path, Problem } from "../policy/index.ts";

/** Gathers what is wrong with options, so that all of it is told at once. */
export class Complaints {
  readonly problems: Problem[] = [];

  /** `message` is a clause, `hint` a sentence without its full stop. */
  add(path: string | Path, message: string, hint: string): void {
    this.problems.push({ path: typeof path === "string" ? [path] : path, message, hint });
  }
}
