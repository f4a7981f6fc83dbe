import type { Language } from "../../src/codes/index.ts";
import { localeParam } from "./languages.ts";

/** A page's address within the site; `page` has neither a language nor a slash in front: `codes/1008/`. */
export function url(language: Language, page: string): string {
  const locale = localeParam(language);
  return locale === undefined ? `/${page}` : `/${locale}/${page}`;
}

export function codePage(language: Language, slug: number | string): string {
  return url(language, `codes/${slug}/`);
}

/** A pair has one page, smaller number first. */
export function comparePage(language: Language, a: number, b: number): string {
  return url(language, `compare/${Math.min(a, b)}-${Math.max(a, b)}/`);
}

export function familyPage(language: Language, id: string): string {
  return url(language, `compare/${id}/`);
}

export function httpPage(language: Language, status: number): string {
  return url(language, `http/${status}/`);
}

/** A vendor's own page, or the one of its code or range. */
export function vendorPage(language: Language, vendor: string, slug?: string): string {
  return url(language, slug === undefined ? `vendors/${vendor}/` : `vendors/${vendor}/${slug}/`);
}

/** A page's address without its language: the opposite of `url`. */
export function pageOf(pathname: string, language: Language): string {
  return pathname.slice(url(language, "").length);
}
