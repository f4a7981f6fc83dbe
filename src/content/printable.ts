/** Controls, format characters, lone surrogates, unassigned code points, and separators of lines. */
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Text of a peer as it can stand in a log line or a reason: on one line, and at most so long. */
export function printable(text: string, maxLength: number): string {
  // Before the rest is looked at, so that the cost does not depend on what a peer sent.
  const cut = text.length > maxLength ? text.slice(0, maxLength) : text;
  const safe = cut.replaceAll(UNSAFE, escapeCharacter);
  if (safe.length <= maxLength && cut === text) return safe;
  return `${safe.slice(0, maxLength - 3).replace(/[\uD800-\uDBFF]$/, "")}...`;
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
