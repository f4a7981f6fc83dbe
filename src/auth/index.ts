/**
 * `closewise/auth`: reads a client's token out of an opening handshake or a message, and verifies it.
 *
 * @module
 */
export { ALGORITHMS } from "./algorithms.ts";
export type { Algorithm } from "./algorithms.ts";
export { JwtAuthenticator, createAuthenticator } from "./authenticator.ts";
export type { AuthenticatorOptions, RevocationSource } from "./authenticator.ts";
export { mayBeAuthMessage, readAuthMessage } from "./auth-message.ts";
export { readClaim } from "./claim.ts";
export { readCredential } from "./credential.ts";
export type {
  CredentialOptions,
  CredentialReading,
  HandshakeRequest,
  WithoutCredential,
} from "./credential.ts";
export { AuthError } from "./errors.ts";
export type { JwtOptions, LogoutOptions } from "./jwt-options.ts";
export { redactQuery } from "./query.ts";
export { formatTokenSource, parseTokenSource } from "./token-source.ts";
export type { NotASource, TokenSource } from "./token-source.ts";
export { INVALID_WHYS } from "./types.ts";
export type * from "./types.ts";
export { createVerifier } from "./verifier.ts";
