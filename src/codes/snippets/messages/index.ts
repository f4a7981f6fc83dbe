import type { Language } from "../../languages.ts";
import type { SnippetWords } from "../types.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** What snippets need to say, by language. */
export const SNIPPET_WORDS: Readonly<Record<Language, SnippetWords>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
