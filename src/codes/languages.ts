/** Languages in which every text of the catalogue exists. Adding one makes the compiler list what is missing. */
export const LANGUAGES = ["en", "fr", "de", "es", "pt-br", "ja", "zh", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language is tagged in HTML and HTTP (BCP 47), and what it calls itself. */
const ABOUT: Readonly<Record<Language, { readonly tag: string; readonly name: string }>> = {
  en: { tag: "en", name: "English" },
  fr: { tag: "fr", name: "Français" },
  de: { tag: "de", name: "Deutsch" },
  es: { tag: "es", name: "Español" },
  "pt-br": { tag: "pt-BR", name: "Português (Brasil)" },
  ja: { tag: "ja", name: "日本語" },
  zh: { tag: "zh-Hans", name: "简体中文" },
  ru: { tag: "ru", name: "Русский" },
};

/** A language, then nothing more or a region, an encoding, a modifier: `fr`, `fr-CA`, `en_US.UTF-8`, `fr@euro`. */
const TAG = /^([a-z]{2,3})(?:[-_.@].*)?$/;

/**
 * The catalogue's language for a language tag (`fr-CA`) or a POSIX locale (`en_US.UTF-8`), in any
 * case; `undefined` where there is none, so that the caller can try the next preference. A language
 * that there is in one variety only is that one for every region: `pt-PT` is `pt-br`.
 */
export function parseLanguage(input: string): Language | undefined {
  const primary = TAG.exec(input.trim().toLowerCase())?.[1];
  return LANGUAGES.find((language) => language.split("-", 1)[0] === primary);
}

/** The tag for `lang`, `hreflang` and `Content-Language`: `pt-BR` for `pt-br`. */
export function languageTag(language: Language): string {
  return ABOUT[language].tag;
}

/** The language's own name: `Français`. */
export function languageName(language: Language): string {
  return ABOUT[language].name;
}
