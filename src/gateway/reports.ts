import type { CloseVerdict, HoldVerdict, Note } from "../policy/index.ts";
import type { Report } from "../record/index.ts";

/** What rules did to one connection without ending it, or would have: one entry per rule and action. */
export class Reports {
  #entries: Map<string, Report> | undefined;

  note({ action, would }: Note): void {
    this.#add(would.rule, action, would, would.kind === "close" ? would.statusCode : undefined);
  }

  held(verdict: HoldVerdict): void {
    this.#add(verdict.rule, verdict.kind, verdict, undefined);
  }

  list(): readonly Report[] {
    return this.#entries === undefined ? [] : [...this.#entries.values()];
  }

  #add(
    rule: string,
    action: NonNullable<Report["action"]>,
    { evidence }: Pick<CloseVerdict, "evidence">,
    statusCode: number | undefined,
  ): void {
    this.#entries ??= new Map();
    const key = `${action} ${rule}`;
    const known = this.#entries.get(key);
    this.#entries.set(
      key,
      known === undefined
        ? { rule, ...(action === "report" ? {} : { action }), statusCode, count: 1, evidence }
        : { ...known, count: known.count + 1 },
    );
  }
}
