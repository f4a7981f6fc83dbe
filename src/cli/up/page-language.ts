import type { IncomingMessage } from "node:http";
import { parseLanguage } from "../../codes/index.ts";
import type { Language } from "../../codes/index.ts";

/** The language of a page: `?lang=` first, then the browser's wish. */
export function pageLanguage({ headers }: IncomingMessage, query: string): Language | undefined {
  const wished = new URLSearchParams(query).get("lang") ?? "";
  const accepted = (headers["accept-language"] ?? "").split(",").map((tag) => tag.split(";")[0]!);
  return [wished, ...accepted].map(parseLanguage).find((language) => language !== undefined);
}
