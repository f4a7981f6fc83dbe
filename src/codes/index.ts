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
export { compareReferences } from "./compare-references.ts";
export type {
  ReferenceComparison,
  ReferenceDifference,
  ReferenceLikeness,
  ReferenceSide,
} from "./compare-references.ts";
export { CodesError } from "./errors.ts";
export type { CodesErrorCode } from "./errors.ts";
export { explain } from "./explain.ts";
export type { ExplainedFact, Explanation } from "./explain.ts";
export { FAMILIES, familyOf } from "./families.ts";
export type { Family, FamilyId } from "./families.ts";
export { describeError } from "./faults/index.ts";
export type { FaultTexts } from "./faults/types.ts";
export { explainHttp } from "./http/explain.ts";
export type { HttpExplanation } from "./http/explain.ts";
export { HTTP_MESSAGES } from "./http/messages/index.ts";
export type { HttpHeadings, HttpMessages } from "./http/messages/types.ts";
export { lookupHttp } from "./http/lookup.ts";
export type { LibrarySighting } from "./http/sightings.ts";
export { HTTP_STATUSES } from "./http/statuses.ts";
export type { HttpStatusId } from "./http/statuses.ts";
export type { HttpEntry, HttpFault, HttpStatus, HttpText } from "./http/types.ts";
export { LANGUAGES, languageName, languageTag, parseLanguage } from "./languages.ts";
export type { Language } from "./languages.ts";
export { describeLimits } from "./limits/describe.ts";
export type {
  DescribedBound,
  DescribedIntermediary,
  DescribedLibrary,
  LimitsOverview,
} from "./limits/describe.ts";
export { INTERMEDIARY_LIMITS } from "./limits/intermediaries.ts";
export { LIBRARY_LIMITS } from "./limits/libraries.ts";
export { safePingMs } from "./limits/safe-ping.ts";
export type { Bound, IntermediaryLimits, LibraryLimits } from "./limits/types.ts";
export { lineUp } from "./line-up.ts";
export type { LineUp, LineUpRow, LineUpSide } from "./line-up.ts";
export { list } from "./list.ts";
export type { ListEntry, ListFilter } from "./list.ts";
export { lookup } from "./lookup.ts";
export { MESSAGES } from "./messages/index.ts";
export { ASPECTS } from "./messages/types.ts";
export type { Aspect, Headings, Joiners, Messages, PairText } from "./messages/types.ts";
export { PAIRS } from "./pairs.ts";
export type { PairKey } from "./pairs.ts";
export { formatReference, parseReference } from "./parse-reference.ts";
export type { CodeReference } from "./parse-reference.ts";
export { QUESTIONS } from "./questions.ts";
export type { Question, QuestionId } from "./questions.ts";
export { CLOSE_RANGES } from "./ranges.ts";
export type { CloseRangeId } from "./ranges.ts";
export { describeReceivers, receiversFor } from "./receivers/describe.ts";
export type { AlterationOverview, ReceiverOverview, ReceiverUse } from "./receivers/describe.ts";
export { RECEIVERS } from "./receivers/receivers.ts";
export {
  ALTERED_SPANS,
  FAITHFUL_RECEIVERS,
  SAFE_CODES,
  alterationOf,
} from "./receivers/summary.ts";
export type { AlteredSpan } from "./receivers/summary.ts";
export type { Alteration, OfInvalid, Receiver } from "./receivers/types.ts";
export { CLOSE_CODES } from "./registry.ts";
export type { CloseCodeId } from "./registry.ts";
export { attemptClose, canSend, requireRuntime } from "./runtimes/can-send.ts";
export type { Attempt } from "./runtimes/can-send.ts";
export { alikeUses } from "./runtimes/alike.ts";
export type { AlikeUses } from "./runtimes/alike.ts";
export { describeRuntimes, runtimesFor } from "./runtimes/describe.ts";
export type { RuntimeOverview, RuntimeUse } from "./runtimes/describe.ts";
export { RUNTIME_IDS } from "./runtimes/ids.ts";
export type { RuntimeId } from "./runtimes/ids.ts";
export { RUNTIMES } from "./runtimes/runtimes.ts";
export type {
  CodeRefusal,
  Raised,
  ReasonRefusal,
  Refusal as RuntimeRefusal,
  Runtime,
  Span,
} from "./runtimes/types.ts";
export { formatBounds } from "./runtimes/spans.ts";
export type { Bounds } from "./runtimes/spans.ts";
export { SEQUENCE_WORDS } from "./sequence/messages/index.ts";
export { sequenceOf } from "./sequence/sequence.ts";
export type {
  Role,
  Sequence,
  SequenceEndpoint,
  SequenceStep,
  SequenceWords,
  StepKind,
} from "./sequence/types.ts";
export { isBrowserSendable, isSendable } from "./sendable.ts";
export { SNIPPET_WORDS } from "./snippets/messages/index.ts";
export type { Practice, PracticeOptions } from "./snippets/practice.ts";
export type { Sighting } from "./snippets/sightings.ts";
export { RUNTIME_SNIPPETS } from "./snippets/snippets.ts";
export { SNIPPET_RUNTIMES } from "./snippets/types.ts";
export type {
  Closer,
  Ending,
  Refusal,
  Refuser,
  RuntimeSnippets,
  Snippet,
  SnippetNote,
  SnippetRole,
  SnippetRuntime,
  SnippetWords,
  Syntax,
} from "./snippets/types.ts";
export { CHECKED } from "./software/checked.ts";
export type { Checked } from "./software/checked.ts";
export { SOFTWARE_MESSAGES } from "./software/messages/index.ts";
export type { SoftwareHeadings, SoftwareMessages } from "./software/messages/types.ts";
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
export { explainVendor } from "./vendors/explain.ts";
export type { ReferenceFact, VendorExplanation } from "./vendors/explain.ts";
export { VENDOR_IDS } from "./vendors/ids.ts";
export type { VendorId } from "./vendors/ids.ts";
export { VENDOR_KINDS } from "./vendors/kinds.ts";
export type { VendorKind } from "./vendors/kinds.ts";
export { listVendors, lookupVendor, vendorsOf } from "./vendors/lookup.ts";
export { summariseVendors } from "./vendors/summarise.ts";
export type { VendorSummary } from "./vendors/summarise.ts";
export { VENDOR_MESSAGES } from "./vendors/messages/index.ts";
export { REFERENCE_ASPECTS } from "./vendors/messages/types.ts";
export type {
  KindText,
  ReferenceAspect,
  ReferenceHeadings,
  ReferenceVerdict,
  ReferenceVerdicts,
  ReferenceWords,
  VendorMessages,
} from "./vendors/messages/types.ts";
export { VENDOR_NOTES } from "./vendors/notes.ts";
export type { VendorNote } from "./vendors/notes.ts";
export { describeVendor } from "./vendors/overview.ts";
export type { ReasonUse, VendorOverview } from "./vendors/overview.ts";
export type {
  SentBy,
  Vendor,
  VendorEntry,
  VendorRange,
  VendorReason,
  VendorRow,
} from "./vendors/types.ts";
export type { VendorUse } from "./vendors/uses.ts";
