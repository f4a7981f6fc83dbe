import { LANGUAGES, languageTag } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";

/** The language whose pages have no prefix, and to which `x-default` points. */
export const ROOT_LANGUAGE = "en" satisfies Language;

/** Starlight has its own words for Chinese under one tag only. */
const STARLIGHT_TAGS: Readonly<Record<string, string>> = { zh: "zh-CN" };

/** For `lang` and `hreflang`. */
export function tagOf(language: Language): string {
  return STARLIGHT_TAGS[language] ?? languageTag(language);
}

/** The `locale` route parameter: none for the root language. */
export function localeParam(language: Language): string | undefined {
  return language === ROOT_LANGUAGE ? undefined : language;
}

/** The way back: from the `locale` that Starlight knows to the catalogue's language. */
export function languageOf(locale: string | undefined): Language {
  return LANGUAGES.find((language) => language === locale) ?? ROOT_LANGUAGE;
}

/** One static path per language, each with the same further parameters. */
export function inEveryLanguage<P extends Readonly<Record<string, string>>>(
  paths: readonly P[],
): { params: P & { locale: string | undefined }; props: { language: Language } }[] {
  return LANGUAGES.flatMap((language) =>
    paths.map((params) => ({
      params: { ...params, locale: localeParam(language) },
      props: { language },
    })),
  );
}

/** The languages in which a page exists: all of them, but for the 404. */
export function languagesOf(page: string): readonly Language[] {
  return page === "404/" ? [] : LANGUAGES;
}
