/** Bytes of an unfinished header or control frame, until the next chunk brings the rest. */
export class UnsettledBytes {
  #bytes: Uint8Array | undefined;

  keep(chunk: Uint8Array, from: number, end: number): void {
    if (from < end) this.#bytes = new Uint8Array(chunk.subarray(from, end));
  }

  /** Puts them into the room in front of `start`, and returns where they begin. */
  putBack(chunk: Uint8Array, start: number): number {
    const bytes = this.#bytes;
    if (bytes === undefined) return start;
    this.#bytes = undefined;
    const from = start - bytes.length;
    chunk.set(bytes, from);
    return from;
  }
}
