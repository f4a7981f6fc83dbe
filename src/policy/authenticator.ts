import type { PolicyIdentity } from "./types.ts";

/** What of an opening handshake may hold a token. */
export interface CredentialRequest {
  /** By name in lower case, each line by itself. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  /** With its `?`; empty when there is none. */
  readonly query: string;
  readonly subprotocols: readonly string[];
}

/** A handshake without its credential, as the upstream may see it. */
export interface WithoutCredential {
  readonly query: string;
  /** The `Cookie` header; `undefined` for none. */
  readonly cookie: string | undefined;
  readonly subprotocols: readonly string[];
  /** Names of headers to leave out, in lower case. */
  readonly omittedHeaders: readonly string[];
  /** A subprotocol that may be selected where the upstream selects none. */
  readonly marker: string | undefined;
}

export type FoundCredential = { readonly without: WithoutCredential } & (
  | { readonly kind: "found"; readonly token: string }
  | { readonly kind: "none" }
  /** Two tokens where there may be one; `message` may be told to the client. */
  | { readonly kind: "ambiguous"; readonly message: string }
);

/** Whom a verified token is about. */
export interface VerifiedIdentity extends Omit<PolicyIdentity, "expiresAt"> {
  /** Epoch milliseconds. */
  readonly expiresAt: number | undefined;
  /** Names and values for the upstream, as the policy's `forward` asks for. */
  readonly headers: readonly string[];
}

export type TokenOutcome =
  | { readonly kind: "valid"; readonly identity: VerifiedIdentity }
  | {
      readonly kind: "refused";
      readonly why: "invalid" | "forbidden" | "unavailable" | "revoked";
      /** One sentence without anything secret. */
      readonly message: string;
    };

/** Whoever verifies tokens for a policy: gateways and guards take it as an option. */
export interface Authenticator {
  /** Reads the token out of an opening handshake. */
  find(request: CredentialRequest): FoundCredential;
  /** Never rejects. */
  verify(token: string): Promise<TokenOutcome>;
  /**
   * Could a text message be one that carries a token, going by its first and last bytes? Never says
   * no to one that is.
   *
   * @param head, tail The first and last 48 bytes, or all there are, unmasked.
   */
  mayBeMessage(head: Uint8Array, tail: Uint8Array): boolean;
  /** The token of a message that carries one. */
  readMessage(text: string): string | undefined;
  /** Has it been revoked since it was verified? */
  isRevoked(identity: VerifiedIdentity): boolean;
  /** Hears that something was revoked: each open connection is then to be asked about. Returns the way out. */
  onRevoked(listener: () => void): () => void;
}
