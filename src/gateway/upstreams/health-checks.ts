import type { HealthCheck } from "./health-check.ts";
import { DEFAULT_ACTIVE } from "./options.ts";
import type { ActiveHealth } from "./options.ts";
import type { Upstream } from "./upstream.ts";

/** Runs something in so many milliseconds, unless what it returns is called before. */
export type After = (ms: number, run: () => void) => () => void;

/** The first checks come within this long, each upstream at its own moment. */
const FIRST_WITHIN_MS = 1_000;
/** How far an interval is from the one that is set, either way: many gateways must not ask as one. */
const JITTER = 0.1;

/** The active checks of one pool. Each upstream has at most one under way. */
export class HealthChecks {
  readonly #check: HealthCheck;
  readonly #after: After;
  readonly #random: () => number;
  #run: AbortController | undefined;

  constructor(
    check: HealthCheck,
    environment: {
      readonly after: After | undefined;
      readonly random: (() => number) | undefined;
    },
  ) {
    this.#check = check;
    this.#after = environment.after ?? afterTimer;
    this.#random = environment.random ?? Math.random;
  }

  get running(): boolean {
    return this.#run !== undefined;
  }

  start(upstreams: readonly Upstream[], settings: ActiveHealth | undefined): void {
    if (this.#run !== undefined) return;
    const run = new AbortController();
    this.#run = run;
    if (settings === undefined) return;
    const within = Math.min(FIRST_WITHIN_MS, settings.intervalMs ?? DEFAULT_ACTIVE.intervalMs);
    for (const upstream of upstreams) {
      this.#schedule(upstream, settings, within * this.#random(), run.signal);
    }
  }

  /** Calls off the checks that are waiting, and those under way. */
  stop(): void {
    this.#run?.abort();
    this.#run = undefined;
  }

  #schedule(upstream: Upstream, settings: ActiveHealth, ms: number, signal: AbortSignal): void {
    const callOff = this.#after(ms, () => {
      signal.removeEventListener("abort", callOff);
      void this.#once(upstream, settings, signal);
    });
    signal.addEventListener("abort", callOff, { once: true });
  }

  /** The next check is only planned when this one is over: one that hangs holds up only itself. */
  async #once(upstream: Upstream, settings: ActiveHealth, signal: AbortSignal): Promise<void> {
    const message = await this.#check(upstream, settings, signal);
    if (signal.aborted) return;
    upstream.checked(message);
    const { intervalMs = DEFAULT_ACTIVE.intervalMs } = settings;
    const jitter = 1 - JITTER + 2 * JITTER * this.#random();
    this.#schedule(upstream, settings, intervalMs * jitter, signal);
  }
}

function afterTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
