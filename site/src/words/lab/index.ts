import type { Language } from "../../../../src/codes/index.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import type { LabWords } from "./types.ts";
import { zh } from "./zh.ts";

const prepared = { en, fr, de, es, "pt-br": ptBr, ja, zh, ru };

export const LAB_WORDS: Readonly<Record<Language, LabWords>> = prepared;
