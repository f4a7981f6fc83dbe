/** What a reader of source must not meet raw: quotes, backslashes, controls, and what reorders or hides text. */
const ESCAPED = /["\\]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Escapes that every language here has. */
const NAMED: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/** How a language writes a character by its number. */
export type EscapeStyle = (codePoint: number) => string;

/**
 * A string literal in double quotes that means exactly `text` and cannot end early. Lone surrogates,
 * which UTF-8 does not have, become U+FFFD.
 */
export function quoteFor(text: string, escape: EscapeStyle): string {
  const inner = text
    .toWellFormed()
    .replaceAll(ESCAPED, (character) => NAMED[character] ?? escape(character.codePointAt(0)!));
  return `"${inner}"`;
}

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, "0");

const LAST_OF_FOUR_DIGITS = 0xff_ff;

/** `\u{1f600}`: JavaScript, Rust. */
export const braces: EscapeStyle = (codePoint) => `\\u{${hex(codePoint, 1)}}`;

/** `\u200d`, `\U000e0001`: Python, Go, C#. */
export const eightDigits: EscapeStyle = (codePoint) =>
  codePoint > LAST_OF_FOUR_DIGITS ? `\\U${hex(codePoint, 8)}` : `\\u${hex(codePoint, 4)}`;

/** Two surrogates above U+FFFF: Java. */
export const surrogates: EscapeStyle = (codePoint) =>
  Array.from({ length: codePoint > LAST_OF_FOUR_DIGITS ? 2 : 1 }, (_, index) =>
    hex(String.fromCodePoint(codePoint).charCodeAt(index), 4),
  )
    .map((digits) => `\\u${digits}`)
    .join("");
