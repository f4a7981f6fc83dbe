import { createHash } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

export interface RawServer {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** A server that answers each opening handshake as it is told, then writes bytes as they are. */
export async function rawServer(
  answer: {
    readonly frames?: readonly number[];
    readonly http?: string;
    readonly end?: "fin" | "reset";
  } = {},
): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    let head = "";
    const onData = (bytes: Buffer): void => {
      head += bytes.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      socket.off("data", onData).resume();
      if (answer.http !== undefined) {
        socket.end(`HTTP/1.1 ${answer.http}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
        return;
      }
      const key = /sec-websocket-key: *(\S+)/i.exec(head)?.[1] ?? "";
      const accept = createHash("sha1")
        .update(key + GUID)
        .digest("base64");
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      // Apart from the head, so that the client is open before it sees the fault.
      setTimeout(() => {
        if (answer.frames !== undefined) socket.write(Uint8Array.from(answer.frames));
        if (answer.end === "fin") socket.end();
        if (answer.end === "reset") socket.resetAndDestroy();
      }, 60);
    };
    socket.on("data", onData);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/`,
    port,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Opens a connection by hand, and sends bytes as they are. */
export async function rawClient(port: number, frames: readonly number[]): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(
    "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n",
  );
  await once(socket, "data");
  socket.resume();
  socket.write(Uint8Array.from(frames));
  return socket;
}

/** A masked frame with a key of zeros, which leaves the payload as it is. */
export function masked(first: number, payload: readonly number[]): readonly number[] {
  return [first, 0x80 | payload.length, 0, 0, 0, 0, ...payload];
}
