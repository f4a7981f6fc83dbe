import type { Language } from "../languages.ts";
import { MESSAGES } from "../messages/index.ts";
import { vendorsOf } from "./lookup.ts";
import type { VendorId } from "./ids.ts";
import { VENDOR_MESSAGES } from "./messages/index.ts";
import type { VendorEntry } from "./types.ts";

/** What one vendor means by a number, in one line. */
export interface VendorUse {
  /** As `explain` takes it: `discord:4014`. */
  readonly reference: string;
  readonly vendor: { readonly id: VendorId; readonly name: string };
  readonly code: number;
  /** `range`: the vendor does not list the number, and its rule for a range answers. */
  readonly kind: "row" | "range";
  readonly name: string;
  readonly meaning: string;
  /** Should a client reconnect? As a phrase. */
  readonly retry: string;
  readonly verified: boolean;
}

/** Every vendor that has a row for the number, in one language: the same number, other meanings. */
export function usesOf(code: number, language: Language): readonly VendorUse[] {
  return vendorsOf(code)
    .filter(({ kind }) => kind === "row" || code > LAST_REGISTERED)
    .map((entry) => useOf(entry, language));
}

/** Below, the registry's meaning holds, and a vendor's range says only whether its client comes back. */
const LAST_REGISTERED = 2999;

/** The line of one entry, in one language. */
export function useOf(entry: VendorEntry, language: Language): VendorUse {
  const { vendor, code, kind, name, meaning, verified } = entry;
  return {
    reference: `${vendor.id}:${code}`,
    vendor: { id: vendor.id, name: vendor.name },
    code,
    kind,
    name,
    meaning: VENDOR_MESSAGES[language].kinds[meaning].short,
    retry: retryPhrase(entry, language),
    verified,
  };
}

export function retryPhrase({ retry }: Pick<VendorEntry, "retry">, language: Language): string {
  const { words } = MESSAGES[language];
  return retry.kind === "backoff"
    ? words.backoff(retry.minMs, retry.maxMs).short
    : words.retry[retry.kind].short;
}
