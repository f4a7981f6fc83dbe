import type {
  Caveat,
  CaveatId,
  Outcome,
  ReplayAction,
  ReplayExample,
  ReplayReport,
  RuleReplay,
} from "./report.ts";

/** Examples of one rule and action. */
const EXAMPLES = 5;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Adds up what becomes of connections. Its size does not depend on how many there are. */
export class Tally {
  connections = 0;
  unjudged = 0;
  incomplete = 0;
  possible = 0;
  unknowable = 0;
  readonly #real = { closed: 0, refused: 0 };
  readonly #would = { closed: 0, refused: 0 };
  readonly #outcomes = { same: 0, sooner: 0, added: 0, later: 0, spared: 0 };
  readonly #rules = new Map<string, Mutable<RuleReplay>>();
  readonly #examples = new Map<string, ReplayExample[]>();
  readonly #caveats = new Map<CaveatId, number>();

  /** A rule really ended a connection. */
  really(rule: string, action: "closed" | "refused"): void {
    this.#real[action]++;
    this.#rule(rule).really++;
  }

  /** A rule would have ended one. */
  would(rule: string, action: "closed" | "refused"): void {
    this.#would[action]++;
    this.#rule(rule)[action]++;
  }

  /** A rule would have acted on a connection, so many times, without ending it. */
  acted(rule: string, action: ReplayAction, times: number): void {
    const row = this.#rule(rule);
    row[action]++;
    row.times += times;
  }

  mightEnd(rule: string): void {
    this.#rule(rule).possible++;
  }

  outcome(outcome: Outcome): void {
    this.#outcomes[outcome]++;
  }

  caveat(about: CaveatId): void {
    this.#caveats.set(about, (this.#caveats.get(about) ?? 0) + 1);
  }

  example(example: ReplayExample): void {
    const key = `${example.action} ${example.certain} ${example.rule}`;
    const known = this.#examples.get(key);
    if (known === undefined) this.#examples.set(key, [example]);
    else if (known.length < EXAMPLES) known.push(example);
  }

  report(source: ReplayReport["source"]): ReplayReport {
    const { connections, unjudged, incomplete, possible, unknowable } = this;
    return {
      source,
      connections,
      unjudged,
      incomplete,
      real: { ...this.#real },
      would: { ...this.#would },
      possible,
      outcomes: { ...this.#outcomes },
      unknowable,
      rules: [...this.#rules.values()].toSorted(byWeight),
      examples: [...this.#examples.values()].flat(),
      caveats: [...this.#caveats].map(([about, count]): Caveat => ({ about, connections: count })),
    };
  }

  #rule(rule: string): Mutable<RuleReplay> {
    let row = this.#rules.get(rule);
    if (row === undefined) {
      const none = { closed: 0, refused: 0, paused: 0, dropped: 0, warned: 0, reported: 0 };
      row = { rule, really: 0, ...none, possible: 0, times: 0 };
      this.#rules.set(rule, row);
    }
    return row;
  }
}

/** What would end most comes first; then by name, so that the order is always the same. */
function byWeight(a: RuleReplay, b: RuleReplay): number {
  const [endedA, endedB] = [a.closed + a.refused, b.closed + b.refused];
  return endedB - endedA || b.really - a.really || (a.rule < b.rule ? -1 : 1);
}
