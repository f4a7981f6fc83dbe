import { quoted } from "../problem.ts";
import type { Shape } from "./shape.ts";
import { factorOf, inLargestUnit } from "./units.ts";
import type { Units } from "./units.ts";

const SIZE_UNITS: Units = [
  ["B", 1],
  ["KiB", 1024],
  ["MiB", 1024 ** 2],
  ["GiB", 1024 ** 3],
];

const PATTERN = /^(\d{1,16})(B|KiB|MiB|GiB)$/;
const LOOSE = /^(\d+)\s*(b|bytes?|[kmg]i?b?)$/i;

/** Bytes of `512B`, `64KiB`, `1MiB` or `1GiB`; `undefined` for anything else. */
export function parseSize(text: string): number | undefined {
  const match = PATTERN.exec(text);
  const bytes = match === null ? Number.NaN : Number(match[1]) * factorOf(SIZE_UNITS, match[2]!)!;
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** The shortest notation of a size: `64KiB`, `1500B`. */
export function formatSize(bytes: number): string {
  return inLargestUnit(SIZE_UNITS, bytes);
}

/** What the author of `64KB` or `64k` probably meant: `64KiB`. */
export function suggestSize(text: string): string | undefined {
  const match = LOOSE.exec(text.trim());
  if (match === null) return undefined;
  const first = match[2]![0]!.toUpperCase();
  return `${match[1]}${first === "B" ? "B" : `${first}iB`}`;
}

/** A number of bytes, at least `min` (`1B`). */
export function size(options: { readonly min?: string } = {}): Shape<number> {
  const { min = "1B" } = options;
  const minBytes = parseSize(min)!;
  return {
    parse(value, path, problems) {
      const bytes = typeof value === "string" ? parseSize(value) : undefined;
      if (bytes !== undefined && bytes >= minBytes) return bytes;
      if (bytes !== undefined && bytes > 0) {
        const message = `${quoted(value)} is less than ${min}`;
        problems.push({ path, message, hint: `Write ${min} or more` });
        return undefined;
      }
      problems.push({
        path,
        message: bytes === 0 ? `${quoted(value)} is nothing` : `${quoted(value)} is not a size`,
        hint: hintFor(value),
      });
      return undefined;
    },
    schema() {
      return { type: "string", pattern: PATTERN.source };
    },
  };
}

function hintFor(value: unknown): string {
  if (typeof value === "number" && Number.isInteger(value) && value > 0) {
    return `Write the unit: ${formatSize(value)}`;
  }
  const suggestion = typeof value === "string" ? suggestSize(value) : undefined;
  // Neither a size of nothing nor one beyond counting is worth suggesting.
  return suggestion === undefined || (parseSize(suggestion) ?? 0) === 0
    ? "A size is a whole number and B, KiB, MiB or GiB: 512B, 64KiB, 1MiB"
    : `Write ${suggestion}`;
}
