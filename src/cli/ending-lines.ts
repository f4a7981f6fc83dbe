import { MESSAGES, lookup } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import { advise, describe, describeEvidence, printable } from "../record/index.ts";
import type { CloseRecord, Report } from "../record/index.ts";
import { localTime } from "./local-time.ts";
import type { Style, Terminal } from "./terminal.ts";
import { wordsIn } from "./words/words.ts";
import { wrap } from "./wrap.ts";

/** A record may come from anywhere; the rules of a policy have shorter names. */
const LONGEST_RULE = 64;

export interface EndingLinesOptions {
  readonly language: Language;
  readonly terminal: Terminal;
  /** With the date, for endings that are not of this moment. */
  readonly date: boolean;
  readonly advice: boolean;
  /** With a line for each rule that did something without ending the connection. */
  readonly reports: boolean;
}

/**
 * How one connection ended: local time, code, sentence, advice. One line, but for a terminal's width
 * and for reports.
 */
export function endingLines(record: CloseRecord, options: EndingLinesOptions): string {
  const { language, terminal, date, advice } = options;
  const time = localTime(record.endedAt, date ? "date and time" : "time");
  const code = (codeOf(record) ?? "-").padEnd(8);
  const start = `${terminal.paint("quiet", time)}  ${terminal.paint(styleOf(record), code)}  `;
  const sentence = describe(record, language);
  const next = advice ? advise(record, language) : "";
  const indent = time.length + 2 + code.length + 2;
  const margin = `\n${" ".repeat(indent)}`;
  const reports = options.reports ? record.reports.map((one) => reportLine(one, language)) : [];
  if (terminal.width === Number.POSITIVE_INFINITY) {
    const joiner = MESSAGES[language].joiners.sentence;
    const ending = next === "" ? sentence : sentence + joiner + terminal.paint("quiet", next);
    return start + [ending, ...reports].join(margin);
  }
  const width = terminal.width - indent;
  const quiet = next === "" ? [] : wrap(next, width).map((line) => terminal.paint("quiet", line));
  const wrapped = reports.flatMap((line) => wrap(line, width));
  return start + [...wrap(sentence, width), ...quiet, ...wrapped].join(margin);
}

/** What a rule did without ending the connection, how often, and why the first time. */
function reportLine(
  { rule, action = "report", count, evidence }: Report,
  language: Language,
): string {
  const what = wordsIn(language).records.reports[action](
    printable(rule.slice(0, LONGEST_RULE)),
    count,
  );
  const why = evidence && describeEvidence(evidence, language);
  return why === undefined ? what : `${what} · ${why}`;
}

/** The close code that the client was told, or the HTTP status if there was no handshake. */
function codeOf({ closeCode, httpStatus }: CloseRecord): string | undefined {
  if (closeCode !== undefined) return String(closeCode);
  return httpStatus === undefined ? undefined : `HTTP ${httpStatus}`;
}

function styleOf({ closeCode }: CloseRecord): Style {
  if (closeCode === undefined) return "bad";
  const { outcome } = lookup(closeCode);
  if (outcome === "unknown") return "code";
  return outcome === "error" ? "bad" : "good";
}
