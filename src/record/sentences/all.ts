import type { Language } from "../../codes/languages.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Sentences } from "./sentences.ts";

const ALL: Readonly<Record<Language, Sentences>> = { en, fr };

export function sentencesIn(language: Language): Sentences {
  return ALL[language];
}
