import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** What is known of the connection on which a request came. */
export interface ConnectionFacts {
  /** The peer's address: the socket's, or the one that a trusted proxy's PROXY header names. */
  readonly address: string;
  readonly encrypted: boolean;
  /**
   * Subject of the client's verified certificate (RFC 4514: `CN=alice,O=Example`), with bytes
   * outside ASCII escaped, so that it can stand in a header.
   */
  readonly certificateSubject: string | undefined;
  /** Header in which the upstream wants that subject. */
  readonly certificateHeader: string | undefined;
}

/** A client's request, over whichever version of HTTP it came. `Host` is there for both. */
export interface ClientRequest {
  readonly method: string;
  readonly httpVersion: string;
  /** The `:protocol` of an extended CONNECT (RFC 8441 4). */
  readonly protocol: string | undefined;
  /** The `:scheme` of HTTP/2. */
  readonly scheme: string | undefined;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly headersDistinct: Readonly<Record<string, string[] | undefined>>;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly connection: ConnectionFacts;
}

export function http1Request(request: IncomingMessage, connection: ConnectionFacts): ClientRequest {
  const { method = "", httpVersion, url = "", headers, headersDistinct, rawHeaders } = request;
  return {
    method,
    httpVersion,
    protocol: undefined,
    scheme: undefined,
    url,
    headers,
    headersDistinct,
    rawHeaders,
    connection,
  };
}

/**
 * The request of an HTTP/2 stream in the words of HTTP/1.1: `:authority` as `Host` (RFC 9113 8.3.1),
 * and the crumbs of the cookie put together (8.2.3).
 */
export function http2Request(
  rawHeaders: readonly string[],
  connection: ConnectionFacts,
): ClientRequest {
  const pseudo: Record<string, string | undefined> = {};
  const cookies: string[] = [];
  const hosts: string[] = [];
  const fields: string[] = [];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i]!.toLowerCase();
    const value = rawHeaders[i + 1]!;
    if (name.startsWith(":")) pseudo[name] = value;
    else if (name === "cookie") cookies.push(value);
    else if (name === "host") hosts.push(value);
    else fields.push(name, value);
  }
  const authority = pseudo[":authority"];
  if (authority !== undefined && !hosts.includes(authority)) hosts.unshift(authority);
  const raw = hosts.flatMap((host) => ["host", host]).concat(fields);
  if (cookies.length > 0) raw.push("cookie", cookies.join("; "));
  const distinct: Record<string, string[]> = Object.create(null);
  for (let i = 0; i < raw.length; i += 2) (distinct[raw[i]!] ??= []).push(raw[i + 1]!);
  const headers: IncomingHttpHeaders = Object.create(null);
  for (const [name, values] of Object.entries(distinct)) {
    if (name !== "set-cookie") headers[name] = values.join(", ");
  }
  return {
    method: pseudo[":method"] ?? "",
    httpVersion: "2.0",
    protocol: pseudo[":protocol"],
    scheme: pseudo[":scheme"],
    url: pseudo[":path"] ?? "",
    headers,
    headersDistinct: distinct,
    rawHeaders: raw,
    connection,
  };
}
