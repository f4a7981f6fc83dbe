import type { CloseFrame, Violation } from "../protocol/index.ts";
import type {
  CloseVerdict,
  FrameEvent,
  Peer,
  Policy,
  PolicyEvent,
  PolicySession,
  Verdict,
} from "../policy/index.ts";
import type { Cause, CloseRecord, Evidence, Party } from "../record/index.ts";
import { monotonicNow } from "./clock.ts";
import { Leg } from "./leg.ts";
import { PING_FRAME, PING_PAYLOAD } from "./ping.ts";
import type { Reports } from "./reports.ts";
import type { Scheduled, Scheduler } from "./scheduler.ts";
import { recordOf } from "./ending.ts";
import type { RequestFacts } from "./ending.ts";
import type { Transport } from "./transport.ts";

/** What the gateway gives to each of its links. */
export interface LinkHost {
  readonly scheduler: Scheduler;
  /** Both transports are gone. Called once. */
  finished(link: Link, record: CloseRecord): void;
}

export interface LinkOptions {
  readonly facts: RequestFacts;
  readonly policy: Policy;
  readonly session: PolicySession;
  readonly reports: Reports;
  readonly subprotocol: string | undefined;
  /** Was permessage-deflate negotiated between the two ends? */
  readonly deflate: boolean;
}

/** Why the connection ends, decided once, by whatever came first. */
interface Ending {
  readonly cause: Cause;
  readonly initiator: Party;
  /** The peer whose behaviour the rule judged. */
  readonly offender?: Peer;
  readonly rule: string | undefined;
  readonly evidence: Evidence | undefined;
}

/** How often a peer that takes nothing is looked at. */
const STALL_CHECK_MS = 1_000;

/** One event for all chunks of all connections. */
const aliveEvent: { type: "alive"; at: number } = { type: "alive", at: 0 };

/** An established connection: a client and an upstream, joined, judged and in the end recorded. */
export class Link implements Scheduled {
  readonly client: Leg;
  readonly upstream: Leg;
  readonly pingPayload = PING_PAYLOAD;
  readonly #host: LinkHost;
  readonly #options: LinkOptions;
  readonly #session: PolicySession;
  readonly #openedAt = Date.now();
  #ending: Ending | undefined;
  /** The peer whose deed ended the connection: it is not waited for as long as another. */
  #hostile: Leg | undefined;
  #finished = false;

  slot: number | undefined;
  /** When the event being handled happened, in milliseconds on the monotonic clock. */
  now: number;

  constructor(host: LinkHost, options: LinkOptions) {
    this.#host = host;
    this.#options = options;
    this.#session = options.session;
    this.now = monotonicNow();
    this.client = new Leg(this, "client", options.deflate);
    this.upstream = new Leg(this, "upstream", options.deflate);
  }

  start(
    client: Transport,
    upstream: Transport,
    early: { client: Uint8Array; upstream: Uint8Array },
  ): void {
    this.client.attach(client);
    this.upstream.attach(upstream);
    this.#decide({ type: "established", at: this.now });
    upstream.start(early.upstream);
    client.start(early.client);
    this.#reschedule();
  }

  /** Ends the connection because the gateway is to be restarted. */
  drain(): void {
    this.now = monotonicNow();
    if (this.#ending === undefined) {
      this.apply(this.#options.policy.verdict("drain", { retryAfterMs: 5_000 }));
    }
  }

  /** Drops both transports now. */
  destroy(): void {
    this.#ending ??= { cause: "drain", initiator: "gateway", rule: "drain", evidence: undefined };
    this.client.drop("dropped");
    this.upstream.drop("dropped");
  }

  // --- verdicts ---

  alive(): void {
    aliveEvent.at = this.now;
    this.#session.decide(aliveEvent);
  }

  /**
   * The verdict on a data frame; `undefined` lets it pass. It holds during a closing handshake too:
   * what a rule refuses must not slip through behind the other peer's Close.
   */
  judge(event: FrameEvent): CloseVerdict | undefined {
    const verdict = this.#session.decide(event);
    if (verdict.kind === "pass") return undefined;
    return verdict.kind === "close" ? verdict : this.#consider(verdict);
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
    const verdict = this.#session.decide(event);
    leg.discard();
    if (verdict.kind === "close") this.apply(verdict);
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
    if (leg.unreadable) leg.endTransport();
    else this.#settle(leg);
  }

  closeDeadline(leg: Leg): number {
    const { hostileCloseTimeoutMs, closeTimeoutMs } = this.#options.policy.timing;
    return this.#wakeIn(leg === this.#hostile ? hostileCloseTimeoutMs : closeTimeoutMs);
  }

  lingerDeadline(): number {
    return this.#wakeIn(this.#options.policy.timing.hostileCloseTimeoutMs);
  }

  watchStall(): void {
    this.#wakeIn(STALL_CHECK_MS);
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
      const verdict = this.#options.policy.verdict("upstream-lost", {});
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
    this.#session.decide({ type: "end", at: this.now });
    const ending = this.#ending!;
    this.#host.finished(
      this,
      recordOf({
        ...this.#options.facts,
        ...ending,
        subprotocol: this.#options.subprotocol,
        openedAt: this.#openedAt,
        httpStatus: undefined,
        client: this.client.facts(),
        upstream: this.upstream.facts(),
        reports: this.#options.reports.list(),
      }),
    );
  }

  // --- time ---

  due(now: number): void {
    this.now = now;
    if (this.#finished) return;
    const deadline = this.#session.deadline;
    if (this.#ending === undefined && deadline !== undefined && deadline <= now) {
      this.#decide({ type: "tick", at: now });
    }
    for (const leg of [this.client, this.upstream]) {
      this.#checkStall(leg);
      if (leg.deadline !== undefined && leg.deadline <= now) this.#timedOut(leg);
    }
    this.#reschedule();
  }

  #timedOut(leg: Leg): void {
    leg.deadline = undefined;
    // What was said before the Close is still on its way to a peer that reads slowly, but reads.
    const { stalledMs } = this.#options.policy.timing;
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
    this.#decide({ type: "stalled", at: this.now, peer: leg.peer, bufferedBytes, stalledMs });
    this.watchStall();
  }

  #decide(event: PolicyEvent): void {
    const verdict = this.#consider(this.#session.decide(event));
    if (verdict !== undefined) this.apply(verdict);
  }

  /** `undefined` where the verdict does not end the connection, or something else already has. */
  #consider(verdict: Verdict): CloseVerdict | undefined {
    if (verdict.kind === "close") return this.#ending === undefined ? verdict : undefined;
    if (verdict.kind === "report") this.#options.reports.note(verdict.would);
    if (verdict.kind === "ping") this.client.ping(PING_FRAME);
    return undefined;
  }

  #wakeIn(ms: number): number {
    const at = this.now + ms;
    this.#host.scheduler.wake(this, at);
    return at;
  }

  #reschedule(): void {
    if (this.#finished) return;
    let at = this.#ending === undefined ? (this.#session.deadline ?? Infinity) : Infinity;
    for (const { deadline } of [this.client, this.upstream]) {
      if (deadline !== undefined && deadline < at) at = deadline;
    }
    if (at !== Infinity) this.#host.scheduler.wake(this, at);
  }
}

function causeOf(verdict: CloseVerdict): Cause {
  return verdict.rule === "drain" || verdict.rule === "overload" ? verdict.rule : "rule";
}
