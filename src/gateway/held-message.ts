import { applyMask } from "../protocol/index.ts";

/** One data frame of a held message: where its payload stands among the held bytes. */
interface HeldFrame {
  readonly at: number;
  readonly length: number;
  /** The masking key; `undefined` where the sender does not mask. */
  readonly key: Uint8Array | undefined;
}

/**
 * The bytes of a message that is not forwarded before it is whole: as they came, to go on as they
 * came. Counted in the budget of the process while they are here.
 */
export class HeldMessage {
  readonly #budget: HeldBudget;
  readonly #parts: Uint8Array[] = [];
  readonly #frames: HeldFrame[] = [];
  #length = 0;

  constructor(budget: HeldBudget) {
    this.#budget = budget;
  }

  get length(): number {
    return this.#length;
  }

  /** The next frame's payload begins `after` bytes behind what is held so far. */
  beginFrame(after: number, length: number, key: Uint8Array | undefined): void {
    this.#frames.push({ at: this.#length + after, length, key });
  }

  /** Keeps a copy of `chunk[start, end)`. `false` when the process has no more room for it. */
  append(chunk: Uint8Array, start: number, end: number): boolean {
    if (!this.#budget.take(end - start)) return false;
    this.#parts.push(chunk.slice(start, end));
    this.#length += end - start;
    return true;
  }

  /** The frames as they came. */
  bytes(): Uint8Array {
    const [only] = this.#parts;
    if (only !== undefined && this.#parts.length === 1) return only;
    const bytes = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  /** The message's payload, unmasked. */
  payload(bytes: Uint8Array): Uint8Array {
    const payload = new Uint8Array(this.#frames.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const { at: from, length, key } of this.#frames) {
      payload.set(bytes.subarray(from, from + length), at);
      if (key !== undefined) applyMask(payload, at, at + length, key);
      at += length;
    }
    return payload;
  }

  release(): void {
    this.#budget.give(this.#length);
    this.#parts.length = 0;
    this.#frames.length = 0;
    this.#length = 0;
  }
}

/** How many bytes of unfinished messages the whole process holds. */
export class HeldBudget {
  readonly #max: number;
  #used = 0;

  constructor(maxBytes: number) {
    this.#max = maxBytes;
  }

  get used(): number {
    return this.#used;
  }

  take(bytes: number): boolean {
    if (this.#used + bytes > this.#max) return false;
    this.#used += bytes;
    return true;
  }

  give(bytes: number): void {
    this.#used -= bytes;
  }
}
