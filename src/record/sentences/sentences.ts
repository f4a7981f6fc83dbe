import type { RetryAdvice } from "../../codes/types.ts";
import type { FigureStyle } from "../figures.ts";
import type { KnownRule } from "../rules.ts";
import type { Cause, Party, Peer, TransportEnd } from "../types.ts";

/** A Close frame, ready to print. */
export interface PrintedFrame {
  /** `1000 Normal Closure`; `undefined` for an empty Close frame. */
  readonly code: string | undefined;
  readonly isNormal: boolean;
  /** Quoted; `undefined` when there is none. */
  readonly reason: string | undefined;
}

/** One ending, every piece of text already safe and in the right language: what a sentence is made of. */
export interface Ending {
  readonly opened: boolean;
  readonly initiator: Party;
  readonly offender: Peer | undefined;
  readonly rule: string | undefined;
  readonly route: string | undefined;
  /** `41 messages/s, 40 allowed`, with the detail if there is one. */
  readonly evidence: string | undefined;
  readonly duration: string;
  /** How long was waited for an upstream, if that is why it ended. */
  readonly waited: string | undefined;
  /** `57 messages`; `undefined` when there were none. */
  readonly messages: string | undefined;
  readonly httpStatus: string | undefined;
  /** The Close frame that began it: the initiator's. */
  readonly frame: PrintedFrame | undefined;
  /** The Close frame with which the gateway closed, as the client saw it if there was one to see. */
  readonly closing: PrintedFrame | undefined;
  /** What the others were told, as far as it is not what the initiator said. */
  readonly told: readonly { readonly peer: Peer; readonly frame: PrintedFrame }[];
  /** How the initiator's transport ended, if it is a peer. */
  readonly transport: TransportEnd | undefined;
  /** Peers that got a Close frame from us and sent none. */
  readonly silent: readonly Peer[];
}

/** Units that have a name in each language; others are printed as the record has them. */
export type UnitName =
  | "bytes"
  | "messages"
  | "frames"
  | "fragments"
  | "connections"
  | "upgrades"
  | "pings";

/** Every text of the folder, in one language: a missing one does not compile. */
export interface Sentences {
  readonly figures: FigureStyle;
  /** Around the words of a peer, inner spaces included. */
  readonly quotes: readonly [open: string, close: string];
  readonly units: Readonly<Record<UnitName, readonly [one: string, ...others: string[]]>>;
  /** Which of a unit's forms follows a figure: Russian has three, Japanese one. */
  readonly pluralForm: (count: number) => number;
  /** Between two phrases of a parenthesis, with its space if it has one. */
  readonly comma: string;
  readonly limit: (measured: string, allowed: string) => string;
  readonly endings: Readonly<Record<Cause, (ending: Ending) => string>>;
  readonly advice: {
    readonly rules: Readonly<Record<KnownRule, string>>;
    /** For a rule that the policy's author named. */
    readonly ownRule: string;
    readonly causes: Readonly<Record<Exclude<Cause, "peer-close" | "rule">, string>>;
    readonly retry: Readonly<Record<Exclude<RetryAdvice["kind"], "backoff">, string>>;
    readonly backoff: (min: string, max: string) => string;
  };
}
