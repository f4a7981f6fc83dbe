import { once } from "node:events";
import { createConnection } from "node:net";
import type { Socket } from "node:net";
import { encodeFrame } from "../../src/protocol/index.ts";
import type { Opcode } from "../../src/protocol/index.ts";

const KEY = Buffer.from([1, 2, 3, 4]);

/** A client that is nothing but a socket. */
export class RawClient {
  readonly socket: Socket;
  /** `end`, or the code of the error, once the lab's side of the transport is over. */
  readonly ended: Promise<string>;
  #received = Buffer.alloc(0);
  #taken = 0;
  #wake = (): void => {};
  #over = false;

  constructor(socket: Socket) {
    this.socket = socket;
    const { promise, resolve } = Promise.withResolvers<string>();
    this.ended = promise;
    const finish = (how: string): void => {
      this.#over = true;
      resolve(how);
      this.#wake();
    };
    socket.on("data", (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#wake();
    });
    socket.on("end", () => finish("end"));
    socket.on("error", (error: NodeJS.ErrnoException) => finish(error.code ?? "error"));
    socket.on("close", () => finish("close"));
  }

  static async connect(port: number): Promise<RawClient> {
    const socket = createConnection({ port, host: "127.0.0.1", allowHalfOpen: true });
    await once(socket, "connect");
    return new RawClient(socket);
  }

  /** An opening handshake in order, and its answer's head. */
  static async open(port: number, target: string, headers: readonly string[] = []) {
    const client = await RawClient.connect(port);
    client.request(target, headers);
    return { client, head: await client.head() };
  }

  request(target: string, headers: readonly string[] = []): void {
    const lines = [
      `GET ${target} HTTP/1.1`,
      "Host: lab.example",
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Version: 13",
      // The key of the example in RFC 6455 1.3.
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
      ...headers,
    ];
    this.socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  }

  frame(opcode: Opcode, payload: string | Uint8Array = "", fin = true): void {
    const bytes = typeof payload === "string" ? Buffer.from(payload) : payload;
    this.socket.write(encodeFrame(opcode, bytes, { fin, maskingKey: KEY }));
  }

  close(code: number): void {
    this.frame(0x8, Uint8Array.of(code >> 8, code & 0xff));
  }

  /** The head of an HTTP answer. */
  async head(): Promise<string> {
    for (;;) {
      const end = this.#received.indexOf("\r\n\r\n", this.#taken);
      if (end !== -1) {
        const head = this.#received.toString("latin1", this.#taken, end);
        this.#taken = end + 4;
        return head;
      }
      await this.#more();
    }
  }

  /** So many bytes, as hexadecimal pairs. */
  async take(count: number): Promise<string> {
    while (this.#received.length - this.#taken < count) await this.#more();
    const bytes = this.#received.subarray(this.#taken, this.#taken + count);
    this.#taken += count;
    return bytes.toString("hex").replaceAll(/..(?!$)/g, "$& ");
  }

  /** What comes until the lab's side of the transport is over. */
  async rest(): Promise<Buffer> {
    await this.ended;
    const rest = this.#received.subarray(this.#taken);
    this.#taken = this.#received.length;
    return rest;
  }

  destroy(): void {
    this.socket.destroy();
  }

  #more(): Promise<void> {
    if (this.#over) throw new Error("the transport is over");
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
