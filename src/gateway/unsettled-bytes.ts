import { MAX_UNSETTLED_BYTES as ROOM } from "../protocol/index.ts";

/** Bytes of an unfinished header or control frame, until the next chunk brings the rest. */
export class UnsettledBytes {
  #bytes: Uint8Array | undefined;
  #length = 0;

  keep(chunk: Uint8Array, from: number, end: number): void {
    if (from >= end) return;
    this.#bytes ??= new Uint8Array(ROOM);
    this.#bytes.set(chunk.subarray(from, end));
    this.#length = end - from;
  }

  /** Puts them into the room in front of `start`, and returns where they begin. */
  putBack(chunk: Uint8Array, start: number): number {
    if (this.#length === 0) return start;
    const from = start - this.#length;
    chunk.set(this.#bytes!.subarray(0, this.#length), from);
    this.#length = 0;
    return from;
  }
}
