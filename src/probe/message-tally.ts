import { OPCODE, Utf8Validator } from "../protocol/index.ts";
import type { FrameEvent } from "../protocol/index.ts";
import type { InflateCheck } from "./inflate-check.ts";

type Header = Extract<FrameEvent, { readonly type: "header" }>;
type Payload = Extract<FrameEvent, { readonly type: "payload" }>;

/** Counts messages, and looks whether text is UTF-8. Keeps nothing of what they say. */
export class MessageTally {
  readonly #utf8 = new Utf8Validator();
  readonly #inflate: InflateCheck | undefined;
  /** Is the message text that was not compressed? */
  #readable = false;
  #fin = false;
  #compressed = false;
  /** Is a frame begun, and not whole? */
  midFrame = false;
  messages = 0;
  bytes = 0;

  /** @param inflate Where compression was agreed upon. */
  constructor(inflate?: InflateCheck) {
    this.#inflate = inflate;
  }

  header({ opcode, fin, compressed, payloadLength }: Header): void {
    if (opcode !== OPCODE.continuation) {
      this.#readable = opcode === OPCODE.text && !compressed;
      this.#compressed = compressed;
      this.#utf8.reset();
    }
    this.#fin = fin;
    this.midFrame = payloadLength > 0;
    if (payloadLength === 0 && fin) this.#endMessage();
  }

  payload({ bytes, last }: Payload): "fine" | "not-utf8" {
    this.bytes += bytes.length;
    const ends = last && this.#fin;
    if (last) this.midFrame = false;
    if (this.#compressed) this.#inflate?.push(bytes);
    if (ends) this.#endMessage();
    if (!this.#readable) return "fine";
    return this.#utf8.push(bytes) && (!ends || this.#utf8.complete) ? "fine" : "not-utf8";
  }

  #endMessage(): void {
    this.messages++;
    if (this.#compressed) this.#inflate?.endMessage();
  }
}
