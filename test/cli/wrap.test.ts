import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Page } from "../../src/cli/page.ts";
import { padColumns, textWidth } from "../../src/cli/text-width.ts";
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

describe("wrap, where a script has no spaces", () => {
  it("breaks between characters, each of two columns, and not before a full stop", () => {
    expect(wrap("接続は閉じました。次に", 10)).toEqual(["接続は閉じ", "ました。次", "に"]);
    expect(wrap("接続は閉じた。次", 12)).toEqual(["接続は閉じ", "た。次"]);
    expect(wrap("ああ（次の）", 6)).toEqual(["ああ", "（次", "の）"]);
  });

  it("keeps Latin words and spans of code whole, and spaces only where they stood", () => {
    expect(wrap("代码 1008 表示`close(1008)`失败", 11)).toEqual([
      "代码 1008",
      "表示",
      "`close(1008)`",
      "失败",
    ]);
  });

  it("loses nothing but the spaces that it breaks at, and keeps the width", () => {
    const piece = fc.constantFrom(
      "接",
      "続",
      "は",
      "ッ",
      "。",
      "（",
      "）",
      "word",
      " ",
      "é",
      "`a b`",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 14, max: 40 }),
        (pieces, width) => {
          const text = pieces.join("").trim().replaceAll(/ +/g, " ");
          const lines = wrap(text, width);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) {
            const couldBreak = /[^（][接続は]| /.test(line.replaceAll("`a b`", "``"));
            expect(textWidth(line) <= width || !couldBreak).toBe(true);
          }
        },
      ),
    );
  });
});

describe("the width of text", () => {
  it("is two columns for what East Asia writes, none for what stands on a letter", () => {
    expect(["abc", "接続", "、（）", "ｱ", "한글", "e\u0301", "é", "·"].map(textWidth)).toEqual([
      3, 4, 6, 1, 4, 1, 1, 1,
    ]);
    expect(`${padColumns("接続", 6)}|`).toBe("接続  |");
  });

  it("lines up a table", () => {
    const page = new Page(plain(60)).rows([
      ["名前", "x"],
      ["abcdef", "y"],
    ]);
    expect(page.toString()).toBe("  名前    x\n  abcdef  y");
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
