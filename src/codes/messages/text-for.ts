import { CodesError } from "../errors.ts";

/**
 * The text under a key. The compiler proves that tables and texts have the same keys, but cannot
 * follow a key that was looked up; should they part all the same, that is a defect to report.
 */
export function textFor<T>(texts: Readonly<Record<string | number, T>>, key: string | number): T {
  const text = texts[key];
  if (text !== undefined) return text;
  throw new CodesError("ERR_CODES_MISSING_TEXT", (texts) =>
    texts.missingText({ key: String(key) }),
  );
}
