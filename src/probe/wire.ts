import type { Socket } from "node:net";
import { errorCode } from "./error-code.ts";

/** How the peer ended the transport. */
export interface WireEnd {
  readonly how: "fin" | "reset";
  readonly error: string | null;
}

export interface WireOwner {
  bytes(chunk: Uint8Array): void;
  ended(end: WireEnd): void;
}

/** A peer that keeps its side open does not keep us. */
const LEAVE_MS = 500;

/** What has arrived is read at once; so long is more than enough. */
const LAST_BYTES_MS = 250;

/** A connected socket with one owner at a time. Without one it is paused, and its end is remembered. */
export class Wire {
  readonly #socket: Socket;
  #owner: WireOwner | undefined;
  #end: WireEnd | undefined;
  /** Why a write failed, if one did. */
  #failure: string | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.pause();
    keepReading(socket, (error) => this.#writeFailed(error));
    socket.on("data", (chunk: Uint8Array) => this.#owner?.bytes(chunk));
    // Where a write was told of the reset, the system tells the reader of a mere end.
    socket.on("end", () =>
      this.#ended({
        how: this.#failure === undefined ? "fin" : "reset",
        error: this.#failure ?? null,
      }),
    );
    socket.on("error", (error) => this.#ended({ how: "reset", error: errorCode(error) }));
    // Neither end nor error: destroyed by TLS itself.
    socket.on("close", () => this.#ended({ how: "reset", error: null }));
  }

  /** Bytes that wait in memory to be taken by the system. */
  get waiting(): number {
    return this.#socket.writableLength;
  }

  give(owner: WireOwner): void {
    this.#owner = owner;
    if (this.#end !== undefined) owner.ended(this.#end);
    else this.#socket.resume();
  }

  /** Takes it from its owner. */
  release(): void {
    this.#owner = undefined;
    this.#socket.pause();
  }

  /** Calls back once the bytes are with the system; never after the end. */
  write(bytes: Uint8Array, written?: () => void): void {
    if (this.#end !== undefined || this.#failure !== undefined || !this.#socket.writable) return;
    this.#socket.write(bytes, (error) => {
      if ((error === null || error === undefined) && this.#failure === undefined) written?.();
    });
  }

  /**
   * Sends FIN behind what was written, and reads on for a while: closing over unread bytes would send
   * RST, which can destroy what the peer has not read yet (RFC 6455 1.4).
   */
  leave(): void {
    this.#owner = undefined;
    this.#socket.end();
    this.#socket.resume();
    const timer = setTimeout(() => this.#socket.destroy(), LEAVE_MS);
    this.#socket.once("close", () => clearTimeout(timer));
  }

  destroy(): void {
    this.#owner = undefined;
    this.#socket.destroy();
  }

  /** What has arrived is read yet; then a peer that took nothing is gone, whether it says so or not. */
  #writeFailed(error: Error): void {
    if (this.#failure !== undefined) return;
    this.#failure = errorCode(error);
    const timer = setTimeout(() => this.#socket.destroy(error), LAST_BYTES_MS);
    this.#socket.once("close", () => clearTimeout(timer));
  }

  #ended(end: WireEnd): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#owner?.ended(end);
  }
}

/**
 * A write to a peer that has gone fails before its last bytes are read, and Node then throws those
 * away: among them, most often, is the Close frame that says why (RFC 6455 1.4). So a write that fails
 * is told to `whenFailed` alone, and reading goes on to its own end.
 */
function keepReading(socket: Socket, whenFailed: (error: Error) => void): void {
  type Done = (error?: Error | null) => void;
  const tell =
    (done: Done): Done =>
    (error) => {
      if (error !== undefined && error !== null) whenFailed(error);
      done();
    };
  const write = socket._write.bind(socket);
  socket._write = (chunk, encoding, done) => write(chunk, encoding, tell(done));
  const writev = socket._writev?.bind(socket);
  if (writev !== undefined) socket._writev = (chunks, done) => writev(chunks, tell(done));
}
