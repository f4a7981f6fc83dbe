/** From this length on, taking four bytes at once is worth the view that it needs. */
const WORDS_FROM = 384;

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
  if (end - start < WORDS_FROM) return byByte(bytes, start, end, key, keyOffset, phase);
  // A view of 32-bit words begins at a multiple of four in the buffer, wherever `bytes` begins.
  const head = start + ((4 - ((bytes.byteOffset + start) & 3)) & 3);
  byByte(bytes, start, head, key, keyOffset, phase);
  const count = (end - head) >> 2;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + head, count);
  // The key as the four bytes lie in memory, so that the machine's byte order does not matter.
  const turned = new Uint8Array(4);
  for (let i = 0; i < 4; i++) turned[i] = key[keyOffset + ((phase + head - start + i) & 3)]!;
  const word = new Int32Array(turned.buffer)[0]!;
  for (let i = 0; i < count; i++) words[i]! ^= word;
  const tail = head + count * 4;
  byByte(bytes, tail, end, key, keyOffset, phase + tail - start);
}

function byByte(
  bytes: Uint8Array,
  start: number,
  end: number,
  key: Uint8Array,
  keyOffset: number,
  phase: number,
): void {
  for (let i = start, k = phase & 3; i < end; i++, k = (k + 1) & 3) {
    bytes[i]! ^= key[keyOffset + k]!;
  }
}
