import type {
  CloseVerdict,
  ContentEvent,
  FinalVerdict,
  FrameEvent,
  HoldVerdict,
  Policy,
  PolicyEvent,
  PolicySession,
  Verdict,
} from "../policy/index.ts";
import { Notices } from "./notices.ts";
import type { Reports } from "./reports.ts";

/** What a verdict can ask for that ends nothing. */
export interface Told {
  /** The client was quiet for long. */
  pingClient(): void;
  /** The client is to be told something, in a text message. */
  tellClient(message: string): void;
}

const OVERLOAD_RETRY_MS = 10_000;

/** One event for all chunks of all connections. */
const aliveEvent: { type: "alive"; at: number } = { type: "alive", at: 0 };

/** The policy of one link: its verdicts, and what rules that only watch have to say put on record. */
export class Judge {
  readonly reports: Reports;
  readonly #session: PolicySession;
  readonly #told: Told;
  #notices: Notices | undefined;
  #policy: Policy;

  constructor(policy: Policy, session: PolicySession, reports: Reports, told: Told) {
    this.#policy = policy;
    this.#session = session;
    this.reports = reports;
    this.#told = told;
  }

  get policy(): Policy {
    return this.#policy;
  }

  get deadline(): number | undefined {
    return this.#session.deadline;
  }

  adopt(policy: Policy, at: number): void {
    this.#policy = policy;
    this.#session.adopt(policy, at);
  }

  /** There is no room to hold another message. */
  overload(): CloseVerdict {
    return this.#policy.verdict("overload", { retryAfterMs: OVERLOAD_RETRY_MS });
  }

  alive(at: number): void {
    aliveEvent.at = at;
    this.#session.decide(aliveEvent);
  }

  /** The verdict on a data frame; `undefined` lets it pass. */
  frame(event: FrameEvent): CloseVerdict | HoldVerdict | undefined {
    const verdict = this.#session.decide(event);
    if (verdict.kind === "pass") return undefined;
    const final = this.#noted(verdict, event.at);
    if (final.kind !== "pause" && final.kind !== "drop") return this.#closing(final);
    this.reports.held(final);
    return final;
  }

  /** The verdict on a whole message that was looked at. */
  content(event: ContentEvent): CloseVerdict | "drop" | undefined {
    const final = this.#noted(this.#session.decide(event), event.at);
    if (final.kind !== "drop") return this.#closing(final);
    this.reports.held(final);
    return "drop";
  }

  /** The verdict on anything else; `undefined` where it does not end the connection. */
  decide(event: PolicyEvent): CloseVerdict | undefined {
    const verdict = this.#session.decide(event);
    return verdict.kind === "pass" ? undefined : this.#closing(this.#noted(verdict, event.at));
  }

  #closing(verdict: FinalVerdict): CloseVerdict | undefined {
    if (verdict.kind === "close") return verdict;
    if (verdict.kind === "ping") this.#told.pingClient();
    if (verdict.kind === "notice") this.#told.tellClient(verdict.message);
    return undefined;
  }

  /** Records what rules had to say that only watch, and tells the client where the policy wants it. */
  #noted(verdict: Verdict, at: number): FinalVerdict {
    if (verdict.kind !== "noted") return verdict;
    const everyMs = this.#policy.settings.warning?.everyMs;
    for (const note of verdict.notes) {
      this.reports.note(note);
      if (note.message === undefined || everyMs === undefined) continue;
      this.#notices ??= new Notices();
      if (this.#notices.mayTell(note.would.rule, everyMs, at)) this.#told.tellClient(note.message);
    }
    return verdict.verdict;
  }
}
