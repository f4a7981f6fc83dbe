import type { Authenticator, ContentInspector, CreateInflater, Policy } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import type { CertificateReport } from "./listener/certificates.ts";
import type { ListenOptions } from "./listener/options.ts";
import type { EventRecorder } from "./recording-session.ts";
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
  /** Verifies tokens; there must be one where the policy has `auth`. */
  readonly authenticator?: Authenticator | undefined;
  /** Looks at messages; there must be one where the policy has content rules. */
  readonly inspector?: ContentInspector | undefined;
  /** Inflates what is looked at. @default none: where one is needed, permessage-deflate is declined */
  readonly createInflater?: CreateInflater | undefined;
  /**
   * Requests that open no WebSocket: refused with 426, or proxied to the first upstream, with no rule
   * of the policy applied. @default "refuse"
   */
  readonly http?: "refuse" | HttpProxying;
}

/** Bounds of one proxied request. */
export interface HttpProxying {
  readonly maxBodyBytes: number;
  /** For the request and the head of the answer together; then for each standstill. */
  readonly timeoutMs: number;
}

export interface GatewayOptions {
  readonly listen: ListenOptions | readonly [ListenOptions, ...ListenOptions[]];
  /** Tried in order; the first that matches takes the request. */
  readonly routes: readonly Route[];
  /** Addresses or CIDR ranges whose `X-Forwarded-For` is believed. @default none */
  readonly trustedProxies?: readonly string[];
  /** How long the closes of a drain are spread, in milliseconds. @default 10_000 */
  readonly drainMs?: number;
  /** Open connections of the whole process; over it, upgrades get 503. @default 100_000 */
  readonly maxConnections?: number;
  /**
   * Sockets of one address (an IPv6 network of 64 bits is one); one more is closed at once. Trusted
   * proxies are exempt. @default as many as in all
   */
  readonly maxConnectionsPerIp?: number;
  /**
   * Upgrade requests under way at once; over it, upgrades get 503. As many sockets may wait beside
   * them for their request to be whole; one more is closed at once. @default 1_000
   */
  readonly maxHandshakes?: number;
  /** Both together for one address. Trusted proxies are exempt. @default as many as in all */
  readonly maxHandshakesPerIp?: number;
  /**
   * From accept until a request's headers are whole, with TLS and the PROXY header; dribbling does
   * not extend it. @default 10_000
   */
  readonly headersTimeoutMs?: number;
  /** Of a request's headers together; over it, 431 (a reset in HTTP/2). @default 16 KiB */
  readonly maxHeaderBytes?: number;
  /** Headers of one request; over it, 431 (a reset in HTTP/2). @default 128 */
  readonly maxHeaders?: number;
  /** Streams, and so WebSockets, on one HTTP/2 connection. @default 100 */
  readonly maxStreams?: number;
  /** Bytes of messages that are held until they are whole, over all connections. @default 256 MiB */
  readonly maxHeldBytes?: number;
  /** Refused clients that wait for their Close frame, of one address; more are refused by a status. @default 16 */
  readonly maxHeldPerIp?: number;
  /**
   * Memory of the process (resident set), in bytes: over nine tenths of it upgrades get 503, over all
   * of it the youngest connections are closed with 1013. @default none
   */
  readonly maxMemoryBytes?: number | undefined;
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
  /** A certificate was replaced, or could not be. @default a process warning when it could not be */
  readonly onCertificates?: (report: CertificateReport) => void;
  /** An upstream became unhealthy, was drained, came back; or none of a route's works. Must not throw. */
  readonly onUpstreamChange?: (change: RouteUpstreamChange) => void;
  /** Told of every event that a policy decides on, before `onClose`. @default nobody, at no cost */
  readonly onEvent?: EventRecorder | undefined;
  /** Called once for each ending. Must not throw and must not wait. */
  readonly onClose?: (record: CloseRecord) => void;
}
