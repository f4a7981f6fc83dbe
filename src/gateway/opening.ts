import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type {
  FinalVerdict,
  PolicyEvent,
  PolicySession,
  RefuseVerdict,
  VerifiedIdentity,
  WithoutCredential,
} from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import { monotonicNow } from "./clock.ts";
import { challenge, findCredential, withNothingOmitted } from "./credential.ts";
import type { DialFailed, Opened } from "./dial.ts";
import { certified, newId, unopenedRecord } from "./ending.ts";
import type { RequestFacts } from "./ending.ts";
import { awaitToken } from "./examiners.ts";
import { Link } from "./link.ts";
import type { OpeningHost } from "./opening-host.ts";
import type { ClientHandshake } from "./listener/client-handshake.ts";
import { agreedCompression } from "./negotiation.ts";
import type { Route } from "./options.ts";
import { recordSession } from "./recording-session.ts";
import { needsOf, reach, spoken, unreachable, whyUnjoined, whyUnreachable } from "./reach.ts";
import { retryAfter } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import { Reports } from "./reports.ts";
import { matchRoute } from "./routes.ts";
import { toPolicyEvent } from "./token-flow.ts";
import { Transport } from "./transport.ts";
import { WaitingClient, buffered } from "./waiting-client.ts";
import { isRefusal, readUpgradeRequest } from "./upgrade-request.ts";
import type { UpgradeRequest } from "./upgrade-request.ts";
import { downstreamHeaders } from "./upstream-headers.ts";
import type { PoolDialOutcome } from "./upstreams/dial-pool.ts";
import type { Upstream } from "./upstreams/upstream.ts";

/** An upgrade request that a route has taken. */
interface Taken {
  readonly route: Route;
  readonly upgrade: UpgradeRequest;
  readonly session: PolicySession;
  readonly without: WithoutCredential;
}

/** One opening handshake: from the client's request to a link, or to an HTTP answer and its record. */
export class Opening {
  readonly #host: OpeningHost;
  readonly #handshake: ClientHandshake;
  readonly #waiting: WaitingClient;
  readonly #reports = new Reports();
  readonly #left = new AbortController();
  #facts: RequestFacts;
  #session: PolicySession | undefined;
  #over = false;

  constructor(host: OpeningHost, handshake: ClientHandshake) {
    this.#host = host;
    this.#handshake = handshake;
    const { request } = handshake;
    const startedAt = Date.now();
    this.#facts = {
      id: newId(startedAt),
      route: undefined,
      policy: undefined,
      path: request.url.split("?", 1)[0]!.slice(0, 1024),
      clientAddress: host.trustedProxies.clientAddress(request),
      ...certified(request.connection),
      startedAt,
    };
    this.#waiting = new WaitingClient(handshake, this.#onLeft);
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
    const connection = { id: this.#facts.id, route: route.name, policy: route.policy.name };
    const session = recordSession(route.policy.session(connection), connection, host.onEvent);
    this.#session = session;
    const without = withNothingOmitted(this.#handshake.request, upgrade);
    const taken = { route, upgrade, session, without };
    if (!this.#admit(taken)) return;
    await this.#authenticate(taken);
  }

  // --- who may come in ---

  /** Asks the policy; `false` when the client has been turned away. */
  #admit(taken: Taken): boolean {
    const { headers } = this.#handshake.request;
    const { origin } = taken.upgrade;
    const without = taken.route.authenticator
      ? findCredential(taken.route.authenticator, this.#handshake.request, taken.upgrade).without
      : taken.without;
    const verdict = this.#decide(taken, {
      type: "open",
      at: monotonicNow(),
      ip: this.#facts.clientAddress,
      sample: Math.random(),
      origin,
      host: headers.host,
      subprotocols: without.subprotocols,
    });
    if (verdict.kind !== "refuse") return true;
    this.#turnAway(taken, verdict, {});
    return false;
  }

  async #authenticate(taken: Taken): Promise<void> {
    const { authenticator, policy } = taken.route;
    if (authenticator === undefined || policy.settings.auth === undefined) {
      return this.#connect(taken, undefined);
    }
    const found = findCredential(authenticator, this.#handshake.request, taken.upgrade);
    const known: Taken = { ...taken, without: found.without };
    let event: PolicyEvent;
    let identity: VerifiedIdentity | undefined;
    if (found.kind === "found") {
      const outcome = await authenticator.verify(found.token);
      if (this.#over) return;
      if (outcome.kind === "valid") identity = outcome.identity;
      // A revocation since the verification has not asked about this one.
      event =
        identity !== undefined && authenticator.isRevoked(identity)
          ? { type: "revoked", at: monotonicNow() }
          : toPolicyEvent(outcome);
    } else {
      const message =
        found.kind === "none"
          ? `no token; it is looked for in: ${policy.settings.auth.from.join(", ")}`
          : found.message;
      const why = found.kind === "none" ? "missing" : "invalid";
      event = { type: "unauthenticated", at: monotonicNow(), why, message };
    }
    const verdict = this.#decide(known, event);
    if (verdict.kind === "refuse") {
      const headers = challenge(verdict.httpStatus, found.kind === "found");
      return this.#turnAway(known, verdict, headers);
    }
    if (verdict.kind === "wait") return this.#await(known);
    return this.#connect(known, identity);
  }

  /** The policy's verdict, what rules had to say that only watch being noted. */
  #decide({ session }: Taken, event: PolicyEvent): FinalVerdict {
    const verdict = session.decide(event);
    if (verdict.kind !== "noted") return verdict;
    for (const note of verdict.notes) this.#reports.note(note);
    return verdict.verdict;
  }

  // --- the upstream ---

  async #connect(taken: Taken, identity: VerifiedIdentity | undefined): Promise<void> {
    const { route } = taken;
    const { outcome, upstream } = await this.#reach(taken, identity);
    if (this.#over) {
      if (outcome.kind === "opened") outcome.socket.destroy();
      if (outcome.kind === "answered") outcome.response.destroy();
    } else if (outcome.kind === "opened") {
      this.#open(taken, outcome, upstream!, identity);
    } else if (outcome.kind === "answered") {
      await this.#relay(outcome.response, route.policy.timing.handshakeTimeoutMs);
    } else {
      this.#unreachable(outcome, route.policy.timing.handshakeTimeoutMs);
    }
  }

  #reach(
    { route, upgrade, without }: Taken,
    identity: VerifiedIdentity | undefined,
    told?: { readonly subprotocol: string | undefined },
  ): Promise<PoolDialOutcome> {
    return reach(this.#host, {
      route,
      request: this.#handshake.request,
      upgrade,
      without,
      clientAddress: this.#facts.clientAddress,
      identity,
      ...(told === undefined ? {} : { told }),
      signal: this.#left.signal,
    });
  }

  #open(
    { route, session, without }: Taken,
    opened: Opened,
    upstream: Upstream,
    identity: VerifiedIdentity | undefined,
  ): void {
    this.#release();
    const compression = agreedCompression(opened.extensions, needsOf(route));
    // The client offered the marker of its credential as a subprotocol, and must get an answer.
    const subprotocol = opened.subprotocol ?? without.marker;
    const headers = downstreamHeaders(opened.response);
    const extensions = compression?.answer ?? opened.extensions;
    const client = this.#handshake.accept({ subprotocol, extensions, headers });

    const link = new Link(this.#host, {
      facts: this.#facts,
      policy: route.policy,
      session,
      reports: this.#reports,
      subprotocol,
      deflate: opened.deflate,
      compression,
    });
    link.identity = identity;
    this.#host.opened(link, this.#handshake, route);
    this.#host.joined(link, upstream);
    // Read before the transports are: they listen, and would be given it as well.
    const early = { client: this.#waiting.bytes(client), upstream: lateBytesOf(opened) };
    const transport = new Transport(client, link.client, this.#host.transport);
    link.start(transport, this.#transportOf(link, opened), early);
  }

  #transportOf(link: Link, opened: Opened): Transport {
    opened.socket.setNoDelay(true);
    opened.socket.setKeepAlive(true, 30_000);
    return new Transport(opened.socket, link.upstream, this.#host.transport);
  }

  // --- a client that has yet to say who it is ---

  /** Answers the client, and reaches for the upstream once a message has brought a token. */
  #await(taken: Taken): void {
    const { route } = taken;
    const told = this.#preferred(taken);
    const link = this.#answered(taken, told);
    const tokens = awaitToken(link, route, (identity, current) => {
      void this.#joinLater({ ...taken, route: current }, link, { identity, told });
    });
    this.#host.opened(link, this.#handshake, route, tokens);
    link.onFinished = () => this.#left.abort();
    const { client, early } = this.#accepted!;
    link.await(new Transport(client, link.client, this.#host.transport), early);
  }

  async #joinLater(
    taken: Taken,
    link: Link,
    { identity, told }: { identity: VerifiedIdentity | undefined; told: string | undefined },
  ): Promise<void> {
    // The marker of a credential is between the client and us.
    const subprotocol = told === taken.without.marker ? undefined : told;
    const askedAt = monotonicNow();
    const { outcome, upstream } = await this.#reach(taken, identity, { subprotocol });
    if (outcome.kind === "opened" && !link.ending && outcome.subprotocol === subprotocol) {
      this.#host.joined(link, upstream!);
      link.onFinished = undefined;
      const early = lateBytesOf(outcome);
      return link.join(this.#transportOf(link, outcome), early);
    }
    if (outcome.kind === "opened") outcome.socket.destroy();
    if (outcome.kind === "answered") outcome.response.destroy();
    const { handshakeTimeoutMs } = taken.route.policy.timing;
    const { cause, evidence } = whyUnjoined(
      outcome,
      Math.round(monotonicNow() - askedAt),
      handshakeTimeoutMs,
    );
    link.unjoined(cause, evidence);
  }

  /** What the client is told before the upstream can be asked. */
  #preferred({ route, without }: Taken): string | undefined {
    return spoken(route, without)[0] ?? without.marker;
  }

  /** The stream of a client whose handshake is answered, and what it has sent meanwhile. */
  #accepted: { readonly client: Duplex; readonly early: Uint8Array } | undefined;

  /** A link that has no upstream: the client's handshake is answered without one. */
  #answered({ route, session }: Taken, subprotocol: string | undefined): Link {
    this.#release();
    this.#over = true;
    const client = this.#handshake.accept({ subprotocol, extensions: "", headers: [] });
    this.#accepted = { client, early: this.#waiting.bytes(client) };
    return new Link(this.#host, {
      facts: this.#facts,
      policy: route.policy,
      session,
      reports: this.#reports,
      subprotocol,
      deflate: false,
      waits: true,
      compression: undefined,
    });
  }

  // --- other answers ---

  /** Tells the client that the policy does not let it in, in the way that the policy says. */
  #turnAway(taken: Taken, verdict: RefuseVerdict, headers: Readonly<Record<string, string>>): void {
    const { refuse, timing } = taken.route.policy;
    const done = refuse === "close" ? this.#host.mayHold(this.#facts.clientAddress) : undefined;
    if (done !== undefined) {
      const link = this.#answered(taken, this.#preferred(taken));
      link.onFinished = done;
      this.#host.opened(link, this.#handshake, taken.route);
      const { client, early } = this.#accepted!;
      const transport = new Transport(client, link.client, this.#host.transport);
      return link.turnAway(transport, early, verdict, timing.holdMs);
    }
    const { httpStatus: status, rule, message, retryAfterMs, evidence } = verdict;
    this.#refuse(
      { status, rule, message, headers: { ...headers, ...retryAfter(retryAfterMs) } },
      evidence,
    );
  }

  /** The upstream's own answer reaches the client whole: status, headers and body. */
  async #relay(response: IncomingMessage, timeoutMs: number): Promise<void> {
    const status = response.statusCode ?? 502;
    this.#release();
    await this.#handshake.relay(response, timeoutMs);
    this.#record({ cause: "upstream-refused", initiator: "upstream", httpStatus: status });
  }

  #unreachable(failed: DialFailed, timeoutMs: number): void {
    const refusal = unreachable(failed);
    this.#release();
    this.#handshake.refuse(refusal);
    const evidence = whyUnreachable(failed, Date.now() - this.#facts.startedAt, timeoutMs);
    this.#record({
      cause: "upstream-unreachable",
      initiator: "upstream",
      rule: refusal.rule,
      httpStatus: refusal.status,
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
    this.#host.failed(unopenedRecord(this.#facts, { ...ending, reports: this.#reports.list() }));
  }

  readonly #onLeft = (): void => {
    if (this.#over) return;
    this.#release();
    this.#handshake.destroy();
    this.#left.abort();
    this.#record({ cause: "abandoned", initiator: "client" });
  };

  /** From here on the socket belongs to somebody else. */
  #release(): void {
    this.#waiting.release();
  }
}

function lateBytesOf({ early, socket }: Opened): Uint8Array {
  return Buffer.concat([early, ...buffered(socket)]);
}
