import { CodesError } from "./errors.ts";
import { CLOSE_RANGES } from "./ranges.ts";
import { CLOSE_CODES } from "./registry.ts";
import type { CatalogueEntry, CloseCode } from "./types.ts";

const ROWS: ReadonlyMap<number, CloseCode> = new Map(CLOSE_CODES.map((row) => [row.code, row]));

/**
 * What the catalogue knows of a number: its row, or the range it lies in (RFC 6455 7.4).
 *
 * @throws {CodesError} `ERR_CODES_OUT_OF_RANGE` for anything but an integer from 0 to 65535.
 */
export function lookup(code: number): CatalogueEntry {
  const row = ROWS.get(code);
  if (row !== undefined) return { kind: "code", ...row };
  const range = Number.isInteger(code)
    ? CLOSE_RANGES.find(({ from, to }) => from <= code && code <= to)
    : undefined;
  if (range !== undefined) return { kind: "range", code, ...range };
  throw new CodesError("ERR_CODES_OUT_OF_RANGE", (texts) => texts.outOfRange({ number: code }));
}
