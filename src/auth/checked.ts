import { errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyOptions, JWTVerifyResult } from "jose";
import { KeysUnavailable } from "./keys.ts";
import type { Keys } from "./keys.ts";
import type { InvalidToken, InvalidWhy, Unavailable } from "./types.ts";

export type Checked =
  | {
      readonly kind: "valid";
      readonly header: { readonly typ?: string };
      readonly claims: JWTPayload;
    }
  | InvalidToken
  | Unavailable;

/** How many keys are tried for a token that does not name its own. */
const MAX_TRIES = 8;

const MESSAGES: Readonly<Record<Exclude<InvalidWhy, "claim-missing" | "too-large">, string>> = {
  malformed: "the token is not a signed JWT",
  algorithm: "the token is signed with an algorithm that is not taken here",
  "unknown-key": "the token is signed with a key that is not known here",
  signature: "the signature of the token is not right",
  type: "the token is of another type",
  issuer: "the token comes from another issuer",
  audience: "the token is meant for somebody else",
  "not-yet-valid": "the token is not valid yet",
  expired: "the token has expired",
};

/** Signature first, claims after it: nothing is concluded from what nobody signed. Never rejects. */
export async function check(
  token: string,
  keys: Keys,
  options: JWTVerifyOptions,
): Promise<Checked> {
  try {
    const { protectedHeader, payload } = await verifyWithAny(token, keys, options);
    return { kind: "valid", header: protectedHeader, claims: payload };
  } catch (fault) {
    return explain(fault);
  }
}

export function invalid(why: keyof typeof MESSAGES, message: string = MESSAGES[why]): InvalidToken {
  return { kind: "invalid", why, message };
}

/** `claim` is a name that we asked for, never one that the token brought. */
export function claimMissing(claim: string): InvalidToken {
  return { kind: "invalid", why: "claim-missing", message: `the token has no ${claim}` };
}

export function tooLarge(maxBytes: number): InvalidToken {
  const message = `the token is longer than ${maxBytes} bytes`;
  return { kind: "invalid", why: "too-large", message };
}

async function verifyWithAny(
  token: string,
  keys: Keys,
  options: JWTVerifyOptions,
): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keys.find, options);
  } catch (fault) {
    if (!(fault instanceof errors.JWKSMultipleMatchingKeys)) throw fault;
    let tries = 0;
    for await (const key of fault) {
      try {
        return await jwtVerify(token, key, options);
      } catch (wrong) {
        tries += 1;
        if (!(wrong instanceof errors.JWSSignatureVerificationFailed) || tries === MAX_TRIES) {
          throw wrong;
        }
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

function explain(fault: unknown): InvalidToken | Unavailable {
  if (fault instanceof KeysUnavailable) return { kind: "unavailable", message: fault.message };
  if (fault instanceof errors.JWTExpired) return invalid("expired");
  if (fault instanceof errors.JWTClaimValidationFailed) return explainClaim(fault);
  if (fault instanceof errors.JWSSignatureVerificationFailed) return invalid("signature");
  if (fault instanceof errors.JOSEAlgNotAllowed) return invalid("algorithm");
  if (fault instanceof errors.JWKSNoMatchingKey) return invalid("unknown-key");
  if (fault instanceof errors.JOSEError) return invalid("malformed");
  // A key that the platform cannot use after all: the token may be good.
  return { kind: "unavailable", message: "the key of the token cannot be used here" };
}

function explainClaim({ claim, reason }: errors.JWTClaimValidationFailed): InvalidToken {
  if (reason === "missing") return claimMissing(claim);
  if (reason === "invalid") return invalid("malformed", `${claim} in the token is not a number`);
  switch (claim) {
    case "iss":
      return invalid("issuer");
    case "aud":
      return invalid("audience");
    case "typ":
      return invalid("type");
    case "nbf":
    case "iat":
      return invalid("not-yet-valid");
    default:
      return invalid("malformed");
  }
}
