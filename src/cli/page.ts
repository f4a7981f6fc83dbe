import type { Sequence } from "../codes/index.ts";
import { sequenceLines } from "./sequence-lines.ts";
import type { Terminal } from "./terminal.ts";
import { padColumns, textWidth } from "./text-width.ts";
import { wrap } from "./wrap.ts";

const INDENT = "  ";
const QUOTE = "`";
/** A label of a table takes at most so much; longer ones stand on a line of their own. */
const LABEL = 32;

type Row = readonly [label: string, value: string];

/** A row with how it went: well, badly, or neither. */
export interface Check {
  readonly went: "good" | "bad" | "quiet";
  readonly label: string;
  readonly value: string;
}

const MARKS = { good: "✓", bad: "✗", quiet: "·" } as const;

/** A page of text for a terminal or a pipe: titles, paragraphs, steps, tables. */
export class Page {
  readonly #terminal: Terminal;
  readonly #lines: string[] = [];

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  title(text: string): this {
    return this.#gap().#add("", text, (line) => this.#terminal.paint("title", line));
  }

  heading(text: string): this {
    return this.#gap().#add("", text, (line) => this.#terminal.paint("heading", line));
  }

  paragraph(text: string): this {
    return this.#add(INDENT, text);
  }

  quiet(text: string): this {
    return this.#add(INDENT, text, (line) => this.#terminal.paint("quiet", line));
  }

  steps(items: readonly string[]): this {
    const width = String(items.length).length;
    for (const [i, item] of items.entries()) {
      this.#add(`${INDENT}${String(i + 1).padStart(width)}. `, item);
    }
    return this;
  }

  bullets(items: readonly string[]): this {
    for (const item of items) this.#add(`${INDENT}- `, item);
    return this;
  }

  /** Labels on the left, what they stand for on the right, or below where there is no room. */
  rows(rows: readonly Row[]): this {
    return this.#rows(rows, (first, value) => this.#add(first, value));
  }

  /** Rows whose values are what a program says: code that may be torn at its spaces. */
  codeRows(rows: readonly Row[]): this {
    return this.#rows(rows, (first, value) => {
      const lines = wrap(value, this.#terminal.width - textWidth(first) - 2 * QUOTE.length);
      const quoted = [`${QUOTE}${lines[0]}`, ...lines.slice(1)];
      quoted.push(`${quoted.pop()}${QUOTE}`);
      this.#put(first, quoted, (line) => this.#terminal.paint("code", line));
    });
  }

  #rows(rows: readonly Row[], add: (first: string, value: string) => void): this {
    const width = Math.min(LABEL, Math.max(...rows.map(([label]) => textWidth(label))));
    const besides = this.#terminal.width >= 2 * width + INDENT.length;
    for (const [label, value] of rows) {
      if (besides && textWidth(label) <= width) {
        add(`${INDENT}${padColumns(label, width)}${INDENT}`, value);
      } else {
        this.#add(INDENT, label);
        add(INDENT + INDENT, value);
      }
    }
    return this;
  }

  /** Rows with a mark in front that says how each went. */
  checks(checks: readonly Check[]): this {
    const width = Math.min(LABEL, Math.max(...checks.map(({ label }) => textWidth(label))));
    for (const { went, label, value } of checks) {
      const at = this.#lines.length;
      const mark = MARKS[went];
      this.#add(`${INDENT}${mark} ${padColumns(label, width)}${INDENT}`, value);
      const line = this.#lines[at]!.slice(INDENT.length + mark.length);
      this.#lines[at] = INDENT + this.#terminal.paint(went, mark) + line;
    }
    return this;
  }

  /** Source code, to be copied: never wrapped. */
  source(text: string): this {
    for (const line of text.split("\n")) {
      this.#lines.push(line === "" ? "" : INDENT + this.#terminal.paint("code", line));
    }
    return this;
  }

  /** The frames of an ending, with what they cannot say. */
  sequence(sequence: Sequence): this {
    const { terminal, lines } = { terminal: this.#terminal, lines: this.#lines };
    this.heading(sequence.heading);
    for (const line of sequenceLines(sequence, terminal, terminal.width - 2 * INDENT.length)) {
      lines.push(INDENT + line);
    }
    return this.paragraph(sequence.note);
  }

  toString(): string {
    return this.#lines.join("\n");
  }

  #gap(): this {
    if (this.#lines.length > 0) this.#lines.push("");
    return this;
  }

  /** `first` begins the first line; the others are indented as far. */
  #add(first: string, text: string, paint = (line: string): string => this.#code(line)): this {
    return this.#put(first, wrap(text, this.#terminal.width - textWidth(first)), paint);
  }

  #put(first: string, lines: readonly string[], paint: (line: string) => string): this {
    const rest = " ".repeat(textWidth(first));
    for (const [i, line] of lines.entries()) {
      this.#lines.push(`${i === 0 ? this.#code(first) : rest}${paint(line)}`);
    }
    return this;
  }

  #code(line: string): string {
    return line.replaceAll(/`[^`]+`/g, (span) => this.#terminal.paint("code", span));
  }
}
