import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { TlsOptions } from "node:tls";
import { afterEach } from "vitest";
import { EventReader, OPCODE, encodeClose, encodeFrame } from "../../src/protocol/index.ts";
import type { CloseFrame, FrameEvent } from "../../src/protocol/index.ts";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** One connection at a server that does exactly what a test says. */
export class Peer {
  readonly socket: Socket;
  /** The request, from its first line on. */
  readonly request: string;
  readonly path: string;

  constructor(socket: Socket, request: string) {
    this.socket = socket;
    this.request = request;
    this.path = request.split(" ")[1] ?? "";
  }

  header(name: string): string | undefined {
    return new RegExp(`^${name}: *(.*?)\\r?$`, "im").exec(this.request)?.[1];
  }

  get upgrade(): boolean {
    return this.header("Upgrade")?.toLowerCase() === "websocket";
  }

  /** An answer in HTTP, and the end of the connection. */
  answer(status: string, headers: readonly string[] = [], body = ""): void {
    const lines = [`HTTP/1.1 ${status}`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers];
    this.socket.end(`${lines.join("\r\n")}\r\nConnection: close\r\n\r\n${body}`);
  }

  /** The 101 as it should be, with more headers, or with one of its own left out or replaced. */
  accept(headers: readonly string[] = [], replaced: Readonly<Record<string, string>> = {}): this {
    const key = this.header("Sec-WebSocket-Key") ?? "";
    const own: Record<string, string> = {
      Upgrade: "websocket",
      Connection: "Upgrade",
      "Sec-WebSocket-Accept": createHash("sha1")
        .update(key + GUID)
        .digest("base64"),
      ...replaced,
    };
    const lines = Object.entries(own)
      .filter(([, value]) => value !== "")
      .map(([name, value]) => `${name}: ${value}`);
    this.raw(
      Buffer.from(
        `${["HTTP/1.1 101 Switching Protocols", ...lines, ...headers].join("\r\n")}\r\n\r\n`,
      ),
    );
    return this;
  }

  raw(bytes: Uint8Array | readonly number[]): void {
    if (this.socket.writable) this.socket.write(Uint8Array.from(bytes));
  }

  text(text: string): void {
    this.raw(encodeFrame(OPCODE.text, Buffer.from(text)));
  }

  pong(payload: Uint8Array): void {
    this.raw(encodeFrame(OPCODE.pong, payload));
  }

  close(code: number | undefined, reason = ""): void {
    this.raw(encodeClose({ statusCode: code, reason }));
  }

  /** Reads frames from now on. */
  frames(on: (event: FrameEvent) => void): this {
    const reader = new EventReader({ from: "client" });
    this.socket.on("data", (chunk: Buffer) => {
      for (const event of reader.receive(chunk)) on(event);
    });
    return this;
  }

  /** A server as it should be: pongs, and an answer to a Close; `instead` may take an event for itself. */
  behave(instead: (event: FrameEvent) => boolean | void = () => false): this {
    return this.frames((event) => {
      if (instead(event) === true) return;
      if (event.type === "ping") this.pong(event.payload);
      if (event.type === "close") this.answerClose(event.frame);
    });
  }

  answerClose(frame: CloseFrame): void {
    this.socket.end(encodeClose(frame));
  }

  reset(): void {
    this.socket.resetAndDestroy();
  }
}

export interface Serving {
  readonly port: number;
  readonly url: URL;
  readonly requests: Peer[];
  stop(): Promise<void>;
}

const running = new Set<Serving>();

afterEach(async () => {
  await Promise.all([...running].map((serving) => serving.stop()));
});

/** Listens on loopback until the test is over. */
export async function serve(
  onRequest: (peer: Peer, index: number) => void,
  tls?: TlsOptions,
): Promise<Serving> {
  const requests: Peer[] = [];
  return listen(
    (socket) => {
      let head = "";
      const onData = (bytes: Buffer): void => {
        head += bytes.toString("latin1");
        if (!head.includes("\r\n\r\n")) return;
        socket.off("data", onData);
        const peer = new Peer(socket, head);
        requests.push(peer);
        onRequest(peer, requests.length - 1);
        socket.resume();
      };
      socket.on("data", onData);
    },
    tls,
    requests,
  );
}

/** The same, with the bare connection. */
export async function listen(
  onSocket: (socket: Socket) => void,
  tls?: TlsOptions,
  requests: Peer[] = [],
): Promise<Serving> {
  const sockets = new Set<Socket>();
  const accept = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    onSocket(socket);
  };
  const server: Server = tls === undefined ? createServer(accept) : createTlsServer(tls, accept);
  if (tls !== undefined) {
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("error", () => {});
    });
    server.on("tlsClientError", () => {});
  }
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const serving: Serving = {
    port,
    url: new URL(`${tls === undefined ? "ws" : "wss"}://127.0.0.1:${port}/`),
    requests,
    async stop() {
      if (!running.delete(serving)) return;
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
  running.add(serving);
  return serving;
}
