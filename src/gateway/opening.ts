import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { PolicySession } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import type { TrustedProxies } from "./client-address.ts";
import { monotonicNow } from "./clock.ts";
import { dial } from "./dial.ts";
import type { DialOutcome, Opened } from "./dial.ts";
import { UNUSED_LEG, newId, recordOf } from "./ending.ts";
import type { RequestFacts } from "./ending.ts";
import { relayedOffers } from "./extensions.ts";
import { Link } from "./link.ts";
import type { LinkHost } from "./link.ts";
import type { ClientHandshake } from "./listener/client-handshake.ts";
import type { Route } from "./options.ts";
import type { Refusal } from "./refusal.ts";
import { Reports } from "./reports.ts";
import { matchRoute, upstreamTarget } from "./routes.ts";
import { Transport } from "./transport.ts";
import type { TransportOptions } from "./transport.ts";
import { isRefusal, readUpgradeRequest } from "./upgrade-request.ts";
import type { UpgradeRequest } from "./upgrade-request.ts";
import { downstreamHeaders, upstreamHeaders } from "./upstream-headers.ts";

/** What the gateway gives to each opening handshake. */
export interface OpeningHost extends LinkHost {
  readonly routes: readonly Route[];
  readonly trustedProxies: TrustedProxies;
  readonly transport: TransportOptions;
  /** Why no upgrade is taken at the moment, if that is so. */
  turnedAway(): Refusal | undefined;
  opened(link: Link, handshake: ClientHandshake): void;
  /** The opening handshake came to nothing. */
  failed(record: CloseRecord): void;
}

type DialFailed = Extract<DialOutcome, { kind: "failed" }>;

/** Bytes that a client may send before it knows whether it was let in. */
const MAX_EARLY_BYTES = 64 * 1024;

/** One opening handshake: from the client's request to a link, or to an HTTP answer and its record. */
export class Opening {
  readonly #host: OpeningHost;
  readonly #handshake: ClientHandshake;
  readonly #early: Uint8Array[] = [];
  #earlyBytes = 0;
  readonly #reports = new Reports();
  readonly #left = new AbortController();
  #facts: RequestFacts;
  #session: PolicySession | undefined;
  #over = false;

  constructor(host: OpeningHost, handshake: ClientHandshake) {
    this.#host = host;
    this.#handshake = handshake;
    const { request, stream, early } = handshake;
    const startedAt = Date.now();
    this.#facts = {
      id: newId(startedAt),
      route: undefined,
      policy: undefined,
      path: request.url.split("?", 1)[0]!.slice(0, 1024),
      clientAddress: host.trustedProxies.clientAddress(request),
      startedAt,
    };
    if (early.length > 0) this.#onEarly(early);
    stream.on("data", this.#onEarly);
    stream.on("end", this.#onLeft);
    stream.on("close", this.#onLeft);
    stream.on("error", this.#onLeft);
  }

  /** Drops the client, and the dial with it. */
  destroy(): void {
    if (!this.#over) {
      this.#release();
      this.#left.abort();
      this.#record({ cause: "drain", initiator: "gateway", rule: "drain" });
    }
    this.#handshake.destroy();
  }

  /** Resolves when the client has been let in, or answered. */
  async run(): Promise<void> {
    const host = this.#host;
    const turnedAway = this.#handshake.refusal ?? host.turnedAway();
    if (turnedAway !== undefined) return this.#refuse(turnedAway);
    const upgrade = readUpgradeRequest(this.#handshake.request);
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

    const outcome = await this.#dial(route, upgrade);
    if (this.#over) {
      if (outcome.kind === "opened") outcome.socket.destroy();
      if (outcome.kind === "answered") outcome.response.destroy();
    } else if (outcome.kind === "opened") {
      this.#open(route, outcome);
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

  /** Tries the route's upstreams in order, within one time for all of them. */
  async #dial(route: Route, upgrade: UpgradeRequest): Promise<DialOutcome> {
    const { path, query } = upgrade;
    const { mode, subprotocols } = route.policy;
    const allowed = mode === "report" ? undefined : subprotocols;
    const trusted = this.#host.trustedProxies.trusts(this.#handshake.request.connection.address);
    const { clientAddress } = this.#facts;
    const deadline = performance.now() + route.policy.timing.handshakeTimeoutMs;
    let outcome: DialOutcome | undefined;
    for (const upstream of route.upstreams) {
      outcome = await dial({
        upstream,
        target: upstreamTarget(route, upstream, path, query),
        headers: upstreamHeaders(this.#handshake.request, { clientAddress, trusted }),
        subprotocols: upgrade.subprotocols.filter((name) => allowed?.includes(name) ?? true),
        offers: relayedOffers(upgrade.extensions),
        timeoutMs: Math.max(1, Math.round(deadline - performance.now())),
        signal: this.#left.signal,
      });
      if (outcome.kind !== "failed" || outcome.why === "timeout" || this.#over) break;
    }
    return outcome!;
  }

  #open(route: Route, opened: Opened): void {
    this.#release();
    opened.socket.setNoDelay(true);
    opened.socket.setKeepAlive(true, 30_000);
    const { subprotocol, extensions, response } = opened;
    const headers = downstreamHeaders(response);
    const client = this.#handshake.accept({ subprotocol, extensions, headers });

    const link = new Link(this.#host, {
      facts: this.#facts,
      policy: route.policy,
      session: this.#session!,
      reports: this.#reports,
      subprotocol: opened.subprotocol,
      deflate: opened.deflate,
    });
    this.#host.opened(link, this.#handshake);
    const options = this.#host.transport;
    const late = [...this.#early, ...drainBuffered(client)];
    const lateUpstream = [opened.early, ...drainBuffered(opened.socket)];
    link.start(
      new Transport(client, link.client, options),
      new Transport(opened.socket, link.upstream, options),
      { client: Buffer.concat(late), upstream: Buffer.concat(lateUpstream) },
    );
  }

  /** The upstream's own answer reaches the client whole: status, headers and body. */
  async #relay(response: IncomingMessage, timeoutMs: number): Promise<void> {
    const status = response.statusCode ?? 502;
    this.#release();
    await this.#handshake.relay(response, timeoutMs);
    this.#record({ cause: "upstream-refused", initiator: "upstream", httpStatus: status });
  }

  #unreachable({ why, message }: DialFailed, timeoutMs: number): void {
    const status = why === "timeout" ? 504 : 502;
    const sentence = {
      timeout: "gave no answer in time",
      unreachable: "could not be reached",
      invalid: "did not answer as a WebSocket server",
    }[why];
    this.#release();
    // What exactly went wrong behind the gateway is for the record, not for the client.
    this.#handshake.refuse({
      status,
      rule: "upstream-refused",
      message: `the upstream ${sentence}`,
      headers: retryAfter(5_000),
    });
    const measured = Date.now() - this.#facts.startedAt;
    const evidence =
      why === "timeout"
        ? { measured, allowed: timeoutMs, unit: "ms" }
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
    this.#handshake.refuse(refusal);
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
    if (this.#earlyBytes > MAX_EARLY_BYTES) this.#handshake.stream.pause();
  };

  readonly #onLeft = (): void => {
    if (this.#over) return;
    this.#release();
    this.#handshake.destroy();
    this.#left.abort();
    this.#record({ cause: "abandoned", initiator: "client" });
  };

  /** From here on the socket belongs to somebody else. */
  #release(): void {
    const { stream } = this.#handshake;
    stream.off("data", this.#onEarly);
    stream.off("end", this.#onLeft);
    stream.off("close", this.#onLeft);
    stream.off("error", this.#onLeft);
    stream.on("error", ignore);
  }
}

/** What a paused socket had already read. */
function drainBuffered(socket: Duplex): Uint8Array[] {
  const bytes: unknown = socket.read();
  return bytes instanceof Uint8Array ? [bytes] : [];
}

function retryAfter(ms: number | undefined): Record<string, string> {
  return ms === undefined ? {} : { "Retry-After": String(Math.max(1, Math.ceil(ms / 1000))) };
}

function ignore(): void {}
