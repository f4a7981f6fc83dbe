import type { Evidence, PolicySettings, RateLimit, Rung } from "../policy/index.ts";
import type { CloseRecord } from "../record/index.ts";
import { isPolicyRule } from "./settle.ts";
import type { CaveatId, ReplayAction, ReplayExample } from "./report.ts";
import type { Tally } from "./tally.ts";

/** What a rule is known, or not known, to have done. */
export interface Finding {
  readonly rule: string;
  readonly rung: Rung;
  /** @default "close" */
  readonly over?: RateLimit["over"];
  /** Instead of the opening handshake. */
  readonly refuses?: boolean;
  readonly at?: number | undefined;
  readonly evidence?: Evidence | undefined;
  readonly times?: number;
  /** It is what really ended the connection. */
  readonly isReal?: boolean;
}

/** The end that is certain. */
interface CertainEnd extends Finding {
  readonly action: "closed" | "refused";
}

/** One recorded ending under the given policy: what is certain of it, what is possible. */
export class RecordedEnding {
  readonly id: string;
  readonly route: string | undefined;
  readonly policy: string;
  readonly settings: PolicySettings;
  readonly clientAddress: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Did it get past the policy's handshake rules? */
  readonly opened: boolean;
  would: CertainEnd | undefined;
  readonly #cause: CloseRecord["cause"];
  readonly #rule: string | undefined;
  readonly #possible = new Set<string>();
  readonly #acted: (Finding & { readonly action: ReplayAction })[] = [];
  readonly #caveats = new Set<CaveatId>();

  constructor(record: CloseRecord, policy: string, settings: PolicySettings) {
    const { id, route, clientAddress, startedAt, endedAt, openedAt, cause, rule } = record;
    this.id = id;
    this.route = route;
    this.policy = policy;
    this.settings = settings;
    this.clientAddress = clientAddress;
    this.startedAt = startedAt;
    this.endedAt = endedAt;
    this.opened = openedAt !== undefined;
    this.#cause = cause;
    this.#rule = rule;
  }

  /** The rule of a policy that really ended it. */
  get realRule(): string | undefined {
    const ruled = this.#cause === "rule" || this.#cause === "refused";
    return ruled && isPolicyRule(this.#rule) ? this.#rule : undefined;
  }

  /** A rule is certain to have acted, as far as its rung lets it. */
  certain(finding: Finding): void {
    const { rule, rung, over = "close", refuses = false } = finding;
    const { mode } = this.settings;
    if (mode === "report" || rung.mode !== "enforce") {
      const warns = mode === "enforce" && rung.mode === "warn";
      // A broken frame ends a connection in any mode.
      if (rule !== "protocol") {
        return void this.#acted.push({ ...finding, action: warns ? "warned" : "reported" });
      }
    }
    if (rung.fraction < 1) {
      this.possible(rule);
      return this.caveat("fractions");
    }
    if (over !== "close") {
      this.#acted.push({ ...finding, action: over === "pause" ? "paused" : "dropped" });
      return;
    }
    const end: CertainEnd = { ...finding, action: refuses ? "refused" : "closed" };
    // Refused comes before all; what really ended it comes last.
    if (this.would === undefined || this.would.isReal === true || refuses) this.would = end;
  }

  possible(rule: string): void {
    this.#possible.add(rule);
  }

  caveat(about: CaveatId): void {
    this.#caveats.add(about);
  }

  /** Until when it would have held its place, as far as that is certain. */
  get heldUntil(): number {
    if (!this.opened || this.would?.action === "refused") return this.startedAt;
    if (this.would === undefined || this.would.isReal === true) return this.endedAt;
    return this.would.at ?? this.startedAt;
  }

  settle(tally: Tally): void {
    const { id, route, would, realRule } = this;
    tally.connections++;
    if (realRule !== undefined) tally.really(realRule, this.opened ? "closed" : "refused");
    for (const caveat of this.#caveats) tally.caveat(caveat);
    const really = { at: this.endedAt, cause: this.#cause, rule: this.#rule };
    const about = { connection: id, route, really };
    for (const { rule, action, at, evidence, times = 1 } of this.#acted) {
      tally.acted(rule, action, times);
      const shown = { ...about, rule, action, at, evidence, outcome: undefined };
      tally.example({ ...shown, certain: true, unknowable: action === "dropped" });
    }
    if (would !== undefined) return this.#settleEnd(would, tally, about);
    if (this.#possible.size > 0) {
      tally.possible++;
      for (const rule of this.#possible) {
        tally.mightEnd(rule);
        const shown = { ...about, rule, action: "closed", at: undefined } as const;
        const open = { evidence: undefined, outcome: undefined, unknowable: true };
        tally.example({ ...shown, ...open, certain: false });
      }
    }
    if (realRule === undefined || this.#possible.has(realRule)) return;
    tally.outcome("spared");
    tally.unknowable++;
    const shown = { ...about, rule: realRule, action: "spared", at: this.endedAt } as const;
    const spared = { evidence: undefined, outcome: "spared", unknowable: true } as const;
    tally.example({ ...shown, ...spared, certain: true });
  }

  #settleEnd(
    { rule, action, at, evidence, isReal = false }: CertainEnd,
    tally: Tally,
    about: Pick<ReplayExample, "connection" | "route" | "really">,
  ): void {
    tally.would(rule, action);
    const outcome = isReal ? "same" : this.realRule === undefined ? "added" : "sooner";
    tally.outcome(outcome);
    const unknowable = !isReal;
    if (unknowable) {
      tally.unknowable++;
      tally.caveat("returns");
    }
    tally.example({ ...about, rule, action, at, evidence, outcome, certain: true, unknowable });
  }
}
