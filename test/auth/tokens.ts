import { createHmac, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import type { JWK, JWTPayload } from "jose";

/** Every token here is judged at this moment. */
export const NOW = Date.UTC(2027, 0, 1, 12, 0, 0);
export const NOW_SECONDS = NOW / 1000;
export const SECRET = "correct horse battery staple, and then some";

/** A key pair of a provider. */
export interface Signer {
  readonly alg: string;
  readonly kid: string | undefined;
  readonly privateKey: KeyObject;
  readonly publicJwk: JWK;
  readonly publicPem: string;
}

export function signer(alg: string, kid?: string): Signer {
  const { privateKey, publicKey } = pairFor(alg);
  return {
    alg,
    kid,
    privateKey,
    publicJwk: {
      ...publicKey.export({ format: "jwk" }),
      ...(kid === undefined ? {} : { kid }),
    },
    publicPem: publicKey.export({ format: "pem", type: "spki" }).toString(),
  };
}

/** The claims of a good token. */
export function claims(more: JWTPayload = {}): JWTPayload {
  return { sub: "ada", iat: NOW_SECONDS - 60, exp: NOW_SECONDS + 300, ...more };
}

export function sign(
  { alg, kid, privateKey }: Signer,
  payload: JWTPayload = claims(),
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const named = kid === undefined ? {} : { kid };
  return new SignJWT(payload).setProtectedHeader({ alg, ...named, ...header }).sign(privateKey);
}

/** A token as nobody's library would make it: any header, any key for its HMAC. */
export function forge(header: unknown, payload: unknown, hmacKey?: string | Uint8Array): string {
  const input = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(payload))}`;
  const signature =
    hmacKey === undefined ? "" : createHmac("sha256", hmacKey).update(input).digest("base64url");
  return `${input}.${signature}`;
}

export function hs256(payload: unknown = claims(), header: object = {}): string {
  return forge({ alg: "HS256", ...header }, payload, SECRET);
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}

function pairFor(alg: string): { privateKey: KeyObject; publicKey: KeyObject } {
  if (alg.startsWith("RS") || alg.startsWith("PS")) {
    return generateKeyPairSync("rsa", { modulusLength: 2048 });
  }
  if (alg === "EdDSA" || alg === "Ed25519") return generateKeyPairSync("ed25519");
  const namedCurve = { ES256: "P-256", ES384: "P-384", ES512: "P-521" }[alg]!;
  return generateKeyPairSync("ec", { namedCurve });
}
