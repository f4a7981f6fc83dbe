import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Refusal } from "../refusal.ts";
import { endSocket } from "../refusal.ts";
import { hasToken } from "../upgrade-request.ts";
import type { ClientConnection } from "./client-connection.ts";
import { http1Request } from "./client-request.ts";
import { Http1Handshake } from "./http1-handshake.ts";
import type { ListenerHost } from "./listener-host.ts";

/** How long a connection may wait for its next request. */
const KEEP_ALIVE_MS = 5_000;

/** Neither side has moved a byte: a client that does not read its answer is not kept. */
const STANDSTILL_MS = 300_000;

/** The server's side of HTTP/1.1 on connections that somebody else has accepted. */
export class Http1End {
  readonly #host: ListenerHost;
  readonly #server: Server;
  readonly #connections = new WeakMap<Socket, ClientConnection>();

  constructor(host: ListenerHost) {
    this.#host = host;
    this.#server = createServer({
      maxHeaderSize: host.limits.maxHeaderBytes,
      keepAliveTimeout: KEEP_ALIVE_MS,
      // Any other upgrade (h2c) is an ordinary request to us. Node before 24.9 asks `upgrade` for all.
      shouldUpgradeCallback: wantsWebSocket,
    });
    // Node would cut a longer list short, and with it what a header behind the cut demands. Ours is
    // counted below; its size is bounded in any case.
    this.#server.maxHeadersCount = 0;
    this.#server.timeout = STANDSTILL_MS;
    this.#server.on("request", this.#onRequest);
    this.#server.on("upgrade", (message, stream, early) => {
      if (stream instanceof Socket) this.#onUpgrade(message, stream, early);
      else stream.destroy();
    });
  }

  begin(connection: ClientConnection): void {
    const { outer } = connection;
    this.#connections.set(outer, connection);
    this.#server.emit("connection", outer);
    // Paused by whoever looked at its first bytes.
    process.nextTick(() => {
      if (!outer.destroyed) outer.resume();
    });
  }

  /** The headers did not come in time. */
  late({ outer }: ClientConnection): void {
    if (outer.writable) outer.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n");
    endSocket(outer);
  }

  readonly #onRequest = (message: IncomingMessage, response: ServerResponse): void => {
    const connection = this.#connections.get(message.socket);
    if (connection === undefined) return void message.socket.destroy();
    connection.met();
    connection.owner = "http";
    response.once("close", () => this.#afterAnswer(connection));
    this.#host.plain({
      request: http1Request(message, connection),
      body: message,
      hasBody:
        message.headers["transfer-encoding"] !== undefined ||
        Number(message.headers["content-length"] ?? 0) > 0,
      response,
      refusal: this.#refusalOf(message, connection),
    });
  };

  #onUpgrade(message: IncomingMessage, stream: Socket, early: Uint8Array): void {
    const connection = this.#connections.get(stream);
    if (connection === undefined) return void stream.destroy();
    connection.met();
    const refusal = this.#refusalOf(message, connection);
    const handshake = new Http1Handshake(message, stream, early, connection, refusal);
    void this.#open(handshake, connection);
  }

  async #open(handshake: Http1Handshake, connection: ClientConnection): Promise<void> {
    await this.#host.upgrade(handshake);
    // Nobody has taken it, and nobody will: a defect, which the gauge shows.
    if (connection.owner === "opening") connection.owner = "none";
  }

  #refusalOf(message: IncomingMessage, connection: ClientConnection): Refusal | undefined {
    const { maxHeaders } = this.#host.limits;
    if (message.rawHeaders.length / 2 <= maxHeaders) return connection.refusal;
    return {
      status: 431,
      rule: "headers",
      message: `a request may have ${maxHeaders} headers here`,
    };
  }

  /** The next request's headers must be whole in time, too, and so must the rest of this one's body. */
  #afterAnswer(connection: ClientConnection): void {
    if (connection.outer.destroyed) return;
    const wait = KEEP_ALIVE_MS + this.#host.limits.headersTimeoutMs;
    connection.mustWithin(wait, () => connection.destroy());
  }
}

function wantsWebSocket(request: IncomingMessage): boolean {
  return hasToken(request.headers.upgrade, "websocket");
}
