import type { Authenticator } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import { TrustedProxies } from "./client-address.ts";
import { monotonicNow } from "./clock.ts";
import { drainLinks } from "./drain.ts";
import { examine } from "./examiners.ts";
import { HeldRefusals } from "./held-refusals.ts";
import { HeldBudget } from "./held-budget.ts";
import type { Link } from "./link.ts";
import type { CertificateReport } from "./listener/certificates.ts";
import type { ClientHandshake } from "./listener/client-handshake.ts";
import { Door } from "./listener/door.ts";
import { Listener } from "./listener/listener.ts";
import type { ListenerHost, ListenerLimits, PlainExchange } from "./listener/listener-host.ts";
import type { ListenAddress } from "./listener/options.ts";
import { MemoryGuard } from "./memory-guard.ts";
import { Opening } from "./opening.ts";
import type { OpeningHost, Waiting } from "./opening-host.ts";
import type { GatewayOptions, Route } from "./options.ts";
import type { Gateway, Reloaded } from "./running.ts";
import { createPlainRequestListener } from "./plain-request.ts";
import type { Refusal } from "./refusal.ts";
import { Scheduler } from "./scheduler.ts";
import type { TransportOptions } from "./transport.ts";
import { UpstreamPools } from "./upstreams/pools.ts";
import type { RouteUpstreamsState } from "./upstreams/pools.ts";
import type { Upstream } from "./upstreams/upstream.ts";

/** How long a request's headers may take: dribbling does not extend it. */
const DEFAULT_HEADERS_TIMEOUT_MS = 10_000;
const DEFAULT_DRAIN_MS = 10_000;
const DEFAULT_MAX_CONNECTIONS = 100_000;
const DEFAULT_MAX_HANDSHAKES = 1_000;
/** What Node takes by default, and what other servers take at most. */
const DEFAULT_MAX_HEADER_BYTES = 16 * 1024;
const DEFAULT_MAX_HEADERS = 128;
const DEFAULT_MAX_STREAMS = 100;
const SHED_RETRY_MS = 30_000;
const HOMELESS = "the configuration has no place for this connection any more";
const DEFAULT_MAX_HELD_PER_IP = 16;
const DEFAULT_MAX_HELD_BYTES = 256 * 1024 * 1024;

/** @throws TypeError or RangeError when a trusted proxy is no address or range. */
export function createGateway(options: GatewayOptions): Gateway {
  return new HttpGateway(options);
}

/** What else is to be told of a link's end, and where it came from. */
interface LinkEnds {
  readonly over: () => void;
  readonly route: Route;
  readonly upstream: Upstream | undefined;
  readonly waiting?: Waiting | undefined;
}

class HttpGateway implements Gateway, OpeningHost, ListenerHost {
  routes: GatewayOptions["routes"];
  readonly pools: UpstreamPools;
  readonly scheduler = new Scheduler();
  readonly trustedProxies: TrustedProxies;
  readonly transport: Required<TransportOptions>;
  readonly onEvent: GatewayOptions["onEvent"];
  readonly #options: GatewayOptions;
  readonly door: Door;
  readonly limits: ListenerLimits;
  readonly plain: (exchange: PlainExchange) => void;
  readonly #listeners: readonly Listener[];
  #addresses: readonly ListenAddress[] = [];
  /** Open connections, and what else is to be told of their end. */
  readonly #links = new Map<Link, LinkEnds>();
  readonly heldBudget: HeldBudget;
  readonly #held: HeldRefusals;
  readonly #memory: MemoryGuard;
  #revocations: (() => void)[] = [];
  #revoked = 0;
  readonly #hurry = new AbortController();
  readonly #openings = new Set<Opening>();
  #draining = false;
  readonly #whenEmpty: (() => void)[] = [];

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.routes = options.routes;
    this.pools = new UpstreamPools(options.routes, { onChange: options.onUpstreamChange });
    this.trustedProxies = new TrustedProxies(options.trustedProxies ?? []);
    this.onEvent = options.onEvent;
    this.transport = { io: options.io ?? "fast", onFault: options.onFault ?? warn };
    const {
      maxConnections = DEFAULT_MAX_CONNECTIONS,
      maxHandshakes = DEFAULT_MAX_HANDSHAKES,
      maxConnectionsPerIp = Infinity,
      maxHandshakesPerIp = Infinity,
    } = options;
    this.door = new Door({
      maxConnections,
      maxConnectionsPerIp,
      maxHandshakes,
      maxHandshakesPerIp,
    });
    this.limits = {
      headersTimeoutMs: options.headersTimeoutMs ?? DEFAULT_HEADERS_TIMEOUT_MS,
      maxHeaderBytes: options.maxHeaderBytes ?? DEFAULT_MAX_HEADER_BYTES,
      maxHeaders: options.maxHeaders ?? DEFAULT_MAX_HEADERS,
      maxStreams: options.maxStreams ?? DEFAULT_MAX_STREAMS,
    };
    this.#held = new HeldRefusals(options.maxHeldPerIp ?? DEFAULT_MAX_HELD_PER_IP);
    this.heldBudget = new HeldBudget(options.maxHeldBytes ?? DEFAULT_MAX_HELD_BYTES);
    this.plain = createPlainRequestListener(this);
    this.#memory = new MemoryGuard(options.maxMemoryBytes, (share) => this.#shed(share));
    this.#watchRevocations();
    const onCertificates = options.onCertificates ?? warnOfCertificate;
    this.#listeners = [options.listen]
      .flat()
      .map((listen) => new Listener(listen, this, onCertificates));
  }

  get connections(): number {
    return this.#links.size;
  }

  get draining(): boolean {
    return this.#draining;
  }

  get revokedConnections(): number {
    return this.#revoked;
  }

  get sockets(): Gateway["sockets"] {
    return this.door.sockets;
  }

  get addresses(): readonly ListenAddress[] {
    return this.#addresses;
  }

  async listen(): Promise<ListenAddress> {
    try {
      const addresses: ListenAddress[] = [];
      for (const listener of this.#listeners) addresses.push(await listener.listen());
      this.#addresses = addresses;
      this.pools.start();
      return addresses[0]!;
    } catch (error) {
      await Promise.all(this.#listeners.map((listener) => listener.close()));
      throw error;
    }
  }

  async reloadCertificates(): Promise<void> {
    await Promise.all(this.#listeners.map((listener) => listener.reloadCertificates()));
  }

  reload(routes: readonly Route[]): Reloaded {
    this.pools.update(routes);
    this.routes = routes;
    const orphans: Link[] = [];
    let unseen = 0;
    for (const [link, ends] of this.#links) {
      const route = this.#adopt(link, ends);
      if (route === undefined) orphans.push(link);
      // Without an upstream, all that may come is a token, and that is already looked for.
      else if (ends.upstream !== undefined && !examine(link, route)) unseen++;
    }
    this.#watchRevocations();
    this.#drainSome(orphans, HOMELESS);
    return { adopted: this.#links.size - orphans.length, ended: orphans.length, unseen };
  }

  drainUpstream(url: string): number | undefined {
    const upstreams = new Set(this.pools.drain(url));
    if (upstreams.size === 0) return undefined;
    const links = [...this.#links].flatMap(([link, { upstream }]) =>
      upstream !== undefined && upstreams.has(upstream) ? [link] : [],
    );
    this.#drainSome(links, "the server behind the gateway restarts, connect again");
    return links.length;
  }

  undrainUpstream(url: string): boolean {
    return this.pools.undrain(url).length > 0;
  }

  upstreams(): readonly RouteUpstreamsState[] {
    return this.pools.describe();
  }

  connectionsByRoute(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = Object.create(null);
    for (const { name } of this.routes) counts[name] = 0;
    for (const { route } of this.#links.values())
      counts[route.name] = (counts[route.name] ?? 0) + 1;
    return counts;
  }

  async drain(): Promise<void> {
    this.#draining = true;
    for (const listener of this.#listeners) listener.drain();
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
    if (this.#memory.isShort) {
      const message = "the gateway is short of memory; try again later";
      return { status: 503, rule: "overload", message, headers: { "Retry-After": "10" } };
    }
    // This handshake is already counted, and each of the others may come to a connection.
    const open = this.#links.size;
    const opening = this.#openings.size;
    if (open >= maxConnections || open + opening > maxConnections || opening > maxHandshakes) {
      const message = "the gateway has as many connections as it may have; try again later";
      return { status: 503, rule: "overload", message, headers: { "Retry-After": "10" } };
    }
    return undefined;
  }

  mayHold(address: string): (() => void) | undefined {
    return this.#held.enter(address);
  }

  joined(link: Link, upstream: Upstream): void {
    const ends = this.#links.get(link);
    upstream.opened();
    if (ends === undefined) return;
    const { route } = ends;
    this.#links.set(link, { ...ends, upstream, waiting: undefined });
    examine(link, route);
    const { identity } = link;
    // A revocation between the token's verification and now has missed this link.
    if (identity !== undefined && route.authenticator?.isRevoked(identity) === true) {
      queueMicrotask(() => link.tell({ type: "revoked", at: monotonicNow() }));
    }
  }

  opened(link: Link, handshake: ClientHandshake, route: Route, waiting?: Waiting): void {
    const ends = { over: handshake.over(), route, upstream: undefined, waiting };
    this.#links.set(link, ends);
    // A drain or a reload that came during the handshake has missed this link.
    const homeless = !this.routes.includes(route) && this.#adopt(link, ends) === undefined;
    if (homeless) queueMicrotask(() => link.drain(HOMELESS));
    else if (this.#draining) queueMicrotask(() => link.drain());
  }

  failed(record: CloseRecord): void {
    this.#options.onClose?.(record);
  }

  finished(link: Link, record: CloseRecord): void {
    const ends = this.#links.get(link);
    ends?.over();
    ends?.upstream?.closed();
    this.#links.delete(link);
    this.#options.onClose?.(record);
    this.#checkEmpty();
  }

  async upgrade(handshake: ClientHandshake): Promise<void> {
    const opening = new Opening(this, handshake);
    this.#openings.add(opening);
    try {
      await opening.run();
    } catch (error) {
      opening.destroy();
      handshake.destroy();
      this.transport.onFault(error);
    } finally {
      this.#openings.delete(opening);
      this.#checkEmpty();
    }
  }

  /** Puts a link under what its route says now; `undefined` where that route is gone. */
  #adopt(link: Link, ends: LinkEnds): Route | undefined {
    const route = this.routes.find(({ name }) => name === ends.route.name);
    if (route === undefined) return undefined;
    this.#links.set(link, { ...ends, route });
    link.adopt(route.policy);
    ends.waiting?.adopt(route);
    return route;
  }

  /**
   * One subscription for each authenticator, however many routes it serves, also those that are gone
   * while they have connections.
   */
  #watchRevocations(): void {
    for (const leave of this.#revocations) leave();
    const routes = [...this.routes, ...Array.from(this.#links.values(), ({ route }) => route)];
    const authenticators = new Set(routes.flatMap(({ authenticator = [] }) => authenticator));
    this.#revocations = [...authenticators].map((one) =>
      one.onRevoked(() => this.#endRevoked(one)),
    );
  }

  #endRevoked(authenticator: Authenticator): void {
    for (const [link, { route }] of this.#links) {
      if (route.authenticator !== authenticator || link.identity === undefined) continue;
      if (link.ending || !authenticator.isRevoked(link.identity)) continue;
      this.#revoked++;
      link.tell({ type: "revoked", at: monotonicNow() });
    }
  }

  #drainSome(links: readonly Link[], message: string): void {
    const { drainMs = DEFAULT_DRAIN_MS } = this.#options;
    void drainLinks(links, drainMs, this.#hurry.signal, message);
  }

  /** The youngest first: those who have been here for long have more to lose. */
  #shed(share: number): void {
    const links = [...this.#links.keys()].filter((link) => !link.ending);
    for (const link of links.slice(links.length - Math.ceil(links.length * share))) {
      link.end("overload", { retryAfterMs: SHED_RETRY_MS });
    }
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
    this.#memory.stop();
    for (const leave of this.#revocations) leave();
    this.pools.stop();
    await Promise.all(this.#listeners.map((listener) => listener.close()));
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error), { code: "CLOSEWISE_FAULT" });
}

function warnOfCertificate(report: CertificateReport): void {
  if (report.kind === "replaced") return;
  process.emitWarning(`${report.cert}: ${report.message}; the one before stays in use`, {
    code: "CLOSEWISE_CERTIFICATE",
  });
}
