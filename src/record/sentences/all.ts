import type { Language } from "../../codes/languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";
import type { Sentences } from "./sentences.ts";

const ALL: Readonly<Record<Language, Sentences>> = { en, fr, de, es, "pt-br": ptBr, ja, zh, ru };

export function sentencesIn(language: Language): Sentences {
  return ALL[language];
}
