import type { UpstreamAddress } from "./address.ts";
import type { Balanced } from "./balance.ts";
import { CheckTally } from "./check-tally.ts";
import { readSecurity } from "./connect.ts";
import type { Place, Security } from "./connect.ts";
import { Ejection } from "./ejection.ts";
import { hashText } from "./hash.ts";
import type { TextHash } from "./hash.ts";
import type { UpstreamOptions, UpstreamsOptions } from "./options.ts";

/**
 * - `healthy`: takes connections. - `unhealthy`: active checks failed. - `ejected`: opening handshakes
 * failed. - `drained`: an operator keeps new connections away. - `removed`: no longer configured,
 * but it still has connections.
 */
export type UpstreamStatus = "healthy" | "unhealthy" | "ejected" | "drained" | "removed";

/** One upstream as an admin page shows it. */
export interface UpstreamState {
  readonly url: string;
  readonly status: UpstreamStatus;
  readonly weight: number;
  /** Open ones. */
  readonly connections: number;
  /** Opening handshakes under way. */
  readonly opening: number;
  /** Failures in a row, of opening handshakes. */
  readonly failures: number;
  /** The last thing that went wrong, if anything did: `<fault>: <sentence>`. */
  readonly lastFailure: string | undefined;
  /** Since when it has this status, in milliseconds since the Unix epoch. */
  readonly since: number;
  /** Is the certificate of this upstream checked? `undefined` without TLS. */
  readonly verified: boolean | undefined;
}

/** The monotonic clock, and where it began. `performance` is one. */
export interface UpstreamClock {
  now(): number;
  readonly timeOrigin: number;
}

type StatusListener = (upstream: Upstream, from: UpstreamStatus) => void;

/** One opening handshake with an upstream. Exactly one of its three ends must be told. */
export interface Attempt {
  /** It answered: with a 101, or with a refusal that is its own business. */
  succeeded(): void;
  failed(message: string): void;
  /** The client left, which says nothing of the upstream. */
  abandoned(): void;
}

/** One server behind a route, with all that is known of it. Lives on over changes of configuration. */
export class Upstream implements Balanced, Place {
  readonly address: UpstreamAddress;
  readonly hash: TextHash;
  readonly #clock: UpstreamClock;
  readonly #onStatus: StatusListener;
  readonly #ejection: Ejection;
  readonly #checks: CheckTally;
  #options: UpstreamOptions;
  #security: Security | undefined;
  #connections = 0;
  #opening = 0;
  #drained = false;
  #removed = false;
  #lastFailure: string | undefined;
  #status: UpstreamStatus = "healthy";
  #since: number;

  constructor(
    address: UpstreamAddress,
    options: UpstreamOptions,
    health: UpstreamsOptions["health"],
    environment: { readonly clock: UpstreamClock; readonly onStatus: StatusListener },
  ) {
    this.address = address;
    this.hash = hashText(address.href);
    this.#clock = environment.clock;
    this.#onStatus = environment.onStatus;
    this.#ejection = new Ejection(health?.passive);
    this.#checks = new CheckTally(health?.active);
    this.#options = options;
    this.#security = securityOf(address, options);
    this.#since = this.#clock.now();
  }

  /** @throws Error when a certificate or key is not usable; the settings then stay as they were. */
  configure(options: UpstreamOptions, health: UpstreamsOptions["health"]): void {
    // Also where the text is the same: who reloads expects new certificates to be read.
    this.#security = securityOf(this.address, options);
    this.#options = options;
    this.#ejection.configure(health?.passive);
    this.#checks.configure(health?.active);
    this.#removed = false;
    this.#noteStatus();
  }

  remove(): void {
    this.#removed = true;
    this.#noteStatus();
  }

  get security(): Security | undefined {
    return this.#security;
  }

  get weight(): number {
    return this.#options.weight ?? 1;
  }

  get load(): number {
    return this.#connections + this.#opening;
  }

  get connections(): number {
    return this.#connections;
  }

  get status(): UpstreamStatus {
    return this.#status;
  }

  get drained(): boolean {
    return this.#drained;
  }

  /** May a new connection go here, as far as anybody knows? */
  get available(): boolean {
    if (this.#drained || this.#removed || !this.#checks.healthy) return false;
    return this.#ejection.allows(this.#clock.now());
  }

  /** Keeps new connections away, until `undrain`. Open ones stay. */
  drain(): void {
    this.#drained = true;
    this.#noteStatus();
  }

  undrain(): void {
    this.#drained = false;
    this.#noteStatus();
  }

  begin(): Attempt {
    const probe = this.#ejection.begin(this.#clock.now());
    this.#opening++;
    let over = false;
    const end = (tell: () => void): void => {
      if (over) return;
      over = true;
      this.#opening--;
      tell();
      this.#noteStatus();
    };
    return {
      succeeded: () => end(() => this.#ejection.succeeded(this.#clock.now())),
      failed: (message) =>
        end(() => {
          this.#lastFailure = message;
          this.#ejection.failed(this.#clock.now(), { probe });
        }),
      abandoned: () => end(() => this.#ejection.abandoned({ probe })),
    };
  }

  /** A connection is open, until `closed`. */
  opened(): void {
    this.#connections++;
  }

  closed(): void {
    this.#connections--;
  }

  /** @param message What was wrong; `undefined` when the check passed. */
  checked(message: string | undefined): void {
    if (message !== undefined) this.#lastFailure = message;
    this.#checks.note(message === undefined);
    this.#noteStatus();
  }

  describe(): UpstreamState {
    return {
      url: this.address.href,
      status: this.#status,
      weight: this.weight,
      connections: this.#connections,
      opening: this.#opening,
      failures: this.#ejection.failures,
      lastFailure: this.#lastFailure,
      since: Math.round(this.#clock.timeOrigin + this.#since),
      verified: this.#security?.verify,
    };
  }

  #noteStatus(): void {
    const from = this.#status;
    const to = this.#currentStatus();
    if (to === from) return;
    this.#status = to;
    this.#since = this.#clock.now();
    this.#onStatus(this, from);
  }

  #currentStatus(): UpstreamStatus {
    if (this.#removed) return "removed";
    if (this.#drained) return "drained";
    if (!this.#checks.healthy) return "unhealthy";
    return this.#ejection.ejected ? "ejected" : "healthy";
  }
}

function securityOf(address: UpstreamAddress, { tls }: UpstreamOptions): Security | undefined {
  return address.transport === "tls" ? readSecurity(address, tls) : undefined;
}
