import type { CloseVerdict, RefuseVerdict, RuleId } from "../policy/index.ts";
import type { Report } from "../record/index.ts";

/** What rules in report mode would have done to one connection: one entry per rule. */
export class Reports {
  #entries: Map<RuleId, Report> | undefined;

  note(would: CloseVerdict | RefuseVerdict): void {
    this.#entries ??= new Map();
    const known = this.#entries.get(would.rule);
    this.#entries.set(
      would.rule,
      known === undefined
        ? {
            rule: would.rule,
            statusCode: would.kind === "close" ? would.statusCode : undefined,
            count: 1,
            evidence: would.evidence,
          }
        : { ...known, count: known.count + 1 },
    );
  }

  list(): readonly Report[] {
    return this.#entries === undefined ? [] : [...this.#entries.values()];
  }
}
