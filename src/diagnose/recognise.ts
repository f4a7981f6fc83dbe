import { compilePattern, findPattern, readLine } from "./pattern.ts";
import type { Captures } from "./pattern.ts";
import { ERROR_TEXTS } from "./texts.ts";
import type { ErrorText } from "./texts/row.ts";

const COMPILED = ERROR_TEXTS.map((row) => {
  const pattern = compilePattern(row.pattern, row.exactCase);
  return { row, pattern, weight: row.vague === true ? 0 : pattern.weight };
});

export interface Recognised {
  readonly row: ErrorText;
  readonly captures: Captures;
  /** The line as it was given. */
  readonly line: string;
}

/**
 * The known text that fits best: the one with the most literal characters; of equals, the earlier
 * row, then the earlier line. Reads each line once per row, so its time grows with the text alone.
 */
export function recognise(text: string): Recognised | undefined {
  let best: (Recognised & { readonly weight: number }) | undefined;
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (raw.trim() === "") continue;
    const line = readLine(raw);
    for (const { row, pattern, weight } of COMPILED) {
      if (best !== undefined && weight <= best.weight) continue;
      const captures = findPattern(pattern, line);
      if (captures !== undefined) best = { row, captures, line: raw, weight };
    }
  }
  return best;
}
