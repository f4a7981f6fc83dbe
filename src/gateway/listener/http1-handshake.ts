import { STATUS_CODES } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { acceptFor } from "../accept.ts";
import { refuse, responseOn } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import { downstreamHeaders } from "../upstream-headers.ts";
import type { ClientConnection } from "./client-connection.ts";
import type { Agreement, ClientHandshake } from "./client-handshake.ts";
import { http1Request } from "./client-request.ts";
import type { ClientRequest } from "./client-request.ts";

const KEEP_ALIVE_MS = 30_000;
/** A client that does not take a refusal is dropped after this time. */
const REFUSED_MS = 10_000;

/** An HTTP/1.1 upgrade, which takes the whole connection. */
export class Http1Handshake implements ClientHandshake {
  readonly request: ClientRequest;
  readonly refusal: Refusal | undefined;
  readonly stream: Socket;
  readonly early: Uint8Array;
  readonly #message: IncomingMessage;
  readonly #connection: ClientConnection;

  constructor(
    message: IncomingMessage,
    stream: Socket,
    early: Uint8Array,
    connection: ClientConnection,
    refusal: Refusal | undefined,
  ) {
    this.#message = message;
    this.stream = stream;
    this.early = early;
    this.refusal = refusal;
    this.#connection = connection;
    this.request = http1Request(message, connection);
    connection.owner = "opening";
  }

  accept({ subprotocol, extensions, headers }: Agreement): Socket {
    const { stream } = this;
    this.#connection.handOver();
    stream.pause();
    stream.setNoDelay(true);
    stream.setTimeout(0);
    stream.setKeepAlive(true, KEEP_ALIVE_MS);
    const key = this.request.headers["sec-websocket-key"] ?? "";
    const all = ["Upgrade", "websocket", "Connection", "Upgrade"];
    all.push("Sec-WebSocket-Accept", acceptFor(key.trim()));
    if (subprotocol !== undefined) all.push("Sec-WebSocket-Protocol", subprotocol);
    if (extensions !== "") all.push("Sec-WebSocket-Extensions", extensions);
    all.push(...headers);
    let head = "HTTP/1.1 101 Switching Protocols\r\n";
    for (let i = 0; i < all.length; i += 2) head += `${all[i]}: ${all[i + 1]}\r\n`;
    stream.write(`${head}\r\n`, "latin1");
    return stream;
  }

  refuse(refusal: Refusal): void {
    this.#connection.owner = "ending";
    this.#connection.mustWithin(REFUSED_MS, () => this.#connection.destroy());
    refuse(this.#message, responseOn(this.#message, this.stream), refusal);
  }

  async relay(response: IncomingMessage, timeoutMs: number): Promise<void> {
    this.#connection.owner = "ending";
    const answer = responseOn(this.#message, this.stream);
    const headers = downstreamHeaders(response);
    answer.writeHead(response.statusCode ?? 502, reasonPhrase(response), headers);
    const timer = setTimeout(() => answer.destroy(), timeoutMs);
    await new Promise<void>((resolve) => {
      response.once("error", () => answer.destroy());
      answer.once("error", resolve);
      answer.once("close", resolve);
      answer.once("finish", resolve);
      this.stream.once("close", () => response.destroy());
      response.pipe(answer);
    });
    clearTimeout(timer);
  }

  destroy(): void {
    this.#connection.owner = "ending";
    this.stream.destroy();
    this.#connection.destroy();
  }

  over(): () => void {
    return this.#connection.over();
  }
}

/** As the upstream wrote it, unless nobody may write it: Node reads more than it would send. */
function reasonPhrase({ statusMessage = "", statusCode = 0 }: IncomingMessage): string {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(statusMessage)
    ? statusMessage
    : (STATUS_CODES[statusCode] ?? "");
}
