import type {
  AuthSettings,
  Authenticator,
  CredentialRequest,
  FoundCredential,
  TokenOutcome,
  VerifiedIdentity,
} from "../policy/index.ts";
import { mayBeAuthMessage, readAuthMessage } from "./auth-message.ts";
import { readClaim } from "./claim.ts";
import { readCredential } from "./credential.ts";
import { AuthError } from "./errors.ts";
import { parseTokenSource } from "./token-source.ts";
import type { TokenSource } from "./token-source.ts";
import type { Identity, TokenVerifier, Verification } from "./types.ts";
import { createVerifier } from "./verifier.ts";

/** Tokens that count no more; `Revocations` of `closewise/cluster` is one. */
export interface RevocationSource {
  check(identity: Identity): unknown;
  subscribe(listener: () => void): () => void;
}

export interface AuthenticatorOptions {
  /** @default nothing is ever revoked */
  readonly revocations?: RevocationSource | undefined;
  /** Names of the claims that limits count by. */
  readonly claims: readonly string[];
}

/** What of a header's value may be on the wire (RFC 9110 5.5), without anything outside ASCII. */
const HEADER_VALUE = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/**
 * What was verified, for revocations: they go by more than a policy knows. One for all, since a
 * connection outlives the authenticator that let it in when a configuration is read again.
 */
const identities = new WeakMap<VerifiedIdentity, Identity>();

/**
 * Verifies tokens as a policy's `auth` says.
 *
 * @throws {AuthError} `ERR_AUTH_OPTION` with everything that is wrong with the settings.
 */
export function createAuthenticator(
  settings: AuthSettings,
  options: AuthenticatorOptions,
): JwtAuthenticator {
  return new JwtAuthenticator(settings, options);
}

export class JwtAuthenticator implements Authenticator {
  /** For logout tokens of the same provider. */
  readonly verifier: TokenVerifier;
  readonly #settings: AuthSettings;
  readonly #options: AuthenticatorOptions;
  readonly #sources: readonly TokenSource[];

  constructor(settings: AuthSettings, options: AuthenticatorOptions) {
    this.#settings = settings;
    this.#options = options;
    this.#sources = settings.from.map(sourceOf);
    this.verifier = createVerifier(verifierOptions(settings));
  }

  find(request: CredentialRequest): FoundCredential {
    return readCredential(this.#sources, request, {
      forwardCredential: this.#settings.forwardCredential,
    });
  }

  async verify(token: string): Promise<TokenOutcome> {
    return this.#outcome(await this.verifier.verify(token));
  }

  mayBeMessage(head: Uint8Array, tail: Uint8Array): boolean {
    return mayBeAuthMessage(head, tail);
  }

  readMessage(text: string): string | undefined {
    return readAuthMessage(text);
  }

  isRevoked(identity: VerifiedIdentity): boolean {
    const known = identities.get(identity);
    return known !== undefined && this.#revoked(known);
  }

  onRevoked(listener: () => void): () => void {
    return this.#options.revocations?.subscribe(listener) ?? ignore;
  }

  close(): void {
    this.verifier.close();
  }

  #outcome(verification: Verification): TokenOutcome {
    if (verification.kind === "unavailable") {
      return { kind: "refused", why: "unavailable", message: verification.message };
    }
    if (verification.kind === "invalid") {
      const why = verification.why === "claim-missing" ? "forbidden" : "invalid";
      return { kind: "refused", why, message: verification.message };
    }
    const { identity } = verification;
    if (this.#revoked(identity)) {
      return { kind: "refused", why: "revoked", message: "the token was revoked" };
    }
    const claims: Record<string, string> = Object.create(null);
    for (const name of this.#options.claims) {
      const value = readClaim(identity.claims, name);
      if (value !== undefined) claims[name] = value;
    }
    const { user, expiresAt } = identity;
    const verified = { user, claims, expiresAt, headers: this.#headers(identity) };
    identities.set(verified, identity);
    return { kind: "valid", identity: verified };
  }

  #revoked(identity: Identity): boolean {
    return this.#options.revocations?.check(identity) !== undefined;
  }

  #headers({ claims }: Identity): string[] {
    return Object.entries(this.#settings.forwardHeaders).flatMap(([name, claim]) => {
      const value = readClaim(claims, claim);
      if (value === undefined) return [];
      return [name, HEADER_VALUE.test(value) ? value : encodeURIComponent(value)];
    });
  }
}

function sourceOf(text: string): TokenSource {
  const source = parseTokenSource(text);
  if (source.kind !== "invalid") return source;
  const { message, hint } = source;
  throw new AuthError([{ path: ["from"], message, hint }]);
}

function verifierOptions({ jwt }: AuthSettings): Parameters<typeof createVerifier>[0] {
  const { issuer, audience, logoutAudience } = jwt;
  // A logout token says for whom it is; where nobody knows that, none is taken.
  const logout = logoutAudience ?? (issuer === undefined ? undefined : audience);
  return {
    jwks: jwt.jwks,
    secret: jwt.secret,
    publicKey: jwt.publicKey,
    algorithms: jwt.algorithms,
    issuer,
    audience,
    // A connection must end with its token, so a token must say when it ends.
    requiredClaims: [...new Set(["exp", ...jwt.requiredClaims])],
    user: jwt.user,
    clockToleranceMs: jwt.clockToleranceMs,
    cacheMs: jwt.cacheMs,
    cooldownMs: jwt.cooldownMs,
    timeoutMs: jwt.timeoutMs,
    staleMs: jwt.staleMs,
    ...(logout === undefined ? {} : { logout: { audience: logout } }),
  };
}

function ignore(): void {}
