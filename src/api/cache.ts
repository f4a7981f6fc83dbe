/**
 * Keeps what was used lately within a bound, in two generations: when the young one is full it
 * becomes the old one, and what was not used since is gone. A hit costs one look into a map.
 */
export class Cache<T> {
  readonly #bound: number;
  readonly #weigh: (key: string, value: T) => number;
  #young = new Map<string, T>();
  #old = new Map<string, T>();
  #weight = 0;

  /** `bound`: what both generations together may weigh. */
  constructor(bound: number, weigh: (key: string, value: T) => number) {
    this.#bound = bound;
    this.#weigh = weigh;
  }

  get(key: string): T | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: T): void {
    const weight = this.#weigh(key, value);
    if (weight > this.#bound / 2) return;
    if (this.#weight + weight > this.#bound / 2) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#weight = 0;
    }
    this.#young.set(key, value);
    this.#weight += weight;
  }
}
