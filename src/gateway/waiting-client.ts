import type { Duplex } from "node:stream";
import type { ClientHandshake } from "./listener/client-handshake.ts";

/** Bytes that a client may send before it knows whether it was let in. */
const MAX_EARLY_BYTES = 64 * 1024;

/** A client that waits for the answer to its handshake: what it sends meanwhile, and whether it leaves. */
export class WaitingClient {
  readonly #stream: Duplex;
  readonly #onLeft: () => void;
  readonly #early: Uint8Array[] = [];
  #length = 0;

  constructor({ stream, early }: ClientHandshake, onLeft: () => void) {
    this.#stream = stream;
    this.#onLeft = onLeft;
    if (early.length > 0) this.#onEarly(early);
    stream.on("data", this.#onEarly);
    stream.on("end", onLeft);
    stream.on("close", onLeft);
    stream.on("error", onLeft);
  }

  /** From here on the stream belongs to somebody else. */
  release(): void {
    const stream = this.#stream;
    stream.off("data", this.#onEarly);
    stream.off("end", this.#onLeft);
    stream.off("close", this.#onLeft);
    stream.off("error", this.#onLeft);
    stream.on("error", ignore);
  }

  /** All that it has sent, up to what its stream has read. */
  bytes(stream: Duplex): Uint8Array {
    return Buffer.concat([...this.#early, ...buffered(stream)]);
  }

  readonly #onEarly = (bytes: Uint8Array): void => {
    this.#early.push(bytes);
    this.#length += bytes.length;
    if (this.#length > MAX_EARLY_BYTES) this.#stream.pause();
  };
}

/** What a paused stream had already read. */
export function buffered(stream: Duplex): Uint8Array[] {
  const bytes: unknown = stream.read();
  return bytes instanceof Uint8Array ? [bytes] : [];
}

function ignore(): void {}
