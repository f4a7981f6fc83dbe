import { applyMask } from "../protocol/index.ts";
import type { Examiner } from "./examiner.ts";

/** One data frame of a held message: where its payload stands among the held bytes. */
interface HeldFrame {
  readonly at: number;
  readonly length: number;
  /** The masking key; `undefined` where the sender does not mask. */
  readonly key: Uint8Array | undefined;
}

/** Room is taken in pieces of at least this much: bytes that dribble in must not cost more than room. */
const PIECE_BYTES = 1024;

/**
 * The bytes of a message that is not forwarded before it is whole: as they came, to go on as they
 * came. The room they take is counted in the budget of the process.
 */
export class HeldMessage {
  /** Whoever looks at it, also if others look at the messages behind it by then. */
  readonly examiner: Examiner;
  readonly #budget: HeldBudget;
  /** All full but the last. */
  readonly #pieces: Uint8Array[] = [];
  readonly #frames: HeldFrame[] = [];
  #room = 0;
  #length = 0;

  constructor(budget: HeldBudget, examiner: Examiner) {
    this.#budget = budget;
    this.examiner = examiner;
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
    const last = this.#pieces.at(-1);
    const free = this.#room - this.#length;
    const fits = Math.min(free, end - start);
    const rest = end - start - fits;
    const more = rest === 0 ? 0 : Math.max(rest, PIECE_BYTES);
    if (!this.#budget.take(more)) return false;
    if (last !== undefined) last.set(chunk.subarray(start, start + fits), last.length - free);
    if (rest > 0) {
      const piece = new Uint8Array(more);
      piece.set(chunk.subarray(start + fits, end));
      this.#pieces.push(piece);
    }
    this.#room += more;
    this.#length += end - start;
    return true;
  }

  /** The frames as they came. */
  bytes(): Uint8Array {
    const [only] = this.#pieces;
    if (only !== undefined && this.#pieces.length === 1) return only.subarray(0, this.#length);
    const bytes = new Uint8Array(this.#room);
    let at = 0;
    for (const piece of this.#pieces) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes.subarray(0, this.#length);
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
    this.#budget.give(this.#room);
    this.#pieces.length = 0;
    this.#frames.length = 0;
    this.#room = 0;
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
