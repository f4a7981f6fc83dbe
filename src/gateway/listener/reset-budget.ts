/** How many streams a client may reset: some at once, and then so many in each second. */
export class ResetBudget {
  readonly #burst: number;
  readonly #perMs: number;
  #left: number;
  #at: number | undefined;

  constructor(options: { readonly burst: number; readonly perSecond: number }) {
    this.#burst = options.burst;
    this.#perMs = options.perSecond / 1_000;
    this.#left = options.burst;
  }

  /** @param now In milliseconds. @returns `false` when there was nothing left. */
  spend(now: number): boolean {
    this.#left = Math.min(this.#burst, this.#left + (now - (this.#at ?? now)) * this.#perMs);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
