import { X509Certificate } from "node:crypto";
import { connect as connectTcp, isIP } from "node:net";
import type { Socket } from "node:net";
import { connect as connectTls, createSecureContext } from "node:tls";
import type { SecureContext } from "node:tls";
import type { UpstreamAddress } from "./address.ts";
import type { UpstreamTls } from "./options.ts";

/** The TLS settings of one upstream, read once: a context with all authorities is dear to make. */
export interface Security {
  readonly context: SecureContext;
  /** For SNI, and expected in the certificate; `undefined` where the host is an address. */
  readonly serverName: string | undefined;
  readonly verify: boolean;
}

/** Where connections are opened. */
export interface Place {
  readonly address: UpstreamAddress;
  /** For `wss:` only. */
  readonly security: Security | undefined;
}

/** @throws Error when a certificate or key is not PEM, or the two do not belong together. */
export function readSecurity(address: UpstreamAddress, tls: UpstreamTls = {}): Security {
  const { ca, cert, key, serverName, verify = true } = tls;
  // RFC 6066 3: an address is no server name. Its certificate is then checked for the address.
  const named = isIP(address.host) === 0 ? address.host : undefined;
  return {
    context: createSecureContext({
      ...(ca === undefined ? {} : { ca: readCertificates(ca) }),
      ...(cert === undefined ? {} : { cert }),
      ...(key === undefined ? {} : { key }),
    }),
    serverName: serverName ?? named,
    verify: verify === true,
  };
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The certificates of a text in PEM. Left to itself, Node takes what it can read, and where that is
 * nothing it trusts nobody and does not say so.
 *
 * @throws Error when there is none, or one that cannot be read.
 */
export function readCertificates(pem: string): string[] {
  const found = pem.match(CERTIFICATE) ?? [];
  if (found.length === 0) throw new Error("there is no certificate in PEM");
  return found.map((one) => new X509Certificate(one).toString());
}

/**
 * A name with several addresses has them tried one after the other (RFC 8305). Node gives up on each
 * after 250 ms, so that none of a distant upstream's would ever do; this long is a whole connection
 * and more.
 */
const NEXT_ADDRESS_MS = 1_000;

/** Opens the transport to an upstream; it is usable after the event that `whenUsable` names. */
export function connect({ address, security }: Place): Socket {
  if (address.socketPath !== undefined) return connectTcp({ path: address.socketPath });
  const to = {
    host: address.host,
    port: address.port,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MS,
  };
  if (security === undefined) return connectTcp(to);
  return connectTls({
    ...to,
    secureContext: security.context,
    ...(security.serverName === undefined ? {} : { servername: security.serverName }),
    rejectUnauthorized: security.verify,
    // Never h2: what follows is the HTTP/1.1 of RFC 6455.
    ALPNProtocols: ["http/1.1"],
  });
}

/** The event after which requests may be written. */
export function whenUsable({ security }: Place): "connect" | "secureConnect" {
  return security === undefined ? "connect" : "secureConnect";
}
