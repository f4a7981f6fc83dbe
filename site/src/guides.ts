import { getCollection } from "astro:content";
import type { CollectionEntry } from "astro:content";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";

/** In the order in which a reader needs them. Each is written in every language. */
const GUIDES = ["authentication", "rate-limits", "deploys", "proxies", "reconnecting"] as const;

export interface Guide {
  readonly id: (typeof GUIDES)[number];
  readonly language: Language;
  readonly entry: CollectionEntry<"guides">;
}

const all: Promise<readonly Guide[]> = getCollection("guides").then(inEachLanguage);

/** The guides of a language; none is ever shown in another. */
export async function guidesIn(language: Language): Promise<readonly Guide[]> {
  return (await all).filter((guide) => guide.language === language);
}

/** Fails the build for a guide that a language lacks, and for a file that is no guide. */
function inEachLanguage(entries: readonly CollectionEntry<"guides">[]): readonly Guide[] {
  const left = new Map(entries.map((entry) => [entry.id, entry]));
  const missing: string[] = [];
  const guides = LANGUAGES.flatMap((language) =>
    GUIDES.flatMap((id) => {
      const path = `${language}/${id}`;
      const entry = left.get(path);
      left.delete(path);
      if (entry === undefined) missing.push(path);
      return entry === undefined ? [] : [{ id, language, entry }];
    }),
  );
  const problems = [
    ...missing.map((path) => `src/content/guides/${path}.md is missing`),
    ...Array.from(left.keys(), (path) => `src/content/guides/${path}.md is not in GUIDES`),
  ];
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return guides;
}

/**
 * Tables that are wider than a phone scroll, so the keyboard must reach them, and what it reaches
 * has a name: that of the heading above.
 */
export function withScrollableTables(html: string): string {
  let heading = "";
  return html.replaceAll(/<h2 id="([^"]+)"|<table>|<\/table>/g, (tag, id: string | undefined) => {
    if (id !== undefined) heading = id;
    if (tag === "<table>")
      return `<div class="scroll" role="region" aria-labelledby="${heading}" tabindex="0">${tag}`;
    return tag === "</table>" ? `${tag}</div>` : tag;
  });
}
