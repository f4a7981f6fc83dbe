import { describe, expect, test } from "vitest";
import { parseLanguage } from "../../src/codes/index.ts";

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

  test.each(["", "C", "C.UTF-8", "POSIX", "de", "french", "fro", "english-US", "*"])(
    "has no language for %j",
    (input) => {
      expect(parseLanguage(input)).toBeUndefined();
    },
  );
});
