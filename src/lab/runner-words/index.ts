import type { Language } from "../../codes/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { RunnerWords } from "./types.ts";
import { zh } from "./zh.ts";

export type { RunnerWords } from "./types.ts";

/** What the runner says, for a page that loads it. */
export const RUNNER_WORDS: Readonly<Record<Language, RunnerWords>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};
