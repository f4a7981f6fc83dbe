import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import { Socket } from "node:net";
import type { CloseRecord } from "../record/index.ts";
import { TrustedProxies } from "./client-address.ts";
import { drainLinks } from "./drain.ts";
import { GatewayError } from "./errors.ts";
import type { Link } from "./link.ts";
import { Opening } from "./opening.ts";
import type { OpeningHost } from "./opening.ts";
import type { GatewayOptions } from "./options.ts";
import { createPlainRequestListener } from "./plain-request.ts";
import type { Refusal } from "./refusal.ts";
import { Scheduler } from "./scheduler.ts";
import type { TransportOptions } from "./transport.ts";
import { hasToken } from "./upgrade-request.ts";
import { UpstreamPools } from "./upstreams/pools.ts";
import type { Upstream } from "./upstreams/upstream.ts";

/** A reverse proxy for WebSockets that holds its routes' policies. */
export interface Gateway {
  /** Open connections. */
  readonly connections: number;
  /** Begins to accept. @throws GatewayError `ERR_GATEWAY_LISTEN` when the address cannot be had. */
  listen(): Promise<{ readonly host: string; readonly port: number }>;
  /**
   * Ends all connections with 1012, spread over `drainMs`; meanwhile upgrades get 503. Resolves when
   * the last transport is closed and nothing listens any more.
   */
  drain(): Promise<void>;
  /** Drops everything at once. */
  close(): Promise<void>;
}

/** How long a request's headers may take: dribbling does not extend it. */
const DEFAULT_HEADERS_TIMEOUT_MS = 10_000;
const DEFAULT_DRAIN_MS = 10_000;
const DEFAULT_MAX_CONNECTIONS = 100_000;
const DEFAULT_MAX_HANDSHAKES = 1_000;

/** @throws TypeError or RangeError when a trusted proxy is no address or range. */
export function createGateway(options: GatewayOptions): Gateway {
  return new HttpGateway(options);
}

class HttpGateway implements Gateway, OpeningHost {
  readonly routes: GatewayOptions["routes"];
  readonly pools: UpstreamPools;
  readonly scheduler = new Scheduler();
  readonly trustedProxies: TrustedProxies;
  readonly transport: Required<TransportOptions>;
  readonly #options: GatewayOptions;
  readonly #server: Server;
  readonly #links = new Map<Link, Upstream>();
  readonly #hurry = new AbortController();
  readonly #openings = new Set<Opening>();
  #draining = false;
  readonly #whenEmpty: (() => void)[] = [];

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.routes = options.routes;
    this.pools = new UpstreamPools(options.routes, { onChange: options.onUpstreamChange });
    this.trustedProxies = new TrustedProxies(options.trustedProxies ?? []);
    this.transport = { io: options.io ?? "fast", onFault: options.onFault ?? warn };
    const { headersTimeoutMs = DEFAULT_HEADERS_TIMEOUT_MS } = options;
    this.#server = createServer(
      {
        headersTimeout: headersTimeoutMs,
        requestTimeout: headersTimeoutMs,
        connectionsCheckingInterval: Math.min(1_000, headersTimeoutMs),
        keepAliveTimeout: 5_000,
        // Any other upgrade (h2c) is an ordinary request to us. Node before 24.9 asks `upgrade` for all.
        shouldUpgradeCallback: wantsWebSocket,
      },
      createPlainRequestListener(options.routes),
    );
    this.#server.on("upgrade", (request, socket, early) => {
      if (socket instanceof Socket) this.#onUpgrade(request, socket, early);
      else socket.destroy();
    });
  }

  get connections(): number {
    return this.#links.size;
  }

  async listen(): Promise<{ host: string; port: number }> {
    const { host = "127.0.0.1", port } = this.#options.listen;
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", (error: NodeJS.ErrnoException) =>
        reject(listenError(error, host, port)),
      );
      this.#server.listen(port, host, resolve);
    });
    this.pools.start();
    const address = this.#server.address();
    // Only a server on a Unix socket has a name instead, and one that is closed has none.
    if (address === null || typeof address === "string") return { host, port };
    return { host: address.address, port: address.port };
  }

  async drain(): Promise<void> {
    this.#draining = true;
    await drainLinks(
      this.#links.keys(),
      this.#options.drainMs ?? DEFAULT_DRAIN_MS,
      this.#hurry.signal,
    );
    await this.#empty();
    await this.#stop();
  }

  async close(): Promise<void> {
    this.#draining = true;
    this.#hurry.abort();
    for (const opening of this.#openings) opening.destroy();
    for (const link of this.#links.keys()) link.destroy();
    await this.#empty();
    await this.#stop();
  }

  // --- what openings and links ask of their gateway ---

  turnedAway(): Refusal | undefined {
    if (this.#draining) {
      const message = "the gateway is about to restart; try again in a few seconds";
      return { status: 503, rule: "drain", message, headers: { "Retry-After": "5" } };
    }
    const { maxConnections = DEFAULT_MAX_CONNECTIONS, maxHandshakes = DEFAULT_MAX_HANDSHAKES } =
      this.#options;
    // This handshake is already counted.
    if (this.#links.size >= maxConnections || this.#openings.size > maxHandshakes) {
      const message = "the gateway has as many connections as it may have; try again later";
      return { status: 503, rule: "overload", message, headers: { "Retry-After": "10" } };
    }
    return undefined;
  }

  opened(link: Link, upstream: Upstream): void {
    this.#links.set(link, upstream);
    upstream.opened();
    // A drain that began during the handshake has missed this link.
    if (this.#draining) queueMicrotask(() => link.drain());
  }

  failed(record: CloseRecord): void {
    this.#options.onClose?.(record);
  }

  finished(link: Link, record: CloseRecord): void {
    this.#links.get(link)?.closed();
    this.#links.delete(link);
    this.#options.onClose?.(record);
    this.#checkEmpty();
  }

  #onUpgrade(request: IncomingMessage, socket: Socket, early: Uint8Array): void {
    const opening = new Opening(this, request, socket, early);
    this.#openings.add(opening);
    opening
      .run()
      .catch((error: unknown) => {
        opening.destroy();
        socket.destroy();
        this.transport.onFault(error);
      })
      .finally(() => {
        this.#openings.delete(opening);
        this.#checkEmpty();
      });
  }

  /** Resolves when no connection is open, or about to be: each of them has had its record. */
  #empty(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenEmpty.push(resolve);
      this.#checkEmpty();
    });
  }

  #checkEmpty(): void {
    if (this.#links.size > 0 || this.#openings.size > 0) return;
    for (const resolve of this.#whenEmpty.splice(0)) resolve();
  }

  async #stop(): Promise<void> {
    this.scheduler.stop();
    this.pools.stop();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error), { code: "CLOSEWISE_FAULT" });
}

function wantsWebSocket(request: IncomingMessage): boolean {
  return hasToken(request.headers.upgrade, "websocket");
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): GatewayError {
  const why: Partial<Record<string, string>> = {
    EADDRINUSE: "another program listens there; stop it, or choose another port",
    EACCES: "it needs more rights than this process has; choose a port above 1023",
    EADDRNOTAVAIL: "this machine has no such address; choose 127.0.0.1, 0.0.0.0 or one of its own",
    ENOTFOUND: "no such host; choose an address of this machine",
  };
  const reason = why[error.code ?? ""] ?? error.message;
  return new GatewayError("ERR_GATEWAY_LISTEN", `cannot listen on ${host}:${port}: ${reason}`, {
    cause: error,
  });
}
