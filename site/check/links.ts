import { attribute, tagsOf } from "./pages.ts";
import type { Page } from "./pages.ts";

/** Internal links that lead nowhere: no such file, or no such place in it. */
export function brokenLinks(
  pages: readonly Page[],
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const ids = new Map(
    pages.map(({ path, html }) => [
      path,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  );
  return pages.flatMap(({ path, html }) =>
    [
      ...tagsOf(html, "a"),
      ...tagsOf(html, "link"),
      ...tagsOf(html, "script"),
      ...tagsOf(html, "img"),
    ]
      .map((tag) => attribute(tag, "href") ?? attribute(tag, "src"))
      .filter((link) => link !== undefined && !/^[a-z]+:/.test(link))
      .flatMap((link = "") => {
        const target = new URL(link, `http://host${path}`);
        if (!files.has(target.pathname)) return [`${path} links to ${link}, which does not exist`];
        const id = decodeURIComponent(target.hash.slice(1));
        return id === "" || ids.get(target.pathname)?.has(id) === true
          ? []
          : [`${path} links to ${link}, which has no such place`];
      }),
  );
}
