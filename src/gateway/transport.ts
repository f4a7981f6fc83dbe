import { writeSync } from "node:fs";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { MAX_UNSETTLED_BYTES } from "../protocol/index.ts";
import { dropStream, wasResetByPeer } from "./listener/drop-stream.ts";

/** Whoever reads and writes one transport. Called from the event loop, never re-entered. */
export interface TransportOwner {
  /**
   * Bytes arrived: `chunk[start, end)`. They belong to the owner until it returns, and so do the
   * `MAX_UNSETTLED_BYTES` before `start`: room to put back what the last chunk left unsettled.
   */
  received(chunk: Uint8Array, start: number, end: number): void;
  /** Everything written so far is in the kernel's hands. */
  drained(): void;
  /** The peer closed its side in order (FIN). Writing is still possible. */
  ended(): void;
  /** The transport is gone. Called exactly once, last. */
  closed(error: Error | undefined): void;
}

export interface TransportOptions {
  /**
   * `fast` takes the socket's handle over: see `adopt`. `portable` uses only the documented
   * interface of `node:net`. @default "fast" where the handle allows it
   */
  readonly io?: "fast" | "portable";
  /** The owner threw: a defect of ours. The transport is dropped, and no other one with it. */
  readonly onFault?: (error: unknown) => void;
}

/** One read takes at most this much. Large reads are what makes large messages cheap. */
const READ_BYTES = 256 * 1024;

/**
 * Every fast transport of the process reads into this one buffer: a chunk is looked at and written
 * on before the next read, so idle connections hold no buffer at all, and the bytes stay in cache.
 */
const shared = new Uint8Array(MAX_UNSETTLED_BYTES + READ_BYTES);
const sharedWindow = shared.subarray(MAX_UNSETTLED_BYTES);

/* oxlint-disable typescript/no-unsafe-type-assertion --
   The handles of sockets have no types: this file alone touches them, and checks what it finds. */

/** What we use of Node's undocumented stream handles. */
interface Handle {
  readonly fd?: number;
  readonly writeQueueSize?: number;
  /** Of a TLS handle: the one that its encrypted bytes go out by. */
  readonly _parent?: Handle | null;
}

const TRANSPORT = Symbol("transport");

/** A stream that knows its transport, so that all share their listeners: closures would outweigh it. */
type Carrier = Duplex & { readonly [TRANSPORT]: Transport };

/** A TCP connection or HTTP/2 stream after its opening handshake: bytes in, bytes out, with backpressure. */
export class Transport {
  readonly #socket: Carrier;
  readonly #owner: TransportOwner;
  readonly #fd: number | undefined;
  readonly #onFault: TransportOptions["onFault"];
  #error: Error | undefined;

  constructor(socket: Duplex, owner: TransportOwner, options: TransportOptions = {}) {
    this.#owner = owner;
    this.#onFault = options.onFault;
    const fd = options.io === "portable" ? undefined : descriptor(socket);
    this.#fd = fd;
    const own = fd === undefined ? listen(socket) : adopt(socket);
    this.#socket = Object.assign(own, { [TRANSPORT]: this });
    own.on("end", onEnd);
    own.on("error", onError);
    own.on("close", onClose);
  }

  /** Bytes that were written and that the kernel has not taken yet. */
  get pendingBytes(): number {
    const length = this.#socket.writableLength;
    if (length === 0) return 0;
    const handle = handleOf(this.#socket);
    // A TLS handle counts a write until all of it is gone; only below can it be seen to move.
    return (handle?._parent ?? handle)?.writeQueueSize ?? length;
  }

  get blocked(): boolean {
    return this.#socket.writableLength > 0;
  }

  /** Writes `chunk[start, end)`. What cannot go out at once is copied: the chunk is free on return. */
  write(chunk: Uint8Array, start: number, end: number): void {
    const socket = this.#socket;
    if (start >= end || socket.destroyed || socket.writableEnded) return;
    let from = start;
    if (this.#fd !== undefined && socket.writableLength === 0) {
      const written = this.#tryWrite(this.#fd, chunk, start, end);
      if (written === undefined) return;
      from += written;
      if (from === end) return;
    }
    socket.write(chunk.slice(from, end), () => {
      if (!socket.destroyed && socket.writableLength === 0) this.#owner.drained();
    });
  }

  /** Begins to read. @param early Bytes that had already arrived behind the opening handshake. */
  start(early: Uint8Array): void {
    if (early.length > 0) this.copied(early);
    this.resume();
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    if (!this.#socket.destroyed) this.#socket.resume();
  }

  /** Closes our side in order, after everything that was written. */
  end(): void {
    if (!this.#socket.writableEnded) this.#socket.end();
  }

  /** Drops the transport now, with everything unsent. */
  destroy(): void {
    dropStream(this.#socket);
  }

  /**
   * Writes past libuv's queue, which is empty: what the kernel does not take stays ours, so the
   * shared buffer need not live on. `undefined` when the transport failed.
   */
  #tryWrite(fd: number, chunk: Uint8Array, start: number, end: number): number | undefined {
    try {
      return writeSync(fd, chunk, start, end - start);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") return 0;
      this.#socket.destroy(error as Error);
      return undefined;
    }
  }

  #deliver(chunk: Uint8Array, end: number): void {
    try {
      this.#owner.received(chunk, MAX_UNSETTLED_BYTES, end);
    } catch (error) {
      this.destroy();
      this.#onFault?.(error);
    }
  }

  // --- the stream tells ---

  /** Bytes are in the shared buffer. */
  read(count: number): void {
    this.#deliver(shared, MAX_UNSETTLED_BYTES + count);
  }

  /** Bytes came in a buffer of their own: the owner gets its room in front of them at the price of a copy. */
  copied(data: Uint8Array): void {
    const chunk = new Uint8Array(MAX_UNSETTLED_BYTES + data.length);
    chunk.set(data, MAX_UNSETTLED_BYTES);
    this.#deliver(chunk, chunk.length);
  }

  ended(): void {
    // Node lets a stream that was reset end first.
    if (!wasResetByPeer(this.#socket)) this.#owner.ended();
  }

  failed(error: Error): void {
    this.#error = error;
  }

  closed(): void {
    this.#owner.closed(this.#error ?? (wasResetByPeer(this.#socket) ? RESET : undefined));
  }
}

/** An HTTP/2 stream does not tell the reset of its peer as an error. */
const RESET = new Error("the peer has reset the stream");

/**
 * Moves the handle of a plain TCP socket into a new one that reads into the shared buffer.
 *
 * Node offers `onread` only for sockets that it has not yet created, and an HTTP server creates
 * its own. The old socket is left empty: it lets go of all that HTTP had hung on it.
 */
function adopt(old: Duplex): Socket {
  const holder = old as unknown as { _handle: Handle | null };
  const handle = holder._handle;
  holder._handle = null;
  old.destroy();
  const options = {
    handle,
    allowHalfOpen: true,
    manualStart: true,
    onread: { buffer: sharedWindow, callback: onShared },
  };
  return new Socket(options as unknown as ConstructorParameters<typeof Socket>[0]);
}

function listen(socket: Duplex): Duplex {
  // A peer that ends its side behind its Close frame still gets the answer (RFC 6455 5.5.1).
  socket.allowHalfOpen = true;
  socket.on("data", onData);
  return socket.pause();
}

function onShared(this: Carrier, count: number): boolean {
  this[TRANSPORT].read(count);
  return true;
}

function onData(this: Carrier, data: Uint8Array): void {
  this[TRANSPORT].copied(data);
}

function onEnd(this: Carrier): void {
  this[TRANSPORT].ended();
}

function onError(this: Carrier, error: Error): void {
  this[TRANSPORT].failed(error);
}

function onClose(this: Carrier): void {
  this[TRANSPORT].closed();
}

function handleOf(socket: Duplex): Handle | null {
  return (socket as unknown as { _handle?: Handle | null })._handle ?? null;
}

/**
 * The file descriptor of a plain TCP or Unix socket. Never that of a TLS socket, whose handle also
 * has one: bytes written there would bypass the encryption. Windows has none.
 */
function descriptor(socket: Duplex): number | undefined {
  if ("encrypted" in socket) return undefined;
  const handle = handleOf(socket);
  const kind = handle?.constructor.name;
  if (handle === null || (kind !== "TCP" && kind !== "Pipe")) return undefined;
  return typeof handle.fd === "number" && handle.fd >= 0 ? handle.fd : undefined;
}
