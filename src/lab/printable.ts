/**
 * Controls, line and paragraph separators, bidirectional controls, lone surrogates and invisible
 * format characters: what can break a line, reorder it, or hide in it. Joiners stay, since emoji and
 * several scripts need them.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** A client's text, made safe to show on one line: every unsafe character becomes `\u{..}`. */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
