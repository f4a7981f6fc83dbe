import type { Violation } from "../../protocol/index.ts";
import type { Breach } from "../breach.ts";
import type { Peer } from "../types.ts";

/** A broken rule of RFC 6455, with the code that the violation itself names (7.1.7). */
export function brokenProtocol(by: Peer, violation: Violation): Breach {
  const { section } = violation;
  const source = section.startsWith("RFC") ? section : `RFC 6455 ${section}`;
  return {
    rule: "protocol",
    by,
    sentence: `${violation.message} (${source})`,
    retryAfterMs: undefined,
    evidence: { measured: 1, allowed: 0, unit: "", detail: violation.rule },
    statusCode: violation.statusCode,
  };
}
