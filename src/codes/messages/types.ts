import type { PairKey } from "../pairs.ts";
import type { Question } from "../questions.ts";
import type { CloseRangeId } from "../ranges.ts";
import type { CloseCodeId } from "../registry.ts";
import type { Situation } from "../situations.ts";
import type {
  CloseText,
  Fault,
  FrameState,
  Mangling,
  Outcome,
  RetryKind,
  Sender,
  Status,
} from "../types.ts";
import type { VerdictRule } from "../verdict.ts";

/** The things two codes can differ in, in the order a comparison tells them. */
export const ASPECTS = [
  "meaning",
  "outcome",
  "sender",
  "frame",
  "clean",
  "retry",
  "fault",
  "browser",
  "interop",
  "http",
  "status",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One value of an aspect in three shapes: in a table, of one code, of two codes alike. */
export interface ValueWords {
  /** A phrase without a verb or a full stop: `either endpoint`. */
  readonly short: string;
  /** A clause about one code, with neither capital nor full stop: `either endpoint may send 1000`. */
  readonly clause: (code: number) => string;
  /** A whole sentence about two codes: `Either endpoint may send both.` */
  readonly alike: string;
}

/** Words for every value that the catalogue's data can take. */
export interface Words {
  readonly aspects: Readonly<Record<Aspect, string>>;
  /** The clause that says what a code, or a code with its name, means: `1000 says that the work is done`. */
  readonly meaning: (code: number | string, gist: string) => string;
  readonly outcome: Readonly<Record<Outcome, ValueWords>>;
  readonly sender: Readonly<Record<Sender, ValueWords>>;
  readonly frame: Readonly<Record<FrameState, ValueWords>>;
  readonly clean: Readonly<Record<"possible" | "never", ValueWords>>;
  readonly status: Readonly<Record<Status, ValueWords>>;
  readonly fault: Readonly<Record<Fault, ValueWords>>;
  readonly retry: Readonly<Record<Exclude<RetryKind, "backoff">, ValueWords>>;
  /** Both bounds in milliseconds. */
  readonly backoff: (minMs: number, maxMs: number) => ValueWords;
  readonly browser: Readonly<Record<"yes" | "no", ValueWords>>;
  readonly interop: {
    readonly intact: ValueWords;
    readonly mangled: (manglings: readonly Mangling[]) => ValueWords;
  };
  readonly http: {
    readonly none: ValueWords;
    readonly near: (status: number) => ValueWords;
  };
  /** One sentence out of two clauses that contrast. */
  readonly contrast: (a: string, b: string) => string;
  /** One sentence out of one clause. */
  readonly sentence: (clause: string) => string;
}

/** How the language joins texts that are whole in themselves. */
export interface Joiners {
  /** Between two sentences: nothing where the full stop has its space in it. */
  readonly sentence: string;
  /** Between the items of a plain list, with its space if it has one. */
  readonly item: string;
  /** In parentheses, to be put right behind other text. */
  readonly aside: (text: string) => string;
}

/** The instruction to a client, by kind of advice, and who stands behind it. */
export interface RetrySentences {
  readonly advice: Readonly<Record<Exclude<RetryKind, "backoff">, string>>;
  readonly backoff: (minMs: number, maxMs: number) => string;
  readonly source: (title: string, section: string | undefined) => string;
  readonly judgement: string;
}

/** Titles of the parts of an explanation and of a comparison. */
export interface Headings {
  readonly category: string;
  readonly description: string;
  readonly whenSeen: string;
  readonly howToResolve: string;
  readonly facts: string;
  readonly retry: string;
  readonly keyDifferences: string;
  readonly alike: string;
  readonly whenToUseWhich: string;
  readonly whenToUse: string;
  readonly verdict: string;
  readonly references: string;
  readonly neighbours: string;
  readonly situation: string;
  readonly reason: string;
  readonly notThese: string;
  readonly alternatives: string;
  readonly suggestedReason: string;
  readonly otherSideSees: string;
}

/** A code as a sentence names it. */
export interface Named {
  readonly code: number;
  readonly name: string;
}

/** What separates two codes, which one to send where both would fit, and why. */
export interface PairText {
  readonly rule: string;
  readonly sentence: string;
  readonly reason: string;
}

/** A situation's prose; the compiler asks for one text per code that `SITUATIONS` lists. */
export interface SituationText<S extends Situation> {
  /** The situation, as a phrase to choose from a list. */
  readonly situation: string;
  readonly why: string;
  readonly notThese: { readonly [C in S["notThese"][number]]: string };
  /** The condition under which the other code fits better. */
  readonly alternatives: { readonly [C in S["alternatives"][number]]: string };
}

export interface QuestionText<Q extends Question> {
  readonly question: string;
  readonly answers: { readonly [A in Q["answers"][number]["id"]]: string };
}

/** Everything the catalogue says in one language. */
export interface Messages {
  readonly headings: Headings;
  readonly joiners: Joiners;
  readonly codes: Readonly<Record<CloseCodeId, CloseText>>;
  readonly ranges: Readonly<Record<CloseRangeId, CloseText>>;
  readonly words: Words;
  readonly retry: RetrySentences;
  readonly intro: (a: Named & Gist, b: Named & Gist) => string;
  readonly introSame: (code: Named & Gist) => string;
  readonly pairs: Readonly<Record<PairKey, PairText>>;
  /** `first` is the code to prefer, or the smaller number where there is none to prefer. */
  readonly verdicts: Readonly<Record<VerdictRule, (first: Named, second: Named) => PairText>>;
  readonly situations: { readonly [S in Situation as S["id"]]: SituationText<S> };
  readonly questions: { readonly [Q in Question as Q["id"]]: QuestionText<Q> };
  readonly otherSide: {
    /** What the API of the other side is told, apart from the receivers that mangle the code. */
    readonly sees: (code: number, reason: string) => string;
    readonly except: (manglings: readonly Mangling[]) => string;
    readonly beforeHandshake: string;
  };
  /** What to do in a page, where `close()` refuses the code. */
  readonly fromPage: (code: number) => string;
}

export interface Gist {
  readonly gist: string;
}
