/** How tokens (JWT, RFC 7519) are verified. Exactly one of `jwks`, `secret` and `publicKey` is there. */
export interface JwtOptions {
  /** URL of the provider's JWK Set: https, or http on a loopback address. */
  readonly jwks?: string | undefined;
  /** What signs and verifies, as bytes or as text in UTF-8: for HS256 at least 32 bytes. */
  readonly secret?: string | Uint8Array | undefined;
  /** Text of a public key: PEM, a JWK or a JWK Set. */
  readonly publicKey?: string | undefined;
  /**
   * What signatures may be made with. @default every asymmetric algorithm that fits the keys, or
   * HS256 for a secret
   */
  readonly algorithms?: readonly string[] | undefined;
  /** `iss` must be this, or one of these. @default not looked at */
  readonly issuer?: string | readonly string[] | undefined;
  /** `aud` must name this, or one of these. @default not looked at */
  readonly audience?: string | readonly string[] | undefined;
  /** `typ` of the header must be this: `at+jwt` takes access tokens alone (RFC 9068). @default not looked at */
  readonly typ?: string | undefined;
  /** Claims that must be there. An empty list lets tokens in that never expire. @default ["exp"] */
  readonly requiredClaims?: readonly string[] | undefined;
  /** The claim that says who it is: see `readClaim`. @default "sub" */
  readonly user?: string | undefined;
  /** How far clocks may differ where `exp` and `nbf` are looked at. @default 5_000 */
  readonly clockToleranceMs?: number | undefined;
  /** A longer token is not read at all. @default 8192 */
  readonly maxTokenBytes?: number | undefined;
  /** Takes logout tokens too; needs an `issuer`. @default none is taken */
  readonly logout?: LogoutOptions | undefined;
  /** How often the JWK Set is fetched again. @default 600_000 (10 minutes) */
  readonly cacheMs?: number | undefined;
  /** How long a key that is not in the set waits for the next fetch at most. @default 30_000 */
  readonly cooldownMs?: number | undefined;
  /** Time for one fetch, from the request to the last byte. @default 5_000 */
  readonly timeoutMs?: number | undefined;
  /** How long the last known keys serve while the set cannot be fetched. @default 3_600_000 (an hour) */
  readonly staleMs?: number | undefined;
}

export interface LogoutOptions {
  /** The client id that the provider addresses: `aud` of logout tokens. @default `audience` */
  readonly audience?: string | readonly string[] | undefined;
}
