import { MAX_UNSETTLED_BYTES as ROOM } from "../protocol/index.ts";

/** What a peer has sent and nobody reads yet, with the room in front that a reader of chunks wants. */
export class ParkedBytes {
  /** On the gateway's clock; `Infinity` where somebody has to say so. */
  readonly until: number;
  bytes: Uint8Array;

  constructor(until: number, chunk: Uint8Array, start: number, end: number) {
    this.until = until;
    this.bytes = new Uint8Array(ROOM + end - start);
    this.bytes.set(chunk.subarray(start, end), ROOM);
  }

  /** What was already on its way when reading was stopped. */
  add(chunk: Uint8Array, start: number, end: number): void {
    const before = this.bytes;
    this.bytes = new Uint8Array(before.length + end - start);
    this.bytes.set(before);
    this.bytes.set(chunk.subarray(start, end), before.length);
  }
}
