/** A run without a space, or a `span of code`, which must not be torn apart. */
const WORD = /(?:`[^`]*`|[^ ])+/g;

/** Breaks text at its spaces, so that no line is longer than `width` unless one word alone is. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [word] of text.matchAll(WORD)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
