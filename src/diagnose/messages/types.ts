import type { OpeningCauseId, SilenceCauseId, TrafficCauseId } from "../causes.ts";
import type { FindingId } from "../findings.ts";
import type { Likelihood } from "../types.ts";

/** What is said about one cause. Settings are not in here: they are data, the same in every language. */
export interface CauseText {
  /** The cause as a phrase, without a full stop. */
  readonly name: string;
  readonly explanation: string;
  readonly howToResolve: string;
  /** What to look at to be sure of it, or to exclude it. */
  readonly measureNext: string;
}

/** Titles of the parts of an answer. */
export interface Headings {
  readonly diagnosis: string;
  readonly causes: string;
  readonly because: string;
  readonly howToResolve: string;
  readonly measureNext: string;
  readonly alsoPossible: string;
  readonly nextSteps: string;
  readonly notes: string;
  readonly source: string;
  readonly settings: string;
  /** Stands for every product, beside a setting. */
  readonly anyStack: string;
}

/** Why a cause is suspected, as whole sentences. Durations in milliseconds, sizes in bytes. */
export interface EvidenceWords {
  readonly textSure: (origin: string) => string;
  readonly textFirst: (origin: string) => string;
  readonly textAlso: (origin: string) => string;
  readonly codeMeans: (code: number, name: string) => string;
  readonly codeAlso: (code: number, name: string) => string;
  readonly noCloseFrame: string;
  readonly http: (status: number) => string;
  /** A product's own time-out, met exactly after silence. */
  readonly idleDefault: (ms: number, product: string) => string;
  /** The same, when it is not known whether data was flowing. */
  readonly maybeIdleDefault: (ms: number, product: string) => string;
  readonly silence: (ms: number) => string;
  readonly lifeDefault: (ms: number, product: string) => string;
  readonly roundMinutes: (minutes: number) => string;
  readonly neverOpened: string;
  readonly openingTook: (ms: number) => string;
  readonly endedAtOnce: string;
  /** The same, where nobody says whether it had opened. */
  readonly overAtOnce: string;
  readonly bigSend: string;
  /** Products whose default limit is below the size. */
  readonly bigSendOver: (bytes: number, products: readonly string[]) => string;
  readonly onWake: string;
  readonly serverSide: string;
}

/** What was seen on the wire, a whole sentence each. */
export type FindingSentences = Readonly<Record<FindingId, string>>;

export interface SummaryWords {
  /** The most likely cause; `likelihood` as in `likelihoods`. */
  readonly cause: (likelihood: string, name: string) => string;
  readonly nothing: string;
  readonly onlyCode: (code: number, name: string) => string;
  readonly otherSide: (code: number, name: string) => string;
}

export interface StepWords {
  readonly explainCode: (code: number) => string;
  readonly pasteText: string;
  readonly pasteCode: string;
  readonly lookAtOtherSide: string;
  readonly measureTime: string;
  readonly wasItIdle: string;
  readonly checkOpening: string;
}

export interface NoteWords {
  readonly truncated: (read: number) => string;
  readonly invalidCode: string;
  readonly severalCodes: (used: number, others: readonly number[]) => string;
}

/** Everything that a diagnosis says in one language. A text that is missing does not compile. */
export interface DiagnoseMessages {
  readonly headings: Headings;
  readonly likelihoods: Readonly<Record<Likelihood, string>>;
  readonly evidence: EvidenceWords;
  readonly findings: FindingSentences;
  readonly summary: SummaryWords;
  readonly steps: StepWords;
  readonly notes: NoteWords;
  readonly opening: Readonly<Record<OpeningCauseId, CauseText>>;
  readonly silence: Readonly<Record<SilenceCauseId, CauseText>>;
  readonly traffic: Readonly<Record<TrafficCauseId, CauseText>>;
}
