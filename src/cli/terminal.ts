import { styleText } from "node:util";

/** What text is for, not how it looks. */
export type Style = "title" | "heading" | "code" | "quiet" | "good" | "bad";

const FORMATS = {
  title: ["bold", "cyan"],
  heading: ["bold"],
  code: ["cyan"],
  quiet: ["dim"],
  good: ["green"],
  bad: ["red"],
} as const satisfies Record<Style, readonly Parameters<typeof styleText>[0][]>;

/** Longer lines are hard to read, however wide the window. */
const WIDEST = 100;
const NARROWEST = 30;

/** Where text goes. */
export interface Terminal {
  /** Columns to wrap at; `Infinity` where nobody looks at a window (pipes, files). */
  readonly width: number;
  /** Adds colour where it is wanted: on a terminal, and by `NO_COLOR` and `FORCE_COLOR`. */
  paint(style: Style, text: string): string;
}

export function createTerminal(stream: NodeJS.WriteStream, color: boolean): Terminal {
  const columns = stream.isTTY ? stream.columns : 0;
  return {
    width: columns > 0 ? Math.max(NARROWEST, Math.min(WIDEST, columns)) : Number.POSITIVE_INFINITY,
    paint(style, text) {
      if (!color || text === "") return text;
      let painted = text;
      for (const format of FORMATS[style]) painted = styleText(format, painted, { stream });
      return painted;
    },
  };
}
