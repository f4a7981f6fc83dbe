import { HTTP_STATUSES, explainVendor, listVendors } from "../../src/codes/index.ts";
import { CODE_PAGES, RANGE_PAGES, explanation } from "./catalogue.ts";
import { ROOT_LANGUAGE } from "./languages.ts";
import { VENDOR_PAGES, memberOf } from "./vendor-pages.ts";

/** What one social card says. */
export interface Card {
  /** Its file, under `/cards/`, without the ending. */
  readonly file: string;
  /** Stands above the number. */
  readonly kind: string;
  readonly number: string;
  readonly name: string;
  readonly outcome: string;
}

const names = new Map(listVendors().map(({ id, name }) => [id, name]));

/** Numbers and names are the same in every language, so one card per code serves them all. */
export const CARDS: readonly Card[] = [
  {
    file: "closewise",
    kind: "WebSocket",
    number: "Closewise",
    name: "WebSocket",
    outcome: "unknown",
  },
  ...[...CODE_PAGES, ...RANGE_PAGES].map(({ slug, code, name }) => {
    const { outcome } = explanation(code, ROOT_LANGUAGE);
    return { file: slug, kind: "WebSocket", number: slug, name, outcome };
  }),
  ...HTTP_STATUSES.map(({ status, name, outcome }) => {
    const number = String(status);
    return { file: `http-${number}`, kind: "WebSocket · HTTP", number, name, outcome };
  }),
  ...VENDOR_PAGES.map((page) => {
    const { vendor, slug, kind, name } = page;
    const { outcome } = explainVendor(vendor, memberOf(page), ROOT_LANGUAGE);
    return {
      file: `${vendor}-${slug}`,
      kind: `WebSocket · ${names.get(vendor) ?? vendor}`,
      number: slug,
      name: kind === "row" ? name : "",
      outcome,
    };
  }),
];
