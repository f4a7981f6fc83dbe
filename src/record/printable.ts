/**
 * Controls (C0, C1, DEL), line and paragraph separators, bidirectional controls, lone surrogates, and
 * the invisible format characters: what can break a log line, reorder it, or hide in it. Joiners
 * (U+200C, U+200D) stay, since emoji and several scripts need them.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** Text from a peer, made safe to show on one line: every unsafe character becomes `\u{..}`. */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, escapeCharacter);
}

/** `\u{a}` for a line feed: visible, and the same notation in every output. */
export function escapeCharacter(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
