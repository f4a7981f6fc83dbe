import { compileFunction } from "node:vm";
import { assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { braces, eightDigits, quoteFor, surrogates } from "../../../src/codes/snippets/quote.ts";

describe("a quoted reason", () => {
  test("means exactly the text, in JavaScript", () => {
    assert(
      property(string({ unit: "binary" }), (text) => {
        const source = quoteFor(text, braces);
        expect(compileFunction(`return ${source}`)()).toBe(text.toWellFormed());
      }),
    );
  });

  test("never ends early, and hides nothing from a reader", () => {
    const styles = [braces, eightDigits, surrogates];
    assert(
      property(string({ unit: "binary" }), constantFrom(...styles), (text, style) => {
        const source = quoteFor(text, style);
        expect(source).toMatch(/^"(?:[^"\\]|\\.)*"$/u);
        expect(source).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });

  test("is escaped as each language does", () => {
    const text = 'a "b" \\u0041 \n\u202E\u{E0001}';
    expect(quoteFor(text, braces)).toBe('"a \\"b\\" \\\\u0041 \\n\\u{202e}\\u{e0001}"');
    expect(quoteFor(text, eightDigits)).toBe('"a \\"b\\" \\\\u0041 \\n\\u202e\\U000e0001"');
    expect(quoteFor(text, surrogates)).toBe('"a \\"b\\" \\\\u0041 \\n\\u202e\\udb40\\udc01"');
  });

  test("leaves letters of every script alone", () => {
    expect(quoteFor("é 日本 😀 'x' ${y} %s", braces)).toBe(`"é 日本 😀 'x' \${y} %s"`);
  });
});
