import { OPCODE } from "../protocol/index.ts";
import type { Breach } from "./breach.ts";
import { overFragments } from "./rules/fragments.ts";
import { overMessageSize } from "./rules/message-size.ts";
import { wrongType } from "./rules/message-type.ts";
import type { Rates } from "./rules/rates.ts";
import type { Peer } from "./types.ts";

export interface LaneLimits {
  readonly from: Peer;
  /** Opcodes that may begin a message. */
  readonly types: number;
  /** `Infinity` where there is no limit. */
  readonly messageSizeBytes: number;
  readonly fragments: number;
}

/**
 * What one peer sends over one connection. Rules are asked from the cheapest to the dearest, which
 * is also from the hopeless to the temporary: type, fragments, size, then the rates.
 *
 * This is the byte path: a frame that passes allocates nothing.
 */
export class Lane {
  readonly #from: Peer;
  readonly #types: number;
  readonly #maxBytes: number;
  readonly #maxFrames: number;
  readonly #rates: Rates | undefined;
  /** Of the message that is under way. */
  #bytes = 0;
  #frames = 0;

  constructor(limits: LaneLimits, rates: Rates | undefined) {
    this.#from = limits.from;
    this.#types = limits.types;
    this.#maxBytes = limits.messageSizeBytes;
    this.#maxFrames = limits.fragments;
    this.#rates = rates;
  }

  judge(opcode: number, payloadLength: number, at: number): Breach | undefined {
    if (opcode === OPCODE.continuation) {
      this.#bytes += payloadLength;
      this.#frames++;
    } else {
      this.#bytes = payloadLength;
      this.#frames = 1;
      if ((this.#types & opcode) === 0) return wrongType(this.#from, opcode);
    }
    // A breach is told once for each message, also when it is only reported and the message goes on.
    if (this.#frames > this.#maxFrames) {
      const frames = this.#frames;
      this.#frames = Number.NEGATIVE_INFINITY;
      return overFragments(this.#from, frames, this.#maxFrames);
    }
    if (this.#bytes > this.#maxBytes) {
      const bytes = this.#bytes;
      this.#bytes = Number.NEGATIVE_INFINITY;
      return overMessageSize(this.#from, bytes, this.#maxBytes);
    }
    if (this.#rates === undefined) return undefined;
    const messages = opcode === OPCODE.continuation ? 0 : 1;
    if (this.#rates.admits(messages, payloadLength, at)) return undefined;
    return this.#rates.breach(this.#from, messages, payloadLength, at);
  }
}
