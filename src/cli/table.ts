import { padColumns, textWidth } from "./text-width.ts";
import type { Terminal } from "./terminal.ts";

/** Rows under a heading, each column as wide as its widest cell. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  terminal: Terminal,
): string {
  const widths = head.map((title, column) =>
    Math.max(textWidth(title), ...rows.map((row) => textWidth(row[column]!))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => padColumns(cell, widths[column]!))
      .join("  ")
      .trimEnd();
  return [terminal.paint("heading", line(head)), ...rows.map(line)].join("\n");
}
