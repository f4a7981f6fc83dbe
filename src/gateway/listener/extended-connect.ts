import type { Refusal } from "../refusal.ts";
import type { ClientRequest } from "./client-request.ts";

/**
 * What RFC 8441 demands of an HTTP/2 request that opens a WebSocket (4, 5). Scheme, path and
 * authority must be there, which Node does not ask of a CONNECT; key and answer mean nothing.
 */
export function checkExtendedConnect(request: ClientRequest): Refusal | undefined {
  const { protocol, headers } = request;
  if (protocol === undefined) {
    return { status: 405, rule: "method", message: "this is no proxy for CONNECT" };
  }
  if (protocol !== "websocket") {
    // RFC 9220 3, which says it for HTTP/2, too.
    const message = "the only `:protocol` here is websocket";
    return { status: 501, rule: "protocol", message };
  }
  if (request.scheme !== (request.connection.encrypted ? "https" : "http")) {
    const message = "the `:scheme` must be that of the connection: https over TLS, else http";
    return { status: 400, rule: "scheme", message };
  }
  if (request.url === "") {
    return { status: 400, rule: "target", message: "a WebSocket needs a `:path`" };
  }
  if (Number(headers["content-length"] ?? 0) !== 0) {
    return { status: 400, rule: "body", message: "an opening handshake has no body" };
  }
  if (headers["sec-websocket-version"] !== "13") {
    return {
      status: 400,
      rule: "version",
      message: "only version 13 of the protocol (RFC 6455) is spoken here",
      headers: { "Sec-WebSocket-Version": "13" },
    };
  }
  return undefined;
}
