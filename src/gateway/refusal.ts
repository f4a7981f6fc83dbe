import { STATUS_CODES, ServerResponse } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { ClientRequest } from "./listener/client-request.ts";
import type { PlainResponse } from "./listener/listener-host.ts";

/** An HTTP answer that the gateway gives itself, instead of a 101. */
export interface Refusal {
  readonly status: number;
  /** The rule, or what else stands in the way: `origin`, `version`, `no-route` ... */
  readonly rule: string;
  /** One sentence: what is wrong, and the way out. */
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function retryAfter(ms: number | undefined): Record<string, string> {
  return ms === undefined ? {} : { "Retry-After": String(Math.max(1, Math.ceil(ms / 1000))) };
}

/** After an answer, the peer gets this long to close its side before the transport is dropped. */
const LINGER_MS = 1_000;

/** A response on a socket that Node has handed over with `upgrade`. It always ends the socket. */
export function responseOn(request: IncomingMessage, socket: Socket): ServerResponse {
  const response = new ServerResponse(request);
  // No other request may follow on this connection: an upstream may see it as tunnelled already.
  response.shouldKeepAlive = false;
  response.assignSocket(socket);
  // With `upgrade`, Node has taken away what tells a response that its socket takes more.
  socket.on("drain", () => response.emit("drain"));
  response.once("finish", () => endSocket(socket));
  return response;
}

/** Ends a socket in order: what the peer still sends is read away, so that no RST destroys the answer. */
export function endSocket(socket: Socket): void {
  if (socket.destroyed) return;
  const timer = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once("close", () => clearTimeout(timer));
  socket.once("end", () => socket.destroySoon());
  socket.removeAllListeners("data");
  socket.end();
  socket.resume();
}

/** Answers with problem details (RFC 9457) where JSON is accepted, else with text. */
export function refuse(
  request: Pick<ClientRequest, "headers" | "httpVersion">,
  response: PlainResponse,
  { status, rule, message, headers = {} }: Refusal,
): void {
  const title = STATUS_CODES[status] ?? "Error";
  const json = /\bjson\b/i.test(request.headers.accept ?? "");
  const body = json
    ? JSON.stringify({ type: "about:blank", title, status, detail: message, rule }) + "\n"
    : `${status} ${title}\n${rule}: ${message}\n`;
  // An HTTP/2 message with a header of the connection is malformed (RFC 9113 8.2.2).
  const multiplexed = request.httpVersion === "2.0";
  const { Upgrade, ...others } = headers;
  response.writeHead(status, {
    ...others,
    ...(multiplexed || Upgrade === undefined ? {} : { Upgrade }),
    "Content-Type": json ? "application/problem+json" : "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    ...(multiplexed ? {} : { Connection: "close" }),
  });
  response.end(body);
}
