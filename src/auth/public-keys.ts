import { createPublicKey } from "node:crypto";
import type { JWK } from "jose";
import { ASYMMETRIC, fitsKey } from "./algorithms.ts";

/** More keys than any provider has; each may cost a verification where a token names none. */
const MAX_KEYS = 100;
/** RFC 7518 3.3. */
const MIN_RSA_BITS = 2048;

/** Why a key cannot verify tokens, as a clause; `undefined` when it can. */
export function whyUnusable(jwk: JWK): string | undefined {
  if (jwk.kty === "oct") return "is a shared secret, not a public key";
  if (jwk.d !== undefined) return "is a private key: whoever can read it can sign tokens";
  if (jwk.use !== undefined && jwk.use !== "sig") return "is for encryption, not for signatures";
  if (!ASYMMETRIC.some((algorithm) => fitsKey(algorithm, jwk))) {
    return "is of a kind that no known algorithm uses";
  }
  let bits: number | undefined;
  try {
    const key = createPublicKey({ key: jwk, format: "jwk" });
    bits = key.asymmetricKeyDetails?.modulusLength;
  } catch {
    return "is not a valid key";
  }
  return bits !== undefined && bits < MIN_RSA_BITS
    ? `has ${bits} bits, and RSA keys need ${MIN_RSA_BITS}`
    : undefined;
}

/** The keys of a JWK Set (RFC 7517 5), or of a single JWK; `undefined` when it is neither. */
export function keysIn(document: unknown): readonly JWK[] | undefined {
  if (!isMap(document)) return undefined;
  if (typeof document["kty"] === "string") return [document];
  const { keys } = document;
  if (!Array.isArray(keys)) return undefined;
  return keys.filter((key): key is JWK => isMap(key) && typeof key["kty"] === "string");
}

/** The keys of a provider's set that can verify tokens. Others are skipped (RFC 7517 5), not a fault. */
export function usableKeys(keys: readonly JWK[]): readonly JWK[] {
  return keys.slice(0, MAX_KEYS).filter((key) => whyUnusable(key) === undefined);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
