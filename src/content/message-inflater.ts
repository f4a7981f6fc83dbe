import { ContentError } from "./errors.ts";
import type { InflateEngine, InflateFault } from "./inflate-engine.ts";
import { FastInflate } from "./inflate-fast.ts";
import { PortableInflate } from "./inflate-portable.ts";

export type { InflateFault } from "./inflate-engine.ts";

export interface MessageInflaterOptions {
  /** May a message refer back to the ones before it? `false` with `*_no_context_takeover`. */
  readonly contextTakeover: boolean;
  /** The sender's `*_max_window_bits`, 8 to 15. @default 15 */
  readonly windowBits?: number;
  /**
   * `fast` drives zlib's handle directly; `portable` uses only the documented interface of
   * `node:zlib`. @default "fast" where this Node is known
   */
  readonly io?: "fast" | "portable";
}

/** More is not inflated at once, whatever the caller would allow. */
const MAX_BYTES = 1024 * 1024 * 1024;

/**
 * Inflates the messages that one peer compressed with permessage-deflate (RFC 7692), bounded and
 * synchronously: one inflater for each direction of a connection, every compressed message in turn.
 *
 * At most `maxBytes`, and 64 KiB, of output are held at any time, so a bomb costs no more than an
 * honest message. After a fault the inflater is dead: what follows in the stream cannot be read any
 * more, and every call returns that fault again. Bytes of a message that the sender did not compress
 * (RSV1 is 0) are not for the inflater, and do not enter its window.
 *
 * With context takeover each inflater has a zlib decoder of its own, from the first compressed
 * message on: an idle connection holds 40 to 55 KiB then, and nothing before. The portable way keeps
 * the last 32 KiB of output instead, and makes a decoder for each message: about 28, 5 and 1.5 times
 * the CPU at 64 B, 1 KiB and 16 KiB, and no less memory in the end, since what it allocates for each
 * message is given back late (Node 24.21, JSON texts). Without context takeover nothing is kept.
 */
export class MessageInflater {
  #engine: InflateEngine | undefined;
  readonly #open: () => InflateEngine;
  #fault: InflateFault | undefined;
  #inMessage = false;
  #closed = false;

  /** @throws {ContentError} `ERR_CONTENT_OPTION` for `windowBits` out of bounds. */
  constructor(options: MessageInflaterOptions) {
    const { contextTakeover, windowBits = 15, io = "fast" } = options;
    if (!Number.isInteger(windowBits) || windowBits < 8 || windowBits > 15) {
      throw outOfBounds("windowBits", windowBits, "Write a whole number from 8 to 15");
    }
    // zlib's deflate has no window of 256 bytes: it answers `8` and sends with 9.
    const bits = Math.max(9, windowBits);
    this.#open = () =>
      (io === "fast" ? FastInflate.open(contextTakeover, bits) : undefined) ??
      new PortableInflate(contextTakeover);
  }

  /**
   * Inflates one whole message. The result is the caller's to keep.
   *
   * @param compressed The payloads of its frames, unmasked, without the tail that senders remove.
   * @throws {ContentError} `ERR_CONTENT_OPTION`, `ERR_CONTENT_INFLATER` on misuse.
   */
  inflate(compressed: Uint8Array, maxBytes: number): Uint8Array | InflateFault {
    const engine = this.#begin(maxBytes);
    if (typeof engine === "string") return engine;
    return this.#settled(engine.inflate(compressed, maxBytes));
  }

  /**
   * Begins a message that comes in pieces: then `push` them, and `finish`.
   *
   * @throws {ContentError} as `inflate`.
   */
  begin(maxBytes: number): void {
    const engine = this.#begin(maxBytes);
    if (typeof engine !== "string") engine.begin(maxBytes);
    this.#inMessage = true;
  }

  /** Takes the next bytes; they are the caller's again on return. `undefined`: all well so far. */
  push(piece: Uint8Array): InflateFault | undefined {
    this.#mustBeIn("push");
    return this.#fault ?? this.#settled(this.#engine!.push(piece));
  }

  /** Ends the message, and returns it whole. */
  finish(): Uint8Array | InflateFault {
    this.#mustBeIn("finish");
    this.#inMessage = false;
    return this.#fault ?? this.#settled(this.#engine!.finish());
  }

  /** Gives back what it holds. To be called when the connection is over; twice does no harm. */
  close(): void {
    this.#closed = true;
    this.#release();
  }

  #begin(maxBytes: number): InflateEngine | InflateFault {
    if (this.#closed) throw misuse("the inflater is closed", "Make one for each connection");
    if (this.#inMessage) throw misuse("a message is not finished", "Call finish() before the next");
    if (!Number.isInteger(maxBytes) || maxBytes < 0 || maxBytes > MAX_BYTES) {
      throw outOfBounds("maxBytes", maxBytes, `Write a whole number from 0 to ${MAX_BYTES}`);
    }
    return this.#fault ?? (this.#engine ??= this.#open());
  }

  #mustBeIn(call: string): void {
    if (this.#inMessage && !this.#closed) return;
    throw misuse(`${call}() outside a message`, "Call begin() first");
  }

  #settled<T extends Uint8Array | undefined>(result: T | InflateFault): T | InflateFault {
    if (typeof result === "string") {
      this.#fault = result;
      this.#release();
    }
    return result;
  }

  #release(): void {
    this.#engine?.close();
    this.#engine = undefined;
  }
}

function outOfBounds(where: string, value: number, hint: string): ContentError {
  return new ContentError("ERR_CONTENT_OPTION", {
    where,
    problem: `${value} is out of bounds`,
    hint,
  });
}

function misuse(problem: string, hint: string): ContentError {
  return new ContentError("ERR_CONTENT_INFLATER", { where: "MessageInflater", problem, hint });
}
