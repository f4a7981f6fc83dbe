import { explainVendor, familyOf, listVendors, lookup } from "../../src/codes/index.ts";
import type { CodeReference, Language, Vendor, VendorId } from "../../src/codes/index.ts";

/** A page of one vendor: a code that it lists, or one of its rules for a range of numbers. */
export interface VendorPage {
  readonly vendor: VendorId;
  /** `4014`, or `4100-4199`. */
  readonly slug: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "row" | "range";
  /** The vendor's own word; for a range, its bounds. */
  readonly name: string;
}

/** By number; a rule stands before the codes that it covers. */
function pagesOf({ id: vendor, rows, ranges }: Vendor): readonly VendorPage[] {
  const rules = ranges.map(({ from, to }): VendorPage => {
    const slug = rangeSlug(from, to);
    return { vendor, slug, from, to, kind: "range", name: slug };
  });
  const codes = rows.map(({ code, name }): VendorPage => {
    return { vendor, slug: String(code), from: code, to: code, kind: "row", name };
  });
  return [...rules, ...codes].sort((a, b) => a.from - b.from);
}

/** A rule for one number only is a page under that number. */
export function rangeSlug(from: number, to: number): string {
  return from === to ? String(from) : `${from}-${to}`;
}

export const VENDOR_PAGES: readonly VendorPage[] = listVendors().flatMap(pagesOf);

export function vendorPage(vendor: string, slug: string): VendorPage {
  const page = VENDOR_PAGES.find((one) => one.vendor === vendor && one.slug === slug);
  if (page === undefined) throw new Error(`${vendor} has no page ${slug}.`);
  return page;
}

/** A code leads before the rule for its range; `discord 4014` means Discord before Discord voice. */
export function searchWeight({ vendor, kind }: VendorPage): number {
  if (kind === "range") return 5;
  return listVendors().some(({ id }) => vendor.startsWith(`${id}-`)) ? 9 : 10;
}

/** The number that stands for the page where the catalogue is asked: one that no row answers. */
export function memberOf({ vendor, from, kind }: VendorPage): number {
  if (kind === "row") return from;
  const listed = new Set(
    VENDOR_PAGES.filter((one) => one.vendor === vendor && one.kind === "row").map(
      (one) => one.from,
    ),
  );
  let code = from;
  while (listed.has(code)) code++;
  return code;
}

/** How the page is called in a heading or a list: `4014 Disallowed intent(s)`. */
export function pageTitle({ slug, kind, name }: VendorPage): string {
  return kind === "row" ? `${slug} ${name}` : slug;
}

/**
 * A vendor's code beside what stands nearest to it: the HTTP status of the opening handshake that says
 * the same, and at most two codes of the registry.
 */
export function besideOf(page: VendorPage, language: Language): readonly CodeReference[] {
  const code = memberOf(page);
  const family = familyOf(explainVendor(page.vendor, code, language).id);
  if (family === undefined) return [];
  const registered = family.codes.filter((one) => lookup(one).kind === "code").slice(0, 2);
  return [
    { kind: "vendor", vendor: page.vendor, code },
    ...family.http.slice(0, 1).map((status) => ({ kind: "http", status }) as const),
    ...registered.map((one) => ({ kind: "close", code: one }) as const),
  ];
}
