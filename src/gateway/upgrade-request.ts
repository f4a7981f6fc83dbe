import { parseExtensions } from "../protocol/index.ts";
import type { Extension } from "../protocol/index.ts";
import { checkExtendedConnect } from "./listener/extended-connect.ts";
import type { ClientRequest } from "./listener/client-request.ts";
import type { Refusal } from "./refusal.ts";

/** A client's opening handshake, checked (RFC 6455 4.2.1). */
export interface UpgradeRequest {
  /** Normalised: no dot segments that an upstream could resolve differently from the route's match. */
  readonly path: string;
  /** With its `?`; empty when there is none. */
  readonly query: string;
  /** `Host` without port, in lower case. */
  readonly host: string;
  readonly origin: string | undefined;
  readonly subprotocols: readonly string[];
  readonly extensions: readonly Extension[];
}

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** 16 bytes in base64: 22 characters, of which the last carries two bits, and two of padding. */
const KEY = /^[+/0-9A-Za-z]{21}[AQgw]==$/;
/**
 * Dot segments that a URL parser leaves alone, and that an upstream may resolve: behind encoded
 * slashes, or with parameters (`..;x`). They would lead out of what the route has matched.
 */
const HIDDEN_DOTS = /(?:\/|%2f|%5c)(?:\.|%2e){1,2}(?:;[^/]*)?(?:\/|%2f|%5c|$)/i;
/** Real clients offer a handful of subprotocols. */
const MAX_SUBPROTOCOLS = 32;

/** Reads a client's opening handshake, or says what is wrong with it. */
export function readUpgradeRequest(request: ClientRequest): UpgradeRequest | Refusal {
  const { headers, headersDistinct: all } = request;
  const refusal =
    request.httpVersion === "2.0" ? checkExtendedConnect(request) : checkUpgrade(request);
  if (refusal !== undefined) return refusal;
  const target = readTarget(request.url, all["host"]);
  if (target === undefined)
    return bad("target", "the request's path or `Host` header is not valid");

  const subprotocols = readSubprotocols(headers["sec-websocket-protocol"]);
  if (subprotocols === undefined) {
    return bad("subprotocol", "`Sec-WebSocket-Protocol` must list distinct tokens");
  }
  const extensions = parseExtensions(headers["sec-websocket-extensions"] ?? "");
  if (extensions === undefined) return bad("extensions", "`Sec-WebSocket-Extensions` is not valid");
  const origins = all["origin"] ?? [];
  if (origins.length > 1) return bad("origin", "there is more than one `Origin` header");
  return { ...target, origin: origins[0], subprotocols, extensions };
}

/** What RFC 6455 4.2.1 demands of an HTTP/1.1 request. */
function checkUpgrade(request: ClientRequest): Refusal | undefined {
  const { headers, headersDistinct: all } = request;
  if (!hasToken(headers.upgrade, "websocket")) {
    return bad("upgrade", "this address speaks WebSocket only; send `Upgrade: websocket`", 426, {
      Upgrade: "websocket",
    });
  }
  if (request.method !== "GET")
    return bad("method", "a WebSocket opens with GET", 405, { Allow: "GET" });
  if (request.httpVersion !== "1.1") return bad("http-version", "a WebSocket opens with HTTP/1.1");
  if (!hasToken(headers.connection, "upgrade")) {
    return bad("connection", "the `Connection` header must name `Upgrade`");
  }
  if (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0) {
    return bad("body", "an upgrade request has no body");
  }
  if (headers["sec-websocket-version"] !== "13") {
    return bad("version", "only version 13 of the protocol (RFC 6455) is spoken here", 426, {
      "Sec-WebSocket-Version": "13",
    });
  }
  const keys = all["sec-websocket-key"] ?? [];
  if (keys.length !== 1 || !KEY.test(keys[0]!.trim())) {
    return bad("key", "`Sec-WebSocket-Key` must be there once, with 16 bytes in base64");
  }
  return undefined;
}

export function isRefusal(result: object): result is Refusal {
  return "status" in result;
}

/** Does a comma-separated header name this token? Tokens compare without case here. */
export function hasToken(header: string | undefined, token: string): boolean {
  return header?.split(",").some((part) => part.trim().toLowerCase() === token) ?? false;
}

/** Path and host as a route matches them; `undefined` when they are not valid. */
export function readTarget(
  url: string,
  hosts: readonly string[] | undefined,
): { path: string; query: string; host: string } | undefined {
  if (hosts?.length !== 1 || !/^[^\s/?#@\\]+$/.test(hosts[0]!)) return undefined;
  // An absolute form names its own host (RFC 9112 3.2.2), which must then be the same.
  const absolute = /^(?:http|ws)s?:\/\/([^/?#]*)/i.exec(url);
  if (absolute !== null && absolute[1]!.toLowerCase() !== hosts[0]!.toLowerCase()) return undefined;
  const path = url.slice(absolute?.[0].length ?? 0) || "/";
  if (!path.startsWith("/") || path.includes("#")) return undefined;
  const parsed = URL.parse(`http://${hosts[0]}${path}`);
  if (parsed === null || HIDDEN_DOTS.test(parsed.pathname)) return undefined;
  // A copy, since connections keep it: cut out of the URL it would hold all of that, tokens included.
  const copy = Buffer.from(parsed.pathname, "latin1").toString("latin1");
  return { path: copy, query: parsed.search, host: parsed.hostname };
}

function readSubprotocols(header: string | undefined): readonly string[] | undefined {
  if (header === undefined) return [];
  const names = header.split(",").map((part) => part.trim());
  if (names.length > MAX_SUBPROTOCOLS || new Set(names).size < names.length) return undefined;
  return names.every((name) => TOKEN.test(name)) ? names : undefined;
}

function bad(
  rule: string,
  message: string,
  status = 400,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return { status, rule, message, headers };
}
