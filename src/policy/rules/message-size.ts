import type { Breach } from "../breach.ts";
import { formatSize } from "../shape/size.ts";
import type { Peer } from "../types.ts";

/** A message with more payload than allowed, over all of its frames (RFC 6455 7.4.1, 1009). */
export function overMessageSize(by: Peer, bytes: number, allowed: number): Breach {
  return {
    rule: "message-size",
    by,
    sentence: `a message may have ${formatSize(allowed)}, this one has ${bytes} bytes or more`,
    retryAfterMs: undefined,
    evidence: { measured: bytes, allowed, unit: "bytes" },
  };
}
