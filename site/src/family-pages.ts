import { VENDOR_MESSAGES, explainVendor } from "../../src/codes/index.ts";
import type { CodeReference, Family, Language, VendorKind } from "../../src/codes/index.ts";
import { capital } from "./prose.ts";
import { VENDOR_PAGES } from "./vendor-pages.ts";
import type { VendorPage } from "./vendor-pages.ts";
import { PAGE_WORDS } from "./words/pages/index.ts";

/** What the family is about, in the words of its first kind: `Authentication failed`. */
export function familyMeaning({ kinds }: Family, language: Language): string {
  const [first] = kinds;
  return first === undefined ? "" : capital(VENDOR_MESSAGES[language].kinds[first].short);
}

export function familyTitle(family: Family, language: Language): string {
  return PAGE_WORDS[language].families.page(familyMeaning(family, language));
}

/** In the order in which they can be used: HTTP statuses first, then close codes. */
export function membersOf({ http, codes }: Family): readonly CodeReference[] {
  return [
    ...http.map((status) => ({ kind: "http", status }) as const),
    ...codes.map((code) => ({ kind: "close", code }) as const),
  ];
}

/** What vendors list for the family, by the order of their kinds, then by vendor. */
export function servicesOf({ kinds }: Family, language: Language): readonly VendorPage[] {
  const kindOf = ({ vendor, from }: VendorPage): VendorKind =>
    explainVendor(vendor, from, language).id;
  const rows = VENDOR_PAGES.filter(({ kind }) => kind === "row");
  return kinds.flatMap((kind) => rows.filter((page) => kindOf(page) === kind));
}
