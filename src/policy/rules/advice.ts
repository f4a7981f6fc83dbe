import type { Language } from "../../codes/index.ts";
import type { RuleId } from "../types.ts";
import { de } from "./advice/de.ts";
import { en } from "./advice/en.ts";
import { es } from "./advice/es.ts";
import { fr } from "./advice/fr.ts";
import { ja } from "./advice/ja.ts";
import { ptBr } from "./advice/pt-br.ts";
import { ru } from "./advice/ru.ts";
import { zh } from "./advice/zh.ts";

/** What a client should do about each rule: to stay clear of it, or after it was met. */
export type RuleAdvice = Readonly<Record<RuleId, string>>;

export const ADVICE: Readonly<Record<Language, RuleAdvice>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
