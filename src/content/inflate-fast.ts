import { TAIL } from "./inflate-engine.ts";
import type { InflateEngine, InflateFault } from "./inflate-engine.ts";
import { InflateHandle } from "./inflate-handle.ts";

/**
 * Where all inflaters of the process write first. Most messages fit, and only their own bytes are
 * then allocated; a message that does not fit moves into a buffer of the largest size it may have,
 * of which the system provides only the pages that are written to.
 */
const scratch = new Uint8Array(64 * 1024);

/** Without context takeover a decoder belongs to nobody between two messages. */
const idle: InflateHandle[] = [];
const MAX_IDLE = 8;
const MAX_WINDOW_BITS = 15;

/** Keeps a zlib decoder for each connection with context takeover, and lends one to the others. */
export class FastInflate implements InflateEngine {
  readonly #contextTakeover: boolean;
  #handle: InflateHandle | undefined;
  #output: Uint8Array = scratch;
  #length = 0;
  #maxBytes = 0;

  private constructor(handle: InflateHandle, contextTakeover: boolean) {
    this.#contextTakeover = contextTakeover;
    this.#handle = handle;
    if (!contextTakeover) this.#giveBack();
  }

  /** `undefined` where this Node does not let itself be used like that. */
  static open(contextTakeover: boolean, windowBits: number): FastInflate | undefined {
    // A larger window than the sender's reads the same; so those that are lent have the largest.
    const handle = contextTakeover
      ? InflateHandle.open(windowBits)
      : (idle.pop() ?? InflateHandle.open(MAX_WINDOW_BITS));
    return handle === undefined ? undefined : new FastInflate(handle, contextTakeover);
  }

  begin(maxBytes: number): void {
    // Opened before on this Node, so it opens again.
    this.#handle ??= idle.pop() ?? InflateHandle.open(MAX_WINDOW_BITS)!;
    this.#output = scratch;
    this.#length = 0;
    this.#maxBytes = maxBytes;
  }

  push(piece: Uint8Array): InflateFault | undefined {
    const fault = this.#take(piece);
    if (fault === undefined && this.#output === scratch) {
      // Another connection's message may come before the next piece.
      const own = new Uint8Array(Math.min(scratch.length, this.#maxBytes + 1));
      own.set(scratch.subarray(0, this.#length));
      this.#output = own;
    }
    return fault;
  }

  finish(): Uint8Array | InflateFault {
    const fault = this.#take(TAIL);
    if (fault !== undefined) return fault;
    const output = this.#output;
    this.#output = scratch;
    if (!this.#contextTakeover) this.#giveBack();
    return output === scratch ? output.slice(0, this.#length) : output.subarray(0, this.#length);
  }

  inflate(compressed: Uint8Array, maxBytes: number): Uint8Array | InflateFault {
    this.begin(maxBytes);
    return this.#take(compressed) ?? this.finish();
  }

  close(): void {
    this.#handle?.close();
    this.#handle = undefined;
    this.#output = scratch;
  }

  #take(input: Uint8Array): InflateFault | undefined {
    const handle = this.#handle!;
    const end = input.length;
    let at = 0;
    for (let begun = false; ;) {
      const to = Math.min(this.#output.length, this.#maxBytes + 1);
      if (!handle.write(input, at, end, this.#output, this.#length, to)) return "corrupt";
      const consumed = end - handle.inputLeft - at;
      at += consumed;
      this.#length = to - handle.outputLeft;
      if (this.#length > this.#maxBytes) return "too-large";
      if (handle.outputLeft === 0) {
        // More may wait in the decoder, also where all input is taken.
        this.#grow();
        continue;
      }
      if (at === end) return undefined;
      // A block with BFINAL ended the stream, and another one begins behind it (RFC 7692 7.2.3.4).
      if (begun && consumed === 0) return "corrupt";
      handle.reset();
      begun = true;
    }
  }

  #grow(): void {
    const larger = new Uint8Array(this.#maxBytes + 1);
    larger.set(this.#output.subarray(0, this.#length));
    this.#output = larger;
  }

  #giveBack(): void {
    const handle = this.#handle!;
    this.#handle = undefined;
    handle.reset();
    if (idle.length < MAX_IDLE) idle.push(handle);
    else handle.close();
  }
}
