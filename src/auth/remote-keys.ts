import { errors } from "jose";
import type { JWK, JWTVerifyGetKey } from "jose";
import { findAmong } from "./key-set.ts";
import { KeysUnavailable } from "./keys.ts";
import type { Keys } from "./keys.ts";

/** Time for the life of keys: monotonic, in milliseconds. */
export interface KeyClock {
  now(): number;
  /** Runs once, after so long, without keeping the process alive. Returns the way out. */
  schedule(ms: number, run: () => void): () => void;
}

export interface RemoteKeysOptions {
  /** Rejects with a clause that says how it failed. */
  readonly fetch: (signal: AbortSignal) => Promise<readonly JWK[]>;
  readonly cacheMs: number;
  readonly cooldownMs: number;
  readonly staleMs: number;
  readonly clock: KeyClock;
}

interface Fetched {
  readonly find: JWTVerifyGetKey;
  readonly at: number;
}

/** After the first failure; doubled by each further one, up to the cooldown. */
const FIRST_RETRY_MS = 1_000;

/**
 * A provider's keys, kept and renewed. Only the first fetch makes a token wait, and one that names a
 * key not seen before; from then on a timer renews them. While the provider is out of reach, the last
 * known keys serve for `staleMs` longer. At most one fetch runs at a time, and none within the
 * cooldown of the last, whatever tokens ask for.
 */
export class RemoteKeys implements Keys {
  readonly #options: RemoteKeysOptions;
  readonly #closed = new AbortController();
  #fetched: Fetched | undefined;
  #inFlight: Promise<void> | undefined;
  #failure: string | undefined;
  #nextAttemptAt = -Infinity;
  #retryMs = FIRST_RETRY_MS;
  #cancelTimer = (): void => {};

  constructor(options: RemoteKeysOptions) {
    this.#options = options;
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    const known = await this.#current();
    try {
      return await known.find(header, token);
    } catch (fault) {
      if (!(fault instanceof errors.JWKSNoMatchingKey)) throw fault;
      await this.#renew();
      const fresh = this.#fetched;
      if (fresh !== undefined && fresh !== known) return await fresh.find(header, token);
      // A provider that cannot be asked may well have a key of that name by now.
      throw this.#failure === undefined ? fault : this.#unavailable();
    }
  };

  close(): void {
    this.#closed.abort();
    this.#cancelTimer();
    this.#fetched = undefined;
    this.#failure = "the verifier is closed";
    this.#nextAttemptAt = Infinity;
  }

  async #current(): Promise<Fetched> {
    if (!this.#isFresh(this.#fetched)) await this.#renew();
    const fetched = this.#fetched;
    if (!this.#isFresh(fetched)) throw this.#unavailable();
    return fetched;
  }

  #isFresh(fetched: Fetched | undefined): fetched is Fetched {
    const { clock, cacheMs, staleMs } = this.#options;
    return fetched !== undefined && clock.now() - fetched.at <= cacheMs + staleMs;
  }

  /** Resolves when there is nothing more to wait for, with new keys or without. */
  async #renew(): Promise<void> {
    if (this.#inFlight === undefined) {
      if (this.#options.clock.now() < this.#nextAttemptAt) return;
      this.#inFlight = this.#attempt().finally(() => {
        this.#inFlight = undefined;
      });
    }
    await this.#inFlight;
  }

  async #attempt(): Promise<void> {
    const { fetch, clock, cacheMs, cooldownMs } = this.#options;
    this.#cancelTimer();
    let waitMs: number;
    try {
      const keys = await fetch(this.#closed.signal);
      if (this.#closed.signal.aborted) return;
      this.#fetched = { find: findAmong(keys), at: clock.now() };
      this.#failure = undefined;
      this.#retryMs = FIRST_RETRY_MS;
      this.#nextAttemptAt = clock.now() + cooldownMs;
      waitMs = cacheMs;
    } catch (fault) {
      if (this.#closed.signal.aborted) return;
      this.#failure = fault instanceof Error ? fault.message : "the fetch failed";
      waitMs = Math.min(this.#retryMs, cooldownMs);
      this.#retryMs = Math.min(this.#retryMs * 2, cooldownMs);
      this.#nextAttemptAt = clock.now() + waitMs;
      // With nothing left to serve, the next token asks; no timer needs to.
      if (!this.#isFresh(this.#fetched)) return;
    }
    this.#cancelTimer = clock.schedule(waitMs, () => {
      this.#nextAttemptAt = -Infinity;
      void this.#renew();
    });
  }

  #unavailable(): KeysUnavailable {
    return new KeysUnavailable(
      `the keys that tokens are verified with: ${this.#failure ?? "gone"}`,
    );
  }
}
