import { since } from "./since.ts";
import type { ConnectionReport } from "./types.ts";

/** Pings that wait at the same time; beyond that, no more are sent. */
const MOST_WAITING = 100;

/** Which pings were sent, which were answered, and how fast. */
export class PingTally {
  /** By payload, oldest first. */
  readonly #waiting = new Map<string, number>();
  readonly #trips = { count: 0, sum: 0, least: Number.POSITIVE_INFINITY, most: 0 };
  #sent = 0;
  #answered = 0;

  /** The payload of the next one; `undefined` where too many wait. */
  next(): Uint8Array | undefined {
    if (this.#waiting.size >= MOST_WAITING) return undefined;
    const payload = Buffer.from(`closewise ${++this.#sent}`, "latin1");
    this.#waiting.set(payload.toString("latin1"), performance.now());
    return payload;
  }

  /** A pong answers its ping and all before it (RFC 6455 5.5.3). One that nobody asked for is ignored. */
  answered(payload: Uint8Array): void {
    const key = Buffer.from(payload).toString("latin1");
    const sentAt = this.#waiting.get(key);
    if (sentAt === undefined) return;
    const tripMs = since(sentAt);
    this.#trips.count++;
    this.#trips.sum += tripMs;
    this.#trips.least = Math.min(this.#trips.least, tripMs);
    this.#trips.most = Math.max(this.#trips.most, tripMs);
    for (const earlier of this.#waiting.keys()) {
      this.#waiting.delete(earlier);
      this.#answered++;
      if (earlier === key) return;
    }
  }

  report(): ConnectionReport["pings"] {
    const [oldest] = this.#waiting.values();
    const { count, sum, least, most } = this.#trips;
    return {
      sent: this.#sent,
      answered: this.#answered,
      waitingMs: oldest === undefined ? null : Math.round(since(oldest)),
      roundTrips:
        count === 0
          ? null
          : { leastMs: least, meanMs: Math.round((sum / count) * 10) / 10, mostMs: most },
    };
  }
}
