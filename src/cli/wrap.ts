import { isWide, textWidth } from "./text-width.ts";

/** A space, a `span of code`, which must not be torn apart, or one character. */
const PIECE = / |`[^`]*`|\P{M}\p{M}*/gu;

/** What may not begin a line, and what may not end one, in Japanese and in Chinese. */
const CLOSING =
  /^[、。，．：；！？…）」』】》”’・ーゝ々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョ!?,.:;)\]]/u;
const OPENING = /[（「『【《“‘([]$/u;

/**
 * Breaks text at its spaces, and between characters where a script has no spaces, so that no line
 * takes more than `width` columns unless what must stay together does.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const { word, spaced } of wordsOf(text)) {
    const gap = spaced && line !== "" ? " " : "";
    const more = gap.length + textWidth(word);
    if (line !== "" && columns + more > width) {
      lines.push(line);
      line = word;
      columns = textWidth(word);
    } else {
      line += gap + word;
      columns += more;
    }
  }
  return [...lines, line];
}

/** What must stay together, each with whether a space stood before it. */
function wordsOf(text: string): readonly { readonly word: string; readonly spaced: boolean }[] {
  const words: { word: string; spaced: boolean }[] = [];
  let spaced = true;
  for (const [piece] of text.matchAll(PIECE)) {
    const last = words.at(-1);
    if (piece === " ") {
      spaced = true;
    } else if (last === undefined || spaced || mayBreak(last.word, piece)) {
      words.push({ word: piece, spaced });
      spaced = false;
    } else {
      last.word += piece;
    }
  }
  return words;
}

/** Between two characters without a space, one of which must be wide. */
function mayBreak(before: string, after: string): boolean {
  if (!isWide(lastOf(before)) && !isWide(after)) return false;
  return !CLOSING.test(after) && !OPENING.test(before);
}

function lastOf(text: string): string {
  return Array.from(text).at(-1) ?? "";
}
