import type { Language } from "../../codes/index.ts";
import { de } from "./page-words/de.ts";
import { en } from "./page-words/en.ts";
import { es } from "./page-words/es.ts";
import { fr } from "./page-words/fr.ts";
import { ja } from "./page-words/ja.ts";
import { ptBr } from "./page-words/pt-br.ts";
import { ru } from "./page-words/ru.ts";
import { zh } from "./page-words/zh.ts";

/** Texts of the lab's page, beside those of its scenarios and of the runner. `{}` is filled in. */
export interface LabPageWords {
  readonly title: string;
  readonly lead: string;
  readonly reference: string;
  /** Names of the two navigations. */
  readonly languages: string;
  readonly groups: string;
  readonly playAll: string;
  readonly playAllHint: string;
  readonly stopAll: string;
  readonly progress: string;
  readonly allDone: string;
  /** In front of links to the rest. */
  readonly allOther: string;
  /** What is played with any number. */
  readonly anyNumber: string;
  readonly pageSight: string;
  readonly wsSight: string;
  readonly neverOpens: string;
  readonly details: string;
  readonly parameters: Readonly<Record<ParameterName, string>>;
  readonly durationHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly certificate: string;
  readonly data: string;
  readonly noScript: string;
  readonly longReason: string;
}

export type ParameterName = "after" | "for" | "code" | "reason" | "size" | "status" | "retryAfter";

export const LAB_PAGE_WORDS: Readonly<Record<Language, LabPageWords>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
