import {
  HTTP_MESSAGES,
  HTTP_STATUSES,
  VENDOR_KINDS,
  VENDOR_MESSAGES,
  VENDOR_NOTES,
  explainHttp,
  listVendors,
} from "../codes/index.ts";
import type {
  HttpStatus,
  HttpText,
  KindText,
  Reference,
  RetryAdvice,
  SentBy,
  Vendor,
  VendorKind,
  VendorNote,
  VendorReason,
  VendorRow,
} from "../codes/index.ts";
import { inAll } from "./in-all.ts";
import type { InAll } from "./in-all.ts";

/** What a number, a range or a word of a vendor means. Outcome, fault and texts are those of its kind. */
interface DatasetMeaning {
  /** A key of `vendorKinds`. */
  readonly kind: VendorKind;
  readonly retry: RetryAdvice;
  /** The vendor itself gives the waiting time. */
  readonly waitStated: boolean;
  /** A key of `vendorNotes`; `null` where there is nothing to add. */
  readonly note: VendorNote | null;
  readonly verified: boolean;
}

export interface DatasetVendor {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly source: Reference;
  /** Its own rule on reconnecting. */
  readonly rule: InAll<string>;
  readonly codes: readonly (DatasetMeaning & {
    readonly code: number;
    readonly name: string;
    readonly sentBy: SentBy;
  })[];
  /** Rules for numbers that have no row, listed by the vendor or not. */
  readonly ranges: readonly (DatasetMeaning & {
    readonly from: number;
    readonly to: number;
    readonly sentBy: SentBy;
  })[];
  /** What it says in words, beside a code or instead of one. */
  readonly reasons: readonly (DatasetMeaning & {
    readonly reason: string;
    readonly code: number | null;
  })[];
}

export type DatasetKinds = Readonly<
  Record<
    string,
    Pick<(typeof VENDOR_KINDS)[VendorKind], "outcome" | "fault"> & {
      readonly texts: InAll<KindText>;
    }
  >
>;

export type DatasetHttp = HttpStatus & {
  readonly texts: InAll<HttpText & { readonly retry: string; readonly retrySource: string }>;
};

export const datasetVendors = (): readonly DatasetVendor[] => listVendors().map(vendor);

function vendor({ id, name, aliases, source, rows, ranges, reasons }: Vendor): DatasetVendor {
  return {
    id,
    name,
    aliases,
    source,
    rule: inAll((language) => VENDOR_MESSAGES[language].rules[id]),
    codes: rows.map((row) =>
      Object.assign(
        { code: row.code, name: row.name, sentBy: row.sentBy ?? "server" },
        meaning(row),
      ),
    ),
    ranges: ranges.map((range) =>
      Object.assign(
        { from: range.from, to: range.to, sentBy: range.sentBy ?? "server" },
        meaning(range),
      ),
    ),
    reasons: reasons.map((row) =>
      Object.assign({ reason: row.reason, code: row.code ?? null }, meaning(row)),
    ),
  };
}

type Stated = Pick<
  VendorRow | VendorReason,
  "kind" | "retry" | "waitStated" | "note" | "unverified"
>;

function meaning({ kind, retry, waitStated, note, unverified }: Stated): DatasetMeaning {
  return {
    kind,
    retry: retry ?? VENDOR_KINDS[kind].retry,
    waitStated: waitStated ?? false,
    note: note ?? null,
    verified: !unverified,
  };
}

export function datasetKinds(): DatasetKinds {
  return Object.fromEntries(
    Object.entries(VENDOR_KINDS).map(([id, { outcome, fault }]) => [
      id,
      {
        outcome,
        fault,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the same table
        texts: inAll((language) => VENDOR_MESSAGES[language].kinds[id as VendorKind]),
      },
    ]),
  );
}

export function datasetNotes(): Readonly<Record<string, InAll<string>>> {
  return Object.fromEntries(
    VENDOR_NOTES.map((id) => [id, inAll((language) => VENDOR_MESSAGES[language].notes[id])]),
  );
}

/** Statuses that answer the opening handshake. */
export function datasetHttp(): readonly DatasetHttp[] {
  return HTTP_STATUSES.map((row) =>
    Object.assign({}, row, {
      texts: inAll((language) => {
        const { retry } = explainHttp(row.status, language);
        const text: HttpText = HTTP_MESSAGES[language].statuses[row.id];
        return { ...text, retry: retry.sentence, retrySource: retry.source };
      }),
    }),
  );
}
