import type { Language } from "../../../../src/codes/index.ts";
import type { RunnerWords } from "../../../../src/lab/runner-words/types.ts";
import type { LabWords } from "../../words/lab/types.ts";

/** Files of their own, so that a reader loads the words of one language, and only to play. */
const AROUND: Readonly<Record<Language, () => Promise<LabWords>>> = {
  en: async () => (await import("../../words/lab/en.ts")).en,
  fr: async () => (await import("../../words/lab/fr.ts")).fr,
  de: async () => (await import("../../words/lab/de.ts")).de,
  es: async () => (await import("../../words/lab/es.ts")).es,
  "pt-br": async () => (await import("../../words/lab/pt-br.ts")).ptBr,
  ja: async () => (await import("../../words/lab/ja.ts")).ja,
  zh: async () => (await import("../../words/lab/zh.ts")).zh,
  ru: async () => (await import("../../words/lab/ru.ts")).ru,
};

const RUNNER: Readonly<Record<Language, () => Promise<RunnerWords>>> = {
  en: async () => (await import("../../../../src/lab/runner-words/en.ts")).en,
  fr: async () => (await import("../../../../src/lab/runner-words/fr.ts")).fr,
  de: async () => (await import("../../../../src/lab/runner-words/de.ts")).de,
  es: async () => (await import("../../../../src/lab/runner-words/es.ts")).es,
  "pt-br": async () => (await import("../../../../src/lab/runner-words/pt-br.ts")).ptBr,
  ja: async () => (await import("../../../../src/lab/runner-words/ja.ts")).ja,
  zh: async () => (await import("../../../../src/lab/runner-words/zh.ts")).zh,
  ru: async () => (await import("../../../../src/lab/runner-words/ru.ts")).ru,
};

/** What is said around a runner, and by it. */
export interface Words {
  readonly lab: LabWords;
  readonly runner: RunnerWords;
}

export async function loadWords(language: Language): Promise<Words> {
  const [lab, runner] = await Promise.all([AROUND[language](), RUNNER[language]()]);
  return { lab, runner };
}
