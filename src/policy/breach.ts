import type { ClosingRule, HandshakeRule } from "./defaults.ts";
import type { Rung } from "./settings.ts";
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
  /** Where the row that was broken says how far it goes; else the policy's `rules` do. */
  readonly rung?: Rung;
  /** What is done instead of closing. */
  readonly over?: "close" | "pause" | "drop";
}

/** A rule that was broken by an upgrade request. */
export interface HandshakeBreach {
  readonly rule: HandshakeRule;
  /** For the response body. */
  readonly sentence: string;
  readonly retryAfterMs: number | undefined;
  readonly evidence: Evidence | undefined;
  readonly rung?: Rung;
  /** Instead of the rule's own. */
  readonly httpStatus?: number;
  /** Not the client's doing, or a client that does not know better yet: it need not wait for it. */
  readonly blameless?: boolean;
}

/** Where breaches go whose rules only watch. A list is one. */
export interface NoteSink {
  /** Set to what it was before, the breaches since are taken back. */
  length: number;
  push(breach: Breach | HandshakeBreach): unknown;
}
