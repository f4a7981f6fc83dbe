/**
 * The values of one cookie (RFC 6265 5.4), in order; empty ones are none. Quotes around a value are
 * no part of it, and nothing is percent-decoded.
 */
export function cookieValues(headers: readonly string[], name: string): string[] {
  return pairsOf(headers)
    .filter((pair) => nameOf(pair) === name)
    .map(valueOf)
    .filter((value) => value !== "");
}

/** One `Cookie` header without these cookies; `undefined` when nothing is left. */
export function withoutCookies(
  headers: readonly string[],
  names: ReadonlySet<string>,
): string | undefined {
  const kept = pairsOf(headers).filter((pair) => !names.has(nameOf(pair)));
  return kept.length === 0 ? undefined : kept.join("; ");
}

function pairsOf(headers: readonly string[]): string[] {
  return headers
    .flatMap((header) => header.split(";"))
    .map((pair) => pair.trim())
    .filter((pair) => pair !== "");
}

function nameOf(pair: string): string {
  const equals = pair.indexOf("=");
  return equals === -1 ? "" : pair.slice(0, equals).trim();
}

function valueOf(pair: string): string {
  const value = pair.slice(pair.indexOf("=") + 1).trim();
  const quoted = value.length >= 2 && value.startsWith('"') && value.endsWith('"');
  return quoted ? value.slice(1, -1) : value;
}
