import type { Language } from "../../codes/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { ProblemTexts } from "./types.ts";
import { zh } from "./zh.ts";

export const PROBLEM_TEXTS: Readonly<Record<Language, ProblemTexts>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
