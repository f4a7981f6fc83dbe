import { applyMask } from "../protocol/index.ts";
import type { HeldBudget } from "./held-budget.ts";

const FIRST_BYTES = 512;

/**
 * The bytes of a message that is not forwarded before it is whole: as they came, to go on as they
 * came. Kept in one piece, since a message may come in very many, and counted in the budget of the
 * process while they are here.
 */
export class HeldMessage {
  readonly #budget: HeldBudget;
  #bytes = new Uint8Array(0);
  #length = 0;
  /** How long it becomes with the frame that is under way. */
  #expected = 0;
  #payloadLength = 0;
  /** Of each frame, where its payload begins among the bytes, and its length. */
  readonly #frames: number[] = [];
  readonly #masked: boolean;

  constructor(budget: HeldBudget, masked: boolean) {
    this.#budget = budget;
    this.#masked = masked;
  }

  get length(): number {
    return this.#length;
  }

  /** The next frame's payload begins `after` bytes behind what is held so far. */
  beginFrame(after: number, length: number): void {
    this.#frames.push(this.#length + after, length);
    this.#expected = this.#length + after + length;
    this.#payloadLength += length;
  }

  /** Keeps a copy of `chunk[start, end)`. `false` when the process has no more room for it. */
  append(chunk: Uint8Array, start: number, end: number): boolean {
    const length = this.#length + end - start;
    if (length > this.#bytes.length && !this.#grow(length)) return false;
    this.#bytes.set(chunk.subarray(start, end), this.#length);
    this.#length = length;
    return true;
  }

  /** The frames as they came. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** The message's payload, unmasked. */
  payload(): Uint8Array {
    const bytes = this.bytes();
    const payload = new Uint8Array(this.#payloadLength);
    let at = 0;
    for (let i = 0; i < this.#frames.length; i += 2) {
      const from = this.#frames[i]!;
      const length = this.#frames[i + 1]!;
      payload.set(bytes.subarray(from, from + length), at);
      if (this.#masked) applyMask(payload, at, at + length, bytes, from - 4);
      at += length;
    }
    return payload;
  }

  release(): void {
    this.#budget.give(this.#bytes.length);
    this.#bytes = new Uint8Array(0);
    this.#frames.length = 0;
    this.#length = 0;
  }

  /** To twice the size at least, but not beyond what the frame under way will need. */
  #grow(needed: number): boolean {
    const before = this.#bytes;
    const ample = Math.max(FIRST_BYTES, needed, before.length * 2);
    const size = this.#expected >= needed ? Math.min(ample, this.#expected) : ample;
    if (!this.#budget.take(size - before.length)) return false;
    this.#bytes = new Uint8Array(size);
    this.#bytes.set(before.subarray(0, this.#length));
    return true;
  }
}
