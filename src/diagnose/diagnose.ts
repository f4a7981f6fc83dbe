import { lookup } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import { printable } from "../record/index.ts";
import { CAUSE_IDS, factsOf } from "./causes.ts";
import { DIAGNOSE_MESSAGES, causeTextsOf } from "./messages.ts";
import type { DiagnoseMessages } from "./messages/types.ts";
import { rankCauses } from "./rank.ts";
import type { Suspicion } from "./rank.ts";
import type { Recognised } from "./recognise.ts";
import type {
  DiagnoseInput,
  Diagnosis,
  MatchedText,
  OtherCause,
  RankedCause,
  Understood,
} from "./types.ts";
import { MAX_TEXT, peerCodeOf, seenCodeOf, shorten, understand } from "./understand.ts";

const MOST_CAUSES = 5;
const MOST_OTHERS = 6;

/**
 * What probably ended a connection, from whatever is known of it: an error text, a code, the time it
 * took. Never throws; what cannot be used is left aside with a note. Every string that repeats input
 * is safe for a terminal or a log line; for HTML, escape it like any other text.
 *
 * @example
 * diagnose({ code: 1006, afterMs: 60_000, idle: true }, "en").causes[0].id; // "nginx-read-timeout"
 */
export function diagnose(input: DiagnoseInput, language: Language): Diagnosis {
  const messages = DIAGNOSE_MESSAGES[language];
  const { facts, recognised, otherCodes, truncated, badCode } = understand(input);
  const suspicions = rankCauses(facts, recognised);
  const shown = suspicions.filter(({ likelihood }) => likelihood !== "unlikely");
  const main = (shown.length > 0 ? shown : suspicions).slice(0, MOST_CAUSES);
  const others = suspicions.filter((suspicion) => !main.includes(suspicion));
  const name = facts.code === null ? null : lookup(facts.code).name;
  const notes: string[] = [];
  if (truncated) notes.push(messages.notes.truncated(MAX_TEXT));
  if (badCode) notes.push(messages.notes.invalidCode);
  if (facts.code !== null && otherCodes.length > 0) {
    notes.push(messages.notes.severalCodes(facts.code, otherCodes));
  }
  return {
    language,
    recognised: suspicions.length > 0 || facts.code !== null,
    summary: summary(main[0], facts, name, messages),
    input: facts,
    code: facts.code,
    name,
    match: recognised === undefined ? null : matchedText(recognised, facts),
    otherSide: otherSide(recognised, facts, messages),
    causes: main.map((suspicion) => rankedCause(suspicion, messages)),
    alsoPossible: others.slice(0, MOST_OTHERS).map((suspicion) => otherCause(suspicion, messages)),
    nextSteps: nextSteps(main[0], facts, messages),
    notes,
    headings: messages.headings,
  };
}

function summary(
  first: Suspicion | undefined,
  facts: Understood,
  name: string | null,
  messages: DiagnoseMessages,
): string {
  if (first !== undefined) {
    const cause = causeTextsOf(messages)[first.cause].name;
    return messages.summary.cause(messages.likelihoods[first.likelihood], cause);
  }
  if (facts.code !== null && name !== null) return messages.summary.onlyCode(facts.code, name);
  return messages.summary.nothing;
}

function rankedCause(
  { cause, likelihood, evidence }: Suspicion,
  messages: DiagnoseMessages,
): RankedCause {
  const { name, explanation, howToResolve, measureNext } = causeTextsOf(messages)[cause];
  const because = evidence.map(({ say }) => say(messages.evidence, messages.findings));
  return {
    id: cause,
    name,
    likelihood,
    likelihoodText: messages.likelihoods[likelihood],
    because: [...new Set(because)],
    explanation,
    howToResolve,
    fixes: factsOf(cause).fixes,
    measureNext,
  };
}

function otherCause({ cause, likelihood }: Suspicion, messages: DiagnoseMessages): OtherCause {
  return {
    id: cause,
    name: causeTextsOf(messages)[cause].name,
    likelihood,
    likelihoodText: messages.likelihoods[likelihood],
  };
}

function matchedText({ row, captures, line }: Recognised, facts: Understood): MatchedText {
  return {
    id: row.id,
    origin: row.origin,
    line: printable(shorten(line.trim())),
    mark: row.mark,
    source: row.source,
    seenCode: seenCodeOf(row, captures) ?? facts.code,
    peerCode: peerCodeOf(row, captures),
  };
}

function otherSide(
  recognised: Recognised | undefined,
  facts: Understood,
  messages: DiagnoseMessages,
): string | null {
  if (recognised === undefined) return null;
  const peer = peerCodeOf(recognised.row, recognised.captures);
  if (peer === null || peer === facts.code) return null;
  return messages.summary.otherSide(peer, lookup(peer).name);
}

function nextSteps(
  first: Suspicion | undefined,
  facts: Understood,
  { steps, ...messages }: DiagnoseMessages,
): readonly string[] {
  const list: string[] = [];
  if (first !== undefined) {
    list.push(causeTextsOf({ steps, ...messages })[first.cause].measureNext);
  }
  const sure = first?.likelihood === "almost-certain";
  // Who has looked at the wire has no error text, and needs none.
  if (facts.observed !== null) {
    if (first?.likelihood !== "almost-certain") list.push(steps.lookAtOtherSide);
    if (facts.code !== null) list.push(steps.explainCode(facts.code));
    return list;
  }
  if (facts.text === null) list.push(steps.pasteText);
  else if (first === undefined) list.push(steps.pasteText, steps.pasteCode);
  if (!sure) {
    if (facts.opened === null && (facts.code === null || facts.code === 1006)) {
      list.push(steps.checkOpening);
    }
    if (facts.afterMs === null && facts.opened !== false) list.push(steps.measureTime);
    else if (facts.idle === null && facts.opened !== false) list.push(steps.wasItIdle);
    list.push(steps.lookAtOtherSide);
  }
  if (facts.code !== null) list.push(steps.explainCode(facts.code));
  return list;
}

/** Every cause there is, with its texts in one language: for a reference, or a site. */
export function listCauses(
  language: Language,
): readonly Pick<
  RankedCause,
  "id" | "name" | "explanation" | "howToResolve" | "fixes" | "measureNext"
>[] {
  const texts = causeTextsOf(DIAGNOSE_MESSAGES[language]);
  return CAUSE_IDS.map((id) => {
    const { name, explanation, howToResolve, measureNext } = texts[id];
    return { id, name, explanation, howToResolve, fixes: factsOf(id).fixes, measureNext };
  });
}
