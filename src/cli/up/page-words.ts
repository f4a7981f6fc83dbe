import type { Language } from "../../codes/index.ts";
import { de } from "./page-words/de.ts";
import { en } from "./page-words/en.ts";
import { es } from "./page-words/es.ts";
import { fr } from "./page-words/fr.ts";
import { ja } from "./page-words/ja.ts";
import { ptBr } from "./page-words/pt-br.ts";
import { ru } from "./page-words/ru.ts";
import { zh } from "./page-words/zh.ts";

/** Texts of the example's page. Those with `{}` are filled in by its script. */
export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly connecting: string;
  readonly connected: string;
  readonly closed: string;
  readonly message: string;
  readonly send: string;
  readonly breakIt: string;
  readonly fast: string;
  readonly big: string;
  readonly binary: string;
  readonly leave: string;
  readonly ended: string;
  readonly code: string;
  readonly reason: string;
  readonly noReason: string;
  readonly clean: string;
  readonly yes: string;
  readonly no: string;
  readonly next: string;
  readonly reconnect: string;
  readonly wait: string;
  readonly you: string;
  readonly joined: string;
  readonly left: string;
  readonly sent: string;
  readonly policy: string;
  /** What the buttons say that they have sent. */
  readonly deeds: Readonly<Record<"fast" | "big" | "binary", string>>;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
