import { UpstreamPool } from "../../../src/gateway/upstreams/pool.ts";
import type { PoolEnvironment, UpstreamChange } from "../../../src/gateway/upstreams/pool.ts";
import type { BalanceRequest } from "../../../src/gateway/upstreams/balance-key.ts";
import type { UpstreamsOptions } from "../../../src/gateway/upstreams/options.ts";

/** Where the clock of these tests began: 2026-01-01. */
export const TIME_ORIGIN = 1_767_225_600_000;

/** Time that only passes when it is told to. */
export class HandClock {
  readonly timeOrigin = TIME_ORIGIN;
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  readonly after = (ms: number, run: () => void): (() => void) => {
    const item = { at: this.#now + ms, run };
    this.#waiting.push(item);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== item);
    };
  };

  get waiting(): number {
    return this.#waiting.length;
  }

  /** Lets time pass; what is due runs in order, and so does what follows from it. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (;;) {
      const [next] = this.#waiting.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = until;
  }
}

/** Promises that are resolved already have told everybody. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

export interface Setting {
  readonly pool: UpstreamPool;
  readonly clock: HandClock;
  readonly changes: UpstreamChange[];
}

export function poolOf(
  urls: readonly string[],
  options: Partial<UpstreamsOptions> = {},
  environment: PoolEnvironment = {},
): Setting {
  const clock = new HandClock();
  const changes: UpstreamChange[] = [];
  const pool = new UpstreamPool(upstreamsOf(urls, options), {
    clock,
    after: clock.after,
    random: () => 0.5,
    onChange: (change) => changes.push(change),
    ...environment,
  });
  return { pool, clock, changes };
}

export function upstreamsOf(
  urls: readonly string[],
  options: Partial<UpstreamsOptions> = {},
): UpstreamsOptions {
  const [first, ...others] = urls.map((url) => new URL(url));
  return { upstreams: [first!, ...others], ...options };
}

export function requestFrom(ip: string, more: Partial<BalanceRequest> = {}): BalanceRequest {
  return { ip, headers: {}, query: "", ...more };
}

/** The host of each candidate, in order. */
export function candidatesOf(pool: UpstreamPool, request = requestFrom("10.0.0.1")): string[] {
  return pool.candidates(request).upstreams.map(({ address }) => address.host);
}
