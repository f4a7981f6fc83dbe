import { RULES } from "../policy/index.ts";
import type { RuleId } from "../policy/index.ts";
import type { EndedLine } from "./event-log.ts";
import type { ReplayedConnection, WouldEnd } from "./replayed-connection.ts";
import type { Outcome, RealEnd } from "./report.ts";
import type { Tally } from "./tally.ts";

/** A gateway looks at its clocks ten times a second, and at most of its connections less often. */
export const SAME_MOMENT_MS = 1_000;

/** Rules that act when a time is over. */
const CLOCK_RULES: ReadonlySet<string> = new Set([
  "idle",
  "lifetime",
  "dead-peer",
  "auth-timeout",
  "auth-expired",
] satisfies RuleId[]);

/** Rules that the gateway decides for itself, whatever the policy. */
const GATEWAY_RULES: ReadonlySet<string> = new Set([
  "drain",
  "overload",
  "upstream-lost",
  "upstream-refused",
] satisfies RuleId[]);

/** How late a gateway may see that a deadline has passed: a sign of life before that comes in time. */
export const LATE_MS = 200;

/** Did the same clock run out, as near as a gateway looks at its clocks? */
export function isSameMoment(would: WouldEnd | undefined, real: EndedLine): boolean {
  return (
    would !== undefined &&
    CLOCK_RULES.has(would.rule) &&
    CLOCK_RULES.has(real.rule) &&
    Math.abs(real.at - would.at) <= (real.rule === would.rule ? SAME_MOMENT_MS : LATE_MS)
  );
}

/** Is it a rule that a policy can change? */
export function isPolicyRule(rule: string | undefined): rule is RuleId {
  return rule !== undefined && !GATEWAY_RULES.has(rule) && RULES.some((known) => known === rule);
}

/** Adds what became of one connection to the sums. */
export function settle(connection: ReplayedConnection, tally: Tally): void {
  const { opened, would, real, settings } = connection;
  const { id, route } = opened;
  tally.connections++;
  if (connection.incomplete) tally.incomplete++;
  if (real !== undefined) tally.really(real.rule, real.by === "close" ? "closed" : "refused");
  const really = realEndOf(connection);
  const outcome = outcomeOf(connection);
  if (outcome !== undefined) tally.outcome(outcome);
  const unknowable = outcome !== undefined && outcome !== "same";
  if (unknowable) tally.unknowable++;
  const about = { connection: id, route, certain: true, outcome, really };
  for (const { rule, action, at, evidence, times } of connection.acted.values()) {
    tally.acted(rule, action, times);
    const shown = { ...about, rule, action, at, evidence, outcome: undefined };
    tally.example({ ...shown, unknowable: action === "dropped" });
  }
  if (would !== undefined) {
    tally.would(would.rule, would.action);
    tally.example({ ...about, ...would, unknowable });
  } else if (real !== undefined) {
    const { rule } = real;
    const action = "spared";
    tally.example({ ...about, rule, action, at: real.at, evidence: undefined, unknowable });
  }
  if (would !== undefined && unknowable) tally.caveat("returns");
  if (connection.contents) tally.caveat("contents");
  if (settings.auth !== undefined && !connection.authenticated && real === undefined) {
    if (would === undefined || would.at > opened.at) tally.caveat("tokens");
  }
}

function outcomeOf({
  would,
  real,
  coincides,
  established,
  settings,
}: ReplayedConnection): Outcome | undefined {
  if (would === undefined) {
    if (real === undefined) return undefined;
    return established && settings.maxMs !== "off" && settings.mode === "enforce"
      ? "later"
      : "spared";
  }
  if (real === undefined) return "added";
  return coincides ? "same" : "sooner";
}

function realEndOf({ real, ending }: ReplayedConnection): RealEnd | undefined {
  if (real === undefined && ending === undefined) return undefined;
  return {
    at: real?.at ?? ending!.at,
    cause: ending?.ending?.cause,
    rule: real?.rule ?? ending?.ending?.rule,
  };
}
