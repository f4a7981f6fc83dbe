import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Page } from "../../src/cli/page.ts";
import { wrap } from "../../src/cli/wrap.ts";

const plain = (width: number) => ({ width, paint: (_: string, text: string) => text });

describe("wrap", () => {
  it("breaks at spaces, never inside a span of code", () => {
    expect(wrap("one two `three four` five", 8)).toEqual(["one two", "`three four`", "five"]);
  });

  it("keeps a backquote that stands alone", () => {
    expect(wrap("a ` b", 80)).toEqual(["a ` b"]);
  });

  it("leaves a long word whole, and no-break spaces alone", () => {
    expect(wrap("a 10\u00A0000\u00A0octets", 4)).toEqual(["a", "10\u00A0000\u00A0octets"]);
  });

  it("loses no word, and keeps the width wherever words allow", () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 1, max: 40 }),
        (words, width) => {
          const lines = wrap(words.join(" "), width);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
        },
      ),
    );
  });
});

describe("Page", () => {
  it("does not wrap where there is no window", () => {
    const text = "word ".repeat(100).trim();
    expect(new Page(plain(Number.POSITIVE_INFINITY)).paragraph(text).toString()).toBe(`  ${text}`);
  });

  it("puts values under their labels where there is no room beside them", () => {
    const rows = [["a rather long label", "a value of some words"]] as const;
    expect(new Page(plain(30)).rows(rows).toString()).toBe(
      "  a rather long label\n    a value of some words",
    );
  });

  it("indents the steps alike", () => {
    const page = new Page(plain(20)).steps(["one two three four five", "six"]);
    expect(page.toString()).toBe("  1. one two three\n     four five\n  2. six");
  });
});
