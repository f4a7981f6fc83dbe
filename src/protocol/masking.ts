/**
 * XORs `bytes[start, end)` in place with a masking key (RFC 6455 5.3). Masking and unmasking are the
 * same operation.
 *
 * @param key Four bytes, read from `keyOffset`.
 * @param phase How many payload bytes came before `start`, so that a payload can be handled in pieces.
 */
export function applyMask(
  bytes: Uint8Array,
  start: number,
  end: number,
  key: Uint8Array,
  keyOffset = 0,
  phase = 0,
): void {
  for (let i = start, k = phase & 3; i < end; i++, k = (k + 1) & 3) {
    bytes[i]! ^= key[keyOffset + k]!;
  }
}
