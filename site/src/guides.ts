import { getCollection } from "astro:content";
import type { CollectionEntry } from "astro:content";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";

/** In the order in which a reader needs them. */
const ORDER = ["authentication", "rate-limits", "deploys", "proxies", "reconnecting"];

export interface Guide {
  readonly id: string;
  readonly language: Language;
  readonly entry: CollectionEntry<"guides">;
}

const all: Promise<readonly Guide[]> = getCollection("guides").then((entries) =>
  entries.flatMap((entry) => {
    const [folder, id = ""] = entry.id.split("/");
    const language = LANGUAGES.find((known) => known === folder);
    return language === undefined ? [] : [{ id, language, entry }];
  }),
);

/** The guides that exist in a language; none is ever shown in another. */
export async function guidesIn(language: Language): Promise<readonly Guide[]> {
  return (await all)
    .filter((guide) => guide.language === language)
    .sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
}

/** The languages in which a page exists: all of them, but for guides that await translation, and the 404. */
export async function languagesOf(page: string): Promise<readonly Language[]> {
  if (page === "404/") return [];
  const id = /^guides\/([^/]+)\/$/.exec(page)?.[1];
  if (id === undefined) return LANGUAGES;
  const guides = await all;
  return LANGUAGES.filter((language) =>
    guides.some((guide) => guide.language === language && guide.id === id),
  );
}
