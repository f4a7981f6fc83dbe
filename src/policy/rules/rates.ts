import type { Breach, NoteSink } from "../breach.ts";
import type { Gcra } from "../gcra.ts";
import type { RateLimit } from "../settings.ts";
import { formatRate } from "../shape/rate.ts";
import { formatSize } from "../shape/size.ts";
import type { Counters, Peer } from "../types.ts";

/** A rate of one connection: the number lives in the session, and no key is looked up. */
export interface OwnMeter {
  readonly limit: RateLimit;
  readonly countsBytes: boolean;
  gcra: Gcra;
}

/** A rate that connections share. */
export interface SharedMeter {
  readonly limit: RateLimit;
  readonly countsBytes: boolean;
  readonly key: string;
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

  get own(): readonly OwnMeter[] {
    return this.#own;
  }

  /**
   * Own rates go on where they were: neither a renewed token nor a reload gives a fresh burst.
   *
   * @param earlier Meters to go on from. Each that is used is taken out, so that it has one heir.
   */
  continue(earlier: OwnMeter[]): void {
    for (const meter of this.#own) {
      const same = earlier.findIndex(({ limit }) => isSameRate(limit, meter.limit));
      if (same >= 0) meter.gcra = earlier.splice(same, 1)[0]!.gcra;
    }
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
    const over = [...this.#own, ...this.#shared]
      .map((meter) => ({ limit: meter.limit, wait: this.#wait(meter, messages, bytes, at) }))
      .filter(({ wait }) => wait > 0)
      // One limit's patience does not bind another: closing goes before dropping and waiting.
      .toSorted((a, b) => SEVERITY[b.limit.over] - SEVERITY[a.limit.over] || b.wait - a.wait);
    // Another machine may have given the budget back since.
    const { limit, wait } = over[0] ?? { limit: (this.#shared[0] ?? this.#own[0]!).limit, wait: 1 };
    return overRate(limit, by, limit.unit === "bytes" ? bytes : messages, wait);
  }

  /** For rates that only watch: each takes what it admits, and notes what it would not have. */
  watch(by: Peer, messages: number, bytes: number, at: number, noted: NoteSink): void {
    for (const meter of [...this.#own, ...this.#shared]) {
      const cost = meter.countsBytes ? bytes : messages;
      if (cost === 0) continue;
      const wait = this.#wait(meter, messages, bytes, at);
      if (wait > 0) noted.push(overRate(meter.limit, by, cost, wait));
      else this.#spend(meter, cost, at);
    }
  }

  /**
   * Bytes that are known only now that the message is whole. Limits that wait take them in any
   * case, and let the next message wait for them.
   */
  charge(by: Peer, bytes: number, at: number): Breach | undefined {
    const meters = [...this.#own, ...this.#shared].filter(({ countsBytes }) => countsBytes);
    const over = meters.find(
      (meter) => meter.limit.over !== "pause" && this.#wait(meter, 0, bytes, at) > 0,
    );
    if (over !== undefined) return overRate(over.limit, by, bytes, this.#wait(over, 0, bytes, at));
    for (const meter of meters) this.#spend(meter, bytes, at);
    return undefined;
  }

  #wait(meter: OwnMeter | SharedMeter, messages: number, bytes: number, at: number): number {
    const cost = meter.countsBytes ? bytes : messages;
    if (cost === 0) return 0;
    return "gcra" in meter
      ? meter.gcra.wait(cost, at)
      : this.#counters.peek(meter.key, meter.limit.rate, cost, at);
  }

  #spend(meter: OwnMeter | SharedMeter, cost: number, at: number): void {
    if ("gcra" in meter) meter.gcra.spend(cost, at);
    else this.#counters.charge(meter.key, meter.limit.rate, cost, at);
  }
}

function isSameRate(a: RateLimit, b: RateLimit): boolean {
  return (
    a.unit === b.unit &&
    a.rate.amount === b.rate.amount &&
    a.rate.periodMs === b.rate.periodMs &&
    a.rate.burst === b.rate.burst
  );
}

const SEVERITY: Readonly<Record<RateLimit["over"], number>> = { close: 2, drop: 1, pause: 0 };

/** @param wait Milliseconds until `cost` would be admitted. */
function overRate(limit: RateLimit, by: Peer, cost: number, wait: number): Breach {
  const { unit, rate, per, rung } = limit;
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
    rung,
    // What can never pass is not worth waiting for.
    over: never && limit.over === "pause" ? "close" : limit.over,
  };
}
