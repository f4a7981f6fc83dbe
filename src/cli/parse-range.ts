import { usageError } from "./errors.ts";
import { parseCode } from "./parse-code.ts";
import { shown } from "./shown.ts";

/** `3000-3999`, or one code for a range of one. */
export function parseRange(text: string): { readonly from: number; readonly to: number } {
  const [, first, last] = /^\s*(\d+)\s*(?:(?:-|–|\.\.)\s*(\d+)\s*)?$/.exec(text) ?? [];
  if (first === undefined) {
    throw usageError((words) => words.notARange(shown(text)));
  }
  const from = parseCode(first);
  const to = last === undefined ? from : parseCode(last);
  if (from <= to) return { from, to };
  throw usageError((words) => words.emptyRange(shown(text), to, from));
}
