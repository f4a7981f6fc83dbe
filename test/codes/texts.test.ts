import { describe, expect, test } from "vitest";
import {
  CLOSE_CODES,
  CLOSE_RANGES,
  LANGUAGES,
  MESSAGES,
  SITUATIONS,
  choose,
  compare,
  explain,
  interview,
} from "../../src/codes/index.ts";
import type { CloseText, Language } from "../../src/codes/index.ts";
import { foreignWord, isSentence, misprint, prose } from "../native.ts";

/** One number of every row and range, and a second one where ranges compare with themselves. */
const SAMPLES = [...CLOSE_CODES.map(({ code }) => code), ...CLOSE_RANGES.map(({ to }) => to), 4000];

/** Titles of documents and names of codes are the same in every language. */
const UNTRANSLATED = new Set(["title", "name", "suggestedReason", "url", "id", "references"]);

/** Every string below a value, with the path that leads to it. */
function strings(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    UNTRANSLATED.has(key) || TAGS.has(key) ? [] : strings(inner, `${path}/${key}`),
  );
}

/** Fields whose strings are values of the data, not prose. */
const TAGS = new Set([
  // Source code and the words of libraries.
  "snippets",
  "seenBy",
  "from",
  "call",
  "checked",
  "does",
  "language",
  "raised",
  "role",
  "kind",
  "status",
  "sender",
  "frame",
  "outcome",
  "fault",
  "aspect",
  "basis",
  "mangledBy",
  "reference",
  "seeAlso",
  // These texts have tests of their own.
  "vendors",
  "to",
  "range",
]);

/** Everything the catalogue can say in a language. */
function everything(language: Language): ReadonlyMap<string, string> {
  const messages = MESSAGES[language];
  const said = [
    ...strings(messages.headings, "headings"),
    ...Object.values(messages.words.aspects).map((text) => ["aspect", text] as const),
    ...strings(interview(language), "interview"),
    ...SITUATIONS.flatMap(({ id }) => strings(choose(id, language), `choose ${id}`)),
    ...SAMPLES.flatMap((code) =>
      strings({ ...explain(code, language), headings: {} }, `explain ${code}`),
    ),
    ...SAMPLES.flatMap((a) =>
      SAMPLES.flatMap((b) => strings(compare(a, b, language), `compare ${a} ${b}`)),
    ),
  ];
  return new Map(said.map(([path, text]) => [text, path]));
}

const NAMES = [...CLOSE_CODES, ...CLOSE_RANGES].map(({ name }) => name);
const PRODUCTS = /Spring Cloud Gateway|AWS API Gateway|Google Cloud|trames? Close|\bFIN\b/g;

/** Without the registry's names and those of products, which are the same in every language. */
function withoutNames(text: string): string {
  let rest = text.replaceAll(PRODUCTS, "");
  for (const name of NAMES) rest = rest.replaceAll(name, "");
  return rest;
}

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const all = everything(language);

  test("are never empty, and have no stray spaces", () => {
    const bad = /^$|^\s|\s$| {2}|undefined|null|NaN|\[object/;
    expect([...all].filter(([text]) => bad.test(text))).toEqual([]);
  });

  test("are in that language alone", () => {
    const strays = [...all].flatMap(([text, path]) => {
      const word = foreignWord(withoutNames(text), language);
      return word === undefined ? [] : [[word, text, path]];
    });
    expect(strays).toEqual([]);
  });

  test("are set as its typesetters would", () => {
    const faults = [...all].flatMap(([text, path]) => {
      const fault = misprint(text, language);
      return fault === undefined ? [] : [[fault, text, path]];
    });
    expect(faults).toEqual([]);
  });

  test("are unique to their row", () => {
    const { codes, ranges } = MESSAGES[language];
    const rows: Readonly<Record<string, CloseText>> = { ...codes, ...ranges };
    const texts = Object.values(rows).flatMap((text) => strings(text).map(([, one]) => one));
    expect(texts.filter((one, i) => texts.indexOf(one) !== i)).toEqual([]);
  });

  test("give each situation a name of its own", () => {
    const names = SITUATIONS.map(({ id }) => choose(id, language).situation);
    expect(new Set(names).size).toBe(names.length);
  });

  test("are sentences where sentences are due", () => {
    const { codes, ranges } = MESSAGES[language];
    for (const text of [...Object.values(codes), ...Object.values(ranges)]) {
      expect(text.gist).not.toMatch(/[.。]$/);
      const sentences = [text.description, text.whenSeen, ...text.howToResolve, text.whenToUse];
      expect(sentences.filter((sentence) => !isSentence(sentence, language))).toEqual([]);
    }
  });

  test("close every quotation of an identifier", () => {
    const open = [...all.keys()].filter((text) => text.split("`").length % 2 === 0);
    expect(open).toEqual([]);
  });
});

test("English apostrophes are straight", () => {
  for (const text of everything("en").keys()) expect(prose(text)).not.toMatch(/[’]/);
});
