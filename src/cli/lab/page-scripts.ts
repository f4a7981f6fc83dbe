import { readFileSync } from "node:fs";
import nodeModule from "node:module";

/** Run from the sources, this file ends in `.ts`, and so do those that it serves. */
const ENDING = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
const FOLDER = new URL("../../lab/browser/", import.meta.url);

/** Name of the module that the page loads first. */
export const ENTRY = `page${ENDING}`;

const read = new Map<string, string>();

/**
 * A module of the page, as JavaScript: compiled in the package, and from the sources without its
 * types. `undefined` where there is none of that name.
 */
export function pageScript(name: string): string | undefined {
  if (!/^[a-z-]+\.[jt]s$/.test(name) || !name.endsWith(ENDING)) return undefined;
  const known = read.get(name);
  if (known !== undefined) return known;
  try {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    const script = ENDING === ".ts" ? nodeModule.stripTypeScriptTypes(text) : text;
    read.set(name, script);
    return script;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
