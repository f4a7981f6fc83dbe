import * as fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, test } from "vitest";
import { boundedPattern } from "../../src/content/bounded-pattern.ts";

describe("patterns that cannot backtrack far go to the platform's engine", () => {
  test.each([
    String.raw`\b\d{16}\b`,
    String.raw`\b\d{4}-?\d{4}-?\d{4}-?\d{4}\b`,
    "password",
    "(?:AKIA|ASIA)[A-Z0-9]{16}",
    String.raw`^BEGIN [A-Z]{3,10} KEY$`,
    String.raw`[\w.]{1,40}@example\.com`,
  ])("%s", (pattern) => {
    expect(boundedPattern(pattern)).toBeInstanceOf(RegExp);
  });
});

describe("all others stay with RE2", () => {
  test.each([
    ["no end", "a+"],
    ["no end", "(?:ab)*c"],
    ["no end", "x{3,}"],
    ["too many ways", "(?:a|a){16}"],
    ["too many ways", "a{0,40}a{0,40}a{0,40}"],
    ["too long", "a{1,300}"],
    ["a dot, which is not the same to both", "a.b"],
    ["white space, which is not the same to both", String.raw`a\sb`],
    ["a property", String.raw`\p{L}{3}`],
    ["letters beyond ASCII", "é{2}"],
    ["a named group", "(?<a>b)"],
    ["a flag", "(?i)abc"],
    ["look-ahead", "a(?=b)"],
    ["a back-reference", String.raw`(a)\1`],
    ["a quantifier of nothing", "?a"],
    ["a bracket too many", "a)"],
    ["a bracket too few", "(a"],
    ["an empty class", "[]"],
    ["a lazy quantifier", "a{1,3}?b"],
  ])("%s: %s", (_why, pattern) => {
    expect(boundedPattern(pattern)).toBeUndefined();
  });
});

const piece = fc.constantFrom(
  ...Array.from("ab1-_. @é𝄞\n"),
  String.raw`\d`,
  String.raw`\w`,
  String.raw`\D`,
  String.raw`\b`,
  String.raw`\B`,
  "[a-c1]",
  "[^a]",
  String.raw`[\d_]`,
  "(?:a|b1)",
  "{2}",
  "{1,3}",
  "?",
  "^",
  "$",
  "|",
);

test("whatever is taken is found in the same texts by both engines", () => {
  let taken = 0;
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
      fc.array(fc.constantFrom(...Array.from("ab1-_. @é𝄞\nk\u017f\u212a")), { maxLength: 12 }),
      (pattern, characters) => {
        const native = boundedPattern(pattern);
        if (native === undefined) return;
        taken++;
        const text = characters.join("");
        const linear = RE2JS.compile(RE2JS.translateRegExp(pattern));
        expect([pattern, text, native.test(text)]).toEqual([pattern, text, linear.test(text)]);
      },
    ),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(500);
});

test("a megabyte made to hurt costs no more than a few passes over it", () => {
  const pattern = boundedPattern(String.raw`\b\d{4}-?\d{4}-?\d{4}-?\d{4}\b`)!;
  const steps = "1234-1234-1234-123x ".repeat(50_000);
  expect(pattern.test(steps)).toBe(false);
  expect(pattern.test(`${steps}1234-1234-1234-1234`)).toBe(true);
});
