import type { HandshakeBreach, NoteSink } from "../breach.ts";
import { CONNECTION_RETRY_MS } from "../defaults.ts";
import type { CountedScope, Rung } from "../settings.ts";
import type { Counters } from "../types.ts";

export interface CountedLimit {
  readonly per: CountedScope;
  readonly max: number;
  readonly key: string;
  readonly rung: Rung;
}

/** The places that one connection holds among the counted ones. */
export class Places {
  readonly #counters: Counters;
  #held: string[] = [];

  constructor(counters: Counters) {
    this.#counters = counters;
  }

  /**
   * Takes a place under each limit. Where one that acts is full, none of them is kept; one that only
   * watches is entered all the same, and noted.
   *
   * @param acts Does a limit on this rung act on this connection?
   */
  enter(
    limits: readonly CountedLimit[],
    acts: (rung: Rung) => boolean,
    noted: NoteSink,
  ): HandshakeBreach | undefined {
    const before = this.#held.length;
    for (const { per, max, key, rung } of limits) {
      if (this.#held.includes(key)) continue;
      if (!this.#counters.enter(key, max)) {
        const breach = full(per, max, rung);
        if (acts(rung)) {
          for (const held of this.#held.splice(before)) this.#counters.leave(held);
          return breach;
        }
        noted.push(breach);
        this.#counters.enter(key, Number.POSITIVE_INFINITY);
      }
      this.#held.push(key);
    }
    return undefined;
  }

  /** Holds exactly these from now on, whether they are full or not: the connection is already open. */
  move(limits: readonly CountedLimit[]): void {
    const keys = limits.map(({ key }) => key);
    for (const key of this.#held) if (!keys.includes(key)) this.#counters.leave(key);
    for (const key of keys) {
      if (!this.#held.includes(key)) this.#counters.enter(key, Number.POSITIVE_INFINITY);
    }
    this.#held = keys;
  }

  /** Gives back what is held; nothing the second time. */
  leave(): void {
    const held = this.#held;
    this.#held = [];
    for (const key of held) this.#counters.leave(key);
  }
}

function full(per: CountedScope, max: number, rung: Rung): HandshakeBreach {
  return {
    rule: "connection-limit",
    sentence: `${max} ${max === 1 ? "connection is" : "connections are"} open per ${per}, which is the limit`,
    retryAfterMs: CONNECTION_RETRY_MS,
    evidence: { measured: max + 1, allowed: max, unit: "connections", detail: `per: ${per}` },
    rung,
  };
}
