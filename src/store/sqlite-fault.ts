import { Fault, messageOf } from "./fault.ts";
import type { TroubleKind } from "./port.ts";

/** Primary result codes (https://www.sqlite.org/rescode.html). */
const KINDS: ReadonlyMap<number, TroubleKind> = new Map([
  [5, "locked"], // SQLITE_BUSY
  [6, "locked"], // SQLITE_LOCKED
  [8, "read-only"], // SQLITE_READONLY
  [10, "io"], // SQLITE_IOERR
  [11, "damaged"], // SQLITE_CORRUPT
  [13, "full"], // SQLITE_FULL
  [14, "io"], // SQLITE_CANTOPEN
  [18, "rejected"], // SQLITE_TOOBIG
  [19, "rejected"], // SQLITE_CONSTRAINT
  [20, "rejected"], // SQLITE_MISMATCH
  [26, "damaged"], // SQLITE_NOTADB
]);

/** What an error of `node:sqlite` means for the records. */
export function toFault(error: unknown): Fault {
  return new Fault(kindOf(error), messageOf(error), { cause: error });
}

export function kindOf(error: unknown): TroubleKind {
  if (typeof error !== "object" || error === null || !("errcode" in error)) return "other";
  // The upper bits refine: SQLITE_READONLY_DBMOVED and the like.
  return KINDS.get(Number(error.errcode) & 0xff) ?? "other";
}
