import type { Language } from "../../../codes/languages.ts";
import type { ErrorWords } from "./types.ts";

/** One language is enough for a run, so the others are not loaded. */
const LOADERS: Readonly<Record<Language, () => Promise<ErrorWords>>> = {
  en: async () => (await import("./en.ts")).en,
  fr: async () => (await import("./fr.ts")).fr,
  de: async () => (await import("./de.ts")).de,
  es: async () => (await import("./es.ts")).es,
  "pt-br": async () => (await import("./pt-br.ts")).ptBr,
  ja: async () => (await import("./ja.ts")).ja,
  zh: async () => (await import("./zh.ts")).zh,
  ru: async () => (await import("./ru.ts")).ru,
};

export function loadErrorWords(language: Language): Promise<ErrorWords> {
  return LOADERS[language]();
}
