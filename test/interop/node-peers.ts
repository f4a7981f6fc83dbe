import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocket as WsSocket, WebSocketServer } from "ws";
import type { ServerOptions } from "ws";
import { Arrivals } from "./arrivals.ts";
import { End } from "./end.ts";
import type { Backend, BackendKind, ClientKind } from "./end.ts";

/** Node's own WebSocket: undici. */
export class UndiciEnd extends End {
  readonly socket: WebSocket;

  constructor(socket: WebSocket) {
    super();
    this.socket = socket;
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", ({ data }) => {
      const isText = typeof data === "string";
      this.messages.push(isText ? data : Buffer.from(data as ArrayBuffer));
    });
    socket.addEventListener("close", ({ code, reason }) => this.over({ code, reason }));
  }

  get extensions(): string {
    return names(this.socket.extensions);
  }

  async send(data: string | Buffer): Promise<void> {
    this.socket.send(typeof data === "string" ? data : new Uint8Array(data));
  }

  async close(code?: number, reason?: string): Promise<void> {
    this.socket.close(code, reason);
  }
}

/** The `ws` package, at either end. */
export class WsEnd extends End {
  readonly socket: WsSocket;
  readonly pings = new Arrivals<Buffer>();

  constructor(socket: WsSocket) {
    super();
    this.socket = socket;
    socket.on("message", (data: Buffer, isBinary) => {
      this.messages.push(isBinary ? data : data.toString());
    });
    socket.on("ping", (data: Buffer) => this.pings.push(data));
    socket.on("error", () => {});
    socket.on("close", (code, reason) => this.over({ code, reason: reason.toString() }));
  }

  get extensions(): string {
    return names(this.socket.extensions);
  }

  async send(data: string | Buffer): Promise<void> {
    this.socket.send(data);
  }

  async close(code?: number, reason?: string): Promise<void> {
    this.socket.close(code, reason);
  }
}

export const undici: ClientKind = {
  name: "undici",
  closeCodes: [1000, 3000, 3999, 4000, 4999],
  echoesReason: false,
  compresses: false,
  async connect(url) {
    const end = new UndiciEnd(new WebSocket(url));
    await once(end.socket, "open");
    return end;
  },
};

export const ws: ClientKind = {
  name: "ws",
  closeCodes: [1000, 1001, 1008, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999],
  echoesReason: true,
  compresses: true,
  async connect(url) {
    const end = new WsEnd(new WsSocket(url));
    await once(end.socket, "open");
    return end;
  },
};

export interface WsBackend extends Backend {
  connection(): Promise<WsEnd>;
}

/** A server of the `ws` package. The message "go N" is answered with N messages at once. */
export async function startWsServer(options: ServerOptions = {}): Promise<WsBackend> {
  const server = new WebSocketServer({
    host: "127.0.0.1",
    port: 0,
    perMessageDeflate: true,
    ...options,
  });
  const connections = new Arrivals<WsEnd>();
  server.on("connection", (socket) => {
    const end = new WsEnd(socket);
    socket.on("message", (data: Buffer) => {
      const [, count] = /^go (\d+)$/.exec(data.toString("latin1", 0, 20)) ?? [];
      for (let n = 0; n < Number(count ?? 0); n++) socket.send(`reply ${n}`);
    });
    connections.push(end);
  });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`ws://127.0.0.1:${port}/`),
    connection: () => connections.next(),
    async stop() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

export const wsBackend: BackendKind = { name: "ws", start: startWsServer };

/** Names of extensions, without their parameters. */
export function names(extensions: string): string {
  return extensions
    .split(",")
    .map((extension) => extension.split(";")[0]!.trim())
    .join(", ");
}
