import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../src/codes/index.ts";
import type { Language } from "../src/codes/index.ts";
import { foreignWord, misprint } from "./native.ts";

const ROOT = new URL("../site/src/content/guides/", import.meta.url);
const filesIn = (language: Language): readonly string[] =>
  readdirSync(new URL(`${language}/`, ROOT)).toSorted();
const GUIDES = filesIn("en");

const guide = (language: Language, file: string): string =>
  readFileSync(new URL(`${language}/${file}`, ROOT), "utf8");

const codeOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^```[\s\S]*?^```$/gm), ([block]) => block);

/** Addresses within the site, without their language. */
const linksOf = (text: string, language: Language): readonly string[] =>
  Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, address = ""]) =>
    language === "en" ? address : address.replace(`/${language}/`, "/"),
  );

/** What gives a guide its shape: heading, numbered step, item, row. */
const shapeOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => /^(?:#+|\d+\.|-|\|)(?= )/.exec(line)?.[0])
    .filter((mark) => mark !== undefined);

/** Lines of prose, without marks, code, names of programs and what links point to. */
function proseOf(text: string): readonly string[] {
  return codeOf(text)
    .reduce((rest, block) => rest.replace(block, ""), text)
    .replaceAll(/^(?:title|description): /gm, "")
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .split("\n")
    .filter((line) => !/^(?:---|\|[ :|-]+\|)$/.test(line))
    .flatMap((line) => (line.startsWith("|") ? line.split("|") : [line]))
    .map((line) => line.replace(/^\s*(?:#+|\d+\.|-) /, "").trim())
    .map((line) => line.replaceAll("**", ""))
    .filter((line) => line !== "");
}

/** Four words in Latin letters in a row: a sentence, where the language has letters of its own. */
const LATIN_SENTENCE = /(?:\p{Script=Latin}{2,}[ ,]+){4}/u;

function foreign(line: string, language: Language): string | undefined {
  return ["ja", "zh", "ru"].includes(language)
    ? LATIN_SENTENCE.exec(line)?.[0]
    : foreignWord(line, language);
}

describe.each(LANGUAGES)("the guides in %s", (language) => {
  it("are the same as in every language", () => {
    expect(filesIn(language)).toEqual(GUIDES);
  });

  it.each(GUIDES)("%s has the shape, the code and the links of the English one", (file) => {
    const [own, english] = [guide(language, file), guide("en", file)];
    expect(shapeOf(own)).toEqual(shapeOf(english));
    expect(codeOf(own)).toEqual(codeOf(english));
    expect(linksOf(own, language)).toEqual(linksOf(english, "en"));
  });

  it.each(GUIDES)("%s is in that language alone, well set", (file) => {
    for (const line of proseOf(guide(language, file))) {
      expect([foreign(line, language), line]).toEqual([undefined, line]);
      expect([misprint(line, language), line]).toEqual([undefined, line]);
    }
  });
});
