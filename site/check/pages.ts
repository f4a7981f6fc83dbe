import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** One page of the built site. */
export interface Page {
  /** Its address: `/fr/codes/1008/`. */
  readonly path: string;
  readonly html: string;
}

/** Every file of the built site, by its address: `/_astro/x.css`, `/fr/codes/1008/`. */
export function filesOf(dist: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = `/${relative(dist, file).split(sep).join("/")}`;
        return [path.replace(/\/index\.html$/, "/"), file] as const;
      }),
  );
}

export function pagesOf(files: ReadonlyMap<string, string>): readonly Page[] {
  return [...files]
    .filter(([path]) => path.endsWith("/") || path.endsWith(".html"))
    .map(([path, file]) => ({ path, html: readFileSync(file, "utf8") }));
}

/** The value of an attribute in the first tag that matches. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll("&amp;", "&");
}

export function tagsOf(html: string, name: string): readonly string[] {
  return html.match(new RegExp(`<${name}\\s[^>]*>`, "g")) ?? [];
}
