import { describe, expect, it } from "vitest";
import { WORDS } from "../site/src/words/index.ts";
import { LAB_PAGE_WORDS } from "../src/cli/lab/page-words.ts";
import { INDEX_WORDS } from "../src/cli/up/index-words.ts";
import { PAGE_WORDS } from "../src/cli/up/page-words.ts";
import { PROBLEM_TEXTS } from "../src/api/problems/index.ts";
import { loadErrorWords } from "../src/cli/words/errors/load.ts";
import { loadHelpWords } from "../src/cli/words/help/load.ts";
import { replayWordsIn } from "../src/cli/words/replay/words.ts";
import { wordsIn } from "../src/cli/words/words.ts";
import { FAULT_TEXTS } from "../src/codes/faults/index.ts";
import { LANGUAGES } from "../src/codes/index.ts";
import type { Language } from "../src/codes/index.ts";
import { RUNNER_WORDS } from "../src/lab/runner-words/index.ts";
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

/** The same of texts whose functions take lists, and records of what was asked for. */
function messages(value: unknown, name = ""): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const text = value as (...args: readonly unknown[]) => unknown;
    const full = messages(text(asked(7), asked(7), asked(7), asked(7)));
    if (!name.startsWith("unknown")) return full;
    // Where nothing near is known: `meant` is the last argument but one, or the last of two.
    const none = text.length === 2 ? [[]] : [undefined, [7]];
    const others = Array.from({ length: text.length - none.length }, () => [7]);
    return [...full, ...messages(text.length === 1 ? text(asked()) : text(...others, ...none))];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => messages(inner, key));
}

/** Something that can stand for a figure, a list, and a record of both. */
function asked(meant?: number): unknown {
  const figures = { number: 7, name: 7, key: 7, text: 7, vendor: 7, id: 7, status: 7 };
  return Object.assign([7], figures, { known: [7], reasons: [7], meant });
}

/** Options, figures with units, and names of files and of values are what they are in every language. */
const withoutNames = (text: string): string =>
  text
    .replaceAll(/--[a-z-]+|retry-after|Retry-After|\.example|\{\}/g, "`")
    .replaceAll(/JSON[- ]API/g, "JSON");

/** The same for help and errors, where more of them stand in the prose. */
const withoutValues = (text: string): string =>
  text
    .replaceAll(/`[^`]*`|--[a-z-]+|\{\}|\.\/closewise\.db|\b[a-z\d]+:\d+|\b[a-z]+:[a-z]\S*/g, "7")
    .replaceAll(/\b\d+(?:ms|[smhd]|[KM]iB)\b|\d+-\d+-\d+(?:T[\d:]+)?/g, "7")
    .replaceAll(/\b[A-Z]+_[A-Z_]+\b|\bLANG\b|\bSIG[A-Z]+\b|(?<=\W|^)\/\S+|stdin|stderr/g, "7")
    .replaceAll(/close\(\)|message-rate|Normal Closure|Policy Violation|closewise/g, "7")
    .replaceAll(/(?<!\p{Script=Latin})(?:now|en|bash|zsh|fish)(?!\p{Script=Latin})/gu, "7")
    .replaceAll(/#|@/g, "7");

const PARTS: readonly (readonly [string, (language: Language) => unknown])[] = [
  ["the commands", wordsIn],
  ["policy replay", replayWordsIn],
  ["the example's page", (language) => PAGE_WORDS[language]],
  ["the reference's page", (language) => INDEX_WORDS[language]],
  ["the lab's page", (language) => LAB_PAGE_WORDS[language]],
  ["the lab's runner", (language) => RUNNER_WORDS[language]],
  ["the web reference", (language) => WORDS[language]],
  ["the policy page", (language) => POLICY_PAGE_TEXTS[language]],
  ["the advice on rules", (language) => ADVICE[language]],
];

const HELP = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await loadHelpWords(language)] as const),
  ),
);
const ERRORS = new Map(
  await Promise.all(
    LANGUAGES.map(async (language) => [language, await loadErrorWords(language)] as const),
  ),
);

const MESSAGES: readonly (readonly [string, (language: Language) => unknown])[] = [
  ["the help", (language) => HELP.get(language)],
  ["the command's errors", (language) => ERRORS.get(language)],
  ["the catalogue's errors", (language) => FAULT_TEXTS[language]],
  ["the API's problems", (language) => PROBLEM_TEXTS[language]],
];

describe.each(MESSAGES)("the texts of %s", (_name, part) => {
  it.each(LANGUAGES)("%s has them in that language alone, well set", (language) => {
    for (const text of messages(part(language))) {
      expect(text.trimStart()).not.toMatch(/^$|  |undefined|\[object/);
      const own = withoutValues(text);
      expect([foreignWord(own, language), text]).toEqual([undefined, text]);
      // English repeats what was typed between straight quotation marks. What is in front of a text,
      // its caller knows: a sentence, or the text of an option.
      const set = own.replace(/^(?: \(|（|7)/, "");
      const fault = language === "en" ? undefined : misprint(set, language);
      expect([fault, text]).toEqual([undefined, text]);
    }
  });

  it.each(LANGUAGES)("%s repeats none of another language's sentences", (language) => {
    const others = LANGUAGES.filter((other) => other !== language);
    const foreign = new Set(others.flatMap((other) => messages(part(other))));
    const same = messages(part(language)).filter((text) => /(?:[^ ]+ ){4}/.test(text));
    expect(same.filter((text) => foreign.has(text))).toEqual([]);
  });
});

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
