import type { Language } from "../../../codes/languages.ts";
import type { CaveatId, Outcome, ReplayAction } from "../../../replay/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { zh } from "./zh.ts";

/** What `policy replay` says, in one language. */
export interface ReplayWords {
  /** How many connections the given policy would have ended, of all that were judged. */
  readonly verdict: (ended: number, of: number) => string;
  /** How many were really ended by rules. */
  readonly today: (ended: number) => string;
  /** Only from endings: how many more might have been ended. */
  readonly possible: (more: number) => string;
  readonly unjudged: (connections: number) => string;
  readonly incomplete: (connections: number) => string;
  readonly unknowable: (connections: number) => string;
  readonly rule: string;
  /** Over the column of what rules really ended. */
  readonly really: string;
  readonly actions: Readonly<Record<ReplayAction | "possible" | "spared", string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly examples: string;
  readonly limits: string;
  readonly caveats: Readonly<Record<CaveatId, string>>;
  /** After a caveat: how many connections it is about. */
  readonly concerned: (connections: number) => string;
}

const WORDS: Readonly<Record<Language, ReplayWords>> = {
  en,
  fr,
  de,
  es,
  "pt-br": ptBr,
  ja,
  zh,
  ru,
};

export function replayWordsIn(language: Language): ReplayWords {
  return WORDS[language];
}
