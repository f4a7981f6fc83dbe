import type { Breach } from "../breach.ts";
import { concerns } from "../settings.ts";
import type { PolicySettings } from "../settings.ts";
import { formatDuration } from "../shape/duration.ts";
import type { Peer, PolicyEvent } from "../types.ts";

/** A message in more frames than allowed: each costs a peer memory, the empty ones too. */
export function overFragments(by: Peer, frames: number, allowed: number): Breach {
  return {
    rule: "fragments",
    by,
    sentence: `a message may come in ${allowed} ${allowed === 1 ? "frame" : "frames"}`,
    retryAfterMs: undefined,
    evidence: { measured: frames, allowed, unit: "fragments" },
  };
}

/** A message that is not finished in time: what has come of it costs memory, on both sides. */
export function judgeUnfinished(
  { from, unfinishedMs }: Extract<PolicyEvent, { type: "unfinished" }>,
  { finishMs, sizeFrom }: PolicySettings,
): Breach | undefined {
  if (finishMs === "off" || unfinishedMs < finishMs || !concerns(sizeFrom, from)) return undefined;
  return {
    rule: "fragments",
    by: from,
    sentence: `a message must be whole within ${formatDuration(finishMs)}`,
    retryAfterMs: undefined,
    evidence: { measured: unfinishedMs, allowed: finishMs, unit: "ms" },
  };
}
