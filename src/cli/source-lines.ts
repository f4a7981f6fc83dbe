import type { Reference } from "../codes/index.ts";

/** `RFC 6455 7.4.1: https://...`, a line for each source. */
export function sourceLines(references: readonly Reference[]): readonly string[] {
  return references.map(({ title, section, url }) => {
    const where = section === undefined ? "" : ` ${section}`;
    return `${title}${where}: ${url}`;
  });
}
