import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { OPCODE, encodeFrame, encodeUtf8, isOpcode } from "../protocol/index.ts";
import type { CloseFrame, EventReader, Opcode } from "../protocol/index.ts";
import { fromHex } from "./hex.ts";
import type { LabRequest } from "./lab-request.ts";
import { kindOf, readingFor } from "./reading.ts";
import type { Agreement, Offer, Parameters, Stage, StageEvent } from "./stage.ts";
import type { Transcript } from "./transcript.ts";
import { RunOver, Waits } from "./waits.ts";

/** After the lab's FIN, the client gets this long to end its own side. */
const LINGER_MS = 2_000;
/** A client that takes nothing gets this long to take what was written. */
const DROP_MS = 200;
/** What a run may read in all. */
const MAX_READ_BYTES = 64 * 1024 * 1024;

/** A `Stage` on a socket that an HTTP server has handed over. */
export class LiveStage implements Stage {
  readonly parameters: Parameters;
  readonly offer: Offer;
  readonly base: string;
  readonly acceptKey: string;
  readonly #socket: Socket;
  /** Under TLS, the socket below: only TCP can be reset. */
  readonly #raw: Socket;
  readonly #transcript: Transcript;
  readonly #waits = new Waits();
  #reading: EventReader | undefined;
  #queue: StageEvent[] = [];
  #taken = 0;
  #wakeReader: (() => void) | undefined;
  #readBytes = 0;
  #clientEnded = false;
  #finSent = false;
  #over = false;

  constructor(
    socket: Socket,
    raw: Socket,
    { request, transcript }: { readonly request: LabRequest; readonly transcript: Transcript },
  ) {
    this.#socket = socket;
    this.#raw = raw;
    this.#transcript = transcript;
    this.parameters = request.parameters;
    this.offer = request.offer;
    this.base = request.base;
    this.acceptKey = request.acceptKey;
    socket.setTimeout(0);
    socket.setNoDelay(true);
    socket.pause();
    socket.on("data", (chunk: Buffer) => this.#onData(chunk));
    socket.on("end", () => this.#onEnd());
    socket.on("error", (error: NodeJS.ErrnoException) => this.#onError(error));
    socket.on("close", () => this.abandon());
  }

  get elapsedMs(): number {
    return this.#transcript.elapsedMs;
  }

  get closeSent(): boolean {
    return this.#transcript.closeSent;
  }

  // --- opening handshake ---

  accept({ subprotocol = this.offer.subprotocols[0] ?? null, extensions }: Agreement = {}): void {
    this.#transcript.opened = true;
    const deflate = extensions?.startsWith("permessage-deflate") ?? false;
    this.#reading = readingFor(this.#transcript, { deflate });
    this.respond(101, [
      "Upgrade: websocket",
      "Connection: Upgrade",
      `Sec-WebSocket-Accept: ${this.acceptKey}`,
      ...(subprotocol === null ? [] : [`Sec-WebSocket-Protocol: ${subprotocol}`]),
      ...(extensions === undefined ? [] : [`Sec-WebSocket-Extensions: ${extensions}`]),
    ]);
  }

  respond(status: number, headers: readonly string[], body = ""): void {
    const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Unnamed"}`, ...headers];
    const bytes = Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
    this.#write(bytes);
    this.#transcript.step("lab", "response", { status, bytes: bytes.length });
  }

  // --- frames ---

  frame(opcode: Opcode, payload: Uint8Array, options: { readonly fin?: boolean } = {}): void {
    const wire = encodeFrame(opcode, payload, options);
    this.#write(wire);
    this.#transcript.step("lab", kindOf(opcode), { bytes: payload.length, wire });
  }

  text(text: string): void {
    this.frame(OPCODE.text, encodeUtf8(text));
  }

  close(code?: number, reason = ""): void {
    // Not `encodeClose`: it refuses the codes that must not be on the wire, and the lab must not.
    const payload =
      code === undefined
        ? new Uint8Array(0)
        : Uint8Array.of(code >> 8, code & 0xff, ...encodeUtf8(reason));
    const wire = encodeFrame(OPCODE.close, payload);
    const close: CloseFrame = { statusCode: code, reason };
    this.#write(wire);
    this.#transcript.step("lab", "close", { bytes: payload.length, wire, close });
  }

  bytes(hex: string): void {
    const wire = fromHex(hex);
    this.#write(wire);
    this.#transcript.step("lab", "bytes", { bytes: wire.length, wire });
  }

  prepared(frame: Uint8Array): void {
    this.#write(frame);
    const opcode = frame[0]! & 0x0f;
    const what = isOpcode(opcode) ? kindOf(opcode) : "bytes";
    this.#transcript.step("lab", what, { bytes: frame.length, wire: frame });
  }

  flushed(withinMs: number): Promise<boolean> {
    if (!this.#socket.writableNeedDrain) return Promise.resolve(true);
    return this.#waits.until<boolean>((resolve) => {
      const drained = (): void => resolve(true);
      const timer = setTimeout(() => resolve(false), withinMs);
      this.#socket.once("drain", drained);
      return () => {
        clearTimeout(timer);
        this.#socket.off("drain", drained);
      };
    });
  }

  // --- reading ---

  next(withinMs: number): Promise<StageEvent> {
    const queued = this.#queue[this.#taken];
    if (queued !== undefined) {
      this.#taken++;
      return Promise.resolve(queued);
    }
    if (this.#clientEnded) return Promise.resolve({ type: "end" });
    return this.#waits.until<StageEvent>((resolve) => {
      const timer = setTimeout(() => resolve({ type: "timeout" }), withinMs);
      this.#wakeReader = () => resolve(this.#queue[this.#taken++] ?? { type: "end" });
      this.#socket.resume();
      return () => {
        clearTimeout(timer);
        this.#wakeReader = undefined;
        this.#socket.pause();
      };
    });
  }

  wait(ms: number): Promise<void> {
    return this.#waits.until<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      return () => clearTimeout(timer);
    });
  }

  // --- the end of the transport ---

  fin(): void {
    if (this.#finSent || this.#over) return;
    this.#finSent = true;
    this.#socket.end();
    this.#transcript.step("lab", "fin");
  }

  reset(): void {
    if (this.#over) return;
    this.#transcript.step("lab", "reset");
    // Where somebody else's TLS server keeps the socket below to itself, dropping it is all there is.
    if (this.#raw instanceof TLSSocket) this.#raw.destroy();
    else this.#raw.resetAndDestroy();
    this.#socket.destroy();
    this.abandon();
  }

  /** After the play: FIN, if there was none, and what the client still says, for a short time. */
  async finish(): Promise<void> {
    if (this.#over) return;
    this.fin();
    const endsAt = this.elapsedMs + LINGER_MS;
    for (;;) {
      const event = await this.next(Math.max(0, endsAt - this.elapsedMs));
      if (event.type === "end" || event.type === "timeout") break;
    }
    this.#drop();
  }

  /** At once: an open connection is told 1001, and is not waited for. */
  stop(reason: string): void {
    if (this.#over) return;
    if (this.#transcript.opened && !this.closeSent && !this.#finSent) this.close(1001, reason);
    this.fin();
    this.#drop();
  }

  /** The run is over: nobody waits any longer. */
  abandon(): void {
    if (this.#over) return;
    this.#over = true;
    this.#waits.end();
    this.#queue = [];
  }

  /** Lets go of the socket: behind what was written, if that goes soon. */
  #drop(): void {
    this.#socket.destroySoon();
    const timer = setTimeout(() => this.#raw.destroy(), DROP_MS);
    this.#raw.once("close", () => clearTimeout(timer));
    this.abandon();
  }

  // --- from the socket ---

  #onData(chunk: Buffer): void {
    if (this.#over || this.#clientEnded) return;
    this.#readBytes += chunk.length;
    if (this.#readBytes > MAX_READ_BYTES) return this.stop("the lab has read enough");
    if (this.#reading === undefined) {
      this.#transcript.step("client", "bytes", { bytes: chunk.length, wire: chunk });
      return;
    }
    this.#queue = this.#queue.slice(this.#taken);
    this.#taken = 0;
    this.#queue.push(...this.#reading.receive(chunk));
    if (this.#queue.length > 0) this.#wakeReader?.();
  }

  #onEnd(): void {
    this.#transcript.step("client", "fin");
    this.#clientEnded = true;
    this.#wakeReader?.();
  }

  #onError({ code }: NodeJS.ErrnoException): void {
    if (this.#over) return;
    const from = code === "ECONNRESET" || code === "EPIPE" ? "client" : "transport";
    this.#transcript.step(from, "reset");
  }

  #write(bytes: Uint8Array): void {
    if (this.#over || this.#finSent) throw new RunOver();
    this.#socket.write(bytes);
  }
}
