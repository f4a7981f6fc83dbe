import type { Language, Reference } from "../codes/index.ts";
import type { CauseId } from "./causes.ts";
import type { FindingId } from "./findings.ts";
import type { Headings } from "./messages/types.ts";

/** What is known of an ending. Every field is optional; the more there are, the surer the answer. */
export interface DiagnoseInput {
  /** Error text, log lines or a printed close event, as they were found. */
  readonly text?: string;
  /** The close code that this side reports. */
  readonly code?: number;
  readonly reason?: string;
  readonly wasClean?: boolean;
  /** Was the connection ever open? `false`: the opening handshake failed. */
  readonly opened?: boolean;
  /** Milliseconds from the start (of the connection, or of the attempt to open it) to the end. */
  readonly afterMs?: number;
  /** `true`: nothing was sent for that long; `false`: data was flowing. */
  readonly idle?: boolean;
  /** A large message was sent just before; its size in bytes where it is known. */
  readonly bigSend?: boolean | number;
  /** It ended when the machine woke, or the page came back to the front. */
  readonly onWake?: boolean;
  /** The side that reports all this. */
  readonly side?: "client" | "server";
  /** The HTTP status that answered the opening handshake. */
  readonly httpStatus?: number;
  /** What was seen on the wire, as `closewise probe` sees it. */
  readonly observed?: readonly FindingId[];
}

export const LIKELIHOODS = ["almost-certain", "likely", "possible", "unlikely"] as const;
export type Likelihood = (typeof LIKELIHOODS)[number];

/** `verified`: read in the source or the documents, or provoked; `judgement`: known from the field. */
export type Mark = "verified" | "judgement";

/** One setting that resolves a cause in one product. */
export interface Fix {
  readonly stack: string;
  readonly setting: string;
  /** A value to start from, or the call to write; code, so the same in every language. */
  readonly value: string;
  readonly source: Reference;
}

/** The input as it was understood: what was given, completed by what the text says. Safe to print. */
export interface Understood {
  /** The text's beginning, on one line; `null` where none was given. */
  readonly text: string | null;
  readonly code: number | null;
  readonly reason: string | null;
  readonly wasClean: boolean | null;
  readonly opened: boolean | null;
  readonly httpStatus: number | null;
  readonly afterMs: number | null;
  readonly idle: boolean | null;
  readonly bigSend: boolean | number | null;
  readonly onWake: boolean | null;
  readonly side: "client" | "server" | null;
  readonly observed: readonly FindingId[] | null;
}

/** The known text that was found in the input. */
export interface MatchedText {
  readonly id: string;
  readonly origin: string;
  /** The line it was found in, cut and safe to print. */
  readonly line: string;
  readonly mark: Mark;
  readonly source: Reference;
  /** The codes that the two sides report in this case; `null` where there is none, or it is unknown. */
  readonly seenCode: number | null;
  readonly peerCode: number | null;
}

export interface RankedCause {
  readonly id: CauseId;
  readonly name: string;
  readonly likelihood: Likelihood;
  /** The likelihood in words of the language. */
  readonly likelihoodText: string;
  /** The evidence, strongest first, a sentence each. */
  readonly because: readonly string[];
  readonly explanation: string;
  readonly howToResolve: string;
  readonly fixes: readonly Fix[];
  readonly measureNext: string;
}

export interface OtherCause {
  readonly id: CauseId;
  readonly name: string;
  readonly likelihood: Likelihood;
  readonly likelihoodText: string;
}

/** The answer: plain data, ready for JSON, without a control character anywhere. */
export interface Diagnosis {
  readonly language: Language;
  /** Is there at least one cause? */
  readonly recognised: boolean;
  /** The answer in one sentence. */
  readonly summary: string;
  readonly input: Understood;
  readonly code: number | null;
  readonly name: string | null;
  readonly match: MatchedText | null;
  /** What the other side reports, where it differs or is known; `null` otherwise. */
  readonly otherSide: string | null;
  /** Most likely first. */
  readonly causes: readonly RankedCause[];
  readonly alsoPossible: readonly OtherCause[];
  readonly nextSteps: readonly string[];
  /** What was left out of account, and why. */
  readonly notes: readonly string[];
  readonly headings: Headings;
}
