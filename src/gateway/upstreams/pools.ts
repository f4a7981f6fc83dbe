import type { UpstreamsOptions } from "./options.ts";
import { UpstreamPool } from "./pool.ts";
import type { PoolEnvironment, UpstreamChange } from "./pool.ts";
import type { Upstream, UpstreamState } from "./upstream.ts";

/** A route, as far as its upstreams are concerned. */
export interface RouteUpstreams extends UpstreamsOptions {
  readonly name: string;
}

/** A change of an upstream, and on which route. */
export type RouteUpstreamChange = UpstreamChange & { readonly route: string };

/** The upstreams of one route, as an admin page shows them. */
export interface RouteUpstreamsState {
  readonly route: string;
  /** Is none of them known to work, so that all are tried? */
  readonly panic: boolean;
  readonly upstreams: readonly UpstreamState[];
}

export interface PoolsEnvironment extends Omit<PoolEnvironment, "onChange"> {
  /** Must not throw. */
  readonly onChange?: ((change: RouteUpstreamChange) => void) | undefined;
}

/**
 * The pools of all routes. Two routes to the same server know nothing of each other: its answers to
 * one path say little of another.
 */
export class UpstreamPools {
  readonly #environment: PoolsEnvironment;
  /** Also for routes of earlier configurations: their opening handshakes may still be under way. */
  readonly #byRoute = new WeakMap<RouteUpstreams, UpstreamPool>();
  #pools: readonly (readonly [route: string, pool: UpstreamPool])[] = [];
  #started = false;

  /** @throws GatewayError `ERR_GATEWAY_OPTIONS` for an upstream that could never be opened. */
  constructor(routes: readonly RouteUpstreams[], environment: PoolsEnvironment = {}) {
    this.#environment = environment;
    this.update(routes);
  }

  start(): void {
    this.#started = true;
    for (const [, pool] of this.#pools) pool.start();
  }

  stop(): void {
    this.#started = false;
    for (const [, pool] of this.#pools) pool.stop();
  }

  /** @throws RangeError for a route that these pools were never given. */
  of(route: RouteUpstreams): UpstreamPool {
    const pool = this.#byRoute.get(route);
    if (pool === undefined) throw new RangeError(`there is no pool for the route ${route.name}`);
    return pool;
  }

  /**
   * Takes the routes of another configuration. A pool goes on under its route's name, with all that
   * it knows of the upstreams whose URL stays.
   *
   * @throws GatewayError `ERR_GATEWAY_OPTIONS`; where it is thrown, nothing has changed.
   */
  update(routes: readonly RouteUpstreams[]): void {
    // Whatever could be wrong with the new settings shows here, before anything is touched.
    const fresh = routes.map((route) => this.#create(route));
    const waiting = [...this.#pools];
    this.#pools = routes.map((route, i) => {
      const at = waiting.findIndex(([name]) => name === route.name);
      const known = at < 0 ? undefined : waiting.splice(at, 1)[0]![1];
      known?.update(route);
      const pool = known ?? fresh[i]!;
      this.#byRoute.set(route, pool);
      if (this.#started) pool.start();
      return [route.name, pool] as const;
    });
    for (const [, pool] of waiting) pool.stop();
  }

  describe(): RouteUpstreamsState[] {
    return this.#pools.map(([route, pool]) => ({
      route,
      panic: pool.panic,
      upstreams: pool.describe(),
    }));
  }

  /** Drains an upstream on every route that has it. @returns What was found; its connections stay. */
  drain(url: string): Upstream[] {
    return this.#pools.flatMap(([, pool]) => pool.drain(url) ?? []);
  }

  undrain(url: string): Upstream[] {
    return this.#pools.flatMap(([, pool]) => pool.undrain(url) ?? []);
  }

  #create(route: RouteUpstreams): UpstreamPool {
    const { onChange, ...environment } = this.#environment;
    return new UpstreamPool(route, {
      ...environment,
      onChange: (change) => onChange?.({ ...change, route: route.name }),
    });
  }
}
