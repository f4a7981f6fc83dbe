import { MAX_UNSETTLED_BYTES as ROOM } from "../protocol/index.ts";
import type { HeldBudget } from "./held-budget.ts";

/**
 * What a peer has sent and nobody reads yet, with the room in front that a reader of chunks wants.
 * Counted in the budget of the process.
 */
export class ParkedBytes {
  /** On the gateway's clock; `Infinity` where somebody has to say so. */
  readonly until: number;
  readonly since: number;
  readonly #budget: HeldBudget;
  bytes: Uint8Array;

  private constructor(
    budget: HeldBudget,
    bytes: Uint8Array,
    time: { readonly since: number; readonly until: number },
  ) {
    this.#budget = budget;
    this.bytes = bytes;
    this.since = time.since;
    this.until = time.until;
  }

  /** Keeps a copy of `chunk[start, end)`; `undefined` when the process has no more room for it. */
  static of(
    budget: HeldBudget,
    chunk: Uint8Array,
    start: number,
    end: number,
    time: { readonly since: number; readonly until: number },
  ): ParkedBytes | undefined {
    const length = ROOM + end - start;
    if (!budget.take(length)) return undefined;
    const bytes = new Uint8Array(length);
    bytes.set(chunk.subarray(start, end), ROOM);
    return new ParkedBytes(budget, bytes, time);
  }

  /** What was already on its way when reading was stopped. */
  add(chunk: Uint8Array, start: number, end: number): void {
    const before = this.bytes;
    this.#budget.charge(end - start);
    this.bytes = new Uint8Array(before.length + end - start);
    this.bytes.set(before);
    this.bytes.set(chunk.subarray(start, end), before.length);
  }

  release(): void {
    this.#budget.give(this.bytes.length);
  }
}
