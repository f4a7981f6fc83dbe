import type { Language } from "../codes/index.ts";
import { de } from "./messages/de.ts";
import { en } from "./messages/en.ts";
import { es } from "./messages/es.ts";
import { fr } from "./messages/fr.ts";
import { ja } from "./messages/ja.ts";
import { ptBr } from "./messages/pt-br.ts";
import { ru } from "./messages/ru.ts";
import type { LabMessages } from "./messages/types.ts";
import { zh } from "./messages/zh.ts";

/** Everything the lab says about its scenarios, by language. */
export const LAB_MESSAGES: Readonly<Record<Language, LabMessages>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
