import type { Fault, Outcome, Reference, RetryAdvice } from "../types.ts";
import type { VendorId } from "./ids.ts";
import type { VendorKind } from "./kinds.ts";
import type { VendorNote } from "./notes.ts";

/**
 * How the number reaches an application.
 *
 * - `server`, `client`, `either`: in a Close frame from that side.
 * - `local`: concluded by the vendor's own library, never sent.
 * - `message`: inside a message of the vendor's protocol, which is no Close frame.
 */
export type SentBy = "server" | "client" | "either" | "local" | "message";

interface Stated {
  readonly kind: VendorKind;
  /** The vendor's own advice, with the vendor as its basis; left out where the kind's own is our judgement. */
  readonly retry?: RetryAdvice;
  /** The vendor itself gives the waiting time; where it only says to reconnect, the time is ours. */
  readonly waitStated?: true;
  /** Said where the kind alone would be wrong or too poor. */
  readonly note?: VendorNote;
  /** Known from hearsay or inferred: nobody has read it in the vendor's own source. */
  readonly unverified?: true;
}

/** One number of a vendor. */
export interface VendorRow extends Stated {
  readonly code: number;
  /** The vendor's word, never translated: `Disallowed intent(s)`. */
  readonly name: string;
  /** `server` where it is left out. */
  readonly sentBy?: SentBy;
}

/** A rule for every number within the bounds that has no row, listed by the vendor or not. */
export interface VendorRange extends Stated {
  readonly from: number;
  readonly to: number;
  readonly sentBy?: SentBy;
}

/** What a vendor says in words, beside a code or instead of one. */
export interface VendorReason extends Stated {
  /** As it is written on the wire, never translated. */
  readonly reason: string;
  /** The close code that goes with it; `undefined` where none tells it. */
  readonly code?: number;
}

/** A service or protocol that gives close codes a meaning of its own, or signals in another way. */
export interface Vendor {
  readonly id: VendorId;
  /** Never translated: `Discord gateway`. */
  readonly name: string;
  /** Other ways to write the id. */
  readonly aliases: readonly string[];
  /** Where the rows come from. */
  readonly source: Reference;
  readonly rows: readonly VendorRow[];
  readonly ranges: readonly VendorRange[];
  readonly reasons: readonly VendorReason[];
}

/** What a vendor says of one number: its row, or the range that the vendor's rule puts it in. */
export interface VendorEntry {
  readonly kind: "row" | "range";
  readonly vendor: Vendor;
  readonly code: number;
  /** The vendor's word; of a range, its bounds. */
  readonly name: string;
  readonly range: { readonly from: number; readonly to: number } | null;
  readonly meaning: VendorKind;
  readonly sentBy: SentBy;
  readonly outcome: Outcome;
  readonly fault: Fault;
  readonly retry: RetryAdvice;
  /** Who gives the waiting time; `null` where there is none. */
  readonly wait: "vendor" | "judgement" | null;
  /** Read in the vendor's own source, not hearsay. */
  readonly verified: boolean;
  readonly note: VendorNote | null;
}
