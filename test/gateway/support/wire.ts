import { once } from "node:events";
import type { Socket } from "node:net";
import {
  EventReader,
  OPCODE,
  encodeClosePayload,
  encodeFrame,
} from "../../../src/protocol/index.ts";
import type {
  CloseFrame,
  FrameEvent,
  FrameOptions,
  Opcode,
  Sender,
} from "../../../src/protocol/index.ts";
import { describeEvent } from "../../protocol/wire.ts";

/** Nothing here waits this long unless it is broken. */
const PATIENCE_MS = 5_000;
const MASKING_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

export interface WireOptions {
  /** Who sends the bytes that are read here. */
  readonly from: Sender;
  readonly deflate?: boolean;
  /** Keeps neither bytes nor events: for streams that are too long to be kept. */
  readonly keep?: boolean;
}

/** One end of a WebSocket as its bytes: writes frames, legal or not, and keeps what arrives. */
export class Wire {
  readonly socket: Socket;
  readonly events: FrameEvent[] = [];
  readonly #chunks: Buffer[] = [];
  readonly #reader: EventReader;
  readonly #masks: boolean;
  readonly #waiting = new Set<() => void>();
  readonly #keep: boolean;
  byteCount = 0;
  /** The peer's FIN came. */
  ended = false;
  closed = false;
  error: NodeJS.ErrnoException | undefined;

  constructor(socket: Socket, { from, deflate = false, keep = true }: WireOptions) {
    this.socket = socket;
    this.#masks = from === "server";
    this.#keep = keep;
    this.#reader = new EventReader({ from, deflate });
    socket.on("data", (bytes: Buffer) => this.take(bytes));
    socket.on("end", () => {
      this.ended = true;
      this.#changed();
    });
    socket.on("error", (error) => {
      this.error = error;
    });
    socket.on("close", () => {
      this.closed = true;
      this.#changed();
    });
  }

  take(bytes: Buffer): void {
    this.byteCount += bytes.length;
    if (this.#keep) {
      this.#chunks.push(bytes);
      this.events.push(...this.#reader.receive(bytes));
    }
    this.#changed();
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  /** Whole messages that arrived: text as it is, binary as `0x...`. */
  get messages(): string[] {
    return messagesOf(this.events);
  }

  get close(): CloseFrame | undefined {
    for (const event of this.events) if (event.type === "close") return event.frame;
    return undefined;
  }

  get violations(): string[] {
    return this.events.flatMap((event) =>
      event.type === "violation" ? [event.violation.rule] : [],
    );
  }

  // --- waiting ---

  /** Resolves as soon as the condition holds; it is looked at whenever something arrives. */
  async until(what: string, condition: (wire: this) => boolean): Promise<this> {
    if (condition(this)) return this;
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (!condition(this)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`waited in vain until ${what}; it has ${this.describe()}`));
      }, PATIENCE_MS);
      this.#waiting.add(look);
    });
    return this;
  }

  async message(count = 1): Promise<string> {
    await this.until(`message ${count}`, () => this.messages.length >= count);
    return this.messages[count - 1]!;
  }

  async closeFrame(): Promise<CloseFrame> {
    await this.until("a Close frame", () => this.close !== undefined || this.closed);
    if (this.close === undefined) throw new Error(`no Close frame, but ${this.describe()}`);
    return this.close;
  }

  /** The transport is over: in order, or not. */
  async over(): Promise<"ended" | "reset"> {
    await this.until("the transport ends", () => this.ended || this.closed);
    return this.ended ? "ended" : "reset";
  }

  describe(): string {
    const events = this.events.slice(-8).map(describeEvent).join(", ");
    const state = `${this.ended ? " ended" : ""}${this.closed ? " closed" : ""} ${this.error?.code ?? ""}`;
    return `${this.byteCount} bytes [${events}]${state}`;
  }

  // --- sending ---

  send(bytes: Uint8Array): this {
    this.socket.write(bytes);
    return this;
  }

  /** Writes each piece only when the one before is in the kernel's hands. */
  async sendPieces(pieces: Iterable<Uint8Array>): Promise<void> {
    this.socket.setNoDelay(true);
    for (const piece of pieces) {
      await new Promise<void>((resolve) => this.socket.write(piece, () => resolve()));
    }
  }

  encode(
    opcode: Opcode,
    payload: Uint8Array | string = "",
    options: FrameOptions = {},
  ): Uint8Array {
    const bytes = typeof payload === "string" ? Buffer.from(payload) : payload;
    return encodeFrame(
      opcode,
      bytes,
      this.#masks ? { maskingKey: MASKING_KEY, ...options } : options,
    );
  }

  frame(opcode: Opcode, payload: Uint8Array | string = "", options: FrameOptions = {}): this {
    return this.send(this.encode(opcode, payload, options));
  }

  text(...texts: string[]): this {
    return this.send(Buffer.concat(texts.map((text) => this.encode(OPCODE.text, text))));
  }

  binary(payload: Uint8Array): this {
    return this.frame(OPCODE.binary, payload);
  }

  /** A Close frame; without a code it is empty. */
  sendClose(statusCode?: number, reason = ""): this {
    return this.send(this.encodeClose(statusCode, reason));
  }

  encodeClose(statusCode?: number, reason = ""): Uint8Array {
    return this.encode(OPCODE.close, encodeClosePayload({ statusCode, reason }));
  }

  /** Answers the Close that came, and ends. */
  async echoClose(): Promise<CloseFrame> {
    const frame = await this.closeFrame();
    this.sendClose(frame.statusCode, frame.reason);
    return frame;
  }

  reset(): void {
    this.socket.resetAndDestroy();
  }

  async flushed(): Promise<void> {
    if (this.socket.writableLength > 0) await once(this.socket, "drain");
  }

  #changed(): void {
    for (const look of this.#waiting) look();
  }
}

/** Whole messages: text as it is, binary as `0x...`. */
export function messagesOf(events: readonly FrameEvent[]): string[] {
  const messages: string[] = [];
  let opcode = 0;
  let pieces: Uint8Array[] = [];
  let fin = false;
  const finish = (): void => {
    const payload = Buffer.concat(pieces);
    messages.push(opcode === OPCODE.text ? payload.toString() : `0x${payload.toString("hex")}`);
    pieces = [];
  };
  for (const event of events) {
    if (event.type === "header") {
      if (event.opcode !== OPCODE.continuation) opcode = event.opcode;
      fin = event.fin;
      if (fin && event.payloadLength === 0) finish();
    } else if (event.type === "payload") {
      pieces.push(event.bytes);
      if (event.last && fin) finish();
    }
  }
  return messages;
}
