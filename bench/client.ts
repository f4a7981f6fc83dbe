/** One raw WebSocket connection of the load generator. */
import net from "node:net";
import { ACCEPT, CLOSE, FrameReader, KEY, PING, PONG, frame } from "./wire.ts";

const request = Buffer.from(
  "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${KEY}\r\n\r\n`,
);
const closeFrame = frame(CLOSE, Buffer.from([0x03, 0xe8]), true);

/** Every socket reads into this one: the callback has looked at the bytes before the next read. */
const shared = Buffer.allocUnsafeSlow(262_144);

export interface ClientOptions {
  readonly port: number;
  readonly localAddress?: string;
  /** Whole messages that one read completed. */
  readonly onMessages?: (client: Client, count: number) => void;
  /** What every echo must be like: its length, and the byte that fills it. */
  readonly expected?: { readonly size: number; readonly fill: number };
}

export class Client {
  readonly opened: Promise<void>;
  readonly closed: Promise<void>;
  readonly #socket: net.Socket;
  readonly #options: ClientOptions;
  readonly #reader: FrameReader;
  #head = "";
  #upgraded = false;
  #complete = 0;
  #closing = false;
  #sawClose = false;
  #failure: Error | undefined;
  #resolveOpen: () => void = () => undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#reader = new FrameReader({
      message: (_opcode, length, fill) => {
        if (length !== options.expected?.size || fill !== options.expected.fill) {
          this.#fail(`an echo of ${length} bytes full of ${fill} is not what was sent`);
        }
        this.#complete++;
      },
      control: (opcode, payload) => {
        if (opcode === PING) this.#socket.write(frame(PONG, payload, true));
        if (opcode === CLOSE) this.#onClose(payload);
      },
    });
    this.#socket = net.connect({
      port: options.port,
      host: "127.0.0.1",
      noDelay: true,
      ...(options.localAddress === undefined ? {} : { localAddress: options.localAddress }),
      onread: {
        buffer: shared,
        callback: (count) => {
          this.#read(count);
          return true;
        },
      },
    });
    this.#socket.on("connect", () => this.#socket.write(request));
    this.#socket.on("error", (error) => {
      this.#failure ??= error;
    });
    const { promise: opened, resolve, reject } = Promise.withResolvers<void>();
    const {
      promise: closed,
      resolve: resolveClosed,
      reject: rejectClosed,
    } = Promise.withResolvers<void>();
    this.opened = opened;
    this.closed = closed;
    this.#resolveOpen = resolve;
    this.#socket.on("close", () => {
      const lost = this.#closing
        ? this.#sawClose
          ? undefined
          : "no Close frame came back"
        : "the connection was lost";
      const error = this.#failure ?? (lost === undefined ? undefined : new Error(lost));
      reject(error ?? new Error("closed before it was open"));
      if (error === undefined) resolveClosed();
      else rejectClosed(error);
    });
    opened.catch(() => undefined);
    closed.catch(() => undefined);
  }

  readonly write = (bytes: Buffer): boolean => this.#socket.write(bytes);

  /** The whole closing handshake: our Close frame, theirs, and the end of the transport. */
  close(): Promise<void> {
    this.#closing = true;
    this.#socket.write(closeFrame);
    return this.closed;
  }

  destroy(): void {
    this.#closing = true;
    this.#socket.destroy();
  }

  #read(count: number): void {
    let start = 0;
    if (!this.#upgraded) {
      const before = this.#head.length;
      this.#head += shared.toString("latin1", 0, count);
      const end = this.#head.indexOf("\r\n\r\n");
      if (end === -1) return;
      if (!this.#head.startsWith("HTTP/1.1 101 ") || !this.#head.includes(ACCEPT)) {
        this.#fail(
          `the upgrade was answered with "${this.#head.slice(0, this.#head.indexOf("\r\n"))}"`,
        );
        return;
      }
      this.#upgraded = true;
      start = end + 4 - before;
      this.#head = "";
      this.#resolveOpen();
    }
    try {
      this.#reader.read(shared, start, count);
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
      return;
    }
    const complete = this.#complete;
    if (complete === 0) return;
    this.#complete = 0;
    this.#options.onMessages?.(this, complete);
  }

  #onClose(payload: Buffer): void {
    this.#sawClose = true;
    if (this.#closing) return;
    const code = payload.length >= 2 ? payload.readUInt16BE(0) : "none";
    this.#fail(`the proxy closed with code ${code} "${payload.toString("utf8", 2)}"`);
  }

  #fail(message: string): void {
    this.#failure ??= new Error(message);
    this.#socket.destroy();
  }
}
