import type { SocketOwner } from "./listener/door.ts";
import type { ListenAddress } from "./listener/options.ts";
import type { Route } from "./options.ts";
import type { RouteUpstreamsState } from "./upstreams/pools.ts";

/** A reverse proxy for WebSockets that holds its routes' policies. */
export interface Gateway {
  /** Open connections. */
  readonly connections: number;
  /** Does it end its connections, and take no new ones? */
  readonly draining: boolean;
  /** Connections that revocations have ended so far. */
  readonly revokedConnections: number;
  /** Sockets by who answers for them: a gauge. `none` is 0, or something leaks. */
  readonly sockets: Readonly<Record<SocketOwner, number>>;
  /** Where it listens, in the order of the options; empty before `listen`. */
  readonly addresses: readonly ListenAddress[];
  /**
   * Begins to accept on every address, and returns the first.
   *
   * @throws GatewayError `ERR_GATEWAY_LISTEN` when an address cannot be had, `ERR_GATEWAY_OPTIONS`
   *   when a certificate cannot be used. Nothing listens then.
   */
  listen(): Promise<ListenAddress>;
  /**
   * Reads the certificates of all listeners again, which also happens by itself when their files
   * change. What cannot be used changes nothing, and is reported to `onCertificates`.
   */
  reloadCertificates(): Promise<void>;
  /**
   * Takes other routes and policies. Open connections stay: their session goes on under the changed
   * policy of their route, from the next message on. Only those whose route is gone end, with 1012,
   * spread over `drainMs`.
   *
   * @throws GatewayError `ERR_GATEWAY_OPTIONS` for an upstream that could never be opened; nothing has
   *   changed then.
   */
  reload(routes: readonly Route[]): Reloaded;
  /**
   * Keeps new connections away from an upstream, and ends its open ones with 1012, spread over
   * `drainMs`. @returns How many there are; `undefined` when no route has it.
   */
  drainUpstream(url: string): number | undefined;
  /** Lets connections in again. @returns Whether a route has it. */
  undrainUpstream(url: string): boolean;
  /** The upstreams of all routes, and how they are. */
  upstreams(): readonly RouteUpstreamsState[];
  /** Open connections by route. */
  connectionsByRoute(): Readonly<Record<string, number>>;
  /**
   * Ends all connections with 1012, spread over `drainMs`; meanwhile upgrades get 503. Resolves when
   * the last transport is closed and nothing listens any more.
   */
  drain(): Promise<void>;
  /** Drops everything at once. */
  close(): Promise<void>;
}

/** What a reload did to open connections. */
export interface Reloaded {
  /** They go on, under the changed policy. */
  readonly adopted: number;
  /** Their route is gone, or asks for what cannot be begun in the middle of a compressed connection. */
  readonly ended: number;
}
