interface Ban {
  readonly until: number;
  readonly lengthMs: number;
}

/**
 * Keys that must wait, each time longer. A key that behaves for as long as the longest ban is
 * forgotten. When all places are taken the oldest ban goes: an attacker with that many addresses
 * does not need this one.
 */
export class Bans {
  readonly #max: number;
  readonly #bans = new Map<string, Ban>();

  constructor(max: number) {
    this.#max = max;
  }

  get size(): number {
    return this.#bans.size;
  }

  punish(key: string, firstMs: number, maxMs: number, at: number): void {
    const last = this.#bans.get(key);
    const again = last !== undefined && at < last.until + maxMs;
    // Several connections that end together broke the rule once.
    if (again && at < last.until) return;
    const lengthMs = again ? Math.min(last.lengthMs * 2, maxMs) : firstMs;
    this.#bans.delete(key);
    this.#makeRoom(at, maxMs);
    this.#bans.set(key, { until: at + lengthMs, lengthMs });
  }

  remaining(key: string, at: number): number {
    return Math.max(0, (this.#bans.get(key)?.until ?? at) - at);
  }

  /** Insertion order is the order of age: what is over stands in front. */
  #makeRoom(at: number, maxMs: number): void {
    for (const [key, { until }] of this.#bans) {
      if (this.#bans.size < this.#max && at < until + maxMs) return;
      this.#bans.delete(key);
    }
  }
}
