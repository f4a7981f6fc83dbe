import type { Language } from "../codes/index.ts";
import type { CauseId } from "./causes.ts";
import { en } from "./messages/en.ts";
import { fr } from "./messages/fr.ts";
import { de } from "./messages/de.ts";
import { es } from "./messages/es.ts";
import { ja } from "./messages/ja.ts";
import { ptBr } from "./messages/pt-br.ts";
import { ru } from "./messages/ru.ts";
import { zh } from "./messages/zh.ts";
import type { CauseText, DiagnoseMessages } from "./messages/types.ts";

/** Everything a diagnosis says, by language. */
export const DIAGNOSE_MESSAGES: Readonly<Record<Language, DiagnoseMessages>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};

export function causeTextsOf(messages: DiagnoseMessages): Readonly<Record<CauseId, CauseText>> {
  return { ...messages.opening, ...messages.silence, ...messages.traffic };
}
