import { didYouMean } from "../policy/shape/nearest.ts";
import { KNOWN_RULES, toJson } from "../record/index.ts";
import type { CloseRecord } from "../record/index.ts";
import type { RecordFilter, RecordSource } from "../store/index.ts";
import type { Context } from "./context.ts";
import { endingLines } from "./ending-lines.ts";
import { usageError } from "./errors.ts";
import { print, printJsonLine } from "./print.ts";
import { quote } from "./quote.ts";
import { watchStopSignals } from "./stop-signals.ts";
import { wordsIn } from "./words/words.ts";

/** Endings to begin with when more are to come. */
const FOLLOW_FROM = 10;

/** Prints the endings that pass the filter, then those to come if they are wanted. */
export async function printRecords(
  source: RecordSource,
  filter: RecordFilter,
  following: boolean,
  context: Context,
): Promise<void> {
  const { json, language, terminal } = context;
  const show = (record: CloseRecord): void => {
    if (json) printJsonLine(toJson(record));
    else
      print(endingLines(record, { language, terminal, date: true, advice: true, reports: true }));
  };
  const { limit, ...criteria } = filter;
  const ended = new AbortController();
  // Begun before the query, so that nothing falls between the two; what is in both is shown once.
  const coming = following ? source.follow({ ...criteria, signal: ended.signal }) : undefined;
  const first = limit ?? (following && filter.since === undefined ? FOLLOW_FROM : undefined);
  const found = await source.query({ ...criteria, limit: first });
  if (found.length === 0 && filter.rule !== undefined) await checkRule(source, filter.rule);
  for (const record of found) show(record);
  const { records: words } = wordsIn(language);
  if (coming === undefined) {
    if (found.length === 0 && !json) process.stderr.write(`${words.none}\n`);
    return;
  }
  const stop = watchStopSignals();
  void stop.asked.then(() => ended.abort());
  if (!json && process.stderr.isTTY) {
    process.stderr.write(`${terminal.paint("quiet", words.waiting)}\n`);
  }
  const shown = new Set(found.map(({ id }) => id));
  for await (const record of coming) {
    if (!shown.delete(record.id)) show(record);
  }
}

/** A rule that is neither known nor recorded is a slip. */
async function checkRule(source: RecordSource, rule: string): Promise<void> {
  if ((KNOWN_RULES as readonly string[]).includes(rule)) return;
  const [any] = await source.query({ rule, limit: 1 });
  if (any !== undefined) return;
  throw usageError(
    `--rule ${quote(rule)} is neither a rule of closewise nor one that ended a recorded connection. ${didYouMean(rule, KNOWN_RULES)}`,
  );
}
