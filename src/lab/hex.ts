/** Bytes as hexadecimal pairs with spaces: `81 05 48`. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}

/** The bytes of hexadecimal pairs; spaces are for the reader. @throws RangeError for anything else. */
export function fromHex(text: string): Uint8Array {
  const digits = text.replaceAll(" ", "");
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits)) throw new RangeError(`not hexadecimal: ${text}`);
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++)
    bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
