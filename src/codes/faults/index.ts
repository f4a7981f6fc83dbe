import type { CodesError } from "../errors.ts";
import type { Language } from "../languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { FaultTexts } from "./types.ts";
import { zh } from "./zh.ts";

export const FAULT_TEXTS: Readonly<Record<Language, FaultTexts>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};

/**
 * The message of an error of the catalogue, in a language.
 *
 * @example
 * try {
 *   lookup(99_999);
 * } catch (error) {
 *   if (CodesError.is(error)) describeError(error, "fr"); // "99999 n’est pas un code de fermeture : …"
 * }
 */
export function describeError(error: CodesError, language: Language): string {
  return error.say(FAULT_TEXTS[language]);
}
