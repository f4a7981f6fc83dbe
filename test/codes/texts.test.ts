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
  "language",
  "kind",
  "status",
  "sender",
  "frame",
  "outcome",
  "fault",
  "aspect",
  "basis",
  "mangledBy",
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
    ...SAMPLES.flatMap((code) => strings(explain(code, language), `explain ${code}`)),
    ...SAMPLES.flatMap((a) =>
      SAMPLES.flatMap((b) => strings(compare(a, b, language), `compare ${a} ${b}`)),
    ),
  ];
  return new Map(said.map(([path, text]) => [text, path]));
}

const NAMES = [...CLOSE_CODES, ...CLOSE_RANGES].map(({ name }) => name);
const PRODUCTS = /Spring Cloud Gateway|AWS API Gateway|Google Cloud/g;

/** Prose alone: without `identifiers` and the registry's names. */
function prose(text: string): string {
  let rest = text.replaceAll(/`[^`]*`/g, "`").replaceAll(PRODUCTS, "");
  for (const name of NAMES) rest = rest.replaceAll(name, "");
  return rest;
}

const ENGLISH =
  /(?<!\p{L})(the|is|are|was|and|you|your|of|with|without|to|when|it|its|that|this|not|for|from|by|which|send|after|client's|peer|close|frame|reason|server|should|only|both)(?!\p{L})/iu;
const FRENCH =
  /(?<!\p{L})(le|la|les|des|du|une|un|est|sont|vous|votre|et|ou|dans|pour|avec|sans|qui|que|quand|sur|pas|ne|après|envoyez|trame|motif|serveur)(?!\p{L})/iu;

/** Words of one language that happen to be at home in the other text too. */
const SHARED = /trames? Close|\bFIN\b/g;

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const all = everything(language);

  test("are never empty, and have no stray spaces", () => {
    const bad = /^$|^\s|\s$| {2}|undefined|null|NaN|\[object/;
    expect([...all].filter(([text]) => bad.test(text))).toEqual([]);
  });

  test("are in that language alone", () => {
    const foreign = language === "fr" ? ENGLISH : FRENCH;
    const strays = [...all].flatMap(([text, path]) => {
      const hit = foreign.exec(prose(text).replaceAll(SHARED, ""));
      return hit === null ? [] : [[hit[0], text, path]];
    });
    expect(strays).toEqual([]);
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
      expect(text.gist).not.toMatch(/[.]$/);
      const sentences = [text.description, text.whenSeen, ...text.howToResolve, text.whenToUse];
      for (const sentence of sentences) expect(sentence).toMatch(/^[\p{Lu}`].*[.]$/u);
    }
  });

  test("close every quotation of an identifier", () => {
    const open = [...all.keys()].filter((text) => text.split("`").length % 2 === 0);
    expect(open).toEqual([]);
  });
});

describe("French typography", () => {
  const all = everything("fr");
  const plain = [...all.keys()].map((text) => text.replaceAll(/`[^`]*`/g, "`"));

  test("puts a space that does not break before : ; ? ! »", () => {
    for (const text of plain) {
      expect(text).not.toMatch(/ [:;?!»]/);
      expect(text).not.toMatch(/[^\u00A0\u202F][:;?!»]/u);
    }
  });

  test("puts one after «, and between a number and its unit", () => {
    for (const text of plain) {
      expect(text).not.toMatch(/«[^\u00A0\u202F]/u);
      expect(text).not.toMatch(/\d (s|Kio|Mio)\b/);
    }
  });

  test("uses the typographic apostrophe, and no English quotation marks", () => {
    for (const text of plain) expect(text).not.toMatch(/['"“”]/);
  });
});

describe("English typography", () => {
  test("uses straight apostrophes and no space before : ; ? !", () => {
    for (const text of everything("en").keys()) {
      const plain = text.replaceAll(/`[^`]*`/g, "`");
      expect(plain).not.toMatch(/[’«»]|\s[:;?!]/u);
    }
  });
});
