import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { GROUPS, SCENARIO_IDS } from "../../src/lab/catalogue.ts";
import { LAB_MESSAGES } from "../../src/lab/messages.ts";
import { foreignWord, isSentence, misprint, prose } from "../native.ts";

/** Every text of a language, by a path that names it. */
function textsOf(language: Language): ReadonlyMap<string, string> {
  const { groups, scenarios, close, refuse } = LAB_MESSAGES[language];
  const parts = { ...groups, ...scenarios, "/close": close, "/refuse": refuse };
  return new Map(
    Object.entries(parts).flatMap(([id, words]) =>
      Object.entries(words).map(([key, text]) => [`${id} ${key}`, text] as const),
    ),
  );
}

const titlesOf = (language: Language): readonly string[] =>
  [...textsOf(language)].filter(([path]) => path.endsWith(" title")).map(([, text]) => text);

const sentencesOf = (language: Language): readonly (readonly [string, string])[] =>
  [...textsOf(language)].filter(([path]) => !path.endsWith(" title"));

/** What nobody translates: `code`, and the numbers of codes, statuses, limits and sections. A single digit may be a word elsewhere. */
function identifiers(text: string): readonly string[] {
  const figures = prose(text).match(/\d+(?:\.\d+)+|\d{2,}/g) ?? [];
  return [...new Set([...(text.match(/`[^`]*`/g) ?? []), ...figures])].toSorted();
}

function countSentences(text: string): number {
  return (prose(text).match(/[.?!](?=\s|$)|。/g) ?? []).length;
}

describe.each(LANGUAGES)("what the lab says in %s", (language) => {
  const texts = textsOf(language);

  it("is said of every scenario, in the order of the catalogue", () => {
    const { groups, scenarios } = LAB_MESSAGES[language];
    expect(Object.keys(scenarios)).toEqual([...SCENARIO_IDS]);
    expect(Object.keys(groups)).toEqual([...GROUPS]);
  });

  it("is in that language alone", () => {
    const strays = [...texts].map(([path, text]) => [path, foreignWord(text, language)]);
    expect(strays.filter(([, word]) => word !== undefined)).toEqual([]);
  });

  it("is set as its typesetters would", () => {
    const faults = [...texts].map(([path, text]) => [path, misprint(text, language)]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
    const stray = /^$|^\s|\s$| {2}|~/;
    expect([...texts].filter(([, text]) => stray.test(text))).toEqual([]);
  });

  it("has titles of a few words, each its own, that do not end like a sentence", () => {
    const titles = titlesOf(language);
    expect(titles.filter((title) => /[.。!?！？:：]$/.test(title))).toEqual([]);
    expect(titles.filter((title) => !/^[\p{Lu}\p{Lo}\d`]/u.test(title))).toEqual([]);
    expect(titles.filter((title) => title.length > 70)).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("is sentences below the titles: one to three of them, and one for the field", () => {
    for (const [path, text] of sentencesOf(language)) {
      expect([path, isSentence(text, language)]).toEqual([path, true]);
      const count = countSentences(text);
      expect([path, count >= 1 && count <= (path.endsWith(" field") ? 1 : 3)]).toEqual([
        path,
        true,
      ]);
    }
  });

  it("says nothing twice, and nothing in another language's words", () => {
    const said = [...texts.values()];
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
    const others = LANGUAGES.filter((other) => other !== language);
    const foreign = new Set(others.flatMap((other) => [...textsOf(other).values()]));
    expect(said.filter((text) => foreign.has(text))).toEqual([]);
  });

  it("names the same codes, figures and identifiers as every other language", () => {
    const own = [...texts].map(([path, text]) => [path, ...identifiers(text)]);
    const english = [...textsOf("en")].map(([path, text]) => [path, ...identifiers(text)]);
    expect(own).toEqual(english);
  });

  it("closes every quotation of an identifier", () => {
    expect([...texts.values()].filter((text) => text.split("`").length % 2 === 0)).toEqual([]);
  });
});

it("uses straight apostrophes in English, as the rest of the catalogue does", () => {
  for (const text of textsOf("en").values()) expect(prose(text)).not.toMatch(/’/);
});
