import { LANGUAGES, parseLanguage } from "../codes/languages.ts";
import type { Language } from "../codes/languages.ts";
import { usageError } from "./errors.ts";
import { quote } from "./quote.ts";

/** The language of `--lang`. */
export function requireLanguage(text: string): Language {
  const language = parseLanguage(text);
  if (language !== undefined) return language;
  throw usageError(
    `--lang ${quote(text)} is not a language that closewise speaks. Use one of: ${LANGUAGES.join(", ")}.`,
  );
}

/** The language of the environment, by POSIX: the first of the three that is set decides. */
export function languageOfLocale(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return parseLanguage(locale) ?? "en";
}
