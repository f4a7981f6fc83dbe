/**
 * The end of patience: after so many milliseconds, or when the user stops. Holds the process, which a
 * signal of `AbortSignal.timeout()` does not.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #stop: AbortSignal;
  readonly #onStop = (): void => this.#controller.abort();

  constructor(ms: number, stop: AbortSignal) {
    this.#stop = stop;
    this.#timer = setTimeout(() => this.#controller.abort(), ms);
    if (stop.aborted) this.#controller.abort();
    else stop.addEventListener("abort", this.#onStop, { once: true });
  }

  /** What passing it means: the user's wish, or too much time. */
  get why(): "stopped" | "timed-out" {
    return this.#stop.aborted ? "stopped" : "timed-out";
  }

  get passed(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Calls back when it passes, at once where it has; returns what takes that back. */
  onPassed(action: () => void): () => void {
    const { signal } = this.#controller;
    if (signal.aborted) {
      action();
      return () => {};
    }
    signal.addEventListener("abort", action, { once: true });
    return () => signal.removeEventListener("abort", action);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#stop.removeEventListener("abort", this.#onStop);
  }
}
