import { monotonicNow } from "./clock.ts";

/** Something that wants to be woken at a time. */
export interface Scheduled {
  /** The slot it waits in; kept by the scheduler. */
  slot: number | undefined;
  /** `now` is in milliseconds on the scheduler's clock. */
  due(now: number): void;
}

/** Deadlines of connections are seconds; a tenth of one is near enough, and makes slots shareable. */
const SLOT_MS = 100;
/** A longer timer fires at once (Node keeps 31 bits of milliseconds); this one is armed again. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * One timer for all connections: each waits in at most one slot, and being woken early is harmless.
 * A hundred thousand connections with a ping every 25 s are 250 slots, not a hundred thousand timers.
 */
export class Scheduler {
  readonly #slots = new Map<number, Set<Scheduled>>();
  #timer: NodeJS.Timeout | undefined;
  #next = Infinity;

  /** How many wait to be woken. */
  get size(): number {
    let waiting = 0;
    for (const items of this.#slots.values()) waiting += items.size;
    return waiting;
  }

  /** Wakes `item` at `at` or up to a slot later, unless it is already to be woken before that. */
  wake(item: Scheduled, at: number): void {
    const slot = Math.ceil(at / SLOT_MS);
    if (item.slot !== undefined) {
      if (item.slot <= slot) return;
      this.cancel(item);
    }
    item.slot = slot;
    let waiting = this.#slots.get(slot);
    if (waiting === undefined) {
      waiting = new Set();
      this.#slots.set(slot, waiting);
    }
    waiting.add(item);
    if (slot < this.#next) this.#arm(slot);
  }

  cancel(item: Scheduled): void {
    if (item.slot === undefined) return;
    const waiting = this.#slots.get(item.slot);
    waiting?.delete(item);
    if (waiting?.size === 0) this.#slots.delete(item.slot);
    item.slot = undefined;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#slots.clear();
    this.#next = Infinity;
  }

  #arm(slot: number): void {
    this.#next = slot;
    clearTimeout(this.#timer);
    const wait = Math.max(0, slot * SLOT_MS - performance.now());
    this.#timer = setTimeout(this.#fire, Math.min(wait, LONGEST_MS));
    // Connections keep the process alive; their deadlines alone should not.
    this.#timer.unref();
  }

  readonly #fire = (): void => {
    const now = monotonicNow();
    const current = Math.floor(now / SLOT_MS);
    let next = Infinity;
    for (const [slot, waiting] of this.#slots) {
      if (slot > current) {
        next = Math.min(next, slot);
        continue;
      }
      this.#slots.delete(slot);
      for (const item of waiting) {
        item.slot = undefined;
        item.due(now);
      }
    }
    // Items woken above may have come back, into slots this loop had already passed or not.
    for (const slot of this.#slots.keys()) next = Math.min(next, slot);
    this.#next = Infinity;
    if (next !== Infinity) this.#arm(next);
  };
}
