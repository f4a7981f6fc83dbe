import type { Language } from "../../../src/codes/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { SiteWords } from "./types.ts";
import { zh } from "./zh.ts";

/** A language may wait here until the catalogue has it; the other way round does not compile. */
const prepared = { en, fr, de, es, "pt-br": ptBr, ja, zh, ru };

export const WORDS: Readonly<Record<Language, SiteWords>> = prepared;
