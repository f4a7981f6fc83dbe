/**
 * `closewise/diagnose`: from a symptom to its causes. Takes an error text, a log line, a close event
 * or mere circumstances ("after 60 s of silence") and answers with ranked causes, the evidence for
 * each, the settings that resolve it, and what to measure next.
 *
 * Pure functions and data, in every language of `LANGUAGES`.
 *
 * @module
 */
export { CAUSE_IDS } from "./causes.ts";
export type { CauseId } from "./causes.ts";
export { diagnose, listCauses } from "./diagnose.ts";
export { DIAGNOSE_MESSAGES } from "./messages.ts";
export { FINDING_IDS } from "./findings.ts";
export type { FindingId } from "./findings.ts";
export type { CauseText, DiagnoseMessages, FindingSentences, Headings } from "./messages/types.ts";
export { ERROR_TEXTS } from "./texts.ts";
export type { ErrorText } from "./texts/row.ts";
export { LIKELIHOODS } from "./types.ts";
export type {
  DiagnoseInput,
  Diagnosis,
  Fix,
  Likelihood,
  Mark,
  MatchedText,
  OtherCause,
  RankedCause,
  Understood,
} from "./types.ts";
