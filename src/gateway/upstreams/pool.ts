import { GatewayError } from "../errors.ts";
import { readAddress } from "./address.ts";
import { createBalancer } from "./balance.ts";
import type { Balancer } from "./balance.ts";
import type { BalanceRequest } from "./balance-key.ts";
import { checkUpstream } from "./health-check.ts";
import type { HealthCheck } from "./health-check.ts";
import { HealthChecks } from "./health-checks.ts";
import type { After } from "./health-checks.ts";
import { DEFAULT_CONNECT_TIMEOUT_MS, DEFAULT_RETRIES } from "./options.ts";
import type { UpstreamOptions, UpstreamsOptions } from "./options.ts";
import { Upstream } from "./upstream.ts";
import type { UpstreamClock, UpstreamState, UpstreamStatus } from "./upstream.ts";

/** Something that an operator wants to be told. */
export type UpstreamChange =
  | {
      readonly kind: "status";
      readonly url: string;
      readonly from: UpstreamStatus;
      readonly to: UpstreamStatus;
      /** The last failure, where one led to this. */
      readonly why: string | undefined;
    }
  /** Panic began or ended: no upstream is healthy, so all that are not drained are tried. */
  | { readonly kind: "panic"; readonly state: "began" | "ended" };

/** What a pool takes from its surroundings; tests bring their own. */
export interface PoolEnvironment {
  /** @default performance */
  readonly clock?: UpstreamClock;
  /** Runs something later; returns what calls it off. @default a timer that keeps no process alive */
  readonly after?: After;
  /** In [0, 1). @default Math.random */
  readonly random?: () => number;
  /** @default a check over the network */
  readonly check?: HealthCheck;
  /** Must not throw. */
  readonly onChange?: (change: UpstreamChange) => void;
}

/** The upstreams that one request may try, best first. */
export interface Candidates {
  readonly upstreams: readonly Upstream[];
  /** None of them is known to work: all are tried, since a health check can be wrong. */
  readonly panic: boolean;
}

/**
 * The upstreams of one route: which of them a connection goes to, how many each has, and how they
 * are. Nothing runs by itself before `start`.
 */
export class UpstreamPool {
  readonly #environment: PoolEnvironment;
  readonly #clock: UpstreamClock;
  readonly #checks: HealthChecks;
  #options: UpstreamsOptions;
  #balancer: Balancer;
  #upstreams: readonly Upstream[] = [];
  /** No longer configured, but some of their connections are still open. */
  #leaving: readonly Upstream[] = [];
  #panic = false;

  /** @throws GatewayError `ERR_GATEWAY_OPTIONS` for an upstream that could never be opened. */
  constructor(options: UpstreamsOptions, environment: PoolEnvironment = {}) {
    this.#environment = environment;
    this.#clock = environment.clock ?? performance;
    const { check = checkUpstream, after, random } = environment;
    this.#checks = new HealthChecks(check, { after, random });
    this.#options = options;
    this.#balancer = createBalancer(options.balance ?? "round-robin", options.hash);
    this.#upstreams = this.#merge(options);
  }

  /** Begins with active health checks, where there are any. */
  start(): void {
    for (const { security, address } of this.#upstreams) {
      if (security?.verify === false) warnUnverified(address.href);
    }
    this.#checks.start(this.#upstreams, this.#options.health?.active);
  }

  stop(): void {
    this.#checks.stop();
  }

  get connectTimeoutMs(): number {
    return this.#options.connectTimeoutMs ?? DEFAULT_CONNECT_TIMEOUT_MS;
  }

  /** How many other upstreams are tried after the first. */
  get retries(): number {
    return this.#options.retries ?? DEFAULT_RETRIES;
  }

  /** Is no upstream known to work? */
  get panic(): boolean {
    return this.#panic;
  }

  /**
   * The upstreams that a request should try, in order; none when all are drained. Tell each that is
   * tried: `upstream.begin()`.
   */
  candidates(request: BalanceRequest): Candidates {
    const available = this.#upstreams.filter((upstream) => upstream.available);
    const panic = available.length === 0 && this.#upstreams.some(({ drained }) => !drained);
    this.#notePanic(panic);
    const usable = panic ? this.#upstreams.filter(({ drained }) => !drained) : available;
    return { upstreams: this.#balancer.order(usable, request), panic };
  }

  /** Every upstream, in the order of the configuration; then the removed ones that are still in use. */
  describe(): UpstreamState[] {
    this.#leaving = this.#leaving.filter(({ load }) => load > 0);
    return [...this.#upstreams, ...this.#leaving].map((upstream) => upstream.describe());
  }

  /**
   * Keeps new connections away from an upstream. Its open ones are the caller's to end.
   *
   * @returns The upstream; `undefined` when there is none of this URL.
   */
  drain(url: string): Upstream | undefined {
    const upstream = this.#find(url);
    upstream?.drain();
    return upstream;
  }

  undrain(url: string): Upstream | undefined {
    const upstream = this.#find(url);
    upstream?.undrain();
    return upstream;
  }

  /**
   * Takes other settings. An upstream whose URL stays keeps its connections, its health and whether
   * it is drained.
   *
   * @throws GatewayError `ERR_GATEWAY_OPTIONS`; the pool then stays as it was.
   */
  update(options: UpstreamsOptions): void {
    const upstreams = this.#merge(options);
    const { balance, hash } = this.#options;
    if (balance !== options.balance || hash !== options.hash) {
      this.#balancer = createBalancer(options.balance ?? "round-robin", options.hash);
    }
    const gone = this.#upstreams.filter((upstream) => !upstreams.includes(upstream));
    for (const upstream of gone) upstream.remove();
    this.#leaving = [...this.#leaving, ...gone].filter(
      (upstream) => upstream.load > 0 && !upstreams.includes(upstream),
    );
    this.#options = options;
    this.#upstreams = upstreams;
    if (this.#checks.running) {
      this.stop();
      this.start();
    }
  }

  /** Known upstreams with new settings, and new ones. Changes nothing unless all of them are usable. */
  #merge(options: UpstreamsOptions): Upstream[] {
    const known = [...this.#upstreams, ...this.#leaving];
    const seen = new Set<string>();
    const fresh = options.upstreams.map((item) => {
      const settings = item instanceof URL ? { url: item } : item;
      const { href } = settings.url;
      if (seen.has(href)) throw unusable(href, "it is listed twice; give it a weight instead");
      seen.add(href);
      return { settings, href, upstream: this.#create(settings, options) };
    });
    return fresh.map(({ settings, href, upstream }) => {
      const old = known.find(({ address }) => address.href === href);
      old?.configure(settings, options.health);
      return old ?? upstream;
    });
  }

  #create(settings: UpstreamOptions, { health }: UpstreamsOptions): Upstream {
    const { href } = settings.url;
    const address = readAddress(settings.url);
    if (address === undefined) {
      throw unusable(href, "it is no ws:, wss: or ws+unix: address");
    }
    try {
      return new Upstream(address, settings, health, {
        clock: this.#clock,
        onStatus: this.#onStatus,
      });
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw unusable(href, `its TLS settings: ${why}`, { cause });
    }
  }

  #find(url: string): Upstream | undefined {
    return this.#upstreams.find(({ address }) => address.href === url);
  }

  #notePanic(panic: boolean): void {
    if (panic === this.#panic) return;
    this.#panic = panic;
    this.#environment.onChange?.({ kind: "panic", state: panic ? "began" : "ended" });
  }

  readonly #onStatus = (upstream: Upstream, from: UpstreamStatus): void => {
    const { url, status: to, lastFailure } = upstream.describe();
    const why = to === "unhealthy" || to === "ejected" ? lastFailure : undefined;
    this.#environment.onChange?.({ kind: "status", url, from, to, why });
  };
}

function warnUnverified(href: string): void {
  process.emitWarning(
    `the certificate of ${href} is not checked (verify: insecure): whoever answers in its place can read and write everything`,
    { code: "CLOSEWISE_TLS_UNVERIFIED" },
  );
}

function unusable(href: string, why: string, options?: ErrorOptions): GatewayError {
  return new GatewayError(
    "ERR_GATEWAY_OPTIONS",
    `the upstream ${href} cannot be used: ${why}`,
    options,
  );
}
