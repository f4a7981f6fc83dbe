/** Languages in which every text of the catalogue exists. Adding one makes the compiler list what is missing. */
export const LANGUAGES = ["en", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language, then nothing more or a region, an encoding, a modifier: `fr`, `fr-CA`, `en_US.UTF-8`, `fr@euro`. */
const TAG = /^([a-z]{2,3})(?:[-_.@].*)?$/;

/**
 * The catalogue's language for a language tag (`fr-CA`) or a POSIX locale (`en_US.UTF-8`), in any
 * case; `undefined` where there is none, so that the caller can try the next preference.
 */
export function parseLanguage(input: string): Language | undefined {
  const primary = TAG.exec(input.trim().toLowerCase())?.[1];
  return LANGUAGES.find((language) => language === primary);
}
