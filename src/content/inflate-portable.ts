import { constants, inflateRawSync } from "node:zlib";
import { TAIL } from "./inflate-engine.ts";
import type { InflateEngine, InflateFault } from "./inflate-engine.ts";

/* oxlint-disable typescript/no-unsafe-type-assertion --
   @types/node does not know what `info` returns. */

/** How far back DEFLATE can refer (RFC 1951 section 2). */
const WINDOW_BYTES = 32 * 1024;

const EMPTY = new Uint8Array(0);

/**
 * The same by the documented interface of `node:zlib` alone: each message is inflated by a decoder of
 * its own, which is given the end of what came before as its dictionary. A message in pieces is
 * inflated when it is whole.
 */
export class PortableInflate implements InflateEngine {
  readonly #contextTakeover: boolean;
  #dictionary: Uint8Array = EMPTY;
  #pieces: Uint8Array[] = [];
  #maxBytes = 0;

  constructor(contextTakeover: boolean) {
    this.#contextTakeover = contextTakeover;
  }

  begin(maxBytes: number): void {
    this.#pieces = [];
    this.#maxBytes = maxBytes;
  }

  push(piece: Uint8Array): undefined {
    this.#pieces.push(piece.slice());
  }

  finish(): Uint8Array | InflateFault {
    let input: Uint8Array = Buffer.concat([...this.#pieces, TAIL]);
    this.#pieces = [];
    const outputs: Uint8Array[] = [];
    let room = this.#maxBytes;
    while (input.length > 0) {
      const part = inflatePart(input, this.#dictionary, room);
      if (typeof part === "string") return part;
      outputs.push(part.output);
      room -= part.output.length;
      input = input.subarray(part.consumed);
      // Bytes are left where a block with BFINAL ended the stream: the next one begins anew.
      this.#dictionary = input.length > 0 ? EMPTY : windowAfter(this.#dictionary, part.output);
    }
    if (!this.#contextTakeover) this.#dictionary = EMPTY;
    const [only = EMPTY] = outputs;
    return outputs.length === 1 ? only : Buffer.concat(outputs);
  }

  inflate(compressed: Uint8Array, maxBytes: number): Uint8Array | InflateFault {
    this.begin(maxBytes);
    this.push(compressed);
    return this.finish();
  }

  close(): void {
    this.#pieces = [];
    this.#dictionary = EMPTY;
  }
}

interface Part {
  readonly output: Uint8Array;
  readonly consumed: number;
}

function inflatePart(input: Uint8Array, dictionary: Uint8Array, room: number): Part | InflateFault {
  try {
    // With `info` the decoder comes along, and tells how much it has taken.
    const result: unknown = inflateRawSync(input, {
      finishFlush: constants.Z_SYNC_FLUSH,
      // Node allows no limit of 0: one byte more is asked for, and refused below.
      maxOutputLength: room + 1,
      info: true,
      ...(dictionary.length > 0 && { dictionary }),
    });
    const { buffer, engine } = result as InflateInfo;
    if (buffer.length > room) return "too-large";
    return engine.bytesWritten > 0 ? { output: buffer, consumed: engine.bytesWritten } : "corrupt";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE"
      ? "too-large"
      : "corrupt";
  }
}

interface InflateInfo {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function windowAfter(before: Uint8Array, output: Uint8Array): Uint8Array {
  if (output.length >= WINDOW_BYTES) return output.slice(-WINDOW_BYTES);
  if (output.length === 0) return before;
  return Buffer.concat([before.subarray(-(WINDOW_BYTES - output.length)), output]);
}
