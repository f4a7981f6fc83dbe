/**
 * `closewise/codes`: the catalogue of WebSocket close codes. What each code means, who may send it,
 * what a client should do next, how any two differ, and which one to send.
 *
 * Pure data and pure functions, in every language of `LANGUAGES`; no other part of Closewise holds
 * the meaning of a code.
 *
 * @module
 */
export { choose, interview } from "./choose.ts";
export type { Choice, InterviewQuestion } from "./choose.ts";
export { compare } from "./compare.ts";
export type { ComparedSide, Comparison, Difference, Likeness, Verdict } from "./compare.ts";
export { CodesError } from "./errors.ts";
export type { CodesErrorCode } from "./errors.ts";
export { explain } from "./explain.ts";
export type { ExplainedFact, Explanation } from "./explain.ts";
export { LANGUAGES, parseLanguage } from "./languages.ts";
export type { Language } from "./languages.ts";
export { list } from "./list.ts";
export type { ListEntry, ListFilter } from "./list.ts";
export { lookup } from "./lookup.ts";
export { MESSAGES } from "./messages/index.ts";
export { ASPECTS } from "./messages/types.ts";
export type { Aspect, Headings, Messages, PairText } from "./messages/types.ts";
export { PAIRS } from "./pairs.ts";
export type { PairKey } from "./pairs.ts";
export { QUESTIONS } from "./questions.ts";
export type { Question, QuestionId } from "./questions.ts";
export { CLOSE_RANGES } from "./ranges.ts";
export type { CloseRangeId } from "./ranges.ts";
export { CLOSE_CODES } from "./registry.ts";
export type { CloseCodeId } from "./registry.ts";
export { isBrowserSendable, isSendable } from "./sendable.ts";
export { SITUATIONS } from "./situations.ts";
export type { Situation, SituationId } from "./situations.ts";
export type {
  Basis,
  CatalogueEntry,
  CloseCode,
  CloseRange,
  CloseText,
  Fault,
  FrameState,
  HttpKin,
  Mangling,
  Outcome,
  Reference,
  RetryAdvice,
  RetryKind,
  Sender,
  Status,
} from "./types.ts";
