import type { Language } from "../../languages.ts";
import type { SequenceWords } from "../types.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** What diagrams say, by language. */
export const SEQUENCE_WORDS: Readonly<Record<Language, SequenceWords>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
