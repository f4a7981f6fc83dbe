import type { Language } from "../codes/index.ts";
import { elementData } from "./data.ts";

/**
 * One language's elements as one file: the browser's part with its data before it. The condition
 * around it makes it harmless where there is no DOM, and lets two languages share a page.
 *
 * @param code `browser/elements.ts` as minified JavaScript.
 */
export function elementsModule(code: string, language: Language, version: string): string {
  const data = JSON.stringify(elementData(language));
  return `/*! closewise ${version} elements, ${language}, MIT */\nif(globalThis.customElements){\nconst DATA=${data};\n${withoutExport(code)}\n}\n`;
}

/** The declaration file beside it: loading it is all there is to it. */
export const ELEMENTS_TYPES = "export {};\n";

/** An `export {}` marks a module, which this is not yet: it may not stand inside the condition. */
function withoutExport(code: string): string {
  return code.replace(/\bexport ?\{\};?\s*$/, "").trim();
}
