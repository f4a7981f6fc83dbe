/** Bytes of UTF-8 that a claim may have to be a key of limits, or a header. */
const MAX_CLAIM_BYTES = 256;
const CONTROL = /\p{Cc}/u;

/**
 * A claim as a short key: a string, a number or a boolean, as text. `path` is the claim's name, or
 * names with dots between them: `realm_access.tenant`. A claim whose whole name is the path goes
 * first, since names may be URLs.
 *
 * `undefined` when it is not there, and for all that two readers could take for different users, or
 * two users for one: longer than 256 bytes, with control characters, lone surrogates, or white space
 * at its ends.
 */
export function readClaim(
  claims: Readonly<Record<string, unknown>>,
  path: string,
): string | undefined {
  if (Object.hasOwn(claims, path)) return asKey(claims[path]);
  let value: unknown = claims;
  for (const name of path.split(".")) {
    if (!isMap(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return asKey(value);
}

function asKey(value: unknown): string | undefined {
  const scalar = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
  if (!scalar) return undefined;
  const text = String(value);
  const fits =
    text !== "" &&
    text.length <= MAX_CLAIM_BYTES &&
    Buffer.byteLength(text) <= MAX_CLAIM_BYTES &&
    text.isWellFormed() &&
    text.trim() === text &&
    !CONTROL.test(text);
  return fits ? text : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
