const CHECK_MS = 500;
/** From this share of the limit on, nobody new is let in. */
const SHORT = 0.9;
/** So many of the connections are closed at once, and then time is given to let it show. */
const SHED_SHARE = 0.05;
const SHED_PAUSE_MS = 2_000;

/**
 * Keeps the process below a memory limit: it lets nobody in before the limit is reached, and makes
 * room when it is, so that the operating system does not end all connections at once.
 */
export class MemoryGuard {
  readonly #maxBytes: number;
  readonly #shed: (share: number) => void;
  readonly #read: () => number;
  readonly #timer: NodeJS.Timeout | undefined;
  #lastShed = Number.NEGATIVE_INFINITY;
  isShort = false;

  /** @param read Bytes in use. @default the resident set of the process */
  constructor(
    maxBytes: number | undefined,
    shed: (share: number) => void,
    read: () => number = () => process.memoryUsage.rss(),
  ) {
    this.#maxBytes = maxBytes ?? Number.POSITIVE_INFINITY;
    this.#shed = shed;
    this.#read = read;
    if (maxBytes === undefined) return;
    this.#timer = setInterval(() => this.check(performance.now()), CHECK_MS);
    this.#timer.unref();
  }

  check(now: number): void {
    const used = this.#read();
    this.isShort = used >= this.#maxBytes * SHORT;
    if (used < this.#maxBytes || now < this.#lastShed + SHED_PAUSE_MS) return;
    this.#lastShed = now;
    this.#shed(SHED_SHARE);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
