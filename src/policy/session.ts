import type { Breach, HandshakeBreach } from "./breach.ts";
import type { Lane } from "./lane.ts";
import type { Plan } from "./plan.ts";
import { Places } from "./rules/connections.ts";
import { Lifetime } from "./rules/lifetime.ts";
import { brokenProtocol } from "./rules/protocol.ts";
import { judgeStalled } from "./rules/slow-consumer.ts";
import { judgeSubprotocols } from "./rules/subprotocol.ts";
import type { FrameEvent, PolicyEvent, PolicySession, Verdict } from "./types.ts";

const PASS: Verdict = Object.freeze({ kind: "pass" });
const PING: Verdict = Object.freeze({ kind: "ping" });

type OpenEvent = Extract<PolicyEvent, { type: "open" }>;
type ViolationEvent = Extract<PolicyEvent, { type: "violation" }>;

/**
 * One connection's view of a policy. A verdict that ends it stands: everything that follows gets the
 * same one, except signs of life and the end itself. Events out of order are no reason to throw; a
 * session that was never opened counts under an empty address.
 */
export class Session implements PolicySession {
  readonly #plan: Plan;
  readonly #route: string;
  readonly #life: Lifetime;
  readonly #places: Places;
  #client: Lane | undefined = undefined;
  #upstream: Lane | undefined = undefined;
  #opened = false;
  #ended: Verdict | undefined = undefined;

  constructor(plan: Plan, route: string) {
    this.#plan = plan;
    this.#route = route;
    this.#life = new Lifetime(plan.settings);
    this.#places = new Places(plan.counters);
  }

  get deadline(): number | undefined {
    return this.#life.deadline;
  }

  decide(event: PolicyEvent): Verdict {
    // Frames first: they are nearly all there is.
    if (event.type === "frame") return this.#frame(event);
    switch (event.type) {
      case "open":
        return this.#open(event);
      case "established":
        if (this.#ended === undefined) this.#life.established(event.at);
        return PASS;
      case "alive":
        this.#life.alive(event.at);
        return PASS;
      case "stalled":
        return this.#ended ?? this.#judged(judgeStalled(event, this.#plan.settings));
      case "violation":
        return this.#ended ?? this.#violation(event);
      case "tick":
        return this.#ended ?? this.#tick(event.at);
      case "end":
        this.#places.leave();
        this.#life.stop();
        return PASS;
      default:
        // A newer caller may know events that this policy has no rule for.
        event satisfies never;
        return PASS;
    }
  }

  #frame(event: FrameEvent): Verdict {
    if (this.#ended !== undefined) return this.#ended;
    const { at } = event;
    if (!this.#opened) this.#count("", at);
    this.#life.data(at);
    let lane = this.#upstream;
    if (event.from === "client") {
      this.#life.alive(at);
      lane = this.#client;
    }
    if (lane === undefined) return PASS;
    const breach = lane.judge(event.opcode, event.payloadLength, at);
    return breach === undefined ? PASS : this.#judged(breach);
  }

  #open(event: OpenEvent): Verdict {
    if (this.#opened) return this.#ended ?? PASS;
    this.#count(event.ip, event.at);
    const plan = this.#plan;
    const { subprotocols, mode } = plan.settings;
    const unwelcome =
      plan.judgeOrigin?.(event.origin) ??
      (subprotocols === undefined
        ? undefined
        : judgeSubprotocols(event.subprotocols, subprotocols));
    if (unwelcome !== undefined && mode === "enforce") return this.#refuse(unwelcome);
    // A connection that is only reported lives on, and is counted.
    const full = this.#places.enter(plan.countedLimits(event.ip, this.#route));
    const breach = unwelcome ?? full;
    return breach === undefined ? PASS : this.#refuse(breach);
  }

  #count(ip: string, at: number): void {
    this.#opened = true;
    this.#client = this.#plan.lane("client", ip, this.#route, at);
    this.#upstream = this.#plan.lane("upstream", ip, this.#route, at);
  }

  /** Also in report mode: after a broken frame, nothing that follows can be read. */
  #violation(event: ViolationEvent): Verdict {
    return this.#end(this.#plan.wording.close(brokenProtocol(event.from, event.violation)));
  }

  #tick(at: number): Verdict {
    const due = this.#life.tick(at);
    return due === "ping" ? PING : this.#judged(due);
  }

  #refuse(breach: HandshakeBreach): Verdict {
    const { wording } = this.#plan;
    return this.#end(wording.verdict(wording.refusal(breach)));
  }

  #judged(breach: Breach | undefined): Verdict {
    if (breach === undefined) return PASS;
    const { wording } = this.#plan;
    return this.#end(wording.verdict(wording.close(breach)));
  }

  /** Remembers a verdict if it ends the connection. */
  #end(verdict: Verdict): Verdict {
    if (verdict.kind === "close" || verdict.kind === "refuse") {
      this.#ended = verdict;
      this.#life.stop();
    }
    return verdict;
  }
}
