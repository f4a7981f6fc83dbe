import { request as httpRequest } from "node:http";
import type { ClientRequest as UpstreamRequest, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import type { HttpProxying, Route } from "../options.ts";
import { refuse } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { upstreamTarget } from "../routes.ts";
import { downstreamHeaders, upstreamHeaders } from "../upstream-headers.ts";
import type { Forwarded } from "../upstream-headers.ts";
import { connect } from "../upstreams/connect.ts";
import type { Place } from "../upstreams/connect.ts";
import { headerRecord } from "./header-record.ts";
import type { PlainExchange } from "./listener-host.ts";

export interface ProxiedRequest extends Forwarded {
  readonly route: Route;
  /** Where it goes. */
  readonly place: Place;
  readonly bounds: HttpProxying;
  /** As the route matched it. */
  readonly path: string;
  readonly query: string;
}

/** How a request's body is delimited towards the upstream. */
type Framing = { readonly length: number } | "chunked" | "none";

/**
 * Streams a request to one of the route's upstreams, and the answer back. Each message is written
 * anew with its one length, so that the two ends cannot see different messages (RFC 9112 11.2).
 */
export function proxyHttp(exchange: PlainExchange, proxied: ProxiedRequest): void {
  const { request, body, response } = exchange;
  const { route, place, bounds, path, query } = proxied;
  const framing = framingOf(exchange);
  if (isRefusal(framing)) return refuse(request, response, framing);
  if (typeof framing === "object" && framing.length > bounds.maxBodyBytes) {
    return refuse(request, response, tooLarge(bounds));
  }
  const outgoing = httpRequest({
    createConnection: () => connect(place),
    method: request.method,
    path: upstreamTarget(route, place.address, path, query),
    setHost: false,
    headers: [...upstreamHeaders(request, proxied), ...framingHeaders(framing)],
  });
  let over = false;
  const fail = (refusal: Refusal): void => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    outgoing.destroy();
    if (response.headersSent) response.destroy();
    else refuse(request, response, refusal);
  };
  const timer = setTimeout(() => fail(LATE), bounds.timeoutMs);

  outgoing.on("response", (answer) => {
    clearTimeout(timer);
    // From here on only standing still is too slow: an answer may be a stream without end.
    outgoing.setTimeout(bounds.timeoutMs, () => fail(LATE));
    answer.on("error", () => fail(UNREACHABLE));
    relayAnswer(answer, exchange);
  });
  outgoing.on("upgrade", (_answer, socket) => {
    socket.destroy();
    fail(UNREACHABLE);
  });
  outgoing.on("error", () => fail(UNREACHABLE));
  response.on("error", ignore);
  response.on("close", () => {
    clearTimeout(timer);
    over = true;
    outgoing.destroy();
  });
  sendBody(body, outgoing, bounds.maxBodyBytes, () => fail(tooLarge(bounds)));
}

function relayAnswer(answer: IncomingMessage, { response }: PlainExchange): void {
  response.writeHead(answer.statusCode ?? 502, headerRecord(downstreamHeaders(answer)));
  answer.pipe(response);
}

function sendBody(
  body: Readable,
  outgoing: UpstreamRequest,
  maxBytes: number,
  exceeded: () => void,
): void {
  let bytes = 0;
  body.on("data", (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > maxBytes) return exceeded();
    if (!outgoing.destroyed && !outgoing.write(chunk)) body.pause();
  });
  outgoing.on("drain", () => body.resume());
  body.on("end", () => outgoing.end());
  body.on("error", ignore);
}

function framingOf({ request, hasBody }: PlainExchange): Framing | Refusal {
  const { headers, headersDistinct: all } = request;
  if (request.method === "TRACE" || request.method === "CONNECT") {
    return { status: 405, rule: "method", message: "this method is not proxied here" };
  }
  const lengths = all["content-length"] ?? [];
  const encoding = headers["transfer-encoding"];
  if (encoding !== undefined && lengths.length > 0) {
    return bad("a message has a Content-Length or a Transfer-Encoding, not both");
  }
  if (encoding !== undefined) {
    const chunked = encoding.trim().toLowerCase() === "chunked";
    return chunked ? "chunked" : bad("the only Transfer-Encoding here is chunked");
  }
  if (lengths.length === 0) return hasBody ? "chunked" : "none";
  if (lengths.length > 1 || !/^\d{1,15}$/.test(lengths[0]!)) {
    return bad("there must be one Content-Length, a whole number");
  }
  return { length: Number(lengths[0]) };
}

function framingHeaders(framing: Framing): string[] {
  const connection = ["Connection", "close"];
  if (framing === "none") return connection;
  if (framing === "chunked") return [...connection, "Transfer-Encoding", "chunked"];
  return [...connection, "Content-Length", String(framing.length)];
}

const LATE: Refusal = {
  status: 504,
  rule: "upstream-refused",
  message: "the upstream gave no answer in time",
};
const UNREACHABLE: Refusal = {
  status: 502,
  rule: "upstream-refused",
  message: "the upstream gave no valid answer",
};

function tooLarge({ maxBodyBytes }: HttpProxying): Refusal {
  return {
    status: 413,
    rule: "body",
    message: `a request may have ${maxBodyBytes} bytes of body here`,
  };
}

function bad(message: string): Refusal {
  return { status: 400, rule: "body", message };
}

function isRefusal(framing: Framing | Refusal): framing is Refusal {
  return typeof framing === "object" && "status" in framing;
}

function ignore(): void {}
