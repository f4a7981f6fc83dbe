import type { JWTPayload, JWTVerifyOptions } from "jose";
import { claimMissing, invalid } from "./checked.ts";
import { readClaim } from "./claim.ts";
import type { JwtSettings } from "./jwt-settings.ts";
import type { LogoutVerification } from "./types.ts";

const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const TYPE = /^(?:application\/)?logout\+jwt$/i;
/**
 * The age of a token that does not say when it expires: `exp` is there since the first errata set of
 * 2023 only, and the specification recommends two minutes at most.
 */
const MAX_AGE_SECONDS = 120;

/** What must hold before anything is read from a logout token. */
export function logoutChecks(settings: JwtSettings, at: Date): JWTVerifyOptions {
  return {
    algorithms: [...settings.algorithms],
    issuer: [...(settings.issuers ?? [])],
    audience: [...(settings.logoutAudiences ?? [])],
    requiredClaims: ["iat", "jti"],
    clockTolerance: settings.clockToleranceMs / 1000,
    currentDate: at,
  };
}

/** Could this be a logout token? Then it is nobody's credential (4.1, cross-JWT confusion). */
export function isLogoutToken(header: { readonly typ?: string }, claims: JWTPayload): boolean {
  return TYPE.test(header.typ ?? "") || hasEvent(claims);
}

/**
 * Reads a logout token whose signature, issuer and audience are right (OpenID Connect Back-Channel
 * Logout 1.0, 2.4 and 2.6). With a session id, that session is over; without one, all that its subject
 * has begun until now. A token that comes twice revokes the same again, so none is remembered.
 */
export function readLogoutToken(
  header: { readonly typ?: string },
  claims: JWTPayload,
  at: Date,
): LogoutVerification {
  const other = header.typ !== undefined && !TYPE.test(header.typ) && !/^jwt$/i.test(header.typ);
  if (other || !hasEvent(claims)) return invalid("type", "the token is not a logout token");
  if (Object.hasOwn(claims, "nonce")) {
    return invalid("type", "the token has a nonce, which no logout token may have");
  }
  const issuedAt = claims.iat;
  if (issuedAt === undefined) return claimMissing("iat");
  if (claims.exp === undefined && at.getTime() / 1000 - issuedAt > MAX_AGE_SECONDS) {
    return invalid("expired");
  }
  const issuer = readClaim(claims, "iss");
  const tokenId = readClaim(claims, "jti");
  const subject = readClaim(claims, "sub");
  const sessionId = readClaim(claims, "sid");
  if (issuer === undefined) return claimMissing("iss");
  if (tokenId === undefined) return claimMissing("jti");
  const told = { issuer, subject, sessionId, tokenId };
  if (sessionId !== undefined) {
    const revoke = { by: "session", value: sessionId, issuer, issuedBefore: undefined } as const;
    return { kind: "valid", logout: { ...told, revoke } };
  }
  if (subject === undefined) return claimMissing("sub and no sid");
  // `iat` has whole seconds: what was issued within the same one is over as well.
  const issuedBefore = (issuedAt + 1) * 1000;
  const revoke = { by: "subject", value: subject, issuer, issuedBefore } as const;
  return { kind: "valid", logout: { ...told, revoke } };
}

function hasEvent({ events }: JWTPayload): boolean {
  return (
    typeof events === "object" &&
    events !== null &&
    isMap(Reflect.get(events, EVENT)) &&
    Object.hasOwn(events, EVENT)
  );
}

function isMap(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
