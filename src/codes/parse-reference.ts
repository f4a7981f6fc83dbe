import { CodesError } from "./errors.ts";
import { lookupHttp } from "./http/lookup.ts";
import { lookup } from "./lookup.ts";
import { shown } from "./shown.ts";
import type { VendorId } from "./vendors/ids.ts";
import { lookupVendor, requireVendor } from "./vendors/lookup.ts";

/** Something that the catalogue can explain and compare. */
export type CodeReference =
  | { readonly kind: "close"; readonly code: number }
  | { readonly kind: "vendor"; readonly vendor: VendorId; readonly code: number }
  | { readonly kind: "http"; readonly status: number };

/** `<who>:<number>`; a vendor's name may hold dots, dashes and spaces. */
const QUALIFIED = /^([a-z][a-z0-9._ -]{0,60}?)\s*:\s*(\d{1,9})$/i;

/**
 * Reads `1008`, `discord:4014` or `http:401`. What it returns exists: the catalogue explains it.
 *
 * @throws {CodesError} for anything else; the message names the vendor that was probably meant.
 *
 * @example
 * parseReference("discord:4014"); // { kind: "vendor", vendor: "discord", code: 4014 }
 */
export function parseReference(text: string): CodeReference {
  const trimmed = text.trim();
  if (/^\d{1,9}$/.test(trimmed)) {
    return { kind: "close", code: lookup(Number(trimmed)).code };
  }
  const [, who, digits] = QUALIFIED.exec(trimmed) ?? [];
  if (who === undefined || digits === undefined) throw notAReference(text);
  const number = Number(digits);
  if (/^https?$/i.test(who)) return { kind: "http", status: lookupHttp(number).status };
  const { id } = requireVendor(who);
  // A number beyond 16 bits is no close code at all, whoever may have said it.
  lookup(number);
  return { kind: "vendor", vendor: id, code: lookupVendor(id, number).code };
}

/** The reference as `parseReference` reads it: `discord:4014`. */
export function formatReference(reference: CodeReference): string {
  if (reference.kind === "http") return `http:${reference.status}`;
  if (reference.kind === "close") return String(reference.code);
  return `${reference.vendor}:${reference.code}`;
}

function notAReference(text: string): CodesError {
  return new CodesError("ERR_CODES_BAD_REFERENCE", (texts) =>
    texts.badReference({ text: shown(text) }),
  );
}
