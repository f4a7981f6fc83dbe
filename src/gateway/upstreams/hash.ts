import { createHash } from "node:crypto";

/** 64 bits of a text, as two unsigned words. */
export interface TextHash {
  readonly high: number;
  readonly low: number;
}

/** The same on every machine and in every version: gateways side by side must agree. */
export function hashText(text: string): TextHash {
  const digest = createHash("sha256").update(text).digest();
  return { high: digest.readUInt32BE(0), low: digest.readUInt32BE(4) };
}

/**
 * How much a place wants a key: weighted rendezvous hashing. The place with the highest score gets
 * it. Without that place every other score stays as it was, so only its own keys move.
 *
 * The score `-weight / ln(u)`, with `u` uniform in (0, 1), is highest with a chance in proportion to
 * the weight (Schindelhauer and Schomaker, "Weighted Distributed Hash Tables", 2005).
 */
export function rendezvousScore(key: TextHash, place: TextHash, weight: number): number {
  const high = scramble(key.high ^ place.low);
  const low = scramble(key.low ^ place.high ^ high);
  // 53 bits, and never 0 or 1.
  const uniform = (high * 2 ** 21 + (low >>> 11) + 0.5) / 2 ** 53;
  return -weight / Math.log(uniform);
}

/** The finaliser of MurmurHash3: each bit in changes half of the bits out. */
function scramble(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
