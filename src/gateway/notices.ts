import type { RuleId } from "../policy/index.ts";

/** When a client was last told of each rule, so that a flood is not answered with one. */
export class Notices {
  #last: Map<RuleId, number> | undefined;

  mayTell(rule: RuleId, everyMs: number, now: number): boolean {
    const last = this.#last?.get(rule);
    if (last !== undefined && now < last + everyMs) return false;
    this.#last ??= new Map();
    this.#last.set(rule, now);
    return true;
  }
}
