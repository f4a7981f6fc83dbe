import { MESSAGES } from "../codes/index.ts";
import type { Language, ListEntry } from "../codes/index.ts";
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
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd();
  return [terminal.paint("heading", line(head)), ...rows.map(line)].join("\n");
}
