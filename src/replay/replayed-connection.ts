import { OPCODE } from "../protocol/index.ts";
import type {
  ContentEvent,
  ContentFinding,
  Evidence,
  FinalVerdict,
  FrameEvent,
  Peer,
  PolicyEvent,
  PolicySession,
  PolicySettings,
  Verdict,
} from "../policy/index.ts";
import type { EndedLine, LoggedEnding, LoggedFrames, OpenLine, OtherEvent } from "./event-log.ts";
import type { Prepared } from "./policy-choice.ts";
import type { ReplayAction } from "./report.ts";

/** Ticks of one connection without an event between: a clock that leaps must not hold up the replay. */
const MAX_TICKS = 10_000;
/** A frame that is still to wait after so many times is let through. */
const MAX_WAITS = 100;

/** How the given policy would have ended a connection. */
export interface WouldEnd {
  readonly action: "closed" | "refused";
  readonly rule: string;
  readonly at: number;
  readonly evidence: Evidence | undefined;
}

/** What else a rule would have done, since its first time. */
export interface Acted {
  readonly rule: string;
  readonly action: ReplayAction;
  readonly at: number;
  readonly evidence: Evidence | undefined;
  times: number;
}

/** What one peer sends, under the given policy. */
interface Sender {
  /** It would not have been read before. */
  resumeAt: number;
  /** The frame that was paused then would have passed now: it comes again, and counts no more. */
  passed: boolean;
  /** Its message would have been left out. */
  dropping: boolean;
}

/** One event for all frames. */
const frameEvent: FrameEvent = {
  type: "frame",
  at: 0,
  from: "client",
  opcode: 0,
  fin: true,
  payloadLength: 0,
};

/** One recorded connection, going through a session of the given policy. */
export class ReplayedConnection {
  readonly opened: OpenLine;
  readonly settings: PolicySettings;
  /** What the given policy would have ended it with. */
  would: WouldEnd | undefined;
  /** What a rule really ended it with. */
  real: EndedLine | undefined;
  /** How it was over. */
  ending: { readonly at: number; readonly ending: LoggedEnding | undefined } | undefined;
  /** Did a real verdict fall at the moment of ours? */
  coincides = false;
  incomplete = false;
  authenticated = false;
  /** Content findings that the given policy has no rule for, or contents it would have looked at. */
  contents = false;
  established = false;
  readonly acted = new Map<string, Acted>();
  /** It is settled: nothing more happens to it. */
  isOver = false;
  /** That it would have ended has been seen to. */
  isNoticed = false;
  /** When it waits to be looked at again. */
  scheduledAt = Number.POSITIVE_INFINITY;
  readonly #session: PolicySession;
  readonly #senders: Readonly<Record<Peer, Sender>> = { client: sender(), upstream: sender() };
  #ticks = 0;

  constructor(opened: OpenLine, { policy, settings }: Prepared) {
    this.opened = opened;
    this.settings = settings;
    this.#session = policy.session({ route: opened.route ?? "" });
    this.contents = policy.inspects("client") || policy.inspects("upstream");
    this.#decide(opened.event);
  }

  /** When its next tick is due; `Infinity` when none is. */
  get deadline(): number {
    if (this.would !== undefined || this.real !== undefined || this.#ticks >= MAX_TICKS) {
      return Number.POSITIVE_INFINITY;
    }
    return this.#session.deadline ?? Number.POSITIVE_INFINITY;
  }

  tick(at: number): void {
    this.#ticks++;
    this.#decide({ type: "tick", at });
  }

  frames(frames: LoggedFrames): void {
    this.#ticks = 0;
    for (let i = 0; i < frames.count && this.would === undefined; i++) this.#frame(frames);
  }

  event(event: OtherEvent): void {
    this.#ticks = 0;
    if (this.would !== undefined) return;
    if (event.type === "content") return this.#content(event);
    if (event.type === "authenticated") this.authenticated = true;
    if (event.type === "established") this.established = true;
    this.#decide(event);
  }

  /** Its client would not have answered a Ping by then. */
  foundDead(at: number): void {
    const { settings } = this;
    const measured = settings.pongTimeoutMs;
    const evidence = { measured, allowed: measured, unit: "ms" };
    const rung = settings.rungs["dead-peer"] ?? { mode: "enforce", fraction: 1 };
    const sample = this.opened.event.sample ?? 0;
    if (settings.mode === "enforce" && rung.mode === "enforce" && sample < rung.fraction) {
      this.would = { action: "closed", rule: "dead-peer", at, evidence };
    } else {
      const warns = settings.mode === "enforce" && rung.mode === "warn";
      this.#act("dead-peer", warns ? "warned" : "reported", at, evidence);
    }
  }

  /** Gives its place back. */
  leave(at: number): void {
    this.#session.decide({ type: "end", at });
  }

  // --- what is sent ---

  #frame(frame: LoggedFrames): void {
    const lane = this.#senders[frame.from];
    if (lane.passed) {
      lane.passed = false;
      return;
    }
    if (frame.opcode === OPCODE.continuation) {
      if (lane.dropping) return;
    } else {
      lane.dropping = false;
    }
    frameEvent.from = frame.from;
    frameEvent.opcode = frame.opcode;
    frameEvent.fin = frame.fin;
    frameEvent.payloadLength = frame.payloadLength;
    frameEvent.at = Math.max(frame.at, lane.resumeAt);
    for (let i = 0; i < MAX_WAITS; i++) {
      const verdict = this.#decide(frameEvent);
      if (verdict.kind !== "pause") {
        lane.dropping = verdict.kind === "drop";
        lane.passed = frame.paused && this.would === undefined;
        return;
      }
      lane.resumeAt = Math.max(verdict.until, frameEvent.at + 1);
      // It comes again by itself.
      if (frame.paused) return;
      frameEvent.at = lane.resumeAt;
    }
  }

  /** Findings count where the given policy has their rule. */
  #content(event: ContentEvent): void {
    const lane = this.#senders[event.from];
    if (lane.dropping) {
      lane.dropping = false;
      return;
    }
    const { content, messageSizeBytes } = this.settings;
    // What cannot be inflated is wrong whatever a policy asks of contents.
    const findings = event.findings.filter(
      (finding) => event.corrupt === true || has(content, finding),
    );
    const tooLarge = event.tooLarge === true && event.bytes > messageSizeBytes;
    this.#decide({ ...event, findings, tooLarge });
  }

  // --- verdicts ---

  #decide(event: PolicyEvent): FinalVerdict {
    const verdict = this.#final(this.#session.decide(event), event.at);
    if (verdict.kind === "close" || verdict.kind === "refuse") {
      const action = verdict.kind === "close" ? "closed" : "refused";
      this.would ??= { action, rule: verdict.rule, at: event.at, evidence: verdict.evidence };
    } else if (verdict.kind === "pause" || verdict.kind === "drop") {
      const action = verdict.kind === "pause" ? "paused" : "dropped";
      this.#act(verdict.rule, action, event.at, verdict.evidence);
    }
    return verdict;
  }

  #final(verdict: Verdict, at: number): FinalVerdict {
    if (verdict.kind !== "noted") return verdict;
    for (const { action, would } of verdict.notes) {
      this.#act(would.rule, action === "warn" ? "warned" : "reported", at, would.evidence);
    }
    return verdict.verdict;
  }

  #act(rule: string, action: ReplayAction, at: number, evidence: Evidence | undefined): void {
    const key = `${action} ${rule}`;
    const known = this.acted.get(key);
    if (known === undefined) this.acted.set(key, { rule, action, at, evidence, times: 1 });
    else known.times++;
  }
}

function sender(): Sender {
  return { resumeAt: Number.NEGATIVE_INFINITY, passed: false, dropping: false };
}

function has(content: PolicySettings["content"], { rule, name }: ContentFinding): boolean {
  switch (rule) {
    case "utf8":
      return content.utf8;
    case "content-malformed":
      return content.json || content.schema !== undefined;
    case "content-schema":
      return content.schema !== undefined;
    case "content-forbidden":
    default:
      return content.forbid.some((row) => row.name === name);
  }
}
