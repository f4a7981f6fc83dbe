import type { JWK } from "jose";
import { ASYMMETRIC, fitsKey, isSymmetric, minSecretBytes } from "./algorithms.ts";
import type { Algorithm } from "./algorithms.ts";
import type { Complaints } from "./complaints.ts";
import type { JwtOptions } from "./jwt-options.ts";
import { readPublicKeys } from "./written-keys.ts";

/** Where keys come from, and what they may verify. */
export type KeySetting = { readonly algorithms: readonly Algorithm[] } & (
  | { readonly kind: "remote"; readonly url: string }
  | { readonly kind: "secret"; readonly secret: Uint8Array }
  | { readonly kind: "fixed"; readonly keys: readonly JWK[] }
);

const ONE_OF = "Write exactly one of jwks, secret and publicKey";

/** `algorithms` as written, already fit for the kind of key; `undefined` for the default. */
export function readKeySetting(
  options: JwtOptions,
  algorithms: readonly Algorithm[] | undefined,
  complaints: Complaints,
): KeySetting | undefined {
  const { jwks, secret, publicKey } = options;
  const given = [jwks, secret, publicKey].filter((one) => one !== undefined).length;
  if (given !== 1) {
    const message = given === 0 ? "there is no key" : "there is more than one kind of key";
    complaints.add([], message, ONE_OF);
    return undefined;
  }
  if (jwks !== undefined) return readUrl(jwks, algorithms ?? ASYMMETRIC, complaints);
  if (secret !== undefined) return readSecret(secret, algorithms ?? ["HS256"], complaints);
  return readFixed(publicKey!, algorithms, complaints);
}

function readUrl(
  text: string,
  algorithms: readonly Algorithm[],
  complaints: Complaints,
): KeySetting | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    complaints.add("jwks", "is not a URL", "Write https://...");
  } else if (url.username !== "" || url.password !== "") {
    complaints.add("jwks", "has a user name or a password in it", "Keys are public: remove it");
  } else if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    const why = "is not encrypted: whoever is on the way could put in keys of their own";
    complaints.add("jwks", why, "Write https://..., or http:// with a loopback address");
  } else {
    return { kind: "remote", url: url.href, algorithms };
  }
  return undefined;
}

function readSecret(
  secret: string | Uint8Array,
  algorithms: readonly Algorithm[],
  complaints: Complaints,
): KeySetting | undefined {
  const bytes =
    typeof secret === "string" ? new TextEncoder().encode(secret) : Uint8Array.from(secret);
  const needed = Math.max(0, ...algorithms.filter(isSymmetric).map(minSecretBytes));
  if (bytes.length >= needed) return { kind: "secret", secret: bytes, algorithms };
  const longest = algorithms.find((name) => minSecretBytes(name) === needed);
  complaints.add(
    "secret",
    `has ${bytes.length} bytes, and ${longest} needs at least ${needed}`,
    `Write a random one: openssl rand -base64 ${needed}`,
  );
  return undefined;
}

function readFixed(
  text: string,
  algorithms: readonly Algorithm[] | undefined,
  complaints: Complaints,
): KeySetting | undefined {
  const keys = readPublicKeys(text);
  if ("problem" in keys) {
    complaints.add("publicKey", keys.problem, "Write the public half of the key that signs");
    return undefined;
  }
  const fits = (name: Algorithm): boolean => keys.some((key) => fitsKey(name, key));
  for (const [at, name] of (algorithms ?? []).entries()) {
    if (fits(name)) continue;
    const hint = `Write ${ASYMMETRIC.filter(fits).join(", ")}, or remove the option`;
    complaints.add(["algorithms", at], `${name} fits no key in publicKey`, hint);
  }
  return { kind: "fixed", keys, algorithms: algorithms ?? ASYMMETRIC.filter(fits) };
}

/** `hostname` as the URL parser writes it: addresses are in their normal form already. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);
}
