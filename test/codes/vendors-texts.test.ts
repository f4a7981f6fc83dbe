import { describe, expect, test } from "vitest";
import {
  HTTP_MESSAGES,
  HTTP_STATUSES,
  LANGUAGES,
  VENDOR_MESSAGES,
  compareReferences,
  explainHttp,
  listVendors,
  parseReference,
} from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";

/** Every string below a value; functions are called with what stands for their arguments. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    const write = value as (...args: readonly unknown[]) => unknown;
    return strings(write("`a`", "`b`", "`c`", "`d`"));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

const all = (language: Language): readonly string[] =>
  strings([VENDOR_MESSAGES[language], HTTP_MESSAGES[language]]);

/** Products and names, which are the same in every language. */
const NAMES = /python websockets|close event|[A-Z][\w.]*JS|Close frame/g;
const prose = (text: string): string =>
  text
    .replaceAll(/`[^`]*`/g, "`")
    .replaceAll(/trames? Close/g, "")
    .replaceAll(NAMES, "");

const ENGLISH =
  /(?<!\p{L})(the|is|are|was|and|you|your|of|with|without|to|when|it|its|that|this|not|for|from|by|which|send|after|peer|frame|reason|server|should|only|both)(?!\p{L})/iu;
const FRENCH =
  /(?<!\p{L})(le|la|les|des|du|une|un|est|sont|vous|votre|et|ou|dans|pour|avec|sans|qui|que|quand|sur|pas|ne|après|envoyez|trame|motif|serveur)(?!\p{L})/iu;

describe.each(LANGUAGES)("the texts about vendors and HTTP in %s", (language) => {
  test("are never empty, and have no stray spaces or open quotations", () => {
    const bad = /^$|^\s|\s$| {2}|undefined|null|NaN|\[object/;
    expect(all(language).filter((text) => bad.test(text))).toEqual([]);
    expect(all(language).filter((text) => text.split("`").length % 2 === 0)).toEqual([]);
  });

  test("give each kind, note and rule a text of its own", () => {
    const { kinds, notes, rules } = VENDOR_MESSAGES[language];
    const texts = [
      ...Object.values(kinds).flatMap(({ short, description }) => [short, description]),
      ...Object.values(notes),
      ...Object.values(rules),
    ];
    expect(texts.filter((one, i) => texts.indexOf(one) !== i)).toEqual([]);
  });

  test("are sentences where sentences are due", () => {
    const { kinds, notes, rules } = VENDOR_MESSAGES[language];
    const { statuses } = HTTP_MESSAGES[language];
    const sentences = [
      ...Object.values(kinds).flatMap(({ description, howToResolve }) =>
        [description].concat(howToResolve),
      ),
      ...Object.values(notes),
      ...Object.values(rules),
      ...Object.values(statuses).flatMap(({ description, whenSeen, howToResolve, whenToUse }) =>
        [description, whenSeen, whenToUse].concat(howToResolve),
      ),
    ];
    const end = /[.。?？]$/u;
    expect(sentences.filter((sentence) => !end.test(sentence))).toEqual([]);
    const phrases = [...Object.values(kinds), ...Object.values(statuses)].map((text) =>
      "short" in text ? text.short : text.gist,
    );
    expect(phrases.filter((phrase) => end.test(phrase))).toEqual([]);
  });

  test("are whole in every comparison of two kinds of reference", () => {
    const references =
      "1008 1006 3000 4401 401 http:101 http:401 http:403 http:503 discord:4004 discord:4009 pusher:4009 pusher:4150 sockjs:2010 graphql:4499"
        .split(" ")
        .map(parseReference);
    for (const a of references) {
      for (const b of references) {
        const said = JSON.stringify(compareReferences(a, b, language));
        expect(said).not.toMatch(/undefined|NaN|\[object|""/);
      }
    }
  });
});

const strays = (texts: readonly string[], foreign: RegExp): readonly string[] =>
  texts.filter((text) => foreign.test(prose(text)));

test("English and French are not mixed", () => {
  expect(strays(all("fr"), ENGLISH)).toEqual([]);
  expect(strays(all("en"), FRENCH)).toEqual([]);
});

test("French typography", () => {
  for (const text of all("fr").map((one) => one.replaceAll(/`[^`]*`/g, "`"))) {
    expect(text).not.toMatch(/ [:;?!»]|[^\u00A0\u202F][:;?!»]/u);
    expect(text).not.toMatch(/['"“”]/);
  }
});

test("English typography", () => {
  for (const text of all("en").map((one) => one.replaceAll(/`[^`]*`/g, "`"))) {
    expect(text).not.toMatch(/[’«»]|\s[:;?!]/u);
  }
});

test("every vendor and status can be named in a command without quoting", () => {
  for (const { id } of listVendors()) expect(id).toMatch(/^[a-z][a-z-]*$/);
  for (const { status } of HTTP_STATUSES) expect(explainHttp(status, "en").code).toBe(status);
});
