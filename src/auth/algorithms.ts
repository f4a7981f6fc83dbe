import type { JWK } from "jose";

const RSA = { kty: "RSA", crv: undefined } as const;
const ED25519 = { kty: "OKP", crv: "Ed25519" } as const;
const SECRET = { kty: "oct", crv: undefined } as const;

/** The kind of key that an algorithm needs (RFC 7518 3.1, RFC 8037, RFC 9864). */
const KEY_KINDS = {
  RS256: RSA,
  RS384: RSA,
  RS512: RSA,
  PS256: RSA,
  PS384: RSA,
  PS512: RSA,
  ES256: { kty: "EC", crv: "P-256" },
  ES384: { kty: "EC", crv: "P-384" },
  ES512: { kty: "EC", crv: "P-521" },
  EdDSA: ED25519,
  Ed25519: ED25519,
  HS256: SECRET,
  HS384: SECRET,
  HS512: SECRET,
} as const;

/** What the signature of a token may be made with. `none` is not among them, and cannot be. */
export const ALGORITHMS: readonly Algorithm[] = Object.freeze(
  Object.keys(KEY_KINDS).filter((name) => isAlgorithm(name)),
);
export type Algorithm = keyof typeof KEY_KINDS;

/** Signed with one key and verified with another. */
export const ASYMMETRIC: readonly Algorithm[] = ALGORITHMS.filter((name) => !isSymmetric(name));

export function isAlgorithm(name: string): name is Algorithm {
  return Object.hasOwn(KEY_KINDS, name);
}

export function isSymmetric(algorithm: Algorithm): boolean {
  return KEY_KINDS[algorithm] === SECRET;
}

/** A secret shorter than the hash is easier to guess than the hash is to break (RFC 7518 3.2). */
export function minSecretBytes(algorithm: Algorithm): number {
  return Number(algorithm.slice(2)) / 8;
}

/** Can this key verify what the algorithm has signed? `alg` in a key binds it to one algorithm. */
export function fitsKey(algorithm: Algorithm, { kty, crv, alg }: JWK): boolean {
  if (alg !== undefined && alg !== algorithm) return false;
  const needed = KEY_KINDS[algorithm];
  return needed.kty === kty && (needed.crv === undefined || needed.crv === crv);
}
