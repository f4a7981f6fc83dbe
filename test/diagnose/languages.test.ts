import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/codes/index.ts";
import { CAUSE_IDS, DIAGNOSE_MESSAGES, ERROR_TEXTS, diagnose } from "../../src/diagnose/index.ts";
import type { DiagnoseMessages } from "../../src/diagnose/index.ts";

/** Prose alone: without code, settings, names and numbers. */
function prose(text: string): string {
  return text.replaceAll(/`[^`]*`/g, "");
}

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return texts(call(value as (...args: unknown[]) => unknown));
  return Object.values(value as object).flatMap((item) => texts(item));
}

/** Arguments that suit every text: a number or a name first, then a name, a list or a size. */
function call(text: (...args: unknown[]) => unknown): unknown {
  const source = text.toString();
  const first = /^\(?(?:ms|code|status|minutes|bytes|read|used)\b/.test(source) ? 60_000 : "nginx";
  const second = /products|others/.test(source.split("=>", 1)[0]!) ? ["Tomcat"] : "Jetty";
  return text(first, second);
}

describe("every language", () => {
  it.each(LANGUAGES)("%s has every text, and no two causes alike", (language) => {
    const messages: DiagnoseMessages = DIAGNOSE_MESSAGES[language];
    for (const text of texts(messages)) expect(text.trim()).not.toBe("");
    const causes = { ...messages.opening, ...messages.silence, ...messages.traffic };
    expect(Object.keys(causes)).toEqual([...CAUSE_IDS]);
    expect(new Set(Object.values(causes).map(({ name }) => name)).size).toBe(CAUSE_IDS.length);
  });

  it.each(LANGUAGES.filter((language) => language !== "en"))(
    "%s repeats no English text",
    (language) => {
      const english = new Set(texts(DIAGNOSE_MESSAGES.en));
      const same = texts(DIAGNOSE_MESSAGES[language]).filter((text) => english.has(text));
      // Words that two languages share, and a template that holds nothing but names.
      const prose = same.filter((text) => text.includes(" ") && text !== "Nginx: Jetty.");
      expect(prose).toEqual([]);
    },
  );

  it("fr is French: its apostrophes, its quotation, and none of the commonest English words", () => {
    for (const text of texts(DIAGNOSE_MESSAGES.fr).map(prose)) {
      expect(text).not.toMatch(/\b(?:the|with|and|which|when|connection was|is not)\b/i);
      expect(text).not.toMatch(/[a-zé]'[a-zéè]/i);
    }
  });

  it("en is English", () => {
    for (const text of texts(DIAGNOSE_MESSAGES.en).map(prose)) {
      expect(text).not.toMatch(/[éèàùç]|\b(?:le|une?|des|est|avec)\b/i);
    }
  });

  it("a whole answer is in one language", () => {
    for (const { example } of ERROR_TEXTS) {
      const { causes, alsoPossible, nextSteps, summary } = diagnose({ text: example }, "fr");
      const own = [
        summary,
        ...nextSteps,
        ...alsoPossible.map(({ name }) => name),
        ...causes.map(({ name }) => name),
        ...causes.map(({ explanation }) => explanation),
        ...causes.map(({ howToResolve }) => howToResolve),
        ...causes.flatMap(({ because }) => because),
      ];
      for (const text of own.map(prose)) expect(text).not.toMatch(/\b(?:the|this|which|when)\b/i);
    }
  });
});
