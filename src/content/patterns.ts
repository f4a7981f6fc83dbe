import { RE2JS, RE2Set } from "re2js";
import { boundedPattern } from "./bounded-pattern.ts";
import { ContentError } from "./errors.ts";
import type { ForbiddenPattern } from "./types.ts";

/** Longest pattern, in UTF-16 units. */
const MAX_LENGTH = 1024;
/**
 * Largest program that a pattern may become: `\p{L}{1000}` is short, and a thousand instructions. Time
 * is linear in the message, but its factor grows with the program.
 */
const MAX_INSTRUCTIONS = 1000;

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const FLAGS = /^(?!.*(.).*\1)[ims]*$/;

/** All rows of `forbid`, compiled. */
export interface ForbiddenPatterns {
  /** The name of the first row that is found in the text. */
  find(text: string): string | undefined;
}

/**
 * Compiles patterns for RE2JS, whose time is linear in the text whatever the pattern is.
 *
 * A pattern that is bounded in itself is searched by the platform's engine: see `boundedPattern`. One
 * for which some literal must be there is searched by itself, since the search for the literal is all
 * that a harmless message costs. The others are searched together, in one pass.
 *
 * @throws {ContentError} `ERR_CONTENT_PATTERN`
 */
export function compilePatterns(rows: readonly ForbiddenPattern[]): ForbiddenPatterns {
  const names = new Set<string>();
  const single: { readonly row: number; readonly regex: Pick<RegExp, "test"> }[] = [];
  const together: { readonly row: number; readonly regex: RE2JS; readonly source: string }[] = [];
  for (const [row, { name, pattern, flags = "" }] of rows.entries()) {
    if (typeof name !== "string" || !NAME.test(name)) {
      throw problem(
        `forbid[${row}].name`,
        "not a name",
        "Write up to 64 letters, digits, dots, underscores and hyphens",
      );
    }
    if (names.has(name)) {
      throw problem(
        `forbid[${row}].name`,
        `"${name}" names two rows`,
        "Give each row a name of its own: it tells in a reason which was found",
      );
    }
    names.add(name);
    if (typeof flags !== "string" || !FLAGS.test(flags)) {
      throw problem(
        `forbid[${row}].flags`,
        "not flags",
        "Write i, m and s, each once at most; searching is global and Unicode anyway",
      );
    }
    const regex = compilePattern(pattern, `forbid[${row}].pattern`, flags);
    if (regex.test("")) {
      throw problem(
        `forbid[${row}].pattern`,
        `"${name}" is found in every message, also in an empty one`,
        "Write a pattern that needs at least one character",
      );
    }
    const bounded = flags === "" ? boundedPattern(pattern) : undefined;
    if (bounded !== undefined) single.push({ row, regex: bounded });
    else if (hasPrefilter(regex)) single.push({ row, regex });
    else together.push({ row, regex, source: regex.pattern() });
  }
  const [only] = together;
  if (only !== undefined && together.length === 1) {
    single.push(only);
    together.pop();
  }
  single.sort((a, b) => a.row - b.row);
  const set = new RE2Set();
  for (const { source } of together) set.add(source);
  if (together.length > 0) set.compile();

  return {
    find(text) {
      const found = single.find(({ regex }) => regex.test(text))?.row ?? Infinity;
      const [member = -1] = together.length === 0 ? [] : set.match(text).sort((a, b) => a - b);
      const row = Math.min(found, together[member]?.row ?? Infinity);
      return rows[row]?.name;
    },
  };
}

/**
 * Compiles one pattern, written as ECMAScript or RE2 would have it.
 *
 * @param where For the error: the key at fault.
 * @throws {ContentError} `code`
 */
export function compilePattern(
  pattern: string,
  where: string,
  flags = "",
  code: "ERR_CONTENT_PATTERN" | "ERR_CONTENT_SCHEMA" = "ERR_CONTENT_PATTERN",
): RE2JS {
  if (typeof pattern !== "string" || pattern === "" || pattern.length > MAX_LENGTH) {
    const hint = `Write 1 to ${MAX_LENGTH} characters`;
    throw new ContentError(code, { where, problem: "a pattern of that length is not taken", hint });
  }
  let regex: RE2JS;
  try {
    const translated = RE2JS.translateRegExp(pattern);
    regex = RE2JS.compile(flags === "" ? translated : `(?${flags}:${translated})`);
  } catch (cause) {
    throw new ContentError(code, unusable(where, pattern, cause), { cause });
  }
  if (regex.programSize() > MAX_INSTRUCTIONS) {
    throw new ContentError(code, {
      where,
      problem: `the pattern becomes ${regex.programSize()} instructions, of which ${MAX_INSTRUCTIONS} are allowed`,
      hint: "Make the counts in braces smaller",
    });
  }
  return regex;
}

function unusable(where: string, pattern: string, cause: unknown) {
  const why = cause instanceof Error ? cause.message : String(cause);
  const backtracks = /\(\?(?:[=!]|<[=!])|\\[1-9]|\\k</.test(pattern);
  return {
    where,
    problem: `not a pattern that can be searched in linear time (${why})`,
    hint: backtracks
      ? "Leave look-around and back-references out: they have no linear-time search"
      : "Write it in the syntax of RE2",
  };
}

/** Only a matter of speed, so an RE2JS without the field does no harm. */
function hasPrefilter(regex: RE2JS): boolean {
  const { prefix, prefilter } = regex.re2();
  return prefix !== "" || Boolean(prefilter);
}

function problem(where: string, what: string, hint: string): ContentError {
  return new ContentError("ERR_CONTENT_PATTERN", { where, problem: what, hint });
}
