import type { Breach } from "../breach.ts";
import type { PolicySettings } from "../settings.ts";
import { formatDuration } from "../shape/duration.ts";
import { formatSize } from "../shape/size.ts";
import type { PolicyEvent } from "../types.ts";

type Stalled = Extract<PolicyEvent, { type: "stalled" }>;

/**
 * A peer is too slow when more waits for it than `buffered`, at once; or when something waits and it
 * has taken none of it for `stalled`.
 */
export function judgeStalled(event: Stalled, settings: PolicySettings): Breach | undefined {
  const { peer, bufferedBytes, stalledMs } = event;
  const allowed = settings.bufferedBytes;
  if (bufferedBytes > allowed) {
    return {
      rule: "slow-consumer",
      by: peer,
      sentence: `more than ${formatSize(allowed)} wait to be read`,
      retryAfterMs: undefined,
      evidence: { measured: bufferedBytes, allowed, unit: "bytes" },
    };
  }
  if (bufferedBytes <= 0 || stalledMs < settings.stalledMs) return undefined;
  return {
    rule: "slow-consumer",
    by: peer,
    sentence: `nothing was read for ${formatDuration(settings.stalledMs)}`,
    retryAfterMs: undefined,
    evidence: {
      measured: stalledMs,
      allowed: settings.stalledMs,
      unit: "ms",
      detail: `${bufferedBytes} bytes wait`,
    },
  };
}
