import { X509Certificate, createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import type { SecureContextOptions } from "node:tls";
import { GatewayError } from "../errors.ts";
import { watchFiles } from "./file-watch.ts";
import { tlsFiles } from "./tls-options.ts";
import type { TlsOptions } from "./tls-options.ts";

/** What became of a look at the certificates' files. */
export type CertificateReport =
  | { readonly kind: "replaced"; readonly cert: string; readonly validTo: string }
  /** The files are unusable: the certificate that was in use stays. `message` says why. */
  | { readonly kind: "kept"; readonly cert: string; readonly message: string };

/**
 * The certificate of one listener: read from files, and read again when they change. Connections
 * that are open keep what they were opened with.
 */
export class Certificates {
  readonly #tls: TlsOptions;
  readonly #onReport: (report: CertificateReport) => void;
  readonly #apply: (context: SecureContextOptions) => void;
  #digest = "";
  /** What was last reported, so that files which stay wrong are not reported with every change. */
  #complaint: string | undefined;
  #unwatch: (() => void) | undefined;

  /** @param apply Takes what connections that begin from now on are to get. */
  constructor(
    tls: TlsOptions,
    apply: (context: SecureContextOptions) => void,
    onReport: (report: CertificateReport) => void,
  ) {
    this.#tls = tls;
    this.#apply = apply;
    this.#onReport = onReport;
  }

  /** @throws GatewayError `ERR_GATEWAY_OPTIONS` when the files cannot be used. */
  async open(): Promise<void> {
    try {
      await this.#load();
    } catch (error) {
      const message = `the certificate cannot be used: ${reasonOf(error)}`;
      throw new GatewayError("ERR_GATEWAY_OPTIONS", message, { cause: error });
    }
    this.#unwatch = watchFiles(tlsFiles(this.#tls), () => void this.#look());
  }

  /** Reads the files again. What cannot be used changes nothing, and is reported. */
  reload(): Promise<void> {
    this.#complaint = undefined;
    return this.#look();
  }

  async #look(): Promise<void> {
    const { cert } = this.#tls;
    try {
      const validTo = await this.#load();
      this.#complaint = undefined;
      if (validTo !== undefined) this.#onReport({ kind: "replaced", cert, validTo });
    } catch (error) {
      const message = reasonOf(error);
      if (message !== this.#complaint) this.#onReport({ kind: "kept", cert, message });
      this.#complaint = message;
    }
  }

  close(): void {
    this.#unwatch?.();
  }

  /** @returns until when the certificate is valid; `undefined` when nothing has changed. */
  async #load(): Promise<string | undefined> {
    const { cert, key, ca, clientCa, minVersion = "TLSv1.2" } = this.#tls;
    const [certText, keyText, caText, clientCaText] = await Promise.all(
      [cert, key, ca, clientCa].map(readText),
    );
    const digest = createHash("sha256")
      .update(JSON.stringify([certText, keyText, caText, clientCaText]))
      .digest("hex");
    if (digest === this.#digest) return undefined;
    // Says which of the two is wrong, where OpenSSL names only a routine.
    const certificate = parseCertificate(certText!, cert);
    const context: SecureContextOptions = {
      cert: `${certText}\n${caText}`,
      key: keyText,
      ...(clientCa === undefined ? {} : { ca: clientCaText }),
      minVersion,
    };
    // Throws where the server would, but before anything has changed.
    createSecureContext(context);
    this.#apply(context);
    this.#digest = digest;
    return certificate.validTo;
  }
}

async function readText(file: string | undefined): Promise<string> {
  return file === undefined ? "" : readFile(file, "utf8");
}

function parseCertificate(text: string, file: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch (error) {
    throw new Error(`${file} holds no certificate in PEM`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ERR_OSSL_X509_KEY_VALUES_MISMATCH") {
    return "the key does not belong to the certificate";
  }
  return error.message;
}
