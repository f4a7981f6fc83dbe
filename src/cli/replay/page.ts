import { MESSAGES } from "../../codes/index.ts";
import { describeEvidence, printable } from "../../record/index.ts";
import type { ReplayExample, ReplayReport, RuleReplay } from "../../replay/index.ts";
import type { Context } from "../context.ts";
import { Page } from "../page.ts";
import { table } from "../table.ts";
import { replayWordsIn } from "../words/replay/words.ts";
import type { ReplayWords } from "../words/replay/words.ts";

/** Examples of one rule that are shown; `--json` has more. */
const EXAMPLES = 3;
const COLUMNS = [
  "closed",
  "refused",
  "possible",
  "paused",
  "dropped",
  "warned",
  "reported",
] as const satisfies (keyof RuleReplay)[];

/** A line of verdict, a table by rule, examples, and what the source cannot tell. */
export function replayPage(report: ReplayReport, context: Context): string {
  const { language, terminal } = context;
  const words = replayWordsIn(language);
  const { would, real, connections } = report;
  const space = MESSAGES[language].joiners.sentence;
  const verdict =
    words.verdict(would.closed + would.refused, connections) +
    space +
    words.today(real.closed + real.refused);
  const head = new Page(terminal).title(verdict);
  for (const line of notesOf(report, words)) head.paragraph(line);
  const parts = [head.toString()];
  if (report.rules.length > 0) parts.push(rulesTable(report.rules, words, context));
  const rest = new Page(terminal);
  addExamples(rest, report, words, context);
  if (report.caveats.length > 0) {
    rest.heading(words.limits);
    rest.bullets(
      report.caveats.map(
        ({ about, connections: concerned }) =>
          words.caveats[about] + space + words.concerned(concerned),
      ),
    );
  }
  parts.push(rest.toString());
  return parts.filter((part) => part !== "").join("\n\n");
}

function notesOf(report: ReplayReport, words: ReplayWords): readonly string[] {
  const { possible, unknowable, unjudged, incomplete } = report;
  return [
    ...(possible > 0 ? [words.possible(possible)] : []),
    ...(unknowable > 0 ? [words.unknowable(unknowable)] : []),
    ...(unjudged > 0 ? [words.unjudged(unjudged)] : []),
    ...(incomplete > 0 ? [words.incomplete(incomplete)] : []),
  ];
}

/** Columns in which something stands. */
function rulesTable(
  rules: readonly RuleReplay[],
  words: ReplayWords,
  { terminal }: Context,
): string {
  const columns = COLUMNS.filter(
    (column) => column === "closed" || rules.some((row) => row[column] > 0),
  );
  return table(
    [words.rule, words.really, ...columns.map((column) => words.actions[column])],
    rules.map((row) => [
      printable(row.rule),
      String(row.really),
      ...columns.map((column) => String(row[column])),
    ]),
    terminal,
  );
}

function addExamples(
  page: Page,
  { examples }: ReplayReport,
  words: ReplayWords,
  context: Context,
): void {
  const shown = new Map<string, number>();
  const rows: (readonly [string, string])[] = [];
  for (const example of examples) {
    const key = `${example.rule} ${example.action} ${example.certain}`;
    const count = (shown.get(key) ?? 0) + 1;
    shown.set(key, count);
    if (count > EXAMPLES) continue;
    rows.push([printable(example.connection), describeExample(example, words, context)]);
  }
  if (rows.length > 0) page.heading(words.examples).rows(rows);
}

function describeExample(
  { rule, action, certain, at, evidence, outcome, really }: ReplayExample,
  words: ReplayWords,
  { language }: Context,
): string {
  const measured = evidence === undefined ? undefined : describeEvidence(evidence, language);
  const parts = [
    words.actions[certain ? action : "possible"],
    printable(rule),
    ...(measured === undefined ? [] : [measured]),
    ...(at === undefined ? [] : [new Date(at).toISOString()]),
    ...(outcome === undefined ? [] : [words.outcomes[outcome]]),
    ...(outcome === "same" || really === undefined || really.cause === undefined
      ? []
      : [printable(really.rule ?? really.cause)]),
  ];
  return parts.join(" · ");
}
