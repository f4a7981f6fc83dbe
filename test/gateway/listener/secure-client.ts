import { once } from "node:events";
import { connect as connectHttp2 } from "node:http2";
import type {
  ClientHttp2Session,
  ClientHttp2Stream,
  IncomingHttpHeaders,
  OutgoingHttpHeaders,
  SecureClientSessionOptions,
  Settings,
} from "node:http2";
import type { Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { ConnectionOptions, TLSSocket } from "node:tls";
import { onTestFinished } from "vitest";
import { Wire, readAnswer, upgradeRequest } from "../support/index.ts";
import type { Answer, UpgradeOptions } from "../support/index.ts";

/** Trusts whatever certificate the server shows; `options` say what the client shows. */
export async function connectSecurely(
  port: number,
  options: ConnectionOptions = {},
): Promise<TLSSocket> {
  const socket = connectTls({
    port,
    host: "127.0.0.1",
    servername: "localhost",
    rejectUnauthorized: false,
    ...options,
  });
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await new Promise<void>((resolve) => {
    socket.once("secureConnect", resolve);
    socket.once("close", () => resolve());
  });
  return socket;
}

export async function exchangeSecurely(
  port: number,
  request: string,
  options: ConnectionOptions = {},
): Promise<Answer> {
  const socket = await connectSecurely(port, options);
  socket.write(request);
  return readAnswer(socket);
}

/** Opens a WebSocket over TLS and HTTP/1.1. @throws Error when the answer is not 101. */
export async function openSecurely(
  port: number,
  options: ConnectionOptions = {},
  upgrade: UpgradeOptions = {},
): Promise<Wire & { readonly socket: TLSSocket }> {
  const socket = await connectSecurely(port, options);
  socket.write(upgradeRequest(upgrade));
  let head = Buffer.alloc(0);
  let end = -1;
  while (end < 0) {
    const [chunk] = (await once(socket, "data")) as [Buffer];
    head = Buffer.concat([head, chunk]);
    end = head.indexOf("\r\n\r\n");
  }
  if (!head.toString().startsWith("HTTP/1.1 101 ")) throw new Error(head.toString());
  const wire = new Wire(socket, { from: "server" });
  if (head.length > end + 4) wire.take(head.subarray(end + 4));
  return wire as Wire & { readonly socket: TLSSocket };
}

/** An HTTP/2 connection whose server's settings have come. */
export async function openSession(
  origin: string,
  settings: Settings = {},
  options: SecureClientSessionOptions = {},
): Promise<ClientHttp2Session> {
  const session = connectHttp2(origin, { rejectUnauthorized: false, settings, ...options });
  session.on("error", () => {});
  onTestFinished(() => session.destroy());
  await once(session, "remoteSettings");
  return session;
}

/** Headers as they are sent, of which one may be there more than once. */
export type Fields = Readonly<Record<string, string | string[] | undefined>>;

/** The headers of an extended CONNECT, right unless it is told otherwise. */
export function extendedConnect(
  session: ClientHttp2Session,
  headers: Fields = {},
): OutgoingHttpHeaders {
  const all = {
    ":method": "CONNECT",
    ":protocol": "websocket",
    ":scheme": session.encrypted ? "https" : "http",
    ":path": "/",
    ":authority": "gateway.test",
    "sec-websocket-version": "13",
    ...headers,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export interface Http2Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The stream is over, in whichever way. */
export function gone(stream: ClientHttp2Stream): Promise<void> {
  stream.on("error", () => {});
  return new Promise((resolve) => {
    stream.once("close", () => resolve());
  });
}

/** Sends a request and reads all of the answer. */
export async function exchangeHttp2(
  session: ClientHttp2Session,
  headers: OutgoingHttpHeaders,
  body?: string,
): Promise<Http2Answer> {
  const stream = session.request(headers, {
    endStream: body === undefined && headers[":method"] !== "CONNECT",
  });
  if (body !== undefined) stream.end(body);
  const [response] = (await once(stream, "response")) as [IncomingHttpHeaders];
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  await gone(stream);
  return { status: Number(response[":status"]), headers: response, body: text };
}

export type StreamWire = Wire & {
  readonly stream: ClientHttp2Stream;
  readonly headers: IncomingHttpHeaders;
};

/** Opens a WebSocket on a stream of the session. @throws Error when the answer is not 200. */
export async function openStream(
  session: ClientHttp2Session,
  headers: Fields = {},
): Promise<StreamWire> {
  const stream = session.request(extendedConnect(session, headers), { endStream: false });
  const wire = new Wire(stream as unknown as Socket, { from: "server" });
  const [response] = (await once(stream, "response")) as [IncomingHttpHeaders];
  if (Number(response[":status"]) !== 200)
    throw new Error(`no 200, but ${String(response[":status"])}`);
  return Object.assign(wire, { stream, headers: response });
}
