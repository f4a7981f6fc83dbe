import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { attribute, tagsOf } from "./pages.ts";
import type { Page } from "./pages.ts";

export interface Weight {
  readonly path: string;
  /** Page, style sheets and scripts, as a host that compresses would send them. */
  readonly bytes: number;
}

/** What a first visit transfers before anybody searches, heaviest first. */
export function weigh(
  pages: readonly Page[],
  files: ReadonlyMap<string, string>,
): readonly Weight[] {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    const file = files.get(path);
    const size = sizes.get(path) ?? (file === undefined ? 0 : gzipSync(readFileSync(file)).length);
    sizes.set(path, size);
    return size;
  };
  return pages
    .map(({ path, html }) => {
      const parts = [
        ...tagsOf(html, "script").map((tag) => attribute(tag, "src")),
        ...tagsOf(html, "link")
          .filter((tag) => attribute(tag, "rel") === "stylesheet")
          .map((tag) => attribute(tag, "href")),
      ];
      const assets = [...new Set(parts)].reduce((sum, part) => sum + sizeOf(part ?? ""), 0);
      return { path, bytes: gzipSync(html).length + assets };
    })
    .sort((a, b) => b.bytes - a.bytes);
}
