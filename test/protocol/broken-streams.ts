import { OPCODE } from "../../src/protocol/index.ts";
import type { FrameReaderOptions } from "../../src/protocol/index.ts";
import type { createRandom } from "./wire.ts";

/** Room for any stream that `writeStream` makes. */
export const MAX_STREAM_BYTES = 512;
const OPCODES = Object.values(OPCODE);

export type Random = ReturnType<typeof createRandom>;

/**
 * Writes frames that are nearly right, with noise between them and changes in them, to the beginning
 * of `bytes`, and returns their length. Cheap: half a million of them take seconds.
 */
export function writeStream(
  random: Random,
  bytes: Uint8Array,
  options: FrameReaderOptions,
): number {
  let at = 0;
  for (let frames = 1 + random(5); frames > 0 && at < bytes.length - 160; frames--) {
    at = random(12) === 0 ? writeNoise(random, bytes, at) : writeFrame(random, bytes, at, options);
  }
  for (let changes = random(3); changes > 0; changes--) bytes[random(at)] = random(256);
  return random(4) === 0 ? random(at + 1) : at;
}

function writeNoise(random: Random, bytes: Uint8Array, at: number): number {
  const end = at + 1 + random(20);
  for (let i = at; i < end; i++) bytes[i] = random(256);
  return end;
}

function writeFrame(
  random: Random,
  bytes: Uint8Array,
  start: number,
  { from, deflate = false }: FrameReaderOptions,
): number {
  let at = start;
  const opcode = OPCODES[random(OPCODES.length)]!;
  const isData = opcode < OPCODE.close;
  const fin = isData && random(2) === 0 ? 0 : 0x80;
  const rsv1 = deflate && isData && opcode > 0 && random(3) === 0 ? 0x40 : 0;
  bytes[at++] = fin | rsv1 | opcode;

  const mask = from === "client" ? 0x80 : 0;
  const form = isData ? random(16) : 0;
  const length = form === 1 ? 126 : form > 2 || !isData ? random(12) : 0;
  if (form === 1) {
    bytes.set([mask | 126, 0, length], at);
    at += 3;
  } else if (form === 2) {
    // A length of 64 bits, which no payload here is long enough for: often wrong, always the last.
    bytes[at++] = mask | 127;
    for (let i = 0; i < 8; i++) bytes[at++] = random(3) === 0 ? random(256) : 0;
  } else {
    bytes[at++] = mask | length;
  }
  const key = at;
  if (mask !== 0) for (let i = 0; i < 4; i++) bytes[at++] = random(256);
  const payload = at;
  for (let i = 0; i < length; i++) bytes[at++] = random(256);
  if (opcode === OPCODE.close && length > 1) {
    const code = random(4) === 0 ? random(5100) : 1000;
    for (let i = 2; i < length; i++) bytes[payload + i] = 0x20 + random(96);
    bytes[payload] = code >> 8;
    bytes[payload + 1] = code & 0xff;
    if (mask !== 0) for (let i = 0; i < length; i++) bytes[payload + i]! ^= bytes[key + (i & 3)]!;
  }
  return at;
}
