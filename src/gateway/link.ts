import { OPCODE, encodeFrame } from "../protocol/index.ts";
import type { CloseFrame, Violation } from "../protocol/index.ts";
import type {
  CloseVerdict,
  GatewayRule,
  GatewayRuleDetail,
  Policy,
  PolicyEvent,
  RefuseVerdict,
  VerifiedIdentity,
} from "../policy/index.ts";
import type { Cause, Evidence } from "../record/index.ts";
import { monotonicNow } from "./clock.ts";
import type { HeldBudget } from "./held-budget.ts";
import type { LinkHost, LinkOptions } from "./link-options.ts";
import { Judge } from "./judge.ts";
import type { Told } from "./judge.ts";
import { Leg } from "./leg.ts";
import { PING_FRAME, PING_PAYLOAD } from "./ping.ts";
import type { Compression } from "./negotiation.ts";
import type { Scheduled } from "./scheduler.ts";
import { causeOf, recordOf } from "./ending.ts";
import type { Ending, RequestFacts } from "./ending.ts";
import type { Transport } from "./transport.ts";

/** How often a peer that takes nothing is looked at. */
const STALL_CHECK_MS = 1_000;
const DRAIN_RETRY_MS = 5_000;

/** An established connection: a client and an upstream, joined, judged and in the end recorded. */
export class Link implements Scheduled, Told {
  readonly client: Leg;
  readonly upstream: Leg;
  readonly pingPayload = PING_PAYLOAD;
  readonly heldBudget: HeldBudget;
  readonly #host: LinkHost;
  readonly #facts: RequestFacts;
  readonly #subprotocol: string | undefined;
  /** How messages are compressed, where somebody has to read them. */
  readonly compression: Compression | undefined;
  /** Its policy; also during a closing handshake, so that nothing slips through behind a Close. */
  readonly judge: Judge;
  readonly #openedAt = Date.now();
  /** Whom the connection belongs to, where its policy asks. */
  identity: VerifiedIdentity | undefined;
  /** Called once, when both transports are gone. An open connection keeps all that it holds. */
  onFinished: (() => void) | undefined;
  /** A refused client that is told by a Close frame, and when. */
  #turnedAway: { readonly verdict: RefuseVerdict; readonly at: number } | undefined;
  #ending: Ending | undefined;
  /** The peer whose deed ended the connection: it is not waited for as long as another. */
  #hostile: Leg | undefined;
  #finished = false;

  slot: number | undefined;
  /** When the event being handled happened, in milliseconds on the monotonic clock. */
  now: number;

  constructor(host: LinkHost, options: LinkOptions) {
    this.#host = host;
    this.#facts = options.facts;
    this.#subprotocol = options.subprotocol;
    this.compression = options.compression;
    this.judge = new Judge(options.policy, options.session, options.reports, this);
    this.heldBudget = host.heldBudget;
    this.now = monotonicNow();
    this.client = new Leg(this, "client", options.deflate);
    this.upstream = new Leg(this, "upstream", options.deflate, options.waits);
  }

  /** Has it been decided that, and why, it ends? */
  get ending(): boolean {
    return this.#ending !== undefined;
  }

  start(
    client: Transport,
    upstream: Transport,
    early: { client: Uint8Array; upstream: Uint8Array },
  ): void {
    this.client.attach(client);
    this.upstream.attach(upstream);
    this.decide({ type: "established", at: this.now });
    upstream.start(early.upstream);
    client.start(early.client);
    this.#reschedule();
  }

  /** The client's handshake is answered, and there is no upstream yet. */
  await(client: Transport, early: Uint8Array): void {
    this.client.attach(client);
    this.decide({ type: "accepted", at: this.now });
    client.start(early);
    this.#reschedule();
  }

  /** The upstream that was waited for is there: what the client sends from here on goes to it. */
  join(upstream: Transport, early: Uint8Array): void {
    this.now = monotonicNow();
    this.upstream.attach(upstream);
    this.decide({ type: "established", at: this.now });
    upstream.start(early);
    this.client.stream.unpark();
    this.#reschedule();
  }

  /** The client was refused, and its handshake answered all the same, so that a page can read why. */
  turnAway(client: Transport, early: Uint8Array, verdict: RefuseVerdict, holdMs: number): void {
    this.client.attach(client);
    this.client.stream.discard();
    const { rule, evidence } = verdict;
    // Refused it is, also where it does not wait to be told.
    this.#ending = { cause: "rule", initiator: "gateway", offender: "client", rule, evidence };
    this.#turnedAway = { verdict, at: this.#wakeIn(holdMs) };
    client.start(early);
  }

  /** A changed policy takes over, at the next message. */
  adopt(policy: Policy): void {
    this.now = monotonicNow();
    this.judge.adopt(policy, this.now);
    this.#reschedule();
  }

  /** Ends the connection because what it runs on is to be restarted. @param message Instead of the rule's own */
  drain(message?: string): void {
    this.end("drain", { message, retryAfterMs: DRAIN_RETRY_MS });
  }

  /** Ends the connection for what the gateway alone can see, unless it already ends. */
  end(rule: GatewayRule, detail: GatewayRuleDetail, evidence?: Evidence): void {
    this.now = monotonicNow();
    if (this.#turnedAway !== undefined) this.#tellTurnedAway();
    if (this.#ending !== undefined) return;
    this.apply({ ...this.judge.policy.verdict(rule, detail), evidence });
  }

  /** No upstream came of it: the client, which was let in before one was asked, is told. */
  unjoined(cause: Cause, evidence: Evidence): void {
    this.now = monotonicNow();
    if (this.#ending !== undefined) return;
    this.#ending = { cause, initiator: "upstream", rule: "upstream-refused", evidence };
    this.apply(this.judge.policy.verdict("upstream-refused", { retryAfterMs: 5_000 }));
  }

  /** Something that happened outside of the byte path. */
  tell(event: PolicyEvent): void {
    this.now = monotonicNow();
    this.decide(event);
    this.#reschedule();
  }

  /** Drops both transports now. */
  destroy(): void {
    this.#ending ??= { cause: "drain", initiator: "gateway", rule: "drain", evidence: undefined };
    this.client.drop("dropped");
    this.upstream.drop("dropped");
  }

  // --- what a verdict asks for ---

  pingClient(): void {
    this.client.ping(PING_FRAME);
  }

  tellClient(message: string): void {
    this.client.text(encodeFrame(OPCODE.text, Buffer.from(message)));
  }

  // --- verdicts ---

  alive(): void {
    this.judge.alive(this.now);
  }

  decide(event: PolicyEvent): void {
    if (this.#ending !== undefined) return;
    const verdict = this.judge.decide(event);
    if (verdict !== undefined) this.apply(verdict);
  }

  /** Ends the connection as a rule demands: each side gets its code, at a frame boundary. */
  apply(verdict: CloseVerdict): void {
    if (verdict.by !== "gateway") this.#hostile = this[verdict.by];
    this.#ending ??= {
      cause: causeOf(verdict),
      initiator: "gateway",
      ...(verdict.by === "gateway" ? {} : { offender: verdict.by }),
      rule: verdict.rule,
      evidence: verdict.evidence,
    };
    const own: CloseFrame = { statusCode: verdict.statusCode, reason: verdict.reason };
    const other: CloseFrame = { statusCode: verdict.otherStatusCode, reason: verdict.otherReason };
    this.client.close(verdict.by === "upstream" ? other : own);
    this.upstream.close(verdict.by === "upstream" ? own : other);
    this.#settle(this.client);
    this.#settle(this.upstream);
  }

  /** A peer broke the protocol: what it sends can no longer be read, not even its Close. */
  violated(leg: Leg, violation: Violation): void {
    const event = { type: "violation", at: this.now, from: leg.peer, violation } as const;
    const verdict = this.judge.decide(event);
    leg.discard();
    if (verdict !== undefined && this.#ending === undefined) this.apply(verdict);
    // Nothing is waited for (RFC 6455 7.1.7), except the frame that a Close of ours has to follow.
    if (!leg.closeWaits) leg.endTransport();
  }

  // --- the closing handshakes ---

  closeReceived(leg: Leg): void {
    this.#ending ??= {
      cause: "peer-close",
      initiator: leg.peer,
      rule: undefined,
      evidence: undefined,
    };
    // With nobody left to relay it to, the answer is ours.
    if (leg.other.gone && leg.closing.mayWrite) leg.close(leg.closing.received!);
    this.#settle(leg);
    this.#settle(leg.other);
  }

  closeSent(leg: Leg): void {
    if (leg.stream.unreadable) leg.endTransport();
    else this.#settle(leg);
  }

  closeDeadline(leg: Leg): number {
    const { hostileCloseTimeoutMs, closeTimeoutMs } = this.judge.policy.timing;
    return this.#wakeIn(leg === this.#hostile ? hostileCloseTimeoutMs : closeTimeoutMs);
  }

  lingerDeadline(): number {
    return this.#wakeIn(this.judge.policy.timing.hostileCloseTimeoutMs);
  }

  watchStall(): void {
    this.#wakeIn(STALL_CHECK_MS);
  }

  /** A peer is not read before `until`, or before somebody says so. */
  parked(until: number): void {
    if (until !== Infinity) this.#host.scheduler.wake(this, until);
  }

  /** A message has begun and is not whole. */
  watchUnfinished(leg: Leg): void {
    const { finishMs } = this.judge.policy.timing;
    if (finishMs !== undefined && leg.stream.unfinishedSince !== undefined) this.#wakeIn(finishMs);
  }

  /** The server closes TCP first, so that it holds the TIME_WAIT state (RFC 6455 7.1.1). */
  #settle(leg: Leg): void {
    if (leg.closing.state !== "closed" || leg.gone) return;
    if (leg.peer === "client" || leg.transportEnd !== undefined) leg.endTransport();
    else leg.deadline = this.lingerDeadline();
  }

  // --- the transports ---

  transportEnded(leg: Leg): void {
    if (leg.closing.state === "closed") leg.endTransport();
    else if (leg.closing.received === undefined) this.#lost(leg);
  }

  transportClosed(leg: Leg): void {
    if (leg.closing.state !== "closed") this.#lost(leg);
    if (leg.other.gone) this.#finish();
  }

  /** A transport ended before its closing handshake was over; that is never relayed as a code. */
  #lost(leg: Leg): void {
    const other = leg.other;
    const lostUpstream = leg.peer === "upstream";
    this.#ending ??= {
      cause: "transport-lost",
      initiator: leg.peer,
      rule: lostUpstream ? "upstream-lost" : undefined,
      evidence: undefined,
    };
    leg.discard();
    leg.endTransport();
    if (lostUpstream) {
      const verdict = this.judge.policy.verdict("upstream-lost", {});
      other.close({ statusCode: verdict.statusCode, reason: verdict.reason });
    } else if (other.closing.received !== undefined) {
      other.close(other.closing.received);
    } else if (other.closing.mayWrite && !other.closeWaits) {
      // As without a gateway: the upstream sees its client's transport end, and concludes 1006.
      other.discard();
      other.endTransport();
    }
    this.#settle(other);
  }

  #finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#host.scheduler.cancel(this);
    this.judge.decide({ type: "end", at: this.now });
    this.client.stream.close();
    this.upstream.stream.close();
    this.onFinished?.();
    const ending = this.#ending!;
    this.#host.finished(
      this,
      recordOf({
        ...this.#facts,
        ...ending,
        subprotocol: this.#subprotocol,
        ...(this.identity?.user === undefined ? {} : { user: this.identity.user }),
        openedAt: this.#openedAt,
        httpStatus: undefined,
        client: this.client.facts(),
        upstream: this.upstream.facts(),
        reports: this.judge.reports.list(),
      }),
    );
  }

  // --- time ---

  due(now: number): void {
    this.now = now;
    if (this.#finished) return;
    const deadline = this.judge.deadline;
    if (this.#ending === undefined && deadline !== undefined && deadline <= now) {
      this.decide({ type: "tick", at: now });
    }
    if (this.#turnedAway !== undefined && this.#turnedAway.at <= now) this.#tellTurnedAway();
    for (const leg of [this.client, this.upstream]) {
      this.#checkStall(leg);
      this.#checkUnfinished(leg);
      if (leg.stream.parkedUntil !== undefined && leg.stream.parkedUntil <= now) {
        leg.stream.unpark();
      }
      if (leg.deadline !== undefined && leg.deadline <= now) this.#timedOut(leg);
    }
    this.#reschedule();
  }

  #timedOut(leg: Leg): void {
    leg.deadline = undefined;
    // What was said before the Close is still on its way to a peer that reads slowly, but reads.
    const { stalledMs } = this.judge.policy.timing;
    const reads = leg.stalledSince !== undefined && this.now - leg.stalledSince < stalledMs;
    if (leg.closing.state === "closed" && reads && leg !== this.#hostile) {
      leg.deadline = this.lingerDeadline();
      return;
    }
    if (leg.closeWaits) leg.drop("dropped");
    else leg.drop(leg.closing.state === "closed" ? "closed" : "timeout");
  }

  #checkStall(leg: Leg): void {
    const bufferedBytes = leg.checkStall(this.now);
    if (bufferedBytes === undefined || this.#ending !== undefined) return;
    const stalledMs = this.now - leg.stalledSince!;
    this.decide({ type: "stalled", at: this.now, peer: leg.peer, bufferedBytes, stalledMs });
    this.watchStall();
  }

  #checkUnfinished(leg: Leg): void {
    if (this.now < leg.finishAt(this.now, this.judge.policy.timing.finishMs)) return;
    const unfinishedMs = this.now - leg.stream.unfinishedSince!;
    this.decide({ type: "unfinished", at: this.now, from: leg.peer, unfinishedMs });
    leg.stream.unfinishedSince = undefined;
  }

  #tellTurnedAway(): void {
    const { statusCode, reason } = this.#turnedAway!.verdict;
    this.#turnedAway = undefined;
    this.#hostile = this.client;
    this.client.close({ statusCode, reason });
    this.#settle(this.client);
  }

  #wakeIn(ms: number): number {
    const at = this.now + ms;
    this.#host.scheduler.wake(this, at);
    return at;
  }

  #reschedule(): void {
    if (this.#finished) return;
    let at = this.#ending === undefined ? (this.judge.deadline ?? Infinity) : Infinity;
    if (this.#turnedAway !== undefined) at = Math.min(at, this.#turnedAway.at);
    const { finishMs } = this.judge.policy.timing;
    for (const leg of [this.client, this.upstream]) {
      const { deadline = Infinity, stream } = leg;
      at = Math.min(at, deadline, stream.parkedUntil ?? Infinity, leg.finishAt(this.now, finishMs));
    }
    if (at !== Infinity) this.#host.scheduler.wake(this, at);
  }
}
