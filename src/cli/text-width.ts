/** Characters that take two columns of a terminal; half-width forms are none of them. */
const WIDE =
  /(?![\uFF61-\uFFDC])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\u30FB\u30FC\uFF01-\uFF60\uFFE0-\uFFE6]/u;
/** Characters that take none: accents that stand on others, joiners, selectors. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

export function isWide(character: string): boolean {
  return WIDE.test(character);
}

/** Columns that text takes in a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (WITHOUT_WIDTH.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** `padEnd`, in columns. */
export function padColumns(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}
