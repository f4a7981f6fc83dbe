import { CodesError } from "./errors.ts";
import type { Language } from "./languages.ts";
import { lookup } from "./lookup.ts";
import { MESSAGES } from "./messages/index.ts";
import { textFor } from "./messages/text-for.ts";
import type { Headings, Messages } from "./messages/types.ts";
import { QUESTIONS } from "./questions.ts";
import type { QuestionId } from "./questions.ts";
import { SITUATIONS } from "./situations.ts";
import type { Situation, SituationId } from "./situations.ts";
import { SNIPPET_WORDS } from "./snippets/messages/index.ts";
import { closePractice, refusalPractice } from "./snippets/practice.ts";
import type { Practice, PracticeOptions } from "./snippets/practice.ts";

/** Which code to send in a situation, and why: plain data, ready for JSON. */
export interface Choice extends Practice {
  readonly language: Language;
  readonly id: SituationId;
  readonly situation: string;
  readonly headings: Headings & { readonly snippets: string };
  /** `null` before the opening handshake is over: only an HTTP status can be sent then. */
  readonly code: number | null;
  readonly name: string | null;
  readonly reason: string;
  readonly notThese: readonly {
    readonly code: number;
    readonly name: string;
    readonly why: string;
  }[];
  readonly alternatives: readonly {
    readonly code: number;
    readonly name: string;
    readonly when: string;
  }[];
  /** For the Close frame: ASCII, at most 123 bytes; empty where saying nothing is the point. Never for end users. */
  readonly suggestedReason: string;
  readonly otherSideSees: string;
  /** What a page does instead, where `WebSocket.close()` refuses the code; `null` where it does not. */
  readonly fromPage: string | null;
}

/**
 * Which code to send in a situation. The ids are those of `SITUATIONS`.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_SITUATION`, with the ids that there are;
 *   `ERR_CODES_UNKNOWN_HTTP_STATUS` for a status that refuses no handshake.
 *
 * @example
 * choose("rate-limit", "en", { runtime: "go" }).snippets[0]?.text;
 */
export function choose(
  situationId: string,
  language: Language,
  options: PracticeOptions = {},
): Choice {
  const situation = SITUATIONS.find(({ id }) => id === situationId);
  if (situation === undefined) {
    const known = SITUATIONS.map(({ id }) => id);
    throw new CodesError("ERR_CODES_UNKNOWN_SITUATION", (texts) =>
      texts.unknownSituation({ name: situationId, known }),
    );
  }
  const messages = MESSAGES[language];
  const text = situationText(situation, messages);
  const code: number | null = situation.code;
  const practice =
    code === null
      ? refusalPractice(options, language)
      : closePractice(
          { code, reason: situation.suggestedReason },
          situation.substitute,
          options,
          language,
        );
  return {
    language,
    id: situation.id,
    situation: text.situation,
    headings: { ...messages.headings, snippets: SNIPPET_WORDS[language].heading },
    code,
    name: code === null ? null : lookup(code).name,
    reason: text.why,
    notThese: situation.notThese.map((other) => ({
      code: other,
      name: lookup(other).name,
      why: textFor(text.notThese, other),
    })),
    alternatives: situation.alternatives.map((other) => ({
      code: other,
      name: lookup(other).name,
      when: textFor(text.alternatives, other),
    })),
    suggestedReason: situation.suggestedReason,
    otherSideSees: otherSide(practice.sent, situation.suggestedReason, messages),
    fromPage: code === null || lookup(code).browserClose ? null : messages.fromPage(code),
    ...practice,
  };
}

/** A situation's text with its codes as plain numbers; that none is missing was checked where it was written. */
interface AnySituationText {
  readonly situation: string;
  readonly why: string;
  readonly notThese: Readonly<Record<number, string>>;
  readonly alternatives: Readonly<Record<number, string>>;
}

function situationText(situation: Situation, messages: Messages): AnySituationText {
  const situations: Readonly<Record<string, AnySituationText>> = messages.situations;
  return textFor(situations, situation.id);
}

function otherSide(
  code: number | null,
  reason: string,
  { otherSide: words, joiners }: Messages,
): string {
  if (code === null) return words.beforeHandshake;
  const { mangledBy } = lookup(code);
  const sees = words.sees(code, reason);
  return mangledBy.length === 0 ? sees : sees + joiners.sentence + words.except(mangledBy);
}

/** One step of the interview, worded. */
export interface InterviewQuestion {
  readonly id: QuestionId;
  readonly question: string;
  readonly answers: readonly {
    readonly id: string;
    readonly text: string;
    readonly to: { readonly question: QuestionId } | { readonly situation: SituationId };
  }[];
}

/** The interview in one language. It begins with the first question; every path ends in a situation. */
export function interview(language: Language): readonly InterviewQuestion[] {
  const { questions } = MESSAGES[language];
  return QUESTIONS.map(({ id, answers }) => {
    const texts: Readonly<Record<string, string>> = questions[id].answers;
    return {
      id,
      question: questions[id].question,
      answers: answers.map((answer) => ({
        id: answer.id,
        text: textFor(texts, answer.id),
        to: answer.to,
      })),
    };
  });
}
