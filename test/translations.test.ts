import { describe, expect, it } from "vitest";
import { WORDS } from "../site/src/words/index.ts";
import { INDEX_WORDS } from "../src/cli/up/index-words.ts";
import { PAGE_WORDS } from "../src/cli/up/page-words.ts";
import { replayWordsIn } from "../src/cli/words/replay/words.ts";
import { wordsIn } from "../src/cli/words/words.ts";
import { LANGUAGES } from "../src/codes/index.ts";
import type { Language } from "../src/codes/index.ts";
import { POLICY_PAGE_TEXTS } from "../src/gateway/policy-page-texts.ts";
import { ADVICE } from "../src/policy/rules/advice.ts";
import { foreignWord, isSentence, misprint } from "./native.ts";

/** Every text below a value; functions are called with figures, which no language forbids. */
function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const text = value as (...args: readonly number[]) => unknown;
    return [...texts(text(7, 10)), ...texts(text(1, 10)), ...texts(text(0, 10))];
  }
  return Object.values(value as object).flatMap((inner) => texts(inner));
}

/** Options and file names are what they are in every language. */
const withoutNames = (text: string): string =>
  text
    .replaceAll(/--[a-z-]+|retry-after|Retry-After|\.example|\{\}/g, "`")
    .replaceAll(/JSON[- ]API/g, "JSON");

const PARTS: readonly (readonly [string, (language: Language) => unknown])[] = [
  ["the commands", wordsIn],
  ["policy replay", replayWordsIn],
  ["the example's page", (language) => PAGE_WORDS[language]],
  ["the reference's page", (language) => INDEX_WORDS[language]],
  ["the web reference", (language) => WORDS[language]],
  ["the policy page", (language) => POLICY_PAGE_TEXTS[language]],
  ["the advice on rules", (language) => ADVICE[language]],
];

describe.each(PARTS)("the texts of %s", (_name, part) => {
  it.each(LANGUAGES)("%s has them in that language alone, well set", (language) => {
    for (const text of texts(part(language))) {
      expect(text).not.toMatch(/^$|^ | {2}|undefined|\[object/);
      const own = withoutNames(text);
      expect([foreignWord(own, language), text]).toEqual([undefined, text]);
      expect([misprint(own, language), text]).toEqual([undefined, text]);
    }
  });

  it.each(LANGUAGES)("%s repeats none of another language's sentences", (language) => {
    const others = LANGUAGES.filter((other) => other !== language);
    const foreign = new Set(others.flatMap((other) => texts(part(other))));
    const same = texts(part(language)).filter((text) => /(?:[^ ]+ ){4}/.test(text));
    expect(same.filter((text) => foreign.has(text))).toEqual([]);
  });
});

it.each(LANGUAGES)("advice on rules is sentences (%s)", (language) => {
  for (const text of texts(ADVICE[language])) {
    expect([isSentence(text, language), text]).toEqual([true, text]);
  }
});
