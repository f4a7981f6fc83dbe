import { quoted } from "../problem.ts";
import type { Shape } from "./shape.ts";
import { factorOf, inLargestUnit } from "./units.ts";
import type { Units } from "./units.ts";

const TIME_UNITS: Units = [
  ["ms", 1],
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
];

const PATTERN = /^(\d{1,12})(ms|s|m|h|d)$/;
const LOOSE = /^(\d+)\s*([a-z]+)\.?$/i;
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  msec: "ms",
  millis: "ms",
  milliseconds: "ms",
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  min: "m",
  mins: "m",
  minute: "m",
  minutes: "m",
  hr: "h",
  hrs: "h",
  hour: "h",
  hours: "h",
  day: "d",
  days: "d",
};

/** Milliseconds of `250ms`, `10s`, `5m`, `2h` or `30d`; `undefined` for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = PATTERN.exec(text);
  const ms = match === null ? Number.NaN : Number(match[1]) * factorOf(TIME_UNITS, match[2]!)!;
  return Number.isSafeInteger(ms) ? ms : undefined;
}

/** The shortest notation of a duration: `90s`, `2h`. */
export function formatDuration(ms: number): string {
  return inLargestUnit(TIME_UNITS, ms);
}

/** A duration in milliseconds, at least `min` (`1ms`) and at most `max` (ten years). */
export function duration(
  options: { readonly min?: string; readonly max?: string } = {},
): Shape<number> {
  const { min = "1ms", max = "3650d" } = options;
  const minMs = parseDuration(min)!;
  const maxMs = parseDuration(max)!;
  return {
    parse(value, path, problems) {
      const ms = typeof value === "string" ? parseDuration(value) : undefined;
      if (ms === undefined) {
        problems.push({
          path,
          message: `${quoted(value)} is not a duration`,
          hint: hintFor(value),
        });
        return undefined;
      }
      if (ms >= minMs && ms <= maxMs) return ms;
      const bound = ms < minMs ? min : max;
      problems.push({
        path,
        message: `${quoted(value)} is ${ms < minMs ? "shorter" : "longer"} than ${bound}`,
        hint: `Write a duration from ${min} to ${max}`,
      });
      return undefined;
    },
    schema() {
      return { type: "string", pattern: PATTERN.source };
    },
  };
}

function hintFor(value: unknown): string {
  const notation = "A duration is a whole number and ms, s, m, h or d: 250ms, 10s, 5m, 2h, 30d";
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) {
    return `Write the unit: ${value}ms or ${value}s`;
  }
  const match = typeof value === "string" ? LOOSE.exec(value.trim()) : null;
  if (match === null) return notation;
  const word = match[2]!.toLowerCase();
  const unit = factorOf(TIME_UNITS, word) === undefined ? OTHER_SPELLINGS[word] : word;
  return unit === undefined ? notation : `Write ${match[1]}${unit}`;
}
