import { readFileSync } from "node:fs";
import { attribute, tagsOf } from "./pages.ts";
import type { Page } from "./pages.ts";

const LOADED = new Set([
  "stylesheet",
  "preload",
  "modulepreload",
  "icon",
  "shortcut icon",
  "preconnect",
]);

/** Whatever a browser would fetch from another host: in tags, and in style sheets. */
export function otherHosts(
  pages: readonly Page[],
  files: ReadonlyMap<string, string>,
): readonly string[] {
  const inPages = pages.flatMap(({ path, html }) => {
    const loaded = [
      ...["script", "img", "iframe", "source", "video", "audio"].flatMap((name) =>
        tagsOf(html, name).map((tag) => attribute(tag, "src")),
      ),
      ...tagsOf(html, "link")
        .filter((tag) => LOADED.has(attribute(tag, "rel") ?? ""))
        .map((tag) => attribute(tag, "href")),
    ];
    return loaded
      .filter((address) => address !== undefined && /^(https?:)?\/\//.test(address))
      .map((address) => `${path} loads ${address}`);
  });
  const inStyles = [...files]
    .filter(([path]) => path.endsWith(".css"))
    .flatMap(([path, file]) =>
      [
        ...readFileSync(file, "utf8").matchAll(
          /(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')]+)/g,
        ),
      ].map(([, address]) => `${path} loads ${address}`),
    );
  return [...inPages, ...inStyles];
}
