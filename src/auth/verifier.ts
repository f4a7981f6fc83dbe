import type { JWTPayload, JWTVerifyOptions } from "jose";
import { check, invalid, tooLarge } from "./checked.ts";
import type { Checked } from "./checked.ts";
import { readClaim } from "./claim.ts";
import { fetchKeys } from "./fetch-keys.ts";
import type { JwtOptions } from "./jwt-options.ts";
import { readJwtOptions } from "./jwt-settings.ts";
import type { JwtSettings } from "./jwt-settings.ts";
import type { Keys } from "./keys.ts";
import { isLogoutToken, logoutChecks, readLogoutToken } from "./logout-token.ts";
import { RemoteKeys } from "./remote-keys.ts";
import type { KeyClock } from "./remote-keys.ts";
import type { Identity, LogoutVerification, TokenVerifier, Verification } from "./types.ts";
import { fixedKeys, secretKey } from "./written-keys.ts";

/** Seconds that a `Date` can hold; what lies beyond is no moment. */
const MAX_SECONDS = 8.64e12;

const CLOCK: KeyClock = {
  now: () => performance.now(),
  schedule(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};

/**
 * A verifier of signed tokens (JWT). Nothing is fetched before the first token comes. What the
 * verifier holds with `jwks` is a timer that keeps no process alive; `close()` gives it back.
 *
 * @throws {AuthError} with everything that is wrong with the options.
 */
export function createVerifier(options: JwtOptions): TokenVerifier {
  const settings = readJwtOptions(options);
  const keys = openKeys(settings);
  const checked = async (token: string, checks: JWTVerifyOptions): Promise<Checked> =>
    token.length > settings.maxTokenBytes
      ? tooLarge(settings.maxTokenBytes)
      : check(token, keys, checks);

  return {
    async verify(token, now = Date.now()): Promise<Verification> {
      const result = await checked(token, checksOf(settings, new Date(now)));
      if (result.kind !== "valid") return result;
      const { header, claims } = result;
      if (isLogoutToken(header, claims)) {
        return invalid("type", "the token orders a logout, and is nobody's credential");
      }
      if (!hasMoments(claims)) return invalid("malformed", "a moment in the token is out of range");
      return { kind: "valid", identity: identityOf(claims, settings.user) };
    },
    async verifyLogout(token, now = Date.now()): Promise<LogoutVerification> {
      if (settings.logoutAudiences === undefined) {
        return invalid("audience", "logout tokens are not taken here");
      }
      const at = new Date(now);
      const result = await checked(token, logoutChecks(settings, at));
      if (result.kind !== "valid") return result;
      const { header, claims } = result;
      if (!hasMoments(claims)) return invalid("malformed", "a moment in the token is out of range");
      return readLogoutToken(header, claims, at);
    },
    close: () => keys.close(),
  };
}

function openKeys({ key, cacheMs, cooldownMs, timeoutMs, staleMs }: JwtSettings): Keys {
  if (key.kind === "secret") return secretKey(key.secret);
  if (key.kind === "fixed") return fixedKeys(key.keys);
  return new RemoteKeys({
    fetch: (signal) => fetchKeys(key.url, { timeoutMs, signal }),
    cacheMs,
    cooldownMs,
    staleMs,
    clock: CLOCK,
  });
}

function checksOf(settings: JwtSettings, at: Date): JWTVerifyOptions {
  const { algorithms, issuers, audiences, typ, requiredClaims, clockToleranceMs } = settings;
  return {
    algorithms: [...algorithms],
    requiredClaims: [...requiredClaims],
    clockTolerance: clockToleranceMs / 1000,
    currentDate: at,
    ...(issuers === undefined ? {} : { issuer: [...issuers] }),
    ...(audiences === undefined ? {} : { audience: [...audiences] }),
    ...(typ === undefined ? {} : { typ }),
  };
}

function identityOf(claims: JWTPayload, user: string): Identity {
  return {
    user: readClaim(claims, user),
    subject: readClaim(claims, "sub"),
    sessionId: readClaim(claims, "sid"),
    issuer: readClaim(claims, "iss"),
    tokenId: readClaim(claims, "jti"),
    claims,
    expiresAt: toMs(claims.exp),
    notBefore: toMs(claims.nbf),
    issuedAt: toMs(claims.iat),
  };
}

/** JSON can write numbers that no clock shows, such as 1e999. */
function hasMoments({ exp, nbf, iat }: JWTPayload): boolean {
  return [exp, nbf, iat].every((at) => at === undefined || Math.abs(at) <= MAX_SECONDS);
}

function toMs(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : seconds * 1000;
}
