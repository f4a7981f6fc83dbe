import { createPublicKey } from "node:crypto";
import type { JWK } from "jose";
import { findAmong } from "./key-set.ts";
import type { Keys } from "./keys.ts";
import { keysIn, whyUnusable } from "./public-keys.ts";

/** Keys that are there from the start. */
export function fixedKeys(keys: readonly JWK[]): Keys {
  return { find: findAmong(keys), close() {} };
}

/** One secret that signs and verifies. */
export function secretKey(secret: Uint8Array): Keys {
  return { find: async () => secret, close() {} };
}

/**
 * The public keys in a text: PEM (`PUBLIC KEY`, or a certificate, whose validity is not looked at),
 * a JWK or a JWK Set. A clause says what is wrong with it, without quoting it.
 */
export function readPublicKeys(text: string): readonly JWK[] | { readonly problem: string } {
  const keys = text.trimStart().startsWith("{") ? keysInJson(text) : keyInPem(text);
  if (!("problem" in keys)) {
    if (keys.length === 0) return { problem: "holds no key" };
    for (const [at, key] of keys.entries()) {
      const why = whyUnusable(key);
      if (why !== undefined) return { problem: keys.length === 1 ? why : `key ${at + 1} ${why}` };
    }
  }
  return keys;
}

function keysInJson(text: string): readonly JWK[] | { readonly problem: string } {
  try {
    return keysIn(JSON.parse(text)) ?? { problem: "is neither a JWK nor a JWK Set" };
  } catch {
    return { problem: "is not valid JSON" };
  }
}

function keyInPem(text: string): readonly JWK[] | { readonly problem: string } {
  // Node would take the public half of it, and the private one would stay where it should not be.
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    return { problem: "is a private key: whoever can read it can sign tokens" };
  }
  try {
    return [createPublicKey(text).export({ format: "jwk" })];
  } catch {
    return { problem: "is not a public key in PEM, a JWK or a JWK Set" };
  }
}
