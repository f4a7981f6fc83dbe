import type { Policy } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import type { UpstreamsOptions } from "./upstreams/options.ts";
import type { RouteUpstreamChange } from "./upstreams/pools.ts";

/** Requests that go to one set of upstreams under one policy. */
export interface Route extends UpstreamsOptions {
  readonly name: string;
  readonly match: {
    /** Exact (`/chat`), or everything below (`/chat/*`, which includes `/chat`); `/*` is everything. */
    readonly path: string;
    /** `Host` header without its port, in lower case. @default any host */
    readonly host?: string | undefined;
  };
  readonly policy: Policy;
}

export interface GatewayOptions {
  readonly listen: {
    /** @default "127.0.0.1" */
    readonly host?: string;
    /** 0 takes any free port. */
    readonly port: number;
  };
  /** Tried in order; the first that matches takes the request. */
  readonly routes: readonly Route[];
  /** Addresses or CIDR ranges whose `X-Forwarded-For` is believed. @default none */
  readonly trustedProxies?: readonly string[];
  /** How long the closes of a drain are spread, in milliseconds. @default 10_000 */
  readonly drainMs?: number;
  /** Open connections of the whole process; over it, upgrades get 503. @default 100_000 */
  readonly maxConnections?: number;
  /** Upgrade requests under way at once; over it, upgrades get 503. @default 1_000 */
  readonly maxHandshakes?: number;
  /** How long a request's headers may take; dribbling does not extend it. @default 10_000 */
  readonly headersTimeoutMs?: number;
  /**
   * How bytes are moved: `fast` takes over the handles of plain TCP sockets, `portable` uses only the
   * documented interface of `node:net`. @default "fast", where the platform allows it
   */
  readonly io?: "fast" | "portable";
  /**
   * A defect of the gateway itself showed. Only the connection in which it did is dropped.
   * @default a process warning
   */
  readonly onFault?: (error: unknown) => void;
  /** An upstream became unhealthy, was drained, came back; or none of a route's works. Must not throw. */
  readonly onUpstreamChange?: (change: RouteUpstreamChange) => void;
  /** Called once for each ending. Must not throw and must not wait. */
  readonly onClose?: (record: CloseRecord) => void;
}
