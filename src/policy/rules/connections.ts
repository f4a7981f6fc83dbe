import type { HandshakeBreach } from "../breach.ts";
import { CONNECTION_RETRY_MS } from "../defaults.ts";
import type { Counters } from "../types.ts";

export interface CountedLimit {
  readonly per: "ip" | "route";
  readonly max: number;
  readonly key: string;
}

/** The places that one connection holds among the counted ones. */
export class Places {
  readonly #counters: Counters;
  #held: string[] = [];

  constructor(counters: Counters) {
    this.#counters = counters;
  }

  /** Takes a place under each limit, or none at all. */
  enter(limits: readonly CountedLimit[]): HandshakeBreach | undefined {
    for (const { per, max, key } of limits) {
      if (this.#counters.enter(key, max)) {
        this.#held.push(key);
        continue;
      }
      this.leave();
      return {
        rule: "connection-limit",
        sentence: `${max} connections per ${per} are open, which is the limit`,
        retryAfterMs: CONNECTION_RETRY_MS,
        evidence: { measured: max + 1, allowed: max, unit: "connections", detail: `per: ${per}` },
      };
    }
    return undefined;
  }

  /** Gives back what is held; nothing the second time. */
  leave(): void {
    const held = this.#held;
    this.#held = [];
    for (const key of held) this.#counters.leave(key);
  }
}
