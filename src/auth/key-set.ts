import { createLocalJWKSet } from "jose";
import type { JWK, JWTVerifyGetKey } from "jose";

/**
 * Finds a token's key among these, by its id, algorithm and kind. Where none of the keys has an id,
 * as in PEM, the id that a token names says nothing and is not looked at.
 */
export function findAmong(keys: readonly JWK[]): JWTVerifyGetKey {
  const find = createLocalJWKSet({ keys: [...keys] });
  if (keys.some(({ kid }) => kid !== undefined)) return find;
  return (header, token) => find({ alg: header.alg }, token);
}
