import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

/** What came over the wire before the connection ended: a Close frame's payload, or no Close frame. */
export type Seen =
  | { readonly frame: "close"; readonly code: number | null; readonly reason: Buffer }
  | { readonly frame: "none" };

const GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
/** Answered to every Close, whatever it carried, so that no client complains of the answer. */
const NORMAL = Buffer.from([0x88, 0x02, 0x03, 0xe8]);

/**
 * A WebSocket server that looks at frames and trusts nothing: no library may judge what another one
 * sends. Each connection has the number of its attempt as its path, or `/closed-with/` and the code
 * that the server is to close it with.
 */
export class Wire {
  readonly #server = createServer();
  readonly #seen = new Map<number, PromiseWithResolvers<Seen>>();
  readonly #sockets = new Set<Duplex>();

  constructor() {
    this.#server.on("upgrade", (request, socket: Duplex) => this.#accept(request, socket));
  }

  async start(): Promise<string> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  /** Settles when the connection of this attempt has sent a Close frame, or has ended without one. */
  seen(attempt: number): Promise<Seen> {
    return this.#entry(attempt).promise;
  }

  #entry(attempt: number): PromiseWithResolvers<Seen> {
    const known = this.#seen.get(attempt) ?? Promise.withResolvers<Seen>();
    this.#seen.set(attempt, known);
    return known;
  }

  #accept(request: IncomingMessage, socket: Duplex): void {
    const [, closedWith] = /^\/closed-with\/(\d+)$/.exec(request.url!) ?? [];
    const { resolve } = this.#entry(Number(closedWith ?? request.url!.slice(1)));
    const key = request.headers["sec-websocket-key"]!;
    const accept = createHash("sha1")
      .update(key + GUID)
      .digest("base64");
    this.#sockets.add(socket);
    let bytes = Buffer.alloc(0);
    socket.on("data", (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const close = closeFrame(bytes);
      if (close === undefined) return;
      resolve(close);
      socket.end(closedWith === undefined ? NORMAL : undefined);
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      this.#sockets.delete(socket);
      resolve({ frame: "none" });
    });
    socket.on("end", () => socket.end());
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    if (closedWith !== undefined) socket.write(closeOf(Number(closedWith)));
  }
}

function closeOf(code: number): Buffer {
  return Buffer.from([0x88, 0x02, code >> 8, code & 0xff]);
}

/** The Close frame at the start of what was received, once it is there; frames before it are passed over. */
function closeFrame(bytes: Buffer): Seen | undefined {
  for (let at = 0; bytes.length >= at + 2;) {
    const opcode = bytes[at]! & 0x0f;
    const masked = bytes[at + 1]! >= 0x80;
    const short = bytes[at + 1]! & 0x7f;
    const extended = short === 126 ? 2 : 0;
    const length = extended === 0 ? short : bytes.readUInt16BE(at + 2);
    const start = at + 2 + extended + (masked ? 4 : 0);
    if (bytes.length < start + length) return undefined;
    if (opcode === 0x8) {
      const payload = Buffer.from(bytes.subarray(start, start + length));
      const key = bytes.subarray(start - 4, start);
      if (masked) for (const [i, byte] of payload.entries()) payload[i] = byte ^ key[i % 4]!;
      const code = length >= 2 ? payload.readUInt16BE(0) : null;
      return { frame: "close", code, reason: payload.subarray(2) };
    }
    at = start + length;
  }
  return undefined;
}
