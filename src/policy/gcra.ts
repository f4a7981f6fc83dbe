import type { Rate } from "./types.ts";

/**
 * The generic cell rate algorithm for one key: one number of state. Over any window of T
 * milliseconds it admits at most `burst + amount * T / periodMs`, and what it does not admit takes
 * nothing.
 *
 * The state is the theoretical arrival time, in a unit of time in which both one token and one
 * millisecond are whole numbers, and counted from `start()`: so that with whole milliseconds
 * nothing is ever rounded, neither at 1000/3s nor with times since 1970.
 */
export class Gcra {
  readonly rate: Rate;
  /** Token and millisecond in the unit of the state. */
  readonly #token: number;
  readonly #ms: number;
  readonly #capacity: number;
  #origin = 0;
  #arrival = Number.NEGATIVE_INFINITY;

  constructor(rate: Rate) {
    const divisor = gcd(rate.amount, rate.periodMs);
    this.rate = rate;
    this.#token = rate.periodMs / divisor;
    this.#ms = rate.amount / divisor;
    this.#capacity = rate.burst * this.#token;
  }

  /** Counts time from `at`, which keeps the state small. Does nothing once something was spent. */
  start(at: number): void {
    if (this.#arrival === Number.NEGATIVE_INFINITY) this.#origin = at;
  }

  /** Milliseconds until `cost` would be admitted: 0 is now, Infinity is never. Takes nothing. */
  wait(cost: number, at: number): number {
    const now = (at - this.#origin) * this.#ms;
    const arrival = this.#arrival > now ? this.#arrival : now;
    const over = arrival + cost * this.#token - now - this.#capacity;
    if (over <= 0) return 0;
    return cost > this.rate.burst ? Number.POSITIVE_INFINITY : over / this.#ms;
  }

  /** Takes `cost`, which `wait()` has found to be admitted. */
  spend(cost: number, at: number): void {
    const now = (at - this.#origin) * this.#ms;
    this.#arrival = (this.#arrival > now ? this.#arrival : now) + cost * this.#token;
  }

  /** Is the whole burst there again, so that forgetting this key changes nothing? */
  isFull(at: number): boolean {
    return this.#arrival <= (at - this.#origin) * this.#ms;
  }
}

function gcd(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
