import { CodesError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { shown } from "../shown.ts";
import { VENDOR_IDS } from "./ids.ts";
import type { VendorId } from "./ids.ts";
import { VENDOR_KINDS } from "./kinds.ts";
import type { Vendor, VendorEntry, VendorRange, VendorRow } from "./types.ts";
import { VENDORS } from "./vendors.ts";

const ALIASES: ReadonlyMap<string, VendorId> = new Map(
  VENDOR_IDS.flatMap((id) => [id, ...VENDORS[id].aliases].map((name) => [name, id] as const)),
);

/** Every vendor, in the order of `VENDOR_IDS`. */
export function listVendors(): readonly Vendor[] {
  return VENDOR_IDS.map((id) => VENDORS[id]);
}

/**
 * The vendor of an id or another of its names, in any case.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_VENDOR`, with the vendor that was probably meant.
 */
export function requireVendor(name: string): Vendor {
  const id = ALIASES.get(name.trim().toLowerCase().replaceAll(/[\s_]/g, "-"));
  if (id !== undefined) return VENDORS[id];
  throw new CodesError("ERR_CODES_UNKNOWN_VENDOR", (texts) =>
    texts.unknownVendor({
      name: shown(name),
      meant: nearest(name, [...ALIASES.keys()]),
      known: VENDOR_IDS,
    }),
  );
}

/**
 * What a vendor says of a number: its row, or else the rule of the range that it lies in.
 *
 * @throws {CodesError} `ERR_CODES_UNKNOWN_VENDOR`, or `ERR_CODES_UNKNOWN_VENDOR_CODE` where neither
 *   a row nor a range of the vendor answers.
 *
 * @example
 * lookupVendor("pusher", 4150).retry.kind; // "backoff": by the rule for 4100-4199
 */
export function lookupVendor(name: string, code: number): VendorEntry {
  const vendor = requireVendor(name);
  const entry = find(vendor, code);
  if (entry !== undefined) return entry;
  const { id, rows, reasons } = vendor;
  if (rows.length === 0) {
    const words = reasons.map(({ reason }) => reason);
    throw new CodesError("ERR_CODES_UNKNOWN_VENDOR_CODE", (texts) =>
      texts.vendorWithoutCodes({ vendor: vendor.name, reasons: words }),
    );
  }
  const known = rows.map((row) => row.code);
  throw new CodesError("ERR_CODES_UNKNOWN_VENDOR_CODE", (texts) =>
    texts.unknownVendorCode({ vendor: vendor.name, id, number: code, known }),
  );
}

/** Every vendor that has a row for the number, then those that have only a rule for its range. */
export function vendorsOf(code: number): readonly VendorEntry[] {
  const entries = listVendors().flatMap((vendor) => find(vendor, code) ?? []);
  return [
    ...entries.filter(({ kind }) => kind === "row"),
    ...entries.filter(({ kind }) => kind === "range"),
  ];
}

/** The rows of a vendor, then its ranges, as entries; a range stands for its first number. */
export function entriesOf(vendor: Vendor): readonly VendorEntry[] {
  return [
    ...vendor.rows.map((row) => fromRow(vendor, row)),
    ...vendor.ranges.map((range) => fromRange(vendor, range, range.from)),
  ];
}

function find(vendor: Vendor, code: number): VendorEntry | undefined {
  const row = vendor.rows.find((one) => one.code === code);
  if (row !== undefined) return fromRow(vendor, row);
  const range = vendor.ranges.find(({ from, to }) => from <= code && code <= to);
  return range === undefined ? undefined : fromRange(vendor, range, code);
}

function fromRow(vendor: Vendor, row: VendorRow): VendorEntry {
  const { code, name } = row;
  return { kind: "row", code, name, range: null, ...resolve(vendor, row) };
}

function fromRange(vendor: Vendor, range: VendorRange, code: number): VendorEntry {
  const { from, to } = range;
  return {
    kind: "range",
    code,
    name: `${from}-${to}`,
    range: { from, to },
    ...resolve(vendor, range),
  };
}

function resolve(
  vendor: Vendor,
  stated: VendorRow | VendorRange,
): Omit<VendorEntry, "kind" | "code" | "name" | "range"> {
  const { outcome, fault, retry: usual } = VENDOR_KINDS[stated.kind];
  const retry = stated.retry ?? usual;
  return {
    vendor,
    meaning: stated.kind,
    sentBy: stated.sentBy ?? "server",
    outcome,
    fault,
    retry,
    wait: retry.kind === "backoff" ? (stated.waitStated ? "vendor" : "judgement") : null,
    verified: !stated.unverified,
    note: stated.note ?? null,
  };
}
