import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { GROUPS, SCENARIO_IDS } from "../../src/lab/catalogue.ts";
import { LAB_MESSAGES } from "../../src/lab/messages.ts";
import { SCENARIOS } from "../../src/lab/scenarios/index.ts";
import { foreignWord, isSentence, misprint, prose } from "../native.ts";

/** Every text of a language, by a path that names it: `echo title`. */
function textsOf(language: Language): ReadonlyMap<string, string> {
  const { groups, scenarios, close, refuse } = LAB_MESSAGES[language];
  const parts = { ...groups, ...scenarios, "/close": close, "/refuse": refuse };
  return new Map(
    Object.entries(parts).flatMap(([id, words]) =>
      Object.entries(words).map(([key, text]) => [`${id} ${key}`, text] as const),
    ),
  );
}

/**
 * What nobody translates: `code`, and the numbers of codes, statuses, limits and sections. A single
 * digit is left out, since it may be a word in another language.
 */
function identifiers(text: string): readonly string[] {
  const code = text.match(/`[^`]*`/g) ?? [];
  const numbers = prose(text).match(/\d+(?:\.\d+)+|\d{2,}/g) ?? [];
  return [...new Set([...code, ...numbers])].toSorted();
}

function countSentences(text: string): number {
  return (prose(text).match(/[.?!](?=\s|$)|。/g) ?? []).length;
}

/** Where capitals exist, a title begins with one. */
function beginsLikeTitle(title: string, language: Language): boolean {
  const first = language === "ja" || language === "zh" ? /^[\p{L}\d`]/u : /^[\p{Lu}\d`]/u;
  return first.test(title);
}

describe.each(LANGUAGES)("what the lab says in %s", (language) => {
  const texts = textsOf(language);
  const titles = [...texts].filter(([path]) => path.endsWith(" title")).map(([, text]) => text);
  const prosaic = [...texts].filter(([path]) => !path.endsWith(" title"));

  it("is said of every group and scenario, in the order of the catalogue", () => {
    const { groups, scenarios } = LAB_MESSAGES[language];
    expect(Object.keys(groups)).toEqual([...GROUPS]);
    expect(Object.keys(scenarios)).toEqual([...SCENARIO_IDS]);
  });

  it("is in that language alone", () => {
    const words = [...texts].map(([path, text]) => [path, foreignWord(text, language)]);
    expect(words.filter(([, word]) => word !== undefined)).toEqual([]);
  });

  it("is set as its typesetters would", () => {
    const faults = [...texts].map(([path, text]) => [path, misprint(text, language)]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
    expect([...texts].filter(([, text]) => /^$|^\s|\s$| {2}/.test(text))).toEqual([]);
    expect([...texts].filter(([, text]) => text.split("`").length % 2 === 0)).toEqual([]);
  });

  it("has titles of a few words, each its own, that do not end like a sentence", () => {
    expect(titles.filter((title) => /[.。!?！？:：]$/.test(title))).toEqual([]);
    expect(titles.filter((title) => !beginsLikeTitle(title, language))).toEqual([]);
    expect(titles.filter((title) => title.length > 60)).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it("has sentences below the titles: one to three, and one of where it is met", () => {
    expect(prosaic.filter(([, text]) => !isSentence(text, language))).toEqual([]);
    const tooMany = prosaic.filter(
      ([path, text]) => countSentences(text) > (path.endsWith(" field") ? 1 : 3),
    );
    expect(tooMany).toEqual([]);
  });

  it("says nothing twice, and nothing in another language's words", () => {
    const said = [...texts.values()];
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
    const others = LANGUAGES.filter((other) => other !== language);
    const foreign = new Set(others.flatMap((other) => Array.from(textsOf(other).values())));
    expect(said.filter((text) => foreign.has(text))).toEqual([]);
  });

  it("names the same codes, numbers and identifiers as English", () => {
    for (const [path, text] of textsOf("en")) {
      expect([path, identifiers(texts.get(path)!)]).toEqual([path, identifiers(text)]);
    }
  });
});

it("uses straight apostrophes in English, as the catalogue does", () => {
  for (const text of textsOf("en").values()) expect(prose(text)).not.toMatch(/’/);
});

it("names the code that a page is told, where neither the client nor a parameter chooses it", () => {
  const { scenarios } = LAB_MESSAGES.en;
  const fixed = Object.values(SCENARIOS).filter(
    ({ id, parameters }) => id !== "client-close" && parameters.code === undefined,
  );
  const silent = fixed.filter(({ id, page }) => !scenarios[id].text.includes(String(page.code)));
  expect(silent.map(({ id }) => id)).toEqual([]);
});
