import * as fc from "fast-check";
import { expect, it } from "vitest";

import { printable } from "../../src/record/index.ts";
import { anyText } from "./make.ts";

it.each([
  ["line breaks", "a\r\nb", "a\\u{d}\\u{a}b"],
  ["a terminal's escape sequence", "\u001B[31mred", "\\u{1b}[31mred"],
  ["NUL and DEL", "\0\u007F", "\\u{0}\\u{7f}"],
  ["C1 controls, such as CSI", "\u009B2J", "\\u{9b}2J"],
  ["line and paragraph separators", "\u2028\u2029", "\\u{2028}\\u{2029}"],
  ["bidirectional overrides", "abc\u202Edef", "abc\\u{202e}def"],
  ["bidirectional isolates", "\u2066x\u2069", "\\u{2066}x\\u{2069}"],
  ["bidirectional marks", "\u200E\u200F\u061C", "\\u{200e}\\u{200f}\\u{61c}"],
  ["what cannot be seen", "a\u200Bb\uFEFF", "a\\u{200b}b\\u{feff}"],
  ["invisible tags", "\u{E0041}", "\\u{e0041}"],
  ["lone surrogates", "\uD800x\uDC00", "\\u{d800}x\\u{dc00}"],
])("shows %s", (_name, text, expected) => {
  expect(printable(text)).toBe(expected);
});

it.each(["", "plain", "déjà vu", "日本語", "שלום", "👩‍👩‍👧", "« été »", "a\\b"])(
  "leaves %j as it is",
  (text) => {
    expect(printable(text)).toBe(text);
  },
);

it("leaves nothing unsafe in any text, and is done in one go", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = printable(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect(printable(shown)).toBe(shown);
    }),
  );
});
