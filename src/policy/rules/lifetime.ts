import type { Breach } from "../breach.ts";
import type { PolicySettings } from "../settings.ts";
import { formatDuration } from "../shape/duration.ts";

const NEVER = Number.POSITIVE_INFINITY;
const NOT = Number.NaN;

/**
 * The clocks of one connection: idle, maximum age, silence of the client. Until it is established
 * none of them runs.
 */
export class Lifetime {
  readonly #idleMs: number;
  readonly #maxMs: number;
  readonly #pingMs: number;
  readonly #pongTimeoutMs: number;
  #establishedAt = NOT;
  #endsAt = NEVER;
  #lastData = NOT;
  #lastAlive = NOT;
  /** When the Ping went out that is not answered yet. */
  #pingedAt = NOT;
  deadline: number | undefined = undefined;

  constructor(settings: PolicySettings) {
    this.#idleMs = orNever(settings.idleMs);
    this.#maxMs = orNever(settings.maxMs);
    this.#pingMs = orNever(settings.pingMs);
    this.#pongTimeoutMs = settings.pongTimeoutMs;
  }

  established(at: number): void {
    this.#establishedAt = at;
    this.#endsAt = at + this.#maxMs;
    this.#lastData = at;
    this.#lastAlive = at;
    this.#schedule(at);
  }

  /** `at` may lie ahead, for a client that is not read until then. */
  data(at: number): void {
    if (at > this.#lastData) this.#lastData = at;
  }

  alive(at: number): void {
    if (at > this.#lastAlive) this.#lastAlive = at;
    this.#pingedAt = NOT;
  }

  /** The clocks of a connection under changed settings. */
  continue(earlier: Lifetime, at: number): void {
    if (Number.isNaN(earlier.#establishedAt)) return;
    this.#establishedAt = earlier.#establishedAt;
    this.#endsAt = this.#establishedAt + this.#maxMs;
    this.#lastData = earlier.#lastData;
    this.#lastAlive = earlier.#lastAlive;
    this.#pingedAt = earlier.#pingedAt;
    this.#schedule(at);
  }

  stop(): void {
    this.#establishedAt = NOT;
    this.deadline = undefined;
  }

  /**
   * What is due. After a breach its clock starts again (the maximum age does not), for those who
   * only report it.
   */
  tick(at: number): Breach | "ping" | undefined {
    if (Number.isNaN(this.#establishedAt)) return undefined;
    const due = this.#due(at);
    this.#schedule(at);
    return due;
  }

  #due(at: number): Breach | "ping" | undefined {
    if (at >= this.#pingedAt + this.#pongTimeoutMs) {
      const silentMs = at - this.#pingedAt;
      this.alive(at);
      return deadPeer(silentMs, this.#pongTimeoutMs);
    }
    if (at >= this.#endsAt) {
      this.#endsAt = NEVER;
      return tooOld(at - this.#establishedAt, this.#maxMs);
    }
    if (at >= this.#lastData + this.#idleMs) {
      const quietMs = at - this.#lastData;
      this.#lastData = at;
      return idle(quietMs, this.#idleMs);
    }
    if (Number.isNaN(this.#pingedAt) && at >= this.#lastAlive + this.#pingMs) {
      this.#pingedAt = at;
      return "ping";
    }
    return undefined;
  }

  /**
   * A deadline may come too early but never too late, and nobody looks at it again when the client
   * gives a sign of life: while a Pong is awaited, the next Ping could be due `pingMs` from now.
   */
  #schedule(at: number): void {
    const waiting = !Number.isNaN(this.#pingedAt);
    const next = Math.min(
      this.#endsAt,
      this.#lastData + this.#idleMs,
      waiting ? this.#pingedAt + this.#pongTimeoutMs : NEVER,
      (waiting ? at : this.#lastAlive) + this.#pingMs,
    );
    this.deadline = next === NEVER ? undefined : next;
  }
}

function orNever(ms: number | "off"): number {
  return ms === "off" ? NEVER : ms;
}

function deadPeer(measured: number, allowed: number): Breach {
  return {
    rule: "dead-peer",
    by: "client",
    sentence: `no answer to a Ping for ${formatDuration(allowed)}`,
    retryAfterMs: undefined,
    evidence: { measured, allowed, unit: "ms" },
  };
}

function tooOld(measured: number, allowed: number): Breach {
  return {
    rule: "lifetime",
    by: "gateway",
    sentence: `a connection may live for ${formatDuration(allowed)}, connect again`,
    retryAfterMs: undefined,
    evidence: { measured, allowed, unit: "ms" },
  };
}

function idle(measured: number, allowed: number): Breach {
  return {
    rule: "idle",
    by: "gateway",
    sentence: `no data for ${formatDuration(allowed)}`,
    retryAfterMs: undefined,
    evidence: { measured, allowed, unit: "ms" },
  };
}
