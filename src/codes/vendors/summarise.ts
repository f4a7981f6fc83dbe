import type { Language } from "../languages.ts";
import type { VendorId } from "./ids.ts";
import { listVendors } from "./lookup.ts";
import { VENDOR_MESSAGES } from "./messages/index.ts";
import type { Vendor } from "./types.ts";

/** One vendor in a list: plain data, ready for JSON. */
export interface VendorSummary {
  readonly id: VendorId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly number[];
  readonly ranges: readonly { readonly from: number; readonly to: number }[];
  readonly reasons: readonly string[];
  /** The vendor's own rule on reconnecting. */
  readonly rule: string;
  readonly source: Vendor["source"];
}

/** Every vendor in short, in one language. */
export function summariseVendors(language: Language): readonly VendorSummary[] {
  const { rules } = VENDOR_MESSAGES[language];
  return listVendors().map(({ id, name, aliases, rows, ranges, reasons, source }) => ({
    id,
    name,
    aliases,
    codes: rows.map(({ code }) => code),
    ranges: ranges.map(({ from, to }) => ({ from, to })),
    reasons: reasons.map(({ reason }) => reason),
    rule: rules[id],
    source,
  }));
}
