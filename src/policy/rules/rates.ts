import type { Breach } from "../breach.ts";
import type { Gcra } from "../gcra.ts";
import type { RateLimit } from "../settings.ts";
import { formatRate } from "../shape/rate.ts";
import { formatSize } from "../shape/size.ts";
import type { Counters, Peer } from "../types.ts";

/** A rate of one connection: the number lives in the session, and no key is looked up. */
export interface OwnMeter {
  readonly limit: RateLimit;
  readonly countsBytes: boolean;
  readonly gcra: Gcra;
}

/** A rate that connections share. */
export interface SharedMeter {
  readonly limit: RateLimit;
  readonly countsBytes: boolean;
  /** Set when the session opens. */
  key: string;
}

/**
 * The rates of one sender, over one connection. Everything is asked before anything is taken, own
 * rates first, so that a frame which one limit refuses costs nothing in the others. Between the
 * asking and the taking from counters that several machines share another one may have taken: then
 * the frame is refused, and what it took from counters before that one is lost.
 */
export class Rates {
  readonly #own: readonly OwnMeter[];
  readonly #shared: readonly SharedMeter[];
  readonly #counters: Counters;

  constructor(own: readonly OwnMeter[], shared: readonly SharedMeter[], counters: Counters) {
    this.#own = own;
    this.#shared = shared;
    this.#counters = counters;
  }

  /** @param messages 1 for the first frame of a message, 0 for the others. */
  admits(messages: number, bytes: number, at: number): boolean {
    const own = this.#own;
    for (let i = 0; i < own.length; i++) {
      const meter = own[i]!;
      if (meter.gcra.wait(meter.countsBytes ? bytes : messages, at) > 0) return false;
    }
    if (this.#shared.length > 0 && !this.#takeShared(messages, bytes, at)) return false;
    for (let i = 0; i < own.length; i++) {
      const meter = own[i]!;
      meter.gcra.spend(meter.countsBytes ? bytes : messages, at);
    }
    return true;
  }

  #takeShared(messages: number, bytes: number, at: number): boolean {
    const shared = this.#shared;
    // The last one is taken from without asking: its answer is the same, and nothing comes after it.
    const last = shared.length - 1;
    for (let i = 0; i < last; i++) {
      const { countsBytes, key, limit } = shared[i]!;
      const cost = countsBytes ? bytes : messages;
      if (cost > 0 && this.#counters.peek(key, limit.rate, cost, at) > 0) return false;
    }
    for (let i = last; i >= 0; i--) {
      const { countsBytes, key, limit } = shared[i]!;
      const cost = countsBytes ? bytes : messages;
      if (cost > 0 && this.#counters.take(key, limit.rate, cost, at) > 0) return false;
    }
    return true;
  }

  /** What to say of a frame that was not admitted: the limit that will hold it back the longest. */
  breach(by: Peer, messages: number, bytes: number, at: number): Breach {
    let worst: RateLimit | undefined;
    let longest = -1;
    for (const { limit, countsBytes, gcra } of this.#own) {
      const wait = gcra.wait(countsBytes ? bytes : messages, at);
      if (wait > longest) [worst, longest] = [limit, wait];
    }
    for (const { limit, countsBytes, key } of this.#shared) {
      const wait = this.#counters.peek(key, limit.rate, countsBytes ? bytes : messages, at);
      if (wait > longest) [worst, longest] = [limit, wait];
    }
    return overRate(worst!, by, worst!.unit === "bytes" ? bytes : messages, longest);
  }
}

/** @param wait Milliseconds until `cost` would be admitted. */
function overRate(limit: RateLimit, by: Peer, cost: number, wait: number): Breach {
  const { unit, rate, per } = limit;
  const notation = formatRate(rate, unit);
  const burst = unit === "bytes" ? formatSize(rate.burst) : String(rate.burst);
  const never = wait === Number.POSITIVE_INFINITY;
  return {
    rule: unit === "bytes" ? "byte-rate" : "message-rate",
    by,
    sentence: never
      ? `one frame of ${cost} bytes is more than the burst of ${burst} and can never pass`
      : `over ${notation} with a burst of ${burst} per ${per}`,
    retryAfterMs: never ? undefined : wait,
    evidence: {
      measured: never ? cost : rate.burst + Math.ceil((wait * rate.amount) / rate.periodMs),
      allowed: rate.burst,
      unit,
      // As it is written in a policy: the same in every language.
      detail: `{ per: ${per}, rate: ${notation}, burst: ${burst} }`,
    },
  };
}
