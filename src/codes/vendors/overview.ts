import type { Language } from "../languages.ts";
import { MESSAGES } from "../messages/index.ts";
import type { Headings } from "../messages/types.ts";
import type { Reference } from "../types.ts";
import type { VendorId } from "./ids.ts";
import { VENDOR_KINDS } from "./kinds.ts";
import { entriesOf, requireVendor } from "./lookup.ts";
import { VENDOR_MESSAGES } from "./messages/index.ts";
import type { ReferenceHeadings } from "./messages/types.ts";
import type { VendorReason } from "./types.ts";
import { retryPhrase, useOf } from "./uses.ts";
import type { VendorUse } from "./uses.ts";

/** What a vendor says in words, in one line. */
export interface ReasonUse {
  readonly reason: string;
  /** The close code that goes with it; `null` where none tells it. */
  readonly code: number | null;
  readonly meaning: string;
  readonly retry: string;
  readonly verified: boolean;
}

/** Everything that one vendor says, in one language: plain data, ready for JSON. */
export interface VendorOverview {
  readonly language: Language;
  readonly id: VendorId;
  readonly name: string;
  readonly headings: Headings & ReferenceHeadings;
  /** Its own rule on reconnecting, and how it signals where not by codes. */
  readonly rule: string;
  readonly codes: readonly VendorUse[];
  /** Rules for the numbers that have no row; each stands under its first number. */
  readonly ranges: readonly VendorUse[];
  readonly reasons: readonly ReasonUse[];
  readonly references: readonly Reference[];
}

/**
 * Everything that one vendor says, in one language.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_VENDOR`, with the vendor that was probably meant.
 */
export function describeVendor(name: string, language: Language): VendorOverview {
  const vendor = requireVendor(name);
  const { headings, rules } = VENDOR_MESSAGES[language];
  const uses = entriesOf(vendor).map((entry) => useOf(entry, language));
  return {
    language,
    id: vendor.id,
    name: vendor.name,
    headings: { ...MESSAGES[language].headings, ...headings },
    rule: rules[vendor.id],
    codes: uses.filter(({ kind }) => kind === "row"),
    ranges: uses.filter(({ kind }) => kind === "range"),
    reasons: vendor.reasons.map((reason) => reasonUse(reason, language)),
    references: [vendor.source],
  };
}

function reasonUse(stated: VendorReason, language: Language): ReasonUse {
  const { reason, code, kind, unverified } = stated;
  const retry = stated.retry ?? VENDOR_KINDS[kind].retry;
  return {
    reason,
    code: code ?? null,
    meaning: VENDOR_MESSAGES[language].kinds[kind].short,
    retry: retryPhrase({ retry }, language),
    verified: !unverified,
  };
}
