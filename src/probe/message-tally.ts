import { OPCODE, Utf8Validator } from "../protocol/index.ts";
import type { FrameEvent } from "../protocol/index.ts";

type Header = Extract<FrameEvent, { readonly type: "header" }>;
type Payload = Extract<FrameEvent, { readonly type: "payload" }>;

/** Counts messages, and looks whether text is UTF-8. Keeps nothing of what they say. */
export class MessageTally {
  readonly #utf8 = new Utf8Validator();
  /** Is the message text that was not compressed? */
  #readable = false;
  #fin = false;
  messages = 0;
  bytes = 0;

  header({ opcode, fin, compressed, payloadLength }: Header): void {
    if (opcode !== OPCODE.continuation) {
      this.#readable = opcode === OPCODE.text && !compressed;
      this.#utf8.reset();
    }
    this.#fin = fin;
    if (payloadLength === 0 && fin) this.messages++;
  }

  payload({ bytes, last }: Payload): "fine" | "not-utf8" {
    this.bytes += bytes.length;
    const ends = last && this.#fin;
    if (ends) this.messages++;
    if (!this.#readable) return "fine";
    return this.#utf8.push(bytes) && (!ends || this.#utf8.complete) ? "fine" : "not-utf8";
  }
}
