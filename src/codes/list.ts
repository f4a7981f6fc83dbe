import { CLOSE_RANGES } from "./ranges.ts";
import { CLOSE_CODES } from "./registry.ts";
import type { CloseCode, CloseRange, Status } from "./types.ts";

/** Everything is optional; what is left out does not filter. */
export interface ListFilter {
  readonly status?: Status;
  /** `browser`: what a page may pass to `close()`; `client` and `server`: what each may put in a Close frame. */
  readonly sendableBy?: "browser" | "client" | "server";
  /** Bounds, both included. A range is listed when it overlaps them. */
  readonly range?: { readonly from: number; readonly to: number };
}

/** A row or a range of the catalogue. A range stands for its members, so it has no `code`. */
export type ListEntry =
  | (CloseCode & { readonly kind: "code" })
  | (CloseRange & { readonly kind: "range" });

const ENTRIES: readonly ListEntry[] = [
  ...CLOSE_RANGES.map(asRange),
  ...CLOSE_CODES.map(asCode),
].sort((a, b) => bounds(a).from - bounds(b).from);

/** The rows and ranges of the catalogue that pass the filter, by number; a range before the rows inside it. */
export function list(filter: ListFilter = {}): readonly ListEntry[] {
  const { status, sendableBy, range } = filter;
  return ENTRIES.filter(
    (entry) =>
      (status === undefined || entry.status === status) &&
      (sendableBy === undefined || sendable(entry, sendableBy)) &&
      (range === undefined || overlaps(bounds(entry), range)),
  );
}

function asCode(row: CloseCode): ListEntry {
  return { kind: "code", ...row };
}

function asRange(range: CloseRange): ListEntry {
  return { kind: "range", ...range };
}

function sendable(entry: ListEntry, by: NonNullable<ListFilter["sendableBy"]>): boolean {
  if (by === "browser") return entry.browserClose;
  return entry.onWire && (entry.sender === "either" || entry.sender === by);
}

function bounds(entry: ListEntry): { readonly from: number; readonly to: number } {
  return entry.kind === "code" ? { from: entry.code, to: entry.code } : entry;
}

function overlaps(
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean {
  return a.from <= b.to && b.from <= a.to;
}
