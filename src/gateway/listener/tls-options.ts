/** TLS of one listener. Files are PEM. */
export interface TlsOptions {
  /** File with the server's certificate, and those between it and the root behind it. */
  readonly cert: string;
  readonly key: string;
  /** File with the certificates in between, where `cert` does not hold them. */
  readonly ca?: string | undefined;
  /** File with the certificates by which those of clients are judged. */
  readonly clientCa?: string | undefined;
  /**
   * `request` takes clients without a certificate, `require` answers them 403; one that does not
   * verify is answered 403 in both. @default "none"
   */
  readonly clientCert?: "none" | "request" | "require";
  /** Header in which upstreams get the subject of a client's certificate. @default none */
  readonly clientCertHeader?: string | undefined;
  /** @default "TLSv1.2" */
  readonly minVersion?: "TLSv1.2" | "TLSv1.3";
  /** In the order of preference. @default ["h2", "http/1.1"] */
  readonly alpn?: readonly ("h2" | "http/1.1")[];
  /** @default 10_000 */
  readonly handshakeTimeoutMs?: number;
}

/** The files that a TLS listener reads. */
export function tlsFiles({ cert, key, ca, clientCa }: TlsOptions): string[] {
  return [cert, key, ca, clientCa].filter((file) => file !== undefined);
}
