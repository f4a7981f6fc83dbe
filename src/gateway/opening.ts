import { STATUS_CODES } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { PolicySession } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import { acceptFor } from "./accept.ts";
import type { TrustedProxies } from "./client-address.ts";
import { monotonicNow } from "./clock.ts";
import type { DialFailed, Opened } from "./dial.ts";
import { UNUSED_LEG, newId, recordOf } from "./ending.ts";
import type { RequestFacts } from "./ending.ts";
import { relayedOffers } from "./extensions.ts";
import { Link } from "./link.ts";
import type { LinkHost } from "./link.ts";
import type { Route } from "./options.ts";
import { refuse, responseOn } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import { Reports } from "./reports.ts";
import { matchRoute, upstreamTarget } from "./routes.ts";
import { Transport } from "./transport.ts";
import type { TransportOptions } from "./transport.ts";
import { isRefusal, readUpgradeRequest } from "./upgrade-request.ts";
import type { UpgradeRequest } from "./upgrade-request.ts";
import { downstreamHeaders, upstreamHeaders } from "./upstream-headers.ts";
import { dialPool } from "./upstreams/dial-pool.ts";
import type { PoolDialOutcome } from "./upstreams/dial-pool.ts";
import type { UpstreamPools } from "./upstreams/pools.ts";
import type { Upstream } from "./upstreams/upstream.ts";

/** What the gateway gives to each opening handshake. */
export interface OpeningHost extends LinkHost {
  readonly routes: readonly Route[];
  readonly pools: UpstreamPools;
  readonly trustedProxies: TrustedProxies;
  readonly transport: TransportOptions;
  /** Why no upgrade is taken at the moment, if that is so. */
  turnedAway(): Refusal | undefined;
  opened(link: Link, upstream: Upstream): void;
  /** The opening handshake came to nothing. */
  failed(record: CloseRecord): void;
}

/** Bytes that a client may send before it knows whether it was let in. */
const MAX_EARLY_BYTES = 64 * 1024;

/** One opening handshake: from the client's request to a link, or to an HTTP answer and its record. */
export class Opening {
  readonly #host: OpeningHost;
  readonly #request: IncomingMessage;
  readonly #socket: Socket;
  readonly #early: Uint8Array[] = [];
  #earlyBytes = 0;
  readonly #reports = new Reports();
  readonly #left = new AbortController();
  #facts: RequestFacts;
  #session: PolicySession | undefined;
  #over = false;

  constructor(host: OpeningHost, request: IncomingMessage, socket: Socket, early: Uint8Array) {
    this.#host = host;
    this.#request = request;
    this.#socket = socket;
    const startedAt = Date.now();
    this.#facts = {
      id: newId(startedAt),
      route: undefined,
      policy: undefined,
      path: (request.url ?? "").split("?", 1)[0]!.slice(0, 1024),
      clientAddress: host.trustedProxies.clientAddress(request),
      startedAt,
    };
    if (early.length > 0) this.#onEarly(early);
    socket.on("data", this.#onEarly);
    socket.on("end", this.#onLeft);
    socket.on("close", this.#onLeft);
    socket.on("error", this.#onLeft);
  }

  /** Drops the client, and the dial with it. */
  destroy(): void {
    if (!this.#over) {
      this.#release();
      this.#left.abort();
      this.#record({ cause: "drain", initiator: "gateway", rule: "drain" });
    }
    this.#socket.destroy();
  }

  /** Resolves when the client has been let in, or answered. */
  async run(): Promise<void> {
    const host = this.#host;
    const turnedAway = host.turnedAway();
    if (turnedAway !== undefined) return this.#refuse(turnedAway);
    const upgrade = readUpgradeRequest(this.#request);
    if (isRefusal(upgrade)) return this.#refuse(upgrade);
    const route = matchRoute(host.routes, upgrade.host, upgrade.path);
    if (route === undefined) {
      const message = "no route of this gateway has this host and path";
      return this.#refuse({ status: 404, rule: "no-route", message });
    }
    this.#facts = {
      ...this.#facts,
      route: route.name,
      policy: route.policy.name,
      path: upgrade.path,
    };
    if (!this.#admit(route, upgrade)) return;

    const { outcome, upstream } = await this.#dial(route, upgrade);
    if (this.#over) {
      if (outcome.kind === "opened") outcome.socket.destroy();
      if (outcome.kind === "answered") outcome.response.destroy();
    } else if (outcome.kind === "opened") {
      this.#open(route, upgrade, outcome, upstream!);
    } else if (outcome.kind === "answered") {
      await this.#relay(outcome.response, route.policy.timing.handshakeTimeoutMs);
    } else {
      this.#unreachable(outcome, route.policy.timing.handshakeTimeoutMs);
    }
  }

  /** Asks the policy; `false` when the client has been refused. */
  #admit(route: Route, upgrade: UpgradeRequest): boolean {
    const session = route.policy.session({ route: route.name });
    this.#session = session;
    const { origin, subprotocols } = upgrade;
    const ip = this.#facts.clientAddress;
    const at = monotonicNow();
    const verdict = session.decide({ type: "open", at, ip, origin, subprotocols });
    if (verdict.kind === "report") this.#reports.note(verdict.would);
    if (verdict.kind !== "refuse") return true;
    const { httpStatus: status, rule, message, retryAfterMs, evidence } = verdict;
    this.#refuse({ status, rule, message, headers: retryAfter(retryAfterMs) }, evidence);
    return false;
  }

  /** The opening handshake with one of the route's upstreams, within one time for all attempts. */
  #dial(route: Route, upgrade: UpgradeRequest): Promise<PoolDialOutcome> {
    const { path, query } = upgrade;
    const { mode, subprotocols } = route.policy;
    const allowed = mode === "report" ? undefined : subprotocols;
    const trusted = this.#host.trustedProxies.trusts(this.#request.socket.remoteAddress ?? "");
    const { clientAddress } = this.#facts;
    return dialPool(this.#host.pools.of(route), {
      balance: { ip: clientAddress, headers: this.#request.headers, query },
      targetOf: (address) => upstreamTarget(route, address, path, query),
      headers: upstreamHeaders(this.#request, { clientAddress, trusted }),
      subprotocols: upgrade.subprotocols.filter((name) => allowed?.includes(name) ?? true),
      offers: relayedOffers(upgrade.extensions),
      timeoutMs: route.policy.timing.handshakeTimeoutMs,
      signal: this.#left.signal,
    });
  }

  #open(route: Route, upgrade: UpgradeRequest, opened: Opened, upstream: Upstream): void {
    this.#release();
    const socket = this.#socket;
    socket.pause();
    socket.setNoDelay(true);
    opened.socket.setNoDelay(true);
    socket.setTimeout(0);
    socket.setKeepAlive(true, 30_000);
    opened.socket.setKeepAlive(true, 30_000);
    socket.write(switchingProtocols(upgrade, opened), "latin1");

    const link = new Link(this.#host, {
      facts: this.#facts,
      policy: route.policy,
      session: this.#session!,
      reports: this.#reports,
      subprotocol: opened.subprotocol,
      deflate: opened.deflate,
    });
    this.#host.opened(link, upstream);
    const options = this.#host.transport;
    const late = [...this.#early, ...drainBuffered(socket)];
    const lateUpstream = [opened.early, ...drainBuffered(opened.socket)];
    link.start(
      new Transport(socket, link.client, options),
      new Transport(opened.socket, link.upstream, options),
      { client: Buffer.concat(late), upstream: Buffer.concat(lateUpstream) },
    );
  }

  /** The upstream's own answer reaches the client whole: status, headers and body. */
  async #relay(response: IncomingMessage, timeoutMs: number): Promise<void> {
    const status = response.statusCode ?? 502;
    this.#release();
    const answer = responseOn(this.#request, this.#socket);
    answer.writeHead(status, reasonPhrase(response), downstreamHeaders(response));
    const timer = setTimeout(() => answer.destroy(), timeoutMs);
    await new Promise<void>((resolve) => {
      response.once("error", () => answer.destroy());
      answer.once("error", resolve);
      answer.once("close", resolve);
      answer.once("finish", resolve);
      this.#socket.once("close", () => response.destroy());
      response.pipe(answer);
    });
    clearTimeout(timer);
    this.#record({ cause: "upstream-refused", initiator: "upstream", httpStatus: status });
  }

  #unreachable({ why, fault, message }: DialFailed, timeoutMs: number): void {
    const status = { timeout: 504, unreachable: 502, invalid: 502, drained: 503 }[why];
    const sentence = {
      timeout: "gave no answer in time",
      unreachable: "could not be reached",
      invalid: "did not answer as a WebSocket server",
      drained: "is about to restart",
    }[why];
    this.#release();
    // What exactly went wrong behind the gateway is for the record, not for the client.
    refuse(this.#request, responseOn(this.#request, this.#socket), {
      status,
      rule: "upstream-refused",
      message: `the upstream ${sentence}`,
      headers: retryAfter(5_000),
    });
    const measured = Date.now() - this.#facts.startedAt;
    const evidence =
      fault === "answer-timeout"
        ? { measured, allowed: timeoutMs, unit: "ms", detail: message }
        : { measured: 1, allowed: 0, unit: "", detail: message };
    this.#record({
      cause: "upstream-unreachable",
      initiator: "upstream",
      rule: "upstream-refused",
      httpStatus: status,
      evidence,
    });
  }

  #refuse(refusal: Refusal, evidence?: CloseRecord["evidence"]): void {
    this.#release();
    refuse(this.#request, responseOn(this.#request, this.#socket), refusal);
    this.#record({
      cause: "refused",
      initiator: "gateway",
      rule: refusal.rule,
      httpStatus: refusal.status,
      evidence,
    });
  }

  #record(
    ending: Pick<CloseRecord, "cause" | "initiator"> &
      Partial<Pick<CloseRecord, "rule" | "httpStatus" | "evidence">>,
  ): void {
    // Dropped while the upstream's answer was still being relayed.
    if (this.#over) return;
    this.#over = true;
    this.#session?.decide({ type: "end", at: monotonicNow() });
    this.#host.failed(
      recordOf({
        ...this.#facts,
        rule: undefined,
        evidence: undefined,
        httpStatus: undefined,
        ...ending,
        subprotocol: undefined,
        openedAt: undefined,
        client: UNUSED_LEG,
        upstream: UNUSED_LEG,
        reports: this.#reports.list(),
      }),
    );
  }

  readonly #onEarly = (bytes: Uint8Array): void => {
    this.#early.push(bytes);
    this.#earlyBytes += bytes.length;
    if (this.#earlyBytes > MAX_EARLY_BYTES) this.#socket.pause();
  };

  readonly #onLeft = (): void => {
    if (this.#over) return;
    this.#release();
    this.#socket.destroy();
    this.#left.abort();
    this.#record({ cause: "abandoned", initiator: "client" });
  };

  /** From here on the socket belongs to somebody else. */
  #release(): void {
    this.#socket.off("data", this.#onEarly);
    this.#socket.off("end", this.#onLeft);
    this.#socket.off("close", this.#onLeft);
    this.#socket.off("error", this.#onLeft);
    this.#socket.on("error", ignore);
  }
}

function switchingProtocols(upgrade: UpgradeRequest, opened: Opened): string {
  const headers = ["Upgrade", "websocket", "Connection", "Upgrade"];
  headers.push("Sec-WebSocket-Accept", acceptFor(upgrade.key));
  if (opened.subprotocol !== undefined) headers.push("Sec-WebSocket-Protocol", opened.subprotocol);
  if (opened.extensions !== "") headers.push("Sec-WebSocket-Extensions", opened.extensions);
  headers.push(...downstreamHeaders(opened.response));
  let head = "HTTP/1.1 101 Switching Protocols\r\n";
  for (let i = 0; i < headers.length; i += 2) head += `${headers[i]}: ${headers[i + 1]}\r\n`;
  return `${head}\r\n`;
}

/** As the upstream wrote it, unless nobody may write it: Node reads more than it would send. */
function reasonPhrase({ statusMessage = "", statusCode = 0 }: IncomingMessage): string {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(statusMessage)
    ? statusMessage
    : (STATUS_CODES[statusCode] ?? "");
}

/** What a paused socket had already read. */
function drainBuffered(socket: Socket): Uint8Array[] {
  const bytes: unknown = socket.read();
  return bytes instanceof Uint8Array ? [bytes] : [];
}

function retryAfter(ms: number | undefined): Record<string, string> {
  return ms === undefined ? {} : { "Retry-After": String(Math.max(1, Math.ceil(ms / 1000))) };
}

function ignore(): void {}
