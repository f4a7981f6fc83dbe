import type { Language } from "../../languages.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { SoftwareMessages } from "./types.ts";
import { zh } from "./zh.ts";

/** Every text about other people's software, by language. A language without one does not compile. */
export const SOFTWARE_MESSAGES: Readonly<Record<Language, SoftwareMessages>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
