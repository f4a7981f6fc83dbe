/**
 * A text with holes, found in a line in linear time: literals are searched for, holes are bounded,
 * and nothing is ever tried twice. Case is ignored unless `exactCase`.
 *
 * - `{code}`, `{http}`, `{n}`: digits, grouped or not.
 * - `{w}`: a run without white space.
 * - `{*}`: anything on the same line; `{reason}` is the same, and captured.
 */
export interface Pattern {
  readonly segments: readonly (readonly Part[])[];
  /** How many characters are literal: the more, the surer a match. */
  readonly weight: number;
  readonly exactCase: boolean;
}

type Part = { readonly literal: string } | { readonly hole: Hole };
const HOLES = ["code", "http", "n", "w", "*", "reason"] as const;
type Hole = (typeof HOLES)[number];

export interface Captures {
  readonly code?: number;
  readonly http?: number;
  readonly reason?: string;
}

type Catching = { -readonly [K in keyof Captures]: Captures[K] };

interface Found {
  readonly end: number;
  readonly captures: Captures;
}

const LONGEST_WORD = 300;
const LONGEST_NUMBER = 15;
const IN_BRACES = /\{([a-z]+|\*)\}/g;

export function compilePattern(source: string, exactCase = false): Pattern {
  const text = exactCase ? source : fold(source);
  const segments: Part[][] = [[]];
  let weight = 0;
  const addLiteral = (literal: string): void => {
    if (literal === "") return;
    segments.at(-1)!.push({ literal });
    weight += literal.length;
  };
  let end = 0;
  for (const match of text.matchAll(IN_BRACES)) {
    const hole = HOLES.find((name) => name === match[1]);
    if (hole === undefined) continue;
    addLiteral(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (hole === "*" || hole === "reason") segments.push([{ hole }]);
    else segments.at(-1)!.push({ hole });
  }
  addLiteral(text.slice(end));
  return { segments, weight, exactCase };
}

/** A line as patterns read it: `folded` for most, `exact` for those that mind the case. */
export interface Line {
  readonly exact: string;
  readonly folded: string;
}

/** The spaces let a pattern such as ` sD-- ` match a line's first and last word. */
export function readLine(line: string): Line {
  const exact = ` ${line} `;
  return { exact, folded: fold(exact) };
}

/** ASCII letters to lower case and typographic quotes to plain ones; no character changes its place. */
function fold(text: string): string {
  return text
    .replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"');
}

/** What the holes caught, or `undefined` where the line does not hold the pattern. */
export function findPattern(pattern: Pattern, line: Line): Captures | undefined {
  const text = pattern.exactCase ? line.exact : line.folded;
  let at = 0;
  const captures: Catching = {};
  for (const segment of pattern.segments) {
    const [first] = segment;
    const gap = first !== undefined && "hole" in first ? first.hole : undefined;
    const parts = gap === "*" || gap === "reason" ? segment.slice(1) : segment;
    const found =
      parts.length === 0
        ? { start: text.length, end: text.length, captures: {} }
        : search(parts, text, at);
    if (found === undefined) return undefined;
    Object.assign(captures, found.captures);
    if (gap === "reason") captures.reason = line.exact.slice(at, found.start).trim();
    at = found.end;
  }
  return captures;
}

/** The leftmost place from `at` on where all parts follow each other. The first is always a literal. */
function search(
  parts: readonly Part[],
  text: string,
  at: number,
): (Found & { readonly start: number }) | undefined {
  const [first, ...rest] = parts;
  if (first === undefined || !("literal" in first)) return undefined;
  let start = text.indexOf(first.literal, at);
  while (start !== -1) {
    const found = follow(rest, text, start + first.literal.length);
    if (found !== undefined) return { ...found, start };
    start = text.indexOf(first.literal, start + 1);
  }
  return undefined;
}

function follow(parts: readonly Part[], text: string, at: number): Found | undefined {
  let end = at;
  const captures: Catching = {};
  for (const [i, part] of parts.entries()) {
    if ("literal" in part) {
      if (!text.startsWith(part.literal, end)) return undefined;
      end += part.literal.length;
    } else if (part.hole === "w") {
      const next = parts[i + 1];
      const stop = wordEnd(text, end, next !== undefined && "literal" in next ? next.literal : "");
      if (stop === undefined) return undefined;
      end = stop;
    } else {
      const stop = numberEnd(text, end);
      if (stop === end) return undefined;
      const value = Number(text.slice(end, stop).replaceAll(",", ""));
      if (part.hole === "code") captures.code = value;
      if (part.hole === "http") captures.http = value;
      end = stop;
    }
  }
  return { end, captures };
}

/** Where the shortest run without white space ends that `next` follows; without `next`, the whole run. */
function wordEnd(text: string, from: number, next: string): number | undefined {
  for (let end = from + 1; end <= text.length && end <= from + LONGEST_WORD; end += 1) {
    if (/\s/.test(text[end - 1]!)) return undefined;
    if (next === "" ? /\s/.test(text[end] ?? " ") : text.startsWith(next, end)) return end;
  }
  return undefined;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_NUMBER && /[\d,]/.test(text[end] ?? "")) end += 1;
  // A comma after the number belongs to the sentence.
  while (end > from && text[end - 1] === ",") end -= 1;
  return end;
}
