import { parseLanguage } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";

/** Longer headers are nobody's preferences. */
const LONGEST = 1_024;
const REMEMBERED = 256;

const remembered = new Map<string, Language>();

/** The language that an `Accept-Language` header asks for first among those that there are; else English. */
export function acceptedLanguage(header: string | undefined): Language {
  if (header === undefined || header.length > LONGEST) return "en";
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const language = firstLanguage(header);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(header, language);
  return language;
}

function firstLanguage(header: string): Language {
  const wishes = header.split(",").map((wish) => {
    const [tag, ...parameters] = wish.split(";").map((part) => part.trim());
    const quality = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    return { tag: tag!, quality: quality === undefined ? 1 : Number(quality) };
  });
  const found = wishes
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => parseLanguage(tag))
    .find((language) => language !== undefined);
  return found ?? "en";
}

const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/** Whether an `Accept-Encoding` header lets us send gzip. */
export function acceptsGzip(header: string | readonly string[] | undefined): boolean {
  return header !== undefined && GZIP.test(String(header));
}

/** Whether `If-None-Match` names this entity tag: weak comparison, RFC 9110 13.1.2. */
export function namesTag(header: string, tag: string): boolean {
  return header === tag || header.split(",").some((one) => matches(one.trim(), tag));
}

function matches(one: string, tag: string): boolean {
  return one === "*" || one === tag || one === `W/${tag}`;
}
