import { CLOSE_CODES, CLOSE_RANGES, compare, explain, lookup } from "../../src/codes/index.ts";
import type { Comparison, Explanation, Language } from "../../src/codes/index.ts";

/** A page of the catalogue: one registry row, or one range under its first number. */
export interface CataloguePage {
  /** `1008`, or `4000-4999`. */
  readonly slug: string;
  /** For a range, its first member without a row of its own: 3001, for 3000 has one. */
  readonly code: number;
  readonly name: string;
}

export const CODE_PAGES: readonly CataloguePage[] = CLOSE_CODES.map(({ code, name }) => ({
  slug: String(code),
  code,
  name,
}));

export const RANGE_PAGES: readonly CataloguePage[] = CLOSE_RANGES.map(({ from, to, name }) => ({
  slug: `${from}-${to}`,
  code: firstMember(from),
  name,
}));

function firstMember(from: number): number {
  return lookup(from).kind === "range" ? from : firstMember(from + 1);
}

/** The page that speaks of a number: its own, or its range's. */
export function slugOf(code: number): string {
  const entry = lookup(code);
  return entry.kind === "code" ? String(code) : `${entry.from}-${entry.to}`;
}

/** Every pair of registered codes, smaller number first. */
export const PAIRS: readonly (readonly [number, number])[] = CODE_PAGES.flatMap(({ code: a }, i) =>
  CODE_PAGES.slice(i + 1).map(({ code: b }) => [a, b] as const),
);

/** Each page asks for the same texts more than once: title, social card, search, index. */
const explained = new Map<string, Explanation>();

export function explanation(code: number, language: Language): Explanation {
  const key = `${language}/${code}`;
  const known = explained.get(key);
  if (known !== undefined) return known;
  const fresh = explain(code, language);
  explained.set(key, fresh);
  return fresh;
}

export function comparison(a: number, b: number, language: Language): Comparison {
  return compare(a, b, language);
}
