import { usageError } from "./errors.ts";
import type { CliError } from "./errors.ts";
import { shown } from "./shown.ts";

const LAST = 65_535;

/** A close code as a user writes it: digits only, 0 to 65535. */
export function parseCode(text: string): number {
  const code = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (code <= LAST) return code;
  throw notACode(text);
}

export function notACode(text: string): CliError {
  return usageError((words) => words.notACode(shown(text), LAST));
}

/** `discord:4014` or `http:401`: a number with the name of whoever gives it a meaning. */
export function isQualified(text: string): boolean {
  return /^[a-z][\w.-]*:\d+$/i.test(text.trim());
}
