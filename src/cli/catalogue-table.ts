import { MESSAGES } from "../codes/index.ts";
import type { Language, ListEntry } from "../codes/index.ts";
import { table } from "./table.ts";
import type { Terminal } from "./terminal.ts";
import { wordsIn } from "./words/words.ts";

/** Codes and ranges, a line each. */
export function catalogueTable(
  entries: readonly ListEntry[],
  language: Language,
  terminal: Terminal,
): string {
  const { list } = wordsIn(language);
  const { words } = MESSAGES[language];
  if (entries.length === 0) return list.none;
  const rows = entries.map((entry) => [
    entry.kind === "code" ? String(entry.code) : `${entry.from}-${entry.to}`,
    entry.name,
    words.status[entry.status].short,
    words.sender[entry.sender].short,
    entry.browserClose ? list.yes : list.no,
  ]);
  const head = [list.code, list.name, list.standing, list.sender, list.browser];
  return table(head, rows, terminal);
}
