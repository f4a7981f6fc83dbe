import { OPCODE, encodeFrame } from "../protocol/index.ts";
import { maskingKey } from "./masking-key.ts";
import type { Wire } from "./wire.ts";

const SLICE_BYTES = 64 * 1024;
/** Frames that wait for the message to be out: pings, pongs and texts, or they are left out. */
const MOST_BEHIND = 100;

/** One message in one frame, as most clients send it, handed to the system as fast as it takes it. */
export class LargeMessage {
  readonly #wire: Wire;
  readonly #type: "text" | "binary";
  readonly #bytes: number;
  readonly #behind: Uint8Array[] = [];
  #underWay = false;
  complete = false;
  startedAtMs = 0;

  constructor(wire: Wire, type: "text" | "binary", bytes: number) {
    this.#wire = wire;
    this.#type = type;
    this.#bytes = bytes;
  }

  start(atMs: number, whenOut: () => void): void {
    this.startedAtMs = atMs;
    this.#underWay = true;
    const payload = new Uint8Array(this.#bytes).fill(0x78);
    const opcode = this.#type === "text" ? OPCODE.text : OPCODE.binary;
    const frame = encodeFrame(opcode, payload, { maskingKey: maskingKey() });
    let at = 0;
    const next = (): void => {
      if (at >= frame.length) {
        this.complete = true;
        this.#underWay = false;
        whenOut();
        for (const waiting of this.#behind.splice(0)) this.#wire.write(waiting);
        return;
      }
      const slice = frame.subarray(at, at + SLICE_BYTES);
      at += slice.length;
      this.#wire.write(slice, next);
    };
    next();
  }

  /** Writes a frame now, or as soon as the message is out. */
  behind(frame: Uint8Array): void {
    if (!this.#underWay) this.#wire.write(frame);
    else if (this.#behind.length < MOST_BEHIND) this.#behind.push(frame);
  }
}
