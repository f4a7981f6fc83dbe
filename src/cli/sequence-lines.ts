import type { Sequence, SequenceStep } from "../codes/index.ts";
import { padColumns, textWidth } from "./text-width.ts";
import type { Style, Terminal } from "./terminal.ts";
import { wrap } from "./wrap.ts";

/** Wider than this, the arrows say no more. */
const WIDEST = 56;
/** Columns beside a label on its arrow: both lifelines, the head, and a bit of line on either side. */
const AROUND = 10;

/**
 * A diagram of an ending in box-drawing characters: the client's lifeline on the left, the server's
 * on the right, an arrow for each frame. No line takes more than `columns`, nor more than fits.
 */
export function sequenceLines(
  { client, server, steps }: Sequence,
  terminal: Terminal,
  columns: number,
): readonly string[] {
  const width = Math.min(WIDEST, columns);
  const life = terminal.paint("quiet", "│");
  const empty = `${life}${" ".repeat(width - 2)}${life}`;
  return [
    ...apart(client.label, server.label, width).map((line) => terminal.paint("heading", line)),
    ...steps.flatMap((step) => [empty, ...drawn(step, terminal, width)]),
    ...(steps.at(-1)?.kind === "end" ? [] : [empty]),
    ...apart(client.conclusion ?? "", server.conclusion ?? "", width),
  ];
}

/** One text on the left, the other on the right; below it where there is no room for both. */
function apart(left: string, right: string, width: number): readonly string[] {
  if (right === "") return left === "" ? [] : [left];
  const room = width - textWidth(left);
  return textWidth(right) + 2 <= room
    ? [left + flush(right, room)]
    : [left, flush(right, width)].filter((line) => line !== "");
}

/** `padStart`, in columns. */
function flush(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - textWidth(text))) + text;
}

const STYLES: Readonly<Record<SequenceStep["kind"], Style | undefined>> = {
  request: undefined,
  response: undefined,
  message: undefined,
  close: "code",
  lost: "bad",
  end: "quiet",
};

/** The label on the arrow, or above it where the arrow is too short. */
function drawn(step: SequenceStep, terminal: Terminal, width: number): readonly string[] {
  const style = STYLES[step.kind];
  const paint = (text: string): string =>
    style === undefined ? text : terminal.paint(style, text);
  const life = terminal.paint("quiet", "│");
  const room = width - AROUND - (step.kind === "lost" ? shortfall(width) : 0);
  if (textWidth(step.text) <= room) return [paint(arrow(step, step.text, width))];
  const inner = width - 4;
  const above = wrap(step.text, inner).map(
    (line) => `${life} ${paint(padColumns(line, inner))} ${life}`,
  );
  return [...above, paint(arrow(step, "", width))];
}

function arrow({ kind, from }: SequenceStep, text: string, width: number): string {
  if (kind === "end") return `╞${centred(text, "═", width - 2)}╡`;
  if (kind === "lost") {
    // It ends midway, in a cross.
    const line = centred(text, "─", width - shortfall(width) - 3);
    const gap = " ".repeat(width - 3 - textWidth(line));
    return from === "client" ? `├${line}✕${gap}│` : `│${gap}✕${line}┤`;
  }
  const line = centred(text, "─", width - 3);
  return from === "client" ? `├${line}►│` : `│◄${line}┤`;
}

/** Columns by which what is lost falls short of the other side. */
function shortfall(width: number): number {
  return Math.floor(width / 6);
}

/** Text in the middle of a line. */
function centred(text: string, dash: string, columns: number): string {
  if (text === "") return dash.repeat(columns);
  const rest = columns - textWidth(text) - 2;
  const before = Math.floor(rest / 2);
  return `${dash.repeat(before)} ${text} ${dash.repeat(rest - before)}`;
}
