import { once } from "node:events";
import type { AddressInfo } from "node:net";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { onTestFinished } from "vitest";
import { WebSocketServer } from "ws";
import type { WebSocket } from "ws";
import * as sync from "y-protocols/sync";
import { Doc } from "yjs";
import { Arrivals } from "../arrivals.ts";

const SYNC = 0;
const AWARENESS = 1;

export interface YjsServer {
  readonly host: string;
  readonly doc: (name: string) => Doc;
  /** Paths of the connections that were made, with the user that the gateway named. */
  readonly connections: string[];
  readonly closed: Arrivals<number>;
  /** Binary messages and others. */
  readonly received: { binary: number; text: number };
}

/** Documents in memory, as y-websocket's own server serves them: made of the same y-protocols. */
export async function startYjsServer(perMessageDeflate: boolean): Promise<YjsServer> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate });
  const rooms = new Map<string, { readonly doc: Doc; readonly sockets: Set<WebSocket> }>();
  const room = (name: string) => {
    const known = rooms.get(name);
    if (known !== undefined) return known;
    const sockets = new Set<WebSocket>();
    const doc = new Doc();
    doc.on("update", (update: Uint8Array) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, SYNC);
      sync.writeUpdate(encoder, update);
      for (const socket of sockets) socket.send(encoding.toUint8Array(encoder));
    });
    const made = { doc, sockets };
    rooms.set(name, made);
    return made;
  };
  const connections: string[] = [];
  const closed = new Arrivals<number>();
  const received = { binary: 0, text: 0 };
  server.on("connection", (socket, { url, headers }) => {
    connections.push(`${url} ${headers["x-user"] as string}`);
    const { doc, sockets } = room(url!.slice(1));
    sockets.add(socket);
    const hello = encoding.createEncoder();
    encoding.writeVarUint(hello, SYNC);
    sync.writeSyncStep1(hello, doc);
    socket.send(encoding.toUint8Array(hello));
    socket.on("message", (data: Buffer, isBinary) => {
      received[isBinary ? "binary" : "text"]++;
      const decoder = decoding.createDecoder(data);
      const type = decoding.readVarUint(decoder);
      if (type === AWARENESS) for (const each of sockets) each.send(data);
      if (type !== SYNC) return;
      const answer = encoding.createEncoder();
      encoding.writeVarUint(answer, SYNC);
      sync.readSyncMessage(decoder, answer, doc, socket);
      if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer));
    });
    socket.on("close", (code) => {
      sockets.delete(socket);
      closed.push(code);
    });
  });
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, doc: (name) => room(name).doc, connections, closed, received };
}
