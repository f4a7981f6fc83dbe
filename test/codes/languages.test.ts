import { describe, expect, test } from "vitest";
import { LANGUAGES, languageName, languageTag, parseLanguage } from "../../src/codes/index.ts";

describe("parseLanguage", () => {
  test.each([
    ["fr", "fr"],
    ["fr-CA", "fr"],
    ["FR_be", "fr"],
    ["fr_FR.UTF-8", "fr"],
    ["fr_FR@euro", "fr"],
    ["fr.UTF-8", "fr"],
    ["en_US.UTF-8", "en"],
    [" en ", "en"],
    ["en-Latn-GB", "en"],
  ])("reads %j as %s", (input, language) => {
    expect(parseLanguage(input)).toBe(language);
  });

  test.each(["", "C", "C.UTF-8", "POSIX", "ko", "french", "fro", "english-US", "*"])(
    "has no language for %j",
    (input) => {
      expect(parseLanguage(input)).toBeUndefined();
    },
  );
});

describe("every language", () => {
  test.each(LANGUAGES)(
    "%s is found by its id, its tag, its language alone, and by locales",
    (id) => {
      const tag = languageTag(id);
      const [primary = ""] = id.split("-");
      for (const input of [
        id,
        id.toUpperCase(),
        tag,
        primary,
        `${primary}_XX.UTF-8`,
        `${tag}-x-any`,
      ]) {
        expect(parseLanguage(input)).toBe(id);
      }
    },
  );

  test.each(LANGUAGES)("%s has a tag that is one, and a name of its own", (id) => {
    expect(Intl.getCanonicalLocales(languageTag(id))).toEqual([languageTag(id)]);
    expect(new Set(LANGUAGES.map(languageName)).size).toBe(LANGUAGES.length);
  });
});
