import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import { ROOT_LANGUAGE, tagOf } from "../src/languages.ts";
import { pageOf, url } from "../src/urls.ts";
import { attribute, tagsOf } from "./pages.ts";
import type { Page } from "./pages.ts";

function languageOf(path: string): Language {
  return LANGUAGES.find((language) => path.startsWith(`/${language}/`)) ?? ROOT_LANGUAGE;
}

/** What a page announces, by `hreflang`. */
function alternatesOf({ html }: Page): ReadonlyMap<string, string> {
  return new Map(
    tagsOf(html, "link")
      .filter((tag) => attribute(tag, "rel") === "alternate")
      .map((tag) => [
        attribute(tag, "hreflang") ?? "",
        new URL(attribute(tag, "href") ?? "", "http://host").pathname,
      ]),
  );
}

/** Alternates that are missing, or that lead nowhere; each page is asked, so they also lead back. */
export function badAlternates(pages: readonly Page[]): readonly string[] {
  const known = new Set(pages.map(({ path }) => path));
  return pages.filter(({ path }) => path.endsWith("/")).flatMap((page) => badOn(page, known));
}

function badOn(page: Page, known: ReadonlySet<string>): readonly string[] {
  const { path, html } = page;
  const language = languageOf(path);
  const announced = alternatesOf(page);
  const missing = LANGUAGES.map((other) => [other, url(other, pageOf(path, language))] as const)
    .filter(([other, target]) => known.has(target) && announced.get(tagOf(other)) !== target)
    .map(([, target]) => `${path} does not announce ${target}`);
  const dead = [...announced.values()]
    .filter((target) => !known.has(target))
    .map((target) => `${path} announces ${target}, which does not exist`);
  const lang = attribute(tagsOf(html, "html")[0] ?? "", "lang");
  return lang === tagOf(language)
    ? [...missing, ...dead]
    : [...missing, ...dead, `${path} says lang="${lang}", not ${language}`];
}

/** Letters in a row that make a sentence rather than a name or an identifier. */
const SENTENCE = /(?:\p{L}+[\s,]+){4}/u;

function sentencesOf(html: string): readonly string[] {
  const [, main = ""] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return [...main.matchAll(/<(p|li|td|th|dd|dt|h2|h3|figcaption|desc)\b([^>]*)>([\s\S]*?)<\/\1>/g)]
    .filter(([, , attributes]) => !attributes?.includes('translate="no"'))
    .map(([, , , text = ""]) =>
      text.replaceAll(/<code>[^<]*<\/code>/g, "").replaceAll(/<[^>]+>/g, ""),
    )
    .map((text) => text.replaceAll(/\s+/g, " ").trim())
    .filter((text) => SENTENCE.test(text));
}

/** Sentences that a translated page shares with its English counterpart. */
export function untranslated(pages: readonly Page[]): readonly string[] {
  const english = new Map(
    pages
      .filter(({ path }) => languageOf(path) === ROOT_LANGUAGE)
      .map(({ path, html }) => [pageOf(path, ROOT_LANGUAGE), new Set(sentencesOf(html))]),
  );
  return pages
    .filter(({ path }) => languageOf(path) !== ROOT_LANGUAGE)
    .flatMap(({ path, html }) => {
      const original = english.get(pageOf(path, languageOf(path)));
      return sentencesOf(html)
        .filter((sentence) => original?.has(sentence) === true)
        .map((sentence) => `${path} is in English: ${sentence}`);
    });
}
