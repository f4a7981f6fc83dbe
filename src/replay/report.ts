import type { Evidence } from "../policy/index.ts";
import type { Cause } from "../record/index.ts";

/** What a policy would have done to recorded traffic. JSON-ready; the same source gives the same report. */
export interface ReplayReport {
  /** What it was worked out from: events say what happened when, endings only how it came out. */
  readonly source: "events" | "records";
  /** Connections that were judged, refused ones included. */
  readonly connections: number;
  /** No policy was given for these. */
  readonly unjudged: number;
  /** Parts of these are missing in the log: they are judged by what is there, or not at all. */
  readonly incomplete: number;
  /** What rules really did. */
  readonly real: Ends;
  /** What the given policy would have done; from endings, only what is certain. */
  readonly would: Ends;
  /** Connections that it might have ended as well: endings do not tell. 0 for events. */
  readonly possible: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Connections of which nobody can know how they would have gone on. */
  readonly unknowable: number;
  readonly rules: readonly RuleReplay[];
  /** The first few of each rule and action, in the order of the source. */
  readonly examples: readonly ReplayExample[];
  readonly caveats: readonly Caveat[];
}

/** Connections that rules ended: after the opening handshake, and instead of it. */
export interface Ends {
  readonly closed: number;
  readonly refused: number;
}

/** A connection under the given policy, against what really happened. */
export type Outcome =
  /** Ended by a rule at the same moment. */
  | "same"
  /** Ended by a rule before a rule ended it. */
  | "sooner"
  /** Ended by a rule, where none ended it. */
  | "added"
  /** Not ended when a rule ended it; at the latest when it is too old. */
  | "later"
  /** Not ended when a rule ended it. */
  | "spared";

export type ReplayAction = "closed" | "refused" | "paused" | "dropped" | "warned" | "reported";

/** Connections by what one rule did, or would have done. */
export interface RuleReplay extends Readonly<Record<ReplayAction, number>> {
  readonly rule: string;
  /** Really ended by this rule. */
  readonly really: number;
  /** Might have been ended; only from endings. */
  readonly possible: number;
  /** How often it would have acted without ending anything. */
  readonly times: number;
}

export interface ReplayExample {
  /** Id of the close record. */
  readonly connection: string;
  readonly route: string | undefined;
  readonly rule: string;
  readonly action: ReplayAction | "spared";
  readonly certain: boolean;
  /** Milliseconds since the epoch; `undefined` where endings do not tell. */
  readonly at: number | undefined;
  readonly evidence: Evidence | undefined;
  readonly outcome: Outcome | undefined;
  readonly really: RealEnd | undefined;
  /** Nobody can know what would have come after. */
  readonly unknowable: boolean;
}

/** How a connection really ended; `undefined` fields where that is not known. */
export interface RealEnd {
  readonly at: number;
  readonly cause: Cause | undefined;
  readonly rule: string | undefined;
}

/** Something that this source cannot tell, and for how many connections that matters. */
export interface Caveat {
  readonly about: CaveatId;
  readonly connections: number;
}

export type CaveatId =
  /** Contents are not recorded: only what was found by the rules in force then is known. */
  | "contents"
  /** The policy asks for tokens, and none was asked for then. */
  | "tokens"
  /** Clients that would have been turned away might have come back. */
  | "returns"
  /** Endings do not hold who the user was, so limits per user or claim are not judged. */
  | "users"
  /** Endings hold neither origin nor the offered subprotocols of those who were let in. */
  | "handshakes"
  /** Endings hold sums alone, so what came how fast is not known. */
  | "pace"
  /** Endings do not tell when data was quiet. */
  | "quiet"
  /** Endings hold bytes on the wire, not payload, and no size of a single message. */
  | "sizes"
  /** A rule acts on a share of the connections, and endings do not tell on which. */
  | "fractions"
  /** Too many endings to tell how many connections were open at once. */
  | "overlaps";
