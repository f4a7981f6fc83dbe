import { LANGUAGES, languageName, languageTag } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** The same, where `code in backticks` is shown as code. */
export function proseHtml(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}

/** Data as it may stand in a script element: `<` could end that. */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

/** Links to the same page in every other language. */
export function otherLanguages(language: Language): string {
  return LANGUAGES.filter((other) => other !== language)
    .map((other) => {
      const tag = languageTag(other);
      return `<a href="?lang=${other}" hreflang="${tag}" lang="${tag}">${languageName(other)}</a>`;
    })
    .join(" ");
}
