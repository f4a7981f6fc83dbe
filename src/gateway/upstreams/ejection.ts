import { DEFAULT_PASSIVE, MAX_EJECT_MS } from "./options.ts";
import type { PassiveHealth } from "./options.ts";

/**
 * Passive health of one upstream: after some failures in a row it is left out, then one connection
 * may try it; if that fails as well, it is left out for twice as long. Times are in milliseconds on
 * the caller's clock.
 */
export class Ejection {
  /** `undefined` when nobody is ever left out. */
  #settings: { readonly failures: number; readonly ejectMs: number } | undefined;
  /** In a row. */
  failures = 0;
  /** Until when it is left out; `undefined` when it is not. */
  #until: number | undefined;
  #probing = false;
  #lastMs = 0;
  #returnedAt = -Infinity;

  constructor(settings: PassiveHealth | "off" | undefined) {
    this.configure(settings);
  }

  configure(settings: PassiveHealth | "off" = {}): void {
    if (settings === "off") {
      this.#settings = undefined;
      this.#until = undefined;
      this.#probing = false;
      return;
    }
    const { failures = DEFAULT_PASSIVE.failures, ejectMs = DEFAULT_PASSIVE.ejectMs } = settings;
    this.#settings = { failures, ejectMs };
  }

  get ejected(): boolean {
    return this.#until !== undefined;
  }

  /** May a connection try it now? */
  allows(now: number): boolean {
    return this.#until === undefined || (now >= this.#until && !this.#probing);
  }

  /** A connection tries it. @returns Is it the one that decides whether the upstream is back? */
  begin(now: number): boolean {
    if (this.#until === undefined || !this.allows(now)) return false;
    this.#probing = true;
    return true;
  }

  succeeded(now: number): void {
    this.failures = 0;
    this.#probing = false;
    if (this.#until === undefined) return;
    this.#until = undefined;
    this.#returnedAt = now;
  }

  failed(now: number, { probe }: { readonly probe: boolean }): void {
    this.failures++;
    if (probe) this.#probing = false;
    const settings = this.#settings;
    if (settings === undefined) return;
    // What was under way before the ejection says nothing new.
    const again = this.#until === undefined ? this.failures >= settings.failures : probe;
    if (!again) return;
    const relapse = this.#until !== undefined || now - this.#returnedAt < this.#lastMs;
    const longest = Math.max(MAX_EJECT_MS, settings.ejectMs);
    this.#lastMs = relapse ? Math.min(longest, this.#lastMs * 2) : settings.ejectMs;
    this.#until = now + this.#lastMs;
  }

  /** The try came to nothing, for a reason that was not the upstream's. */
  abandoned({ probe }: { readonly probe: boolean }): void {
    if (probe) this.#probing = false;
  }
}
