import { parseDuration } from "../policy/shape/duration.ts";
import { usageError } from "./errors.ts";
import { shown } from "./shown.ts";

const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Milliseconds since the epoch of `10m` (ago) or of an ISO date, local where it names no zone. */
export function parseSince(option: string, text: string, now: number): number {
  const ago = parseDuration(text);
  if (ago !== undefined) return now - ago;
  // A date alone would be read as UTC, and with a time as local: local is meant in both.
  const time = DATE.test(text)
    ? Date.parse(text.length === 10 ? `${text}T00:00` : text)
    : Number.NaN;
  if (!Number.isNaN(time)) return time;
  throw usageError((words) => words.notATime(option, shown(text)));
}
