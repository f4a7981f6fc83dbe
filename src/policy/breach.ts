import type { ClosingRule, HandshakeRule } from "./defaults.ts";
import type { Evidence, Peer } from "./types.ts";

/** A rule that was broken on an established connection, before it is worded as a verdict. */
export interface Breach {
  readonly rule: ClosingRule;
  readonly by: Peer | "gateway";
  /** What a client's author should read, without rule id and retry-after. */
  readonly sentence: string;
  /** `undefined` where waiting does not help. */
  readonly retryAfterMs: number | undefined;
  readonly evidence: Evidence | undefined;
  /** Where the breach itself names a code (protocol violations), rather than the rule. */
  readonly statusCode?: number;
}

/** A rule that was broken by an upgrade request. */
export interface HandshakeBreach {
  readonly rule: HandshakeRule;
  /** For the response body. */
  readonly sentence: string;
  readonly retryAfterMs: number | undefined;
  readonly evidence: Evidence;
}
