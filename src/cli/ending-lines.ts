import { MESSAGES, lookup } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import { advise, describe } from "../record/index.ts";
import type { CloseRecord } from "../record/index.ts";
import { localTime } from "./local-time.ts";
import type { Style, Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

export interface EndingLinesOptions {
  readonly language: Language;
  readonly terminal: Terminal;
  /** With the date, for endings that are not of this moment. */
  readonly date: boolean;
  readonly advice: boolean;
}

/** How one connection ended: local time, code, sentence, advice. One line, but for a terminal's width. */
export function endingLines(record: CloseRecord, options: EndingLinesOptions): string {
  const { language, terminal, date, advice } = options;
  const time = localTime(record.endedAt, date ? "date and time" : "time");
  const code = (codeOf(record) ?? "-").padEnd(8);
  const start = `${terminal.paint("quiet", time)}  ${terminal.paint(styleOf(record), code)}  `;
  const sentence = describe(record, language);
  const next = advice ? advise(record, language) : "";
  const indent = time.length + 2 + code.length + 2;
  if (terminal.width === Number.POSITIVE_INFINITY) {
    return (
      start +
      (next === ""
        ? sentence
        : sentence + MESSAGES[language].joiners.sentence + terminal.paint("quiet", next))
    );
  }
  const width = terminal.width - indent;
  const quiet = next === "" ? [] : wrap(next, width).map((line) => terminal.paint("quiet", line));
  return start + [...wrap(sentence, width), ...quiet].join(`\n${" ".repeat(indent)}`);
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
