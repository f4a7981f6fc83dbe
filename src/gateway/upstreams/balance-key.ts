import type { IncomingHttpHeaders } from "node:http";
import type { HashSource } from "./options.ts";

/** What of a request decides on its upstream. */
export interface BalanceRequest {
  /** The client's address. */
  readonly ip: string;
  /** Who the client is, once that is known. */
  readonly user?: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** With its `?`; empty when there is none. */
  readonly query: string;
}

/** Cookie names and header names are tokens (RFC 9110 5.6.2); a query's name may be anything. */
const SOURCE = /^(?:ip|user|(?:cookie|header):[!#$%&'*+\-.^_`|~0-9A-Za-z]+|query:[^\s=&#]+)$/;

export function isHashSource(text: string): text is HashSource {
  return SOURCE.test(text);
}

/** The text to hash; `undefined` when the request has none. */
export function balanceKey(source: HashSource, request: BalanceRequest): string | undefined {
  if (source === "ip") return request.ip;
  if (source === "user") return request.user;
  const [kind, name] = split(source);
  if (kind === "cookie") return cookie(request.headers.cookie, name);
  if (kind === "query") return new URLSearchParams(request.query).get(name) || undefined;
  const value = request.headers[name.toLowerCase()];
  return (Array.isArray(value) ? value.join(", ") : value) || undefined;
}

function split(source: string): [kind: string, name: string] {
  const colon = source.indexOf(":");
  return [source.slice(0, colon), source.slice(colon + 1)];
}

/** The first cookie of this name (RFC 6265 5.4): the one with the longest path. */
function cookie(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const equals = pair.indexOf("=");
    if (equals > 0 && pair.slice(0, equals).trim() === name) {
      return pair.slice(equals + 1).trim() || undefined;
    }
  }
  return undefined;
}
