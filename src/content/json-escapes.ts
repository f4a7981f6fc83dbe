const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/g;
const SHORT: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/**
 * A JSON text with every escape replaced by what it stands for, so that a pattern finds `4` also
 * where it is written `\u0034`. No longer JSON: for patterns only. Linear.
 *
 * @param text Known to be JSON, so that backslashes stand in strings only, and begin whole escapes.
 */
export function replaceEscapes(text: string): string {
  return text.replaceAll(ESCAPE, (_, unit: string | undefined, short: string) =>
    unit === undefined ? (SHORT[short] ?? short) : String.fromCharCode(Number.parseInt(unit, 16)),
  );
}
