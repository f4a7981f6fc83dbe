import { OPCODE } from "../protocol/index.ts";
import type { Breach, NoteSink } from "./breach.ts";
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

/** Which of a lane's rules act on this connection; the others only watch. */
export interface LaneActs {
  readonly type: boolean;
  readonly size: boolean;
  readonly fragments: boolean;
}

/**
 * What one peer sends over one connection. Rules are asked from the cheapest to the dearest, which
 * is also from the hopeless to the temporary: type, fragments, size, then the rates.
 *
 * This is the byte path: a frame that passes allocates nothing.
 */
export class Lane {
  readonly #limits: LaneLimits;
  readonly #acts: LaneActs;
  readonly #rates: Rates | undefined;
  readonly #watched: Rates | undefined;
  readonly #noted: NoteSink;
  /** Of the message that is under way. */
  #bytes = 0;
  #frames = 0;

  /**
   * @param watched Rates that only report.
   * @param noted Where breaches go whose rules only watch.
   */
  constructor(
    limits: LaneLimits,
    acts: LaneActs,
    rates: Rates | undefined,
    watched: Rates | undefined,
    noted: NoteSink,
  ) {
    this.#limits = limits;
    this.#acts = acts;
    this.#rates = rates;
    this.#watched = watched;
    this.#noted = noted;
  }

  /** The breach that a frame is, of a rule that acts. */
  judge(opcode: number, payloadLength: number, at: number): Breach | undefined {
    return this.#judgeMessage(opcode, payloadLength) ?? this.judgeRates(opcode, payloadLength, at);
  }

  #judgeMessage(opcode: number, payloadLength: number): Breach | undefined {
    const { from, types, fragments, messageSizeBytes } = this.#limits;
    if (opcode === OPCODE.continuation) {
      this.#bytes += payloadLength;
      this.#frames++;
    } else {
      this.#bytes = payloadLength;
      this.#frames = 1;
      if ((types & opcode) === 0) {
        const breach = wrongType(from, opcode);
        if (this.#acts.type) return breach;
        this.#noted.push(breach);
      }
    }
    // A breach is told once for each message, also when it is only reported and the message goes on.
    if (this.#frames > fragments) {
      const breach = overFragments(from, this.#frames, fragments);
      this.#frames = Number.NEGATIVE_INFINITY;
      if (this.#acts.fragments) return breach;
      this.#noted.push(breach);
    }
    if (this.#bytes > messageSizeBytes) {
      const breach = overMessageSize(from, this.#bytes, messageSizeBytes);
      this.#bytes = Number.NEGATIVE_INFINITY;
      if (this.#acts.size) return breach;
      this.#noted.push(breach);
    }
    return undefined;
  }

  /** Of a frame that had to wait: all else is known of it. */
  judgeRates(opcode: number, payloadLength: number, at: number): Breach | undefined {
    const { from } = this.#limits;
    const messages = opcode === OPCODE.continuation ? 0 : 1;
    if (this.#rates?.admits(messages, payloadLength, at) === false) {
      return this.#rates.breach(from, messages, payloadLength, at);
    }
    this.#watched?.watch(from, messages, payloadLength, at, this.#noted);
    return undefined;
  }

  /** A held message turned out to have `extra` more bytes than its frames: inflated, they count. */
  judgeInflated(bytes: number, extra: number, at: number): Breach | undefined {
    const { from, messageSizeBytes } = this.#limits;
    if (bytes > messageSizeBytes && !this.#told) {
      const breach = overMessageSize(from, bytes, messageSizeBytes);
      if (this.#acts.size) return breach;
      this.#noted.push(breach);
    }
    if (extra <= 0) return undefined;
    this.#watched?.watch(from, 0, extra, at, this.#noted);
    return this.#rates?.charge(from, extra, at);
  }

  /** Was it said of the message under way that it is too large? */
  get #told(): boolean {
    return this.#bytes === Number.NEGATIVE_INFINITY;
  }

  /** Takes over from an earlier lane: the message that is under way, and rates that are the same. */
  continue(earlier: Lane): void {
    this.#bytes = earlier.#bytes;
    this.#frames = earlier.#frames;
    this.#rates?.continue(earlier.#rates);
    this.#watched?.continue(earlier.#watched);
  }
}
