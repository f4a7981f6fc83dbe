/** One step on the way to an open connection. */
export type Phase = LookupPhase | ConnectPhase | TlsPhase | OpeningPhase;

interface Timed {
  readonly durationMs: number;
}

export interface LookupPhase extends Timed {
  readonly name: "lookup";
  /** `not-found`: there is no such name; `failed`: nobody could say; `stopped`: by the user. */
  readonly outcome: "done" | "not-found" | "failed" | "timed-out" | "stopped";
  readonly addresses: readonly string[];
  readonly error: string | null;
}

export type ConnectOutcome = "done" | "refused" | "timed-out" | "unreachable" | "stopped";

export interface ConnectPhase extends Timed {
  readonly name: "connect";
  readonly outcome: ConnectOutcome;
  /** The address that answered; `null` where none did. */
  readonly address: string | null;
  readonly port: number;
  /** Each address that was tried. */
  readonly attempts: readonly {
    readonly address: string;
    /** `abandoned`: another one was faster. */
    readonly outcome: ConnectOutcome | "abandoned";
    readonly error: string | null;
  }[];
}

/** What is wrong with a certificate. Several may be at once. */
export const CERTIFICATE_TROUBLES = [
  "self-signed",
  "expired",
  "not-yet-valid",
  "wrong-name",
  "unknown-issuer",
  "refused",
] as const;
export type CertificateTrouble = (typeof CERTIFICATE_TROUBLES)[number];

export interface TlsPhase extends Timed {
  readonly name: "tls";
  /**
   * `certificate`: not trusted; `alert`: one side refused the handshake; `not-tls`: what came back is
   * no TLS; `dropped`, `timed-out`: nothing that could be read came back.
   */
  readonly outcome:
    | "done"
    | "certificate"
    | "alert"
    | "not-tls"
    | "dropped"
    | "timed-out"
    | "stopped";
  readonly protocol: string | null;
  readonly certificate: {
    readonly subject: string;
    readonly issuer: string;
    readonly names: readonly string[];
    readonly validFrom: string;
    readonly validTo: string;
  } | null;
  /** Also filled when the certificate was accepted unverified. */
  readonly troubles: readonly CertificateTrouble[];
  readonly error: string | null;
}

export interface OpeningPhase extends Timed {
  readonly name: "opening";
  /**
   * `refused`: with a status; `invalid`: with a 101 that is none, or with what is not HTTP;
   * `dropped`: the connection ended instead; `timed-out`: no whole answer came.
   */
  readonly outcome: "done" | "refused" | "invalid" | "dropped" | "timed-out" | "stopped";
  readonly error: string | null;
}

/** An answer in HTTP. Values are shortened, and those of credentials are not in it. */
export interface AnswerReport {
  readonly status: number;
  readonly statusText: string;
  /** Those that tell who answered, and what to do. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Products on the way that named themselves. */
  readonly proxies: readonly string[];
  readonly subprotocol: string | null;
  readonly extensions: string | null;
  /** How a refusal's body begins; `null` where there is none. */
  readonly body: string | null;
}
