/** One element of a `Sec-WebSocket-Extensions` header (RFC 6455 9.1). */
export interface Extension {
  readonly name: string;
  /** In header order; `true` for a parameter without a value. */
  readonly parameters: readonly (readonly [name: string, value: string | true])[];
}

/** Bounds on what a peer may offer: real clients offer one or two extensions with a few parameters. */
const MAX_HEADER_LENGTH = 1024;

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Reads a `Sec-WebSocket-Extensions` header, or returns `undefined` where it is not one. Empty list
 * elements count for nothing (RFC 9110 5.6.1), so an empty header offers nothing.
 *
 * Quoted values must be tokens once unquoted (RFC 6455 9.1), so splitting on `,` and `;` is exact:
 * no legal value holds either.
 */
export function parseExtensions(header: string): readonly Extension[] | undefined {
  if (header.length > MAX_HEADER_LENGTH) return undefined;
  const extensions: Extension[] = [];
  for (const element of header.split(",")) {
    const [name = "", ...rest] = element.split(";").map(trimOws);
    if (name === "" && rest.length === 0) continue;
    if (!TOKEN.test(name)) return undefined;
    const parameters: [string, string | true][] = [];
    for (const part of rest) {
      const parameter = parseParameter(part);
      if (parameter === undefined) return undefined;
      parameters.push(parameter);
    }
    extensions.push({ name, parameters });
  }
  return extensions;
}

/** Writes extensions as a header value; empty when there are none. */
export function formatExtensions(extensions: readonly Extension[]): string {
  return extensions
    .map(({ name, parameters }) =>
      [name, ...parameters.map(([key, value]) => (value === true ? key : `${key}=${value}`))].join(
        "; ",
      ),
    )
    .join(", ");
}

function parseParameter(part: string): [string, string | true] | undefined {
  const equals = part.indexOf("=");
  const name = trimOws(equals === -1 ? part : part.slice(0, equals));
  if (!TOKEN.test(name)) return undefined;
  if (equals === -1) return [name, true];
  let value = trimOws(part.slice(equals + 1));
  if (value.length > 1 && value.startsWith('"') && value.endsWith('"')) {
    value = value.slice(1, -1).replaceAll(/\\(.)/g, "$1");
  }
  return TOKEN.test(value) ? [name, value] : undefined;
}

/** Trims spaces and tabs only (RFC 9110 5.6.3); `trim()` would also take what HTTP does not allow. */
function trimOws(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOws(text[start])) start++;
  while (end > start && isOws(text[end - 1])) end--;
  return text.slice(start, end);
}

function isOws(char: string | undefined): boolean {
  return char === " " || char === "\t";
}
