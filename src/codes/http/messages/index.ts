import type { Language } from "../../languages.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { de } from "./de.ts";
import { es } from "./es.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";
import type { HttpMessages } from "./types.ts";

/** Every text about HTTP statuses, by language. A language without one does not compile. */
export const HTTP_MESSAGES: Readonly<Record<Language, HttpMessages>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
