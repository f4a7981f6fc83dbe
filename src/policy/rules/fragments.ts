import type { Breach } from "../breach.ts";
import type { Peer } from "../types.ts";

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
