import { parseDuration } from "../policy/shape/duration.ts";
import { usageError } from "./errors.ts";
import { shown } from "./shown.ts";

const LONGEST_MS = 3_600_000;

/** Milliseconds of `10`, `0.5` (seconds) or `500ms`, `10s`, `2m`; at most an hour. */
export function parseSeconds(option: string, text: string): number {
  const ms = /^\d+(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : parseDuration(text);
  if (ms !== undefined && ms <= LONGEST_MS) return ms;
  throw usageError((words) => words.notSeconds(option, shown(text)));
}
