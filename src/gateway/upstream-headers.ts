import type { IncomingMessage } from "node:http";
import type { ClientRequest } from "./listener/client-request.ts";
import { hasToken } from "./upgrade-request.ts";

/** Meant for the next hop only (RFC 9110 7.6.1), or rebuilt by us. */
const NOT_FORWARDED = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "content-length",
  "expect",
  "http2-settings",
]);

/** Says who the client is: ours to say, unless a trusted proxy already has. */
const FORWARDING =
  /^(?:forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|x-original-.*|x-rewrite-.*|(?:x-)?(?:ssl-)?client-(?:cert|verify|dn|subject).*|x-ssl-.*)$/;

export interface Forwarded {
  readonly clientAddress: string;
  /** Does a trusted proxy vouch for the forwarding headers that are there? */
  readonly trusted: boolean;
  /** Names of headers that the upstream does not get, in lower case: they hold a credential. */
  readonly omitted?: readonly string[];
  /** What is left of the cookies. @default as they came */
  readonly cookie?: { readonly value: string | undefined };
  /** Names that only the gateway may write, and what it writes: names and values in turn. */
  readonly own?: { readonly names: readonly string[]; readonly headers: readonly string[] };
}

/**
 * The client's headers as the upstream gets them: end-to-end ones in order, hop-by-hop ones and
 * those named in `Connection` left out, the WebSocket ones left to the caller, and the forwarding
 * ones written anew. Names with an underscore go too: CGI-style upstreams read `_` as `-`, and a
 * client could so forge what we have just written.
 */
export function upstreamHeaders(request: ClientRequest, forwarded: Forwarded): string[] {
  const headers: string[] = [];
  const { rawHeaders } = request;
  const { certificateHeader, certificateSubject } = request.connection;
  const certificateKey = certificateHeader?.toLowerCase();
  const { omitted = [], cookie, own } = forwarded;
  const ownNames = own?.names.map((name) => name.toLowerCase()) ?? [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!;
    const key = name.toLowerCase();
    if (NOT_FORWARDED.has(key) || key.startsWith("sec-websocket-") || key.includes("_")) continue;
    if (FORWARDING.test(key) || key === certificateKey) continue;
    if (omitted.includes(key) || ownNames.includes(key)) continue;
    if (key === "cookie" && cookie !== undefined) continue;
    if (key !== "host" && hasToken(request.headers.connection, key)) continue;
    headers.push(name, rawHeaders[i + 1]!);
  }
  if (cookie?.value !== undefined) headers.push("Cookie", cookie.value);
  if (own !== undefined) headers.push(...own.headers);
  if (certificateHeader !== undefined && certificateSubject !== undefined) {
    headers.push(certificateHeader, certificateSubject);
  }
  return headers.concat(forwardingHeaders(request, forwarded));
}

/** The upstream's headers as the client gets them, on a 101 or on a refusal. */
export function downstreamHeaders(response: IncomingMessage): string[] {
  const headers: string[] = [];
  const { rawHeaders } = response;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const key = rawHeaders[i]!.toLowerCase();
    const keep =
      key === "content-length" || !NOT_FORWARDED.has(key) || key === "proxy-authenticate";
    if (!keep || hasToken(response.headers.connection, key)) continue;
    if (key === "sec-websocket-accept" || key === "sec-websocket-extensions") continue;
    if (key === "sec-websocket-protocol") continue;
    headers.push(rawHeaders[i]!, rawHeaders[i + 1]!);
  }
  return headers;
}

function forwardingHeaders(request: ClientRequest, forwarded: Forwarded): string[] {
  const peer = request.connection.address;
  const inbound = (name: string): string | undefined => {
    const value = forwarded.trusted ? request.headers[name] : undefined;
    return Array.isArray(value) ? value.join(", ") : value;
  };
  const { encrypted } = request.connection;
  const proto = inbound("x-forwarded-proto") ?? (encrypted ? "https" : "http");
  const host = inbound("x-forwarded-host") ?? request.headers.host ?? "";
  const chain = (name: string, own: string): string => {
    const before = inbound(name);
    return before === undefined ? own : `${before}, ${own}`;
  };
  return [
    "X-Forwarded-For",
    chain("x-forwarded-for", peer),
    "X-Forwarded-Proto",
    proto,
    "X-Forwarded-Host",
    host,
    "Forwarded",
    chain("forwarded", `for=${node(peer)};host="${quoted(host)}";proto=${proto}`),
  ];
}

/** RFC 7239 6: an IPv6 address stands in brackets, and so in quotes. */
function node(address: string): string {
  return address.includes(":") ? `"[${address}]"` : address;
}

/** Inside a quoted-string (RFC 9110 5.6.4). */
function quoted(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}
