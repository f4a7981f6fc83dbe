/** Who a verified token says the client is. */
export interface Identity {
  /** What limits count by: the claim that the `user` option names. */
  readonly user: string | undefined;
  /** `sub`. */
  readonly subject: string | undefined;
  /** `sid`: the provider's session, which a logout token may name. */
  readonly sessionId: string | undefined;
  /** `iss`. */
  readonly issuer: string | undefined;
  /** `jti`. */
  readonly tokenId: string | undefined;
  /** Every claim of the token. Its own properties only: any name may be among them. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** `exp`, in epoch milliseconds. */
  readonly expiresAt: number | undefined;
  /** `nbf`, in epoch milliseconds. */
  readonly notBefore: number | undefined;
  /** `iat`, in epoch milliseconds. */
  readonly issuedAt: number | undefined;
}

/** Why a token does not count. A bounded set: it may label a metric. */
export const INVALID_WHYS = [
  "too-large",
  "malformed",
  "algorithm",
  "unknown-key",
  "signature",
  "type",
  "claim-missing",
  "issuer",
  "audience",
  "not-yet-valid",
  "expired",
] as const;
export type InvalidWhy = (typeof INVALID_WHYS)[number];

/** The token does not count. Neither it nor a value from it stands in `message`. */
export interface InvalidToken {
  readonly kind: "invalid";
  readonly why: InvalidWhy;
  /** A clause that may be told to the client: `the token has expired`. */
  readonly message: string;
}

/** Whether the token counts cannot be known now: the provider's keys are out of reach. */
export interface Unavailable {
  readonly kind: "unavailable";
  /** A clause for the operator; it says how the keys failed to arrive. */
  readonly message: string;
}

export type Verification =
  | { readonly kind: "valid"; readonly identity: Identity }
  | InvalidToken
  | Unavailable;

/** What a provider's logout token orders (OpenID Connect Back-Channel Logout 1.0, 2.7). */
export interface Logout {
  readonly issuer: string;
  readonly subject: string | undefined;
  readonly sessionId: string | undefined;
  readonly tokenId: string;
  /** For `Revocations.revoke` of `closewise/cluster`: one session, or else all of the subject's so far. */
  readonly revoke: {
    readonly by: "session" | "subject";
    readonly value: string;
    readonly issuer: string;
    readonly issuedBefore: number | undefined;
  };
}

export type LogoutVerification =
  | { readonly kind: "valid"; readonly logout: Logout }
  | InvalidToken
  | Unavailable;

export interface TokenVerifier {
  /** Never rejects. `now` is in epoch milliseconds. @default Date.now() */
  verify(token: string, now?: number): Promise<Verification>;
  /** The same for a logout token; every one is invalid unless the `logout` option is there. */
  verifyLogout(token: string, now?: number): Promise<LogoutVerification>;
  /** Stops fetching keys. Afterwards tokens that need a fetched key are `unavailable`. */
  close(): void;
}
