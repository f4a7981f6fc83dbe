import { isIP } from "node:net";
import type { Socket } from "node:net";
import { checkServerIdentity, connect as connectTls } from "node:tls";
import type { PeerCertificate, TLSSocket } from "node:tls";
import { printable } from "../record/index.ts";
import type { Deadline } from "./deadline.ts";
import { errorCode } from "./error-code.ts";
import type { CertificateTrouble, TlsPhase } from "./phases.ts";
import { since } from "./since.ts";

export interface SecureOptions {
  readonly ca: string | undefined;
  readonly untrusted: "refuse" | "accept";
}

export interface Secured {
  readonly phase: TlsPhase;
  readonly socket: TLSSocket | undefined;
}

/** What OpenSSL says when the bytes that came back are no TLS record. */
const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL$/;
const DROPPED = /^(?:ECONNRESET|EPIPE|ECONNABORTED)$/;

/** The TLS handshake. It is always finished, so that a certificate that is not trusted can be shown. */
export function secure(
  transport: Socket,
  host: string,
  { ca, untrusted }: SecureOptions,
  deadline: Deadline,
): Promise<Secured> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connectTls({
      socket: transport,
      host,
      // RFC 6066 3: an address is no server name.
      ...(isIP(host) === 0 && { servername: host }),
      ...(ca !== undefined && { ca }),
      rejectUnauthorized: false,
      ALPNProtocols: ["http/1.1"],
    });
    const settle = (outcome: TlsPhase["outcome"], error: string | null): void => {
      forget();
      socket.removeAllListeners("secureConnect").removeAllListeners("error");
      socket.removeAllListeners("end").on("error", () => {});
      const shaken = outcome === "done" || outcome === "certificate";
      const certificate = shaken ? socket.getPeerCertificate() : undefined;
      const phase: TlsPhase = {
        name: "tls",
        outcome,
        durationMs: since(startedAt),
        protocol: shaken ? socket.getProtocol() : null,
        certificate: certificate === undefined ? null : describe(certificate),
        troubles: certificate === undefined ? [] : troublesOf(socket, certificate, host),
        error,
      };
      if (outcome !== "done") socket.destroy();
      resolve({ phase, socket: outcome === "done" ? socket : undefined });
    };
    socket.once("secureConnect", () => {
      const trusted = socket.authorized || untrusted === "accept";
      // Typed as an error, and yet the code of one.
      const code = socket.authorized ? null : printable(String(socket.authorizationError));
      settle(trusted ? "done" : "certificate", code);
    });
    socket.once("error", (error) => {
      const code = errorCode(error);
      if (NOT_TLS.test(code)) settle("not-tls", code);
      else settle(DROPPED.test(code) ? "dropped" : "alert", code);
    });
    socket.once("end", () => settle("dropped", null));
    const forget = deadline.onPassed(() => settle(deadline.why, null));
  });
}

function describe(certificate: PeerCertificate): TlsPhase["certificate"] {
  const { subject, issuer, subjectaltname, valid_from: from, valid_to: to } = certificate;
  // A peer without a certificate gives an empty object.
  if (from === undefined) return null;
  const names = (subjectaltname ?? "").split(", ").filter((name) => name !== "");
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    names: names.slice(0, 10).map((name) => printable(name.slice(0, 100))),
    validFrom: dateOf(from),
    validTo: dateOf(to),
  };
}

function nameOf(name: PeerCertificate["subject"]): string {
  const part = name.CN ?? name.O ?? "";
  return printable(String(Array.isArray(part) ? part[0] : part).slice(0, 100));
}

function dateOf(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? printable(text.slice(0, 40)) : date.toISOString();
}

/** OpenSSL names one fault, whatever else there is; the dates and the name can be seen beside it. */
function troublesOf(
  socket: TLSSocket,
  certificate: PeerCertificate,
  host: string,
): readonly CertificateTrouble[] {
  if (socket.authorized) return [];
  const code = String(socket.authorizationError);
  const now = Date.now();
  const found = new Set<CertificateTrouble>();
  if (/SELF_SIGNED/.test(code)) found.add("self-signed");
  if (/^UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_UNTRUSTED/.test(code)) found.add("unknown-issuer");
  if (Date.parse(certificate.valid_to) < now) found.add("expired");
  if (Date.parse(certificate.valid_from) > now) found.add("not-yet-valid");
  if (checkServerIdentity(host, certificate) !== undefined) found.add("wrong-name");
  return found.size > 0 ? [...found] : ["refused"];
}
