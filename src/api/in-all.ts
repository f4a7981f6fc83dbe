import { LANGUAGES } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";

export type InAll<T> = Readonly<Record<Language, T>>;

/** One of them for each language. */
export function inAll<T>(make: (language: Language) => T): InAll<T> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every language is a key
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<
    Language,
    T
  >;
}
