import { usageError } from "./errors.ts";
import type { CliError } from "./errors.ts";
import { quote } from "./quote.ts";

const LAST = 65_535;

/** A close code as a user writes it: digits only, 0 to 65535. */
export function parseCode(text: string): number {
  const code = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (code <= LAST) return code;
  throw notACode(text);
}

export function notACode(text: string): CliError {
  return usageError(
    `${quote(text)} is not a close code: close codes are the numbers 0-${LAST}. Try \`closewise list\`.`,
  );
}

/** `discord:4014` or `http:401`: a number with the name of whoever gives it a meaning. */
export function isQualified(text: string): boolean {
  return /^[a-z][\w.-]*:\d+$/i.test(text.trim());
}
