import { constants, deflateRawSync } from "node:zlib";

/** How much of what was said before a message may refer to (RFC 7692 7.1.2). */
const WINDOW = 32 * 1024;

/** One direction of permessage-deflate: each message refers to the ones before it, unless it forgets. */
export class Compressor {
  readonly #contextTakeover: boolean;
  #before = Buffer.alloc(0);

  constructor({ contextTakeover = true } = {}) {
    this.#contextTakeover = contextTakeover;
  }

  compress(text: string): Uint8Array {
    const payload = Buffer.from(text);
    const compressed = deflateRawSync(payload, {
      finishFlush: constants.Z_SYNC_FLUSH,
      ...(this.#before.length > 0 ? { dictionary: this.#before } : {}),
    });
    if (this.#contextTakeover) {
      this.#before = Buffer.concat([this.#before, payload]).subarray(-WINDOW);
    }
    // RFC 7692 7.2.1: the empty block at its end is left out.
    return compressed.subarray(0, -4);
  }
}
