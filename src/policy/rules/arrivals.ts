import type { HandshakeBreach } from "../breach.ts";
import type { UpgradeLimit } from "../settings.ts";
import { formatDuration } from "../shape/duration.ts";
import { formatRate } from "../shape/rate.ts";

/** A client that asks for upgrades too often. */
export function tooManyUpgrades({ per, rate, rung }: UpgradeLimit, wait: number): HandshakeBreach {
  const notation = formatRate(rate, "messages");
  return {
    rule: "upgrade-rate",
    sentence: `over ${notation} upgrades with a burst of ${rate.burst} per ${per}`,
    retryAfterMs: wait,
    evidence: {
      measured: rate.burst + Math.ceil((wait * rate.amount) / rate.periodMs),
      allowed: rate.burst,
      unit: "connections",
      detail: `{ per: ${per}, rate: ${notation}, burst: ${rate.burst} }`,
    },
    rung,
  };
}

/** A client that broke a rule a moment ago, and is back too soon. */
export function banned(wait: number): HandshakeBreach {
  return {
    rule: "penalty",
    sentence: `a rule was broken a moment ago; come back in ${formatDuration(Math.ceil(wait / 1_000) * 1_000)}`,
    retryAfterMs: wait,
    evidence: { measured: wait, allowed: 0, unit: "ms" },
  };
}
