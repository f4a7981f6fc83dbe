import { fstatSync } from "node:fs";

/** Is something piped or redirected into this process? A terminal and `/dev/null` are not. */
export function isPiped(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isFile() || stdin.isSocket();
  } catch {
    // A closed stdin.
    return false;
  }
}

/**
 * What is piped in, up to so many characters and one more, which tells that there is more. With
 * `patienceMs`, a pipe on which nothing comes for that long counts as empty: some parents leave one open.
 */
export async function pipedText(longest: number, patienceMs?: number): Promise<string> {
  const stdin = process.stdin.setEncoding("utf8");
  let text = "";
  const timer =
    patienceMs === undefined ? undefined : setTimeout(() => stdin.destroy(), patienceMs);
  try {
    for await (const piece of stdin) {
      clearTimeout(timer);
      text += String(piece);
      if (text.length > longest) break;
    }
  } catch {
    // Destroyed by the timer, or broken: what has come is what there is.
  } finally {
    clearTimeout(timer);
  }
  return text.slice(0, longest + 1);
}
