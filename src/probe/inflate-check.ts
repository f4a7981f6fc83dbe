import { createInflateRaw } from "node:zlib";
import type { InflateRaw } from "node:zlib";

/** What RFC 7692 7.2.1 takes off the end of each message. */
const TAIL = Uint8Array.of(0x00, 0x00, 0xff, 0xff);
/** A peer that sends faster than this inflates is not checked any further. */
const MOST_WAITING = 4 * 1024 * 1024;

/** Inflates compressed messages, keeps nothing of them, and tells when that cannot be done. */
export class InflateCheck {
  readonly #inflater: InflateRaw = createInflateRaw();
  #checking = true;

  constructor(whenBroken: () => void) {
    this.#inflater.on("error", () => {
      if (this.#checking) whenBroken();
      this.close();
    });
    this.#inflater.resume();
  }

  /** The next bytes of a compressed message. */
  push(bytes: Uint8Array): void {
    if (!this.#checking) return;
    if (this.#inflater.writableLength > MOST_WAITING) return this.close();
    this.#inflater.write(bytes);
  }

  /** The end of a compressed message. The window stays: each may lean on those before (7.2.2). */
  endMessage(): void {
    this.push(TAIL);
  }

  close(): void {
    this.#checking = false;
    this.#inflater.destroy();
  }
}
