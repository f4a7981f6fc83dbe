import { LocalCounters, addressKey } from "../policy/index.ts";
import { needsIdentity } from "../policy/settings.ts";
import { Deadlines } from "./deadlines.ts";
import { formatLimit } from "./evidence.ts";
import type { RecordedEnding } from "./recorded-ending.ts";

/**
 * Limits over many connections, from when each of them began and ended. Only those that are known to
 * have been open count, so a limit that is found full was full.
 */
export function judgeOverlaps(endings: readonly RecordedEnding[]): void {
  const inOrder = endings.toSorted(byStart);
  const counters = new LocalCounters();
  const leaving = new Deadlines<readonly string[]>();
  for (const ending of inOrder) {
    while (leaving.next <= ending.startedAt) {
      for (const key of leaving.take()) counters.leave(key);
    }
    judgeUpgrades(ending, counters);
    const held = enter(ending, counters);
    const until = ending.heldUntil;
    if (held.length > 0 && until > ending.startedAt) leaving.add(until, held);
    else for (const key of held) counters.leave(key);
  }
}

/** Does a policy count connections at all? */
export function countsConnections({ settings }: Pick<RecordedEnding, "settings">): boolean {
  return settings.connections.length > 0 || settings.upgrades.length > 0;
}

function judgeUpgrades(ending: RecordedEnding, counters: LocalCounters): void {
  const { settings, startedAt, policy } = ending;
  for (const limit of settings.upgrades) {
    const { per, rate, rung } = limit;
    const detail = formatLimit(limit, "messages");
    const key = JSON.stringify([policy, "upgrades", detail, keyOf(per, ending)]);
    const wait = counters.take(key, rate, 1, startedAt);
    if (wait === 0) continue;
    const measured = rate.burst + Math.ceil((wait * rate.amount) / rate.periodMs);
    const evidence = { measured, allowed: rate.burst, unit: "connections", detail };
    refuse(ending, { rule: "upgrade-rate", rung, evidence });
  }
}

/** The places that it takes. */
function enter(ending: RecordedEnding, counters: LocalCounters): readonly string[] {
  const held: string[] = [];
  for (const { per, max, rung } of ending.settings.connections) {
    if (needsIdentity(per)) continue;
    const key = JSON.stringify([ending.policy, "connections", per, keyOf(per, ending)]);
    if (counters.enter(key, max)) {
      held.push(key);
      continue;
    }
    const evidence = {
      measured: max + 1,
      allowed: max,
      unit: "connections",
      detail: `per: ${per}`,
    };
    refuse(ending, { rule: "connection-limit", rung, evidence });
    // Where it is not refused, it is counted all the same.
    if (ending.would?.action === "refused") continue;
    counters.enter(key, Number.POSITIVE_INFINITY);
    held.push(key);
  }
  return held;
}

function refuse(
  ending: RecordedEnding,
  finding: Pick<Parameters<RecordedEnding["certain"]>[0], "rule" | "rung" | "evidence">,
): void {
  // It was refused then as well, by the same rule.
  if (ending.would?.action === "refused") return;
  const isReal = ending.realRule === finding.rule && !ending.opened;
  ending.certain({ ...finding, refuses: true, at: ending.startedAt, isReal });
}

function keyOf(per: string, { route, clientAddress }: RecordedEnding): string {
  return per === "ip" ? addressKey(clientAddress) : (route ?? "");
}

function byStart(a: RecordedEnding, b: RecordedEnding): number {
  return a.startedAt - b.startedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
