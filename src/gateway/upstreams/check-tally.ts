import { DEFAULT_ACTIVE } from "./options.ts";
import type { ActiveHealth } from "./options.ts";

/** Active health of one upstream: so many checks in a row turn it. It starts healthy. */
export class CheckTally {
  #settings: ActiveHealth | undefined;
  healthy = true;
  /** Checks in a row that said otherwise. */
  #against = 0;

  constructor(settings: ActiveHealth | undefined) {
    this.configure(settings);
  }

  /** Without checks nothing would ever make an unhealthy upstream healthy. */
  configure(settings: ActiveHealth | undefined): void {
    this.#settings = settings;
    if (settings !== undefined) return;
    this.healthy = true;
    this.#against = 0;
  }

  note(passed: boolean): void {
    if (passed === this.healthy) {
      this.#against = 0;
      return;
    }
    const { healthy = DEFAULT_ACTIVE.healthy, unhealthy = DEFAULT_ACTIVE.unhealthy } =
      this.#settings ?? {};
    this.#against++;
    if (this.#against < (passed ? healthy : unhealthy)) return;
    this.healthy = passed;
    this.#against = 0;
  }
}
