import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { LAB_WORDS } from "../../site/src/words/lab/index.ts";
import { PAGE_WORDS } from "../../site/src/words/pages/index.ts";
import { foreignWord, misprint } from "../native.ts";

/** Every text below a value; a vendor's name, a meaning or a bound stands where one is asked for. */
function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const text = value as (...args: readonly number[]) => string;
    return [text(4000, 4099)];
  }
  return Object.values(value as object).flatMap((inner) => texts(inner));
}

/** Names of the web platform are the same everywhere. */
const withoutNames = (text: string): string =>
  text.replaceAll(/Content-Security-Policy|head|KB/g, "WebSocket");

const textsOf = (language: Language): readonly string[] =>
  texts([PAGE_WORDS[language], LAB_WORDS[language]]);

describe("the words of the pages", () => {
  it.each(LANGUAGES)("%s has them in that language alone, well set", (language) => {
    for (const text of textsOf(language)) {
      const own = withoutNames(text);
      expect([foreignWord(own, language), text]).toEqual([undefined, text]);
      expect([misprint(own, language), text]).toEqual([undefined, text]);
    }
  });

  it.each(LANGUAGES)("%s repeats none of another language's sentences", (language) => {
    const others = LANGUAGES.filter((other) => other !== language);
    const foreign = new Set(others.flatMap(textsOf));
    const same = textsOf(language).filter((text) => /(?:[^ ]+ ){4}/.test(text));
    expect(same.filter((text) => foreign.has(text))).toEqual([]);
  });
});
