import { OPCODE } from "../protocol/index.ts";
import type { Breach, HandshakeBreach } from "./breach.ts";
import { NOBODYS, PUNISHED } from "./defaults.ts";
import type { Lane } from "./lane.ts";
import { Plan } from "./plan.ts";
import type { CountedBy } from "./plan.ts";
import { banned, tooManyUpgrades } from "./rules/arrivals.ts";
import { Authentication, REVOKED, unauthenticated } from "./rules/authentication.ts";
import { Places } from "./rules/connections.ts";
import { foundContent } from "./rules/contents.ts";
import { Lifetime } from "./rules/lifetime.ts";
import { judgeUnfinished } from "./rules/fragments.ts";
import { brokenProtocol } from "./rules/protocol.ts";
import { judgeStalled } from "./rules/slow-consumer.ts";
import { judgeSubprotocols } from "./rules/subprotocol.ts";
import type { Rung } from "./settings.ts";
import type {
  CloseVerdict,
  ContentEvent,
  FinalVerdict,
  FrameEvent,
  Peer,
  Policy,
  PolicyEvent,
  PolicyIdentity,
  PolicySession,
  RefuseVerdict,
  Verdict,
} from "./types.ts";

const PASS: FinalVerdict = Object.freeze({ kind: "pass" });
const PING: FinalVerdict = Object.freeze({ kind: "ping" });
const WAIT: FinalVerdict = Object.freeze({ kind: "wait" });

type OpenEvent = Extract<PolicyEvent, { type: "open" }>;
type UnauthenticatedEvent = Extract<PolicyEvent, { type: "unauthenticated" }>;

/**
 * One connection's view of a policy. A verdict that ends it stands: everything that follows gets the
 * same one, except signs of life and the end itself. Events out of order are no reason to throw; a
 * session that was never opened counts under an empty address.
 */
export class Session implements PolicySession {
  readonly #route: string;
  #plan: Plan;
  #life: Lifetime;
  #auth: Authentication | undefined;
  /** Only where there are limits to be counted under. */
  #places: Places | undefined;
  #client: Lane | undefined = undefined;
  #upstream: Lane | undefined = undefined;
  #ip = "";
  #sample = 0;
  #opened = false;
  /** Has the connection gone? What comes after that, a late verification for one, finds nobody. */
  #gone = false;
  /** Was the client's handshake answered with 101? From then on a rule closes; before, it refuses. */
  #accepted = false;
  #ended: CloseVerdict | RefuseVerdict | undefined = undefined;
  /** Breaches of rules that only watch, in the event that is being decided. */
  readonly #noted: (Breach | HandshakeBreach)[] = [];

  constructor(plan: Plan, route: string) {
    this.#plan = plan;
    this.#route = route;
    this.#life = new Lifetime(plan.settings);
    this.#auth = plan.settings.auth && new Authentication(plan.settings.auth);
  }

  get deadline(): number | undefined {
    const life = this.#life.deadline;
    if (this.#auth === undefined) return life;
    const at = Math.min(life ?? Number.POSITIVE_INFINITY, this.#auth.deadline);
    return at === Number.POSITIVE_INFINITY ? undefined : at;
  }

  decide(event: PolicyEvent): Verdict {
    const verdict = this.#decide(event);
    return this.#noted.length === 0 ? verdict : this.#withNotes(verdict);
  }

  adopt({ plan }: Policy, at: number): void {
    if (!(plan instanceof Plan)) {
      throw new TypeError("A session can adopt only policies that compilePolicy() made.");
    }
    this.#plan = plan;
    if (this.#gone || this.#ended !== undefined) return;
    const life = new Lifetime(plan.settings);
    life.continue(this.#life, at);
    this.#life = life;
    this.#adoptAuth(at);
    if (!this.#opened) return;
    this.#count(at);
    this.#move(this.#countedBy());
  }

  #adoptAuth(at: number): void {
    const { auth: settings } = this.#plan.settings;
    const earlier = this.#auth;
    const auth = settings && new Authentication(settings);
    if (earlier !== undefined) auth?.continue(earlier, at);
    // A policy that asks for tokens now does not ask a connection that was let in without one.
    this.#auth = this.#opened && earlier === undefined ? undefined : auth;
  }

  #decide(event: PolicyEvent): FinalVerdict {
    // Frames first: they are nearly all there is.
    if (event.type === "frame") return this.#frame(event);
    if (this.#gone) return this.#ended ?? PASS;
    switch (event.type) {
      case "open":
        return this.#open(event);
      case "authenticated":
        return this.#ended ?? this.#authenticated(event.identity, event.at);
      case "unauthenticated":
        return this.#ended ?? this.#unauthenticated(event);
      case "revoked":
        return this.#ended ?? this.#turnAway(REVOKED, event.at, true);
      case "accepted":
        this.#accepted = true;
        if (this.#ended === undefined) this.#auth?.accepted(event.at);
        return PASS;
      case "established":
        this.#accepted = true;
        if (this.#ended === undefined) this.#life.established(event.at);
        return PASS;
      case "content":
        return this.#ended ?? this.#content(event);
      case "alive":
        this.#life.alive(event.at);
        return PASS;
      case "stalled":
        return this.#ended ?? this.#judged(judgeStalled(event, this.#plan.settings), event.at);
      case "unfinished":
        return this.#ended ?? this.#judged(judgeUnfinished(event, this.#plan.settings), event.at);
      case "violation":
        // Also in report mode: after a broken frame, nothing that follows can be read.
        return this.#ended ?? this.#close(brokenProtocol(event.from, event.violation), event.at);
      case "tick":
        return this.#ended ?? this.#tick(event.at);
      case "end":
        this.#gone = true;
        this.#places?.leave();
        this.#life.stop();
        this.#auth?.stop();
        return PASS;
      default:
        // A newer caller may know events that this policy has no rule for.
        event satisfies never;
        return PASS;
    }
  }

  // --- what is sent ---

  #frame(event: FrameEvent): FinalVerdict {
    if (this.#ended !== undefined) return this.#ended;
    const { at, opcode } = event;
    if (!this.#opened) {
      this.#opened = true;
      this.#count(at);
    }
    this.#life.data(at);
    if (event.from === "client") this.#life.alive(at);
    const lane = this.#lane(event.from);
    if (lane === undefined) return PASS;
    const breach = lane.judge(opcode, event.payloadLength, at);
    if (breach === undefined) return PASS;
    // Of a message that is partly forwarded nothing can be left out any more.
    const whole = opcode === OPCODE.continuation || event.referred === true;
    return this.#judged(whole ? withoutDrop(breach) : breach, at);
  }

  #content(event: ContentEvent): FinalVerdict {
    const {
      at,
      from,
      bytes,
      wireBytes,
      tooLarge = false,
      corrupt = false,
      referred = false,
    } = event;
    const inflated = this.#lane(from)?.judgeInflated(bytes, bytes - wireBytes, tooLarge, at);
    if (inflated !== undefined)
      return this.#judged(referred ? withoutDrop(inflated) : inflated, at);
    let verdict: FinalVerdict = PASS;
    for (const finding of event.findings) {
      const breach = foundContent(from, finding, this.#plan.settings.content);
      // What cannot be inflated breaks RFC 7692, and hides all that refers to it: no rung lets it pass.
      if (corrupt && this.#plan.settings.mode === "enforce") return this.#close(breach, at);
      const next = this.#judged(referred ? withoutDrop(breach) : breach, at);
      // Closing goes before dropping, whichever was found first.
      if (next.kind === "close") return next;
      if (verdict.kind === "pass") verdict = next;
    }
    return verdict;
  }

  #lane(from: Peer): Lane | undefined {
    return from === "client" ? this.#client : this.#upstream;
  }

  // --- who may come in ---

  #open(event: OpenEvent): FinalVerdict {
    if (this.#opened || this.#ended !== undefined) return this.#ended ?? PASS;
    this.#opened = true;
    this.#ip = event.ip;
    this.#sample = event.sample ?? 0;
    const { at } = event;
    this.#count(at);
    const by = this.#countedBy();
    return (
      this.#stillBanned(at) ??
      this.#tooOften(by, at) ??
      this.#unwelcome(event) ??
      // A connection that is only reported lives on, and is counted.
      this.#turnAwayMaybe(this.#enter(by), at) ??
      PASS
    );
  }

  #stillBanned(at: number): FinalVerdict | undefined {
    if (this.#plan.settings.penalty === undefined) return undefined;
    for (const key of this.#plan.penaltyKeys(this.#countedBy())) {
      const wait = this.#plan.counters.banned(key, at);
      if (wait > 0) return this.#turnAway(banned(wait), at, this.#plan.settings.mode === "enforce");
    }
    return undefined;
  }

  #tooOften(by: CountedBy, at: number): FinalVerdict | undefined {
    const acts = (rung: Rung): boolean => this.#acts(rung);
    const over = this.#plan.upgradeOver(by, at, acts, (limit, wait) =>
      this.#noted.push(tooManyUpgrades(limit, wait)),
    );
    return over && this.#turnAway(tooManyUpgrades(over.limit, over.wait), at, true);
  }

  #unwelcome({ at, origin, host, subprotocols }: OpenEvent): FinalVerdict | undefined {
    const { subprotocols: allowed } = this.#plan.settings;
    return (
      this.#turnAwayMaybe(this.#plan.judgeOrigin?.(origin, host), at) ??
      this.#turnAwayMaybe(
        allowed === undefined ? undefined : judgeSubprotocols(subprotocols, allowed),
        at,
      )
    );
  }

  #authenticated(identity: PolicyIdentity, at: number): FinalVerdict {
    const auth = this.#auth;
    if (auth === undefined) return PASS;
    const first = auth.identity === undefined;
    const breach = auth.authenticated(identity, at);
    if (breach !== undefined) return this.#turnAwayMaybe(breach, at) ?? PASS;
    const by = this.#countedBy();
    // Claims may have changed: what is counted by them is counted anew.
    this.#count(at);
    if (!first) {
      this.#move(by);
      return PASS;
    }
    return this.#stillBanned(at) ?? this.#turnAwayMaybe(this.#enter(by), at) ?? PASS;
  }

  #unauthenticated(event: UnauthenticatedEvent): FinalVerdict {
    const { auth } = this.#plan.settings;
    // Also where tokens cannot be verified: who only tries the rule out turns nobody away by it.
    const rung = this.#plan.rung("auth-invalid");
    const waits = event.why === "missing" && !this.#accepted && auth?.from.includes("message");
    if (waits === true && this.#acts(rung)) return WAIT;
    return this.#turnAwayMaybe({ ...unauthenticated(event), rung }, event.at) ?? PASS;
  }

  // --- time ---

  #tick(at: number): FinalVerdict {
    const due = this.#auth?.tick(at);
    if (due !== undefined) {
      if (!("notice" in due)) return this.#judged(due, at);
      const expiresIn = Math.ceil(due.notice / 1_000);
      return { kind: "notice", message: JSON.stringify({ type: "auth-expiring", expiresIn }) };
    }
    const late = this.#life.tick(at);
    return late === "ping" ? PING : this.#judged(late, at);
  }

  // --- verdicts ---

  #acts(rung: Rung): boolean {
    return this.#plan.acts(rung, this.#sample);
  }

  /** The verdict on a breach of an open connection; a rule that only watches is noted. */
  #judged(breach: Breach | undefined, at: number): FinalVerdict {
    if (breach === undefined) return PASS;
    const { rule, rung = this.#plan.rung(rule), over = "close", by } = breach;
    if (!this.#acts(rung)) {
      this.#noted.push(breach);
      return PASS;
    }
    if (over === "close" || by === "gateway") return this.#close(breach, at);
    const { evidence } = breach;
    if (over === "drop") return { kind: "drop", rule, by, until: at, evidence };
    const until = at + (breach.retryAfterMs ?? 0);
    // The frame comes again, and with it all that there is to note of it.
    this.#noted.length = 0;
    // Who is not read is neither idle nor dead.
    this.#life.data(until);
    if (by === "client") this.#life.alive(until);
    return { kind: "pause", rule, by, until, evidence };
  }

  #turnAwayMaybe(breach: HandshakeBreach | undefined, at: number): FinalVerdict | undefined {
    if (breach === undefined) return undefined;
    return this.#turnAway(breach, at, this.#acts(breach.rung ?? this.#plan.rung(breach.rule)));
  }

  /** Refuses an upgrade, or closes where it was already granted; `undefined` where the rule only watches. */
  #turnAway(breach: HandshakeBreach, at: number, acts: true): FinalVerdict;
  #turnAway(breach: HandshakeBreach, at: number, acts: boolean): FinalVerdict | undefined;
  #turnAway(breach: HandshakeBreach, at: number, acts: boolean): FinalVerdict | undefined {
    if (!acts) {
      this.#noted.push(breach);
      return undefined;
    }
    return this.#end(this.#worded(breach), at, breach.blameless);
  }

  #close(breach: Breach, at: number): FinalVerdict {
    return this.#end(this.#worded(breach), at);
  }

  #worded(breach: Breach | HandshakeBreach): CloseVerdict | RefuseVerdict {
    const { wording } = this.#plan;
    if ("by" in breach) return wording.close(breach);
    return this.#accepted
      ? wording.close({ ...breach, by: NOBODYS.has(breach.rule) ? "gateway" : "client" })
      : wording.refusal(breach);
  }

  #end(verdict: CloseVerdict | RefuseVerdict, at: number, blameless = false): FinalVerdict {
    this.#ended = verdict;
    this.#life.stop();
    this.#auth?.stop();
    const { penalty } = this.#plan.settings;
    const byClient = !blameless && (verdict.kind === "refuse" || verdict.by === "client");
    if (penalty !== undefined && byClient && PUNISHED.has(verdict.rule)) {
      for (const key of this.#plan.penaltyKeys(this.#countedBy())) {
        this.#plan.counters.punish(key, penalty.firstMs, penalty.maxMs, at);
      }
    }
    return verdict;
  }

  #withNotes(verdict: FinalVerdict): Verdict {
    const { wording } = this.#plan;
    const notes = this.#noted.splice(0).map((breach) => wording.note(breach, this.#worded(breach)));
    return { kind: "noted", notes, verdict };
  }

  // --- counting ---

  #countedBy(): CountedBy {
    return { ip: this.#ip, route: this.#route, identity: this.#auth?.identity };
  }

  #enter(by: CountedBy): HandshakeBreach | undefined {
    const limits = this.#plan.countedLimits(by);
    if (limits.length === 0) return undefined;
    this.#places ??= new Places(this.#plan.counters);
    return this.#places.enter(limits, (rung) => this.#acts(rung), this.#noted);
  }

  #move(by: CountedBy): void {
    const limits = this.#plan.countedLimits(by);
    if (limits.length > 0) this.#places ??= new Places(this.#plan.counters);
    this.#places?.move(limits);
  }

  /** Fresh lanes, which go on with what is known of the messages under way. */
  #count(at: number): void {
    const by = this.#countedBy();
    const how = { sample: this.#sample, noted: this.#noted };
    const [client, upstream] = [this.#client, this.#upstream];
    this.#client = this.#plan.lane("client", by, at, how);
    this.#upstream = this.#plan.lane("upstream", by, at, how);
    if (client !== undefined) this.#client?.continue(client);
    if (upstream !== undefined) this.#upstream?.continue(upstream);
  }
}

function withoutDrop(breach: Breach): Breach {
  return breach.over === "drop" ? { ...breach, over: "close" } : breach;
}
