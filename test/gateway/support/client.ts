import { connect } from "node:net";
import type { Socket } from "node:net";
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { lines, parseHead } from "./backend.ts";
import type { Arrival, Backend, RequestHead } from "./backend.ts";
import { Wire } from "./wire.ts";
import type { WireOptions } from "./wire.ts";

/** The key of RFC 6455 1.3. */
export const KEY = "dGhlIHNhbXBsZSBub25jZQ==";

export interface UpgradeOptions {
  readonly path?: string;
  /** In place of the header of the same name, or more of them; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly method?: string;
  readonly version?: string;
}

/** The text of an upgrade request, right unless it is told otherwise. */
export function upgradeRequest({
  path = "/",
  headers = {},
  method = "GET",
  version = "HTTP/1.1",
}: UpgradeOptions = {}): string {
  const all = new Map<string, string | readonly string[] | undefined>([
    ["host", "gateway.test"],
    ["upgrade", "websocket"],
    ["connection", "Upgrade"],
    ["sec-websocket-version", "13"],
    ["sec-websocket-key", KEY],
  ]);
  for (const [name, value] of Object.entries(headers)) all.set(name.toLowerCase(), value);
  const written = [...all].flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${name}: ${one}`),
  );
  return lines(`${method} ${path} ${version}`, ...written);
}

export async function connectTo(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true, noDelay: true });
  socket.on("error", () => {});
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return socket;
}

export interface Answer {
  readonly status: number;
  readonly head: RequestHead;
  /** Chunks put together. */
  readonly body: string;
  readonly raw: string;
  /** The server ended its side in order. */
  readonly ended: boolean;
}

/** Sends bytes and reads until the server ends: for everything that is no 101. */
export async function exchange(port: number, request: string | Uint8Array): Promise<Answer> {
  const socket = await connectTo(port);
  socket.write(request);
  return readAnswer(socket);
}

export async function readAnswer(socket: Socket): Promise<Answer> {
  const chunks: Buffer[] = [];
  let ended = false;
  await new Promise<void>((resolve) => {
    socket.on("data", (bytes: Buffer) => {
      chunks.push(bytes);
      // Nobody ends an upgraded connection; who reads an answer has not expected one.
      if (Buffer.concat(chunks.slice(0, 2)).toString("latin1").startsWith("HTTP/1.1 101 "))
        resolve();
    });
    socket.once("end", () => {
      ended = true;
      resolve();
    });
    socket.once("close", () => resolve());
  });
  socket.destroy();
  const raw = Buffer.concat(chunks).toString("latin1");
  const split = raw.indexOf("\r\n\r\n");
  const head = parseHead(split < 0 ? raw : raw.slice(0, split));
  const rest = split < 0 ? "" : raw.slice(split + 4);
  const chunked = head.header("transfer-encoding") === "chunked";
  const status = Number(head.line.split(" ")[1] ?? 0);
  return { status, head, body: chunked ? unchunk(rest) : rest, raw, ended };
}

function unchunk(text: string): string {
  let body = "";
  for (let at = 0; ;) {
    const end = text.indexOf("\r\n", at);
    const length = Number.parseInt(text.slice(at, end), 16);
    if (!(length > 0)) return body;
    body += text.slice(end + 2, end + 2 + length);
    at = end + 4 + length;
  }
}

export interface OpenOptions extends UpgradeOptions {
  /** Frames that are sent with the request, before any answer. */
  readonly early?: Uint8Array;
  readonly wire?: Partial<WireOptions>;
}

/** Opens a WebSocket as raw bytes. @throws Error when the answer is not 101. */
export async function openClient(
  port: number,
  options: OpenOptions = {},
): Promise<Wire & { readonly head: RequestHead }> {
  const socket = await connectTo(port);
  socket.write(
    Buffer.concat([
      Buffer.from(upgradeRequest(options), "latin1"),
      options.early ?? new Uint8Array(0),
    ]),
  );
  const { head, rest } = await readHead(socket);
  if (!head.line.startsWith("HTTP/1.1 101 ")) throw new Error(`no 101, but ${head.line}`);
  const wire = new Wire(socket, { from: "server", ...options.wire });
  if (rest.length > 0) wire.take(rest);
  socket.resume();
  return Object.assign(wire, { head });
}

function readHead(socket: Socket): Promise<{ head: RequestHead; rest: Buffer }> {
  return new Promise((resolve, reject) => {
    let bytes = Buffer.alloc(0);
    const onData = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      const end = bytes.indexOf("\r\n\r\n");
      if (end < 0) return;
      socket.off("data", onData);
      socket.off("close", onClose);
      socket.pause();
      resolve({
        head: parseHead(bytes.subarray(0, end).toString("latin1")),
        rest: bytes.subarray(end + 4),
      });
    };
    const onClose = (): void =>
      reject(new Error(`closed before an answer: ${bytes.toString("latin1")}`));
    socket.on("data", onData);
    socket.on("close", onClose);
  });
}

/** Both ends of one connection through a gateway. */
export async function openPair(
  port: number,
  backend: Backend,
  options: OpenOptions = {},
): Promise<{
  client: Wire & { readonly head: RequestHead };
  upstream: Arrival["wire"];
  arrival: Arrival;
}> {
  const [client, arrival] = await Promise.all([openClient(port, options), backend.next()]);
  return { client, upstream: arrival.wire, arrival };
}
