import { refined, wordOr } from "../policy/shape/choices.ts";
import { duration } from "../policy/shape/duration.ts";
import { list } from "../policy/shape/list.ts";
import { notYet } from "../policy/shape/not-yet.ts";
import { object, optional, required, withDefault } from "../policy/shape/object.ts";
import { boolean, integer, string, words } from "../policy/shape/scalar.ts";
import type { Parsed } from "../policy/shape/shape.ts";
import { addressRange } from "./address-range.ts";
import { listenHost } from "./listen-host.ts";
import { oneOrMany } from "./one-or-many.ts";

type Refusal = { readonly message: string; readonly hint: string } | undefined;

const file = string({ what: "a file" });

export const workers = optional(
  notYet(
    "several worker processes",
    "Run one gateway per port behind a load balancer, and remove the key",
  ),
  "Not enforced yet.",
);

const tlsFields = object({
  cert: required(file, "the file with the server's certificate, in PEM"),
  key: required(file, "the file with its key, in PEM"),
  ca: optional(file, "File with the certificates in between, where cert does not hold them."),
  clientCa: optional(file, "File with the certificates by which those of clients are judged."),
  clientCert: withDefault(
    words(["none", "request", "require"]),
    "none",
    "Are clients asked for a certificate? request takes those without, require answers them 403; one that is not valid is answered 403 in both.",
  ),
  clientCertHeader: optional(
    string({
      what: "the name of a header",
      pattern: /^[A-Za-z0-9-]{1,64}$/,
      hint: "Write a name such as X-Client-Cert-Subject",
    }),
    "Header in which upstreams get the subject of a client's certificate. Default: none.",
  ),
  minVersion: withDefault(words(["TLSv1.2", "TLSv1.3"]), "TLSv1.2", "Lowest version of TLS."),
  alpn: withDefault(
    list(words(["h2", "http/1.1"]), { min: 1, max: 2 }),
    ["h2", "http/1.1"],
    "Versions of HTTP, in the order of preference.",
  ),
  handshakeTimeout: withDefault(duration(), "10s", "How long the handshake of TLS may take."),
});

const listenerFields = object({
  host: withDefault(listenHost, "127.0.0.1", "Address to listen on."),
  port: withDefault(integer(0, 65_535), 8080, "Port to listen on; 0 takes any free one."),
  tls: optional(refined(tlsFields, checkTls), "TLS. Default: plain TCP."),
  h2c: withDefault(
    boolean(),
    false,
    "Take HTTP/2 without TLS from clients that begin with it? HTTP/1.1 is taken, too.",
  ),
  proxyProtocol: withDefault(
    wordOr("off", words(["v1", "v2", "both"])),
    "off",
    "Versions of the PROXY protocol with which every connection must begin; only trustedProxies may connect then.",
  ),
  trustedProxies: withDefault(
    list(addressRange),
    [],
    "Addresses or CIDR ranges whose PROXY header and X-Forwarded-For are believed. Those of one listener count for all.",
  ),
  workers,
});

/** `listen:`, one or several. */
export const listenShape = refined(
  oneOrMany(refined(listenerFields, checkListener), { max: 64 }),
  checkAddresses,
);

export type ParsedListener = Parsed<typeof listenerFields>;

function checkTls({ clientCa, clientCert, clientCertHeader }: Parsed<typeof tlsFields>): Refusal {
  if (clientCert === "none" && (clientCa !== undefined || clientCertHeader !== undefined)) {
    return {
      message: "clients are not asked for a certificate, so nothing would judge one",
      hint: "Write clientCert: require (or request), or remove clientCa and clientCertHeader",
    };
  }
  if (clientCert !== "none" && clientCa === undefined) {
    return {
      message: `clientCert is ${clientCert}, and nothing says whose certificates are good`,
      hint: "Write clientCa: with the file of your authority's certificate",
    };
  }
  return undefined;
}

function checkListener({ tls, h2c, proxyProtocol, trustedProxies }: ParsedListener): Refusal {
  if (tls !== undefined && h2c) {
    return {
      message: "h2c is HTTP/2 without TLS, and this listener speaks TLS",
      hint: "Remove h2c: over TLS, alpn says which HTTP is spoken",
    };
  }
  if (proxyProtocol !== "off" && trustedProxies.length === 0) {
    return {
      message: "proxyProtocol is on, and nobody may connect: no proxy is trusted",
      hint: "Write trustedProxies: with the addresses of your proxies",
    };
  }
  return undefined;
}

function checkAddresses(listeners: readonly ParsedListener[]): Refusal {
  const seen = new Set<string>();
  for (const { host, port } of listeners) {
    const address = `${host}:${port}`;
    if (port !== 0 && seen.has(address)) {
      return { message: `two listeners listen on ${address}`, hint: "Give each its own port" };
    }
    seen.add(address);
  }
  return undefined;
}
