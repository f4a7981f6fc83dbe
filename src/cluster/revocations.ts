/** What a revocation goes by. */
export const REVOCATION_KEYS = ["user", "subject", "session", "token"] as const;
export type RevocationKey = (typeof REVOCATION_KEYS)[number];

/** What of a verified token can be revoked. An `Identity` of `closewise/auth` is one. */
export interface Revocable {
  /** As limits count by it. */
  readonly user: string | undefined;
  /** `sub`; the same as `user` unless the policy names another claim. */
  readonly subject: string | undefined;
  /** `sid` (OpenID Connect). */
  readonly sessionId: string | undefined;
  /** `jti`. */
  readonly tokenId: string | undefined;
  /** `iss`. */
  readonly issuer: string | undefined;
  /** `iat`, in epoch milliseconds. */
  readonly issuedAt: number | undefined;
}

/** What an operator, or a provider's logout token, asks for. */
export interface RevocationRequest {
  readonly by: RevocationKey;
  /** The user, subject, session or token id: at most 256 bytes, without control characters. */
  readonly value: string;
  /** Only tokens of this issuer. @default any issuer's */
  readonly issuer?: string | undefined;
  /**
   * Only tokens issued before this moment, in epoch milliseconds; one that does not say when it was
   * issued counts as before. `iat` has whole seconds, so a token issued later within the same second
   * counts as before, too. @default all tokens, also those still to come
   */
  readonly issuedBefore?: number | undefined;
  /**
   * When the revocation may be forgotten, in epoch milliseconds: when the last token it is about has
   * expired. @default the adapter's
   */
  readonly until?: number | undefined;
}

export interface Revocation {
  readonly by: RevocationKey;
  readonly value: string;
  readonly issuer: string | undefined;
  readonly issuedBefore: number | undefined;
  readonly until: number;
}

/**
 * Tokens that count no more although their signature does. `check` is synchronous, so that neither an
 * opening handshake nor a renewal waits; an adapter for several machines learns from afar and answers
 * from near.
 */
export interface Revocations {
  /**
   * Revokes, and tells every listener before it resolves. Resolves to `false` when the revocation has
   * been told but could not be kept: live connections end, the next handshake gets in.
   *
   * @throws {ClusterError} (rejects) `ERR_CLUSTER_REVOCATION` for a request that makes no sense.
   */
  revoke(request: RevocationRequest): Promise<boolean>;
  /** Takes a revocation back, by the key, value and issuer it was made with; `false` if there is none. */
  restore(request: Pick<RevocationRequest, "by" | "value" | "issuer">): Promise<boolean>;
  /** The revocation that is about this identity, if there is one. `now` is in epoch milliseconds. */
  check(identity: Revocable, now?: number): Revocation | undefined;
  /** Hears of every revocation from now on; ask `isRevokedBy` about each connection. Returns the way out. */
  subscribe(listener: (revocation: Revocation) => void): () => void;
}

const FIELDS = {
  user: "user",
  subject: "subject",
  session: "sessionId",
  token: "tokenId",
} as const satisfies Record<RevocationKey, keyof Revocable>;

/** The part of an identity that a key is about. */
export function revocableValue(identity: Revocable, by: RevocationKey): string | undefined {
  return identity[FIELDS[by]];
}

/** Is this revocation about this identity? `until` is not looked at. */
export function isRevokedBy(identity: Revocable, revocation: Revocation): boolean {
  const { by, value, issuer, issuedBefore } = revocation;
  if (revocableValue(identity, by) !== value) return false;
  if (issuer !== undefined && identity.issuer !== issuer) return false;
  if (issuedBefore === undefined || identity.issuedAt === undefined) return true;
  return identity.issuedAt < issuedBefore;
}
