import { OPCODE } from "../protocol/index.ts";
import type { Breach, NoteSink } from "./breach.ts";
import { overFragments } from "./rules/fragments.ts";
import { overMessageSize } from "./rules/message-size.ts";
import { wrongType } from "./rules/message-type.ts";
import type { Rates } from "./rules/rates.ts";
import { ENFORCED } from "./settings.ts";
import type { Peer } from "./types.ts";

export interface LaneLimits {
  readonly from: Peer;
  /** Opcodes that may begin a message. */
  readonly types: number;
  /** `Infinity` where there is no limit. */
  readonly messageSizeBytes: number;
  readonly fragments: number;
  /** How far a held message is inflated, also where there is no limit. */
  readonly inflatedBytes: number;
}

/** Which of a lane's rules act on this connection; the others only watch. */
export interface LaneActs {
  readonly type: boolean;
  readonly size: boolean;
  readonly fragments: boolean;
  /** Any of the rules about what messages say. */
  readonly contents: boolean;
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
    const bytesBefore = this.#bytes;
    const framesBefore = this.#frames;
    const notedBefore = this.#noted.length;
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
    const messages = opcode === OPCODE.continuation ? 0 : 1;
    if (this.#rates?.admits(messages, payloadLength, at) === false) {
      const breach = this.#rates.breach(from, messages, payloadLength, at);
      if (breach.over === "pause") {
        // The frame comes again: it would be counted, and told of, twice.
        this.#bytes = bytesBefore;
        this.#frames = framesBefore;
        this.#noted.length = notedBefore;
      }
      return breach;
    }
    this.#watched?.watch(from, messages, payloadLength, at, this.#noted);
    return undefined;
  }

  /** A held message turned out to have `extra` more bytes than its frames: inflated, they count. */
  judgeInflated(bytes: number, extra: number, tooLarge: boolean, at: number): Breach | undefined {
    const { from, messageSizeBytes, inflatedBytes } = this.#limits;
    if (tooLarge) {
      const breach = overMessageSize(from, Math.max(bytes, inflatedBytes + 1), inflatedBytes);
      // What was not inflated to its end cannot be looked at, so where contents decide it cannot be
      // let through either.
      if (this.#acts.size || this.#acts.contents) return { ...breach, rung: ENFORCED };
      if (this.#bytes !== Number.NEGATIVE_INFINITY) this.#noted.push(breach);
    } else if (bytes > messageSizeBytes && this.#bytes !== Number.NEGATIVE_INFINITY) {
      const breach = overMessageSize(from, bytes, messageSizeBytes);
      if (this.#acts.size) return breach;
      this.#noted.push(breach);
    }
    if (extra <= 0) return undefined;
    this.#watched?.watch(from, 0, extra, at, this.#noted);
    return this.#rates?.charge(from, extra, at);
  }

  /** Takes over from an earlier lane: the message that is under way, and rates that are the same. */
  continue(earlier: Lane): void {
    this.#bytes = earlier.#bytes;
    this.#frames = earlier.#frames;
    // A rate that only watched until now has its number all the same.
    const meters = [...(earlier.#rates?.own ?? []), ...(earlier.#watched?.own ?? [])];
    this.#rates?.continue(meters);
    this.#watched?.continue(meters);
  }
}
