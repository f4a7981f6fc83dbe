import { attribute, tagsOf } from "./pages.ts";
import type { Page } from "./pages.ts";

/** Titles and descriptions that are missing or shared, and structured data that does not parse. */
export function badHeads(pages: readonly Page[]): readonly string[] {
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  return pages.flatMap(({ path, html }) => {
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
    const description =
      attribute(
        tagsOf(html, "meta").find((tag) => attribute(tag, "name") === "description") ?? "",
        "content",
      ) ?? "";
    const lang = attribute(tagsOf(html, "html")[0] ?? "", "lang") ?? "";
    return [
      ...unique(titles, `${lang} ${title}`, path, "title"),
      ...unique(descriptions, `${lang} ${description}`, path, "description"),
      ...(html.match(/<h1[\s>]/g)?.length === 1 ? [] : [`${path} does not have exactly one h1`]),
      ...(html.includes('rel="canonical"') ? [] : [`${path} has no canonical address`]),
      ...[...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].flatMap(
        ([, data = ""]) =>
          parses(data) ? [] : [`${path} has structured data that does not parse`],
      ),
    ];
  });
}

function unique(seen: Map<string, string>, value: string, path: string, what: string): string[] {
  const other = seen.get(value);
  seen.set(value, path);
  if (value.trim().includes(" ")) {
    return other === undefined ? [] : [`${path} has the same ${what} as ${other}`];
  }
  return [`${path} has no ${what}`];
}

function parses(data: string): boolean {
  try {
    JSON.parse(data);
    return true;
  } catch {
    return false;
  }
}
