import { Bans } from "./bans.ts";
import { PolicyError } from "./errors.ts";
import { Gcra } from "./gcra.ts";
import type { Counters, Rate } from "./types.ts";

export interface LocalCountersOptions {
  /** Keys that are remembered at once; one takes some 200 bytes. @default 100_000 */
  readonly maxKeys?: number;
}

/** Keys looked at for each new one: more than one, so that sweeping overtakes adding. */
const SWEEP = 4;
const SWEEP_WHEN_FULL = 64;

/**
 * `Counters` of one process. A key whose burst is whole again is forgotten, a few with each new key.
 *
 * The number of keys is bounded, since addresses are for attackers to choose: when all places are
 * taken by keys in use, new keys of a rate share one bucket. They are held to the limit together,
 * which is too strict for them; letting them pass would be no limit at all.
 */
export class LocalCounters implements Counters {
  readonly #maxKeys: number;
  readonly #buckets = new Map<string, Gcra>();
  readonly #overflow = new Map<string, Gcra>();
  readonly #places = new Map<string, number>();
  readonly #bans: Bans;
  #sweeper = this.#buckets.entries();

  constructor(options: LocalCountersOptions = {}) {
    const { maxKeys = 100_000 } = options;
    if (!Number.isInteger(maxKeys) || maxKeys < 1) {
      throw new PolicyError("ERR_POLICY_OPTION", `maxKeys is ${maxKeys}: it must be at least 1.`);
    }
    this.#maxKeys = maxKeys;
    this.#bans = new Bans(maxKeys);
  }

  take(key: string, rate: Rate, cost: number, at: number): number {
    const bucket = this.#bucket(key, rate, at);
    const wait = bucket.wait(cost, at);
    if (wait === 0) bucket.spend(cost, at);
    return wait;
  }

  peek(key: string, rate: Rate, cost: number, at: number): number {
    return this.#bucket(key, rate, at).wait(cost, at);
  }

  enter(key: string, max: number): boolean {
    const taken = this.#places.get(key) ?? 0;
    if (taken >= max) return false;
    this.#places.set(key, taken + 1);
    return true;
  }

  leave(key: string): void {
    const taken = this.#places.get(key) ?? 0;
    if (taken > 1) this.#places.set(key, taken - 1);
    else this.#places.delete(key);
  }

  charge(key: string, rate: Rate, cost: number, at: number): void {
    this.#bucket(key, rate, at).spend(cost, at);
  }

  punish(key: string, firstMs: number, maxMs: number, at: number): void {
    this.#bans.punish(key, firstMs, maxMs, at);
  }

  banned(key: string, at: number): number {
    return this.#bans.remaining(key, at);
  }

  /** How many places are taken now, under all keys together. */
  get places(): number {
    let taken = 0;
    for (const count of this.#places.values()) taken += count;
    return taken;
  }

  /** How many keys are remembered now. */
  get size(): number {
    return this.#buckets.size + this.#overflow.size + this.#places.size + this.#bans.size;
  }

  #bucket(key: string, rate: Rate, at: number): Gcra {
    const known = this.#buckets.get(key);
    if (known !== undefined) return known;
    this.#sweep(this.#buckets.size < this.#maxKeys ? SWEEP : SWEEP_WHEN_FULL, at);
    if (this.#buckets.size < this.#maxKeys) return add(this.#buckets, key, rate, at);
    const shared = `${rate.amount}/${rate.periodMs}/${rate.burst}`;
    return this.#overflow.get(shared) ?? add(this.#overflow, shared, rate, at);
  }

  #sweep(count: number, at: number): void {
    for (let i = 0; i < count; i++) {
      const next = this.#sweeper.next();
      if (next.done === true) {
        this.#sweeper = this.#buckets.entries();
        return;
      }
      const [key, bucket] = next.value;
      if (bucket.isFull(at)) this.#buckets.delete(key);
    }
  }
}

function add(buckets: Map<string, Gcra>, key: string, rate: Rate, at: number): Gcra {
  const bucket = new Gcra(rate);
  bucket.start(at);
  buckets.set(key, bucket);
  return bucket;
}
