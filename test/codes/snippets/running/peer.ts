import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import type { Ending } from "../../../../src/codes/index.ts";

/** What came over the wire, as `ws` reports it. */
export function endOf(socket: WebSocket): Promise<Ending> {
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }));
  });
}

/** A client that waits to be closed. */
export function closedBy(url: string): Promise<Ending> {
  return endOf(new WebSocket(url));
}

/** A server that others close, or that closes them; a path stands for a case. */
export class Peer {
  readonly #server: WebSocketServer;
  readonly #ends = new Map<string, PromiseWithResolvers<Ending>>();
  /** For paths that are to be closed by this side. */
  readonly closing = new Map<string, Ending>();

  constructor() {
    this.#server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    this.#server.on("connection", (socket, request) => {
      const path = request.url!.slice(1);
      const ending = this.closing.get(path);
      if (ending !== undefined) socket.close(ending.code, ending.reason);
      void endOf(socket).then(this.#end(path).resolve, this.#end(path).reject);
    });
  }

  async url(): Promise<string> {
    if (this.#server.address() === null) await once(this.#server, "listening");
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How the connection to this path ended, now or later. */
  ended(path: string): Promise<Ending> {
    return this.#end(path).promise;
  }

  stop(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #end(path: string): PromiseWithResolvers<Ending> {
    let end = this.#ends.get(path);
    if (end === undefined) {
      end = Promise.withResolvers<Ending>();
      this.#ends.set(path, end);
    }
    return end;
  }
}
