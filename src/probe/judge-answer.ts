import type { FindingId } from "../diagnose/index.ts";
import { parseDeflateParameters, parseExtensions } from "../protocol/index.ts";
import { headerOf } from "./read-answer.ts";
import type { Head } from "./read-answer.ts";
import type { Request } from "./request.ts";

export interface Agreed {
  readonly deflate: boolean;
}

/** Holds a 101 against RFC 6455 4.1, and against what pages demand beyond it (WHATWG WebSockets). */
export function judgeSwitch(head: Head, request: Request): Agreed | FindingId {
  if (!hasToken(headerOf(head, "upgrade"), "websocket")) return "upgrade-missing";
  if (!hasToken(headerOf(head, "connection"), "upgrade")) return "upgrade-missing";
  if (headerOf(head, "sec-websocket-accept") !== request.accept) return "accept-wrong";
  const subprotocol = headerOf(head, "sec-websocket-protocol");
  if (subprotocol !== undefined && !request.subprotocols.includes(subprotocol)) {
    return "subprotocol-unoffered";
  }
  if (subprotocol === undefined && request.subprotocols.length > 0) return "subprotocol-not-chosen";
  const extensions = parseExtensions(headerOf(head, "sec-websocket-extensions") ?? "");
  if (extensions === undefined) return "extension-unoffered";
  if (extensions.some(({ name }) => !request.extensions.includes(name)))
    return "extension-unoffered";
  const deflate = parseDeflateParameters(extensions);
  return deflate === "invalid" ? "extension-unoffered" : { deflate: deflate !== undefined };
}

/** Does a comma-separated header name this token? Tokens compare without case here. */
function hasToken(header: string | undefined, token: string): boolean {
  return header?.split(",").some((part) => part.trim().toLowerCase() === token) ?? false;
}
