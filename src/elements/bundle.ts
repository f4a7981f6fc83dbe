import type { Language } from "../codes/index.ts";
import { elementData } from "./data.ts";

/**
 * One language's elements as one file: the browser's part with its data before it. The condition
 * around it makes it harmless where there is no DOM, and lets two languages share a page.
 *
 * @param code `browser/elements.ts` as JavaScript.
 */
export function elementsModule(code: string, language: Language, version: string): string {
  const data = JSON.stringify(elementData(language));
  return `/*! closewise ${version} elements, ${language}, MIT */\nif(globalThis.customElements){\nconst DATA=${data};\n${dense(code)}\n}\n`;
}

/** The declaration file beside it: loading it is all there is to it. */
export const ELEMENTS_TYPES = "export {};\n";

/** Indentation costs a reader's download; a lone `export {}` marks a module, which this is not yet. */
function dense(code: string): string {
  return code
    .replaceAll(/^export \{\};?$/gm, "")
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();
}
