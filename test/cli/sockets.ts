import { once } from "node:events";
import { createServer } from "node:net";
import type { Server } from "node:net";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";

export async function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  await once(socket, "open");
  return socket;
}

export async function closing(
  socket: WebSocket,
): Promise<{ readonly code: unknown; readonly reason: string }> {
  const [code, reason] = await once(socket, "close");
  return { code, reason: String(reason) };
}

/** A port that something listens on until the test is over. */
export async function takenPort(port = 0): Promise<number> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return portOf(server);
}

/** A port that nothing listens on, as far as can be known. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  await once(server, "close");
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return address.port;
}
