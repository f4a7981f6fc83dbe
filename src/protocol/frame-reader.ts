import type { CloseFrame } from "./close-frame.ts";
import { isViolation, parseClosePayload } from "./close-payload.ts";
import { applyMask } from "./masking.ts";
import { OPCODE, isOpcode } from "./opcodes.ts";
import { VIOLATIONS } from "./violations.ts";
import type { Violation } from "./violations.ts";

/** Who sends the bytes that this reader reads. A client masks, a server does not (RFC 6455 5.1). */
export type Sender = "client" | "server";

export interface FrameReaderOptions {
  readonly from: Sender;
  /** Was permessage-deflate negotiated? Then RSV1 may stand on a message's first frame. @default false */
  readonly deflate?: boolean;
}

/**
 * What a reader tells its owner while it walks the bytes. Offsets are positions in the chunk given to
 * `receive`. Nothing is allocated for a data frame: its fields are read from the reader itself.
 */
export interface FrameSink {
  /** A data frame's header is whole and valid. `false` stops the reader before this frame. */
  header(frameStart: number, payloadStart: number): boolean;
  /** A control frame is whole and valid: see `controlPayload()` and `closeFrame`. `false` as above. */
  control(frameStart: number, frameEnd: number): boolean;
  /** A piece of a data frame's payload, still masked if the sender masks. */
  payload?(start: number, end: number): void;
}

/** The longest frame that is kept whole: a masked control frame with 125 bytes (RFC 6455 5.5). */
const MAX_CONTROL_FRAME_BYTES = 2 + 4 + 125;

/** An open reader leaves at most this much unsettled: a control frame that lacks its last byte. */
export const MAX_UNSETTLED_BYTES = MAX_CONTROL_FRAME_BYTES - 1;

/**
 * - `open`: reading. - `stopped`: the sink said no; the frame it refused is not consumed.
 * - `violated`: the peer broke the protocol. - `closed`: a Close frame was read; what follows it is
 * discarded, as RFC 6455 1.4 asks.
 */
export type ReaderState = "open" | "stopped" | "violated" | "closed";

/**
 * The payload of the control frame that is being reported, unmasked. One for all readers, since it
 * is needed only during a `control` callback, and 125 bytes on every idle connection add up.
 */
const controlScratch = new Uint8Array(125);

/**
 * Reads RFC 6455 frames from chunks of any size, without I/O and without copying them.
 *
 * `receive` returns how far it got. What lies behind that offset (an unfinished header or control
 * frame, at most `MAX_UNSETTLED_BYTES`) must be presented again in front of the next bytes; so a
 * caller that forwards `chunk[start, settled)` never forwards a byte about which nothing is known yet.
 */
export class FrameReader {
  readonly #masked: boolean;
  readonly #deflate: boolean;
  /** Length of the payload in `controlScratch`; 0 outside a `control` callback. */
  #controlLength = 0;

  state: ReaderState = "open";
  /** Set when `state` is `violated`. */
  violation: Violation | undefined;
  /** The peer's Close frame, from the `control` callback that reports it onwards. */
  closeFrame: CloseFrame | undefined;

  /** Opcode of the control frame that was reported last. */
  controlOpcode = 0;

  /** The data frame whose header was read last. Control frames between fragments leave it alone. */
  opcode = 0;
  fin = true;
  /** RSV1, which only a message's first frame may have: with permessage-deflate, it is compressed. */
  compressed = false;
  payloadLength = 0;
  /** Payload bytes of that frame which have not arrived yet; in `payload`, the piece still counts. */
  remaining = 0;
  /**
   * Opcode of the message that the next continuation frame would continue, or 0 if there is none.
   * It changes after the `header` callback: there it is 0 on a message's first frame only.
   */
  messageOpcode = 0;

  constructor(options: FrameReaderOptions) {
    this.#masked = options.from === "client";
    this.#deflate = options.deflate ?? false;
  }

  /** Does the stream stand between two frames? Only there may another frame be put in. */
  get atBoundary(): boolean {
    return this.remaining === 0;
  }

  /**
   * A copy of the unmasked payload of the control frame that is being reported. Call it inside the
   * `control` callback, before giving bytes to any other reader; elsewhere it is empty.
   */
  controlPayload(): Uint8Array {
    return controlScratch.slice(0, this.#controlLength);
  }

  /** Is the reported control frame's payload exactly these bytes? Spares the copy; same limits. */
  controlEquals(bytes: Uint8Array): boolean {
    if (bytes.length !== this.#controlLength) return false;
    for (let i = 0; i < bytes.length; i++) if (bytes[i] !== controlScratch[i]) return false;
    return true;
  }

  /**
   * Opens a `stopped` reader again, so that the refused frame can be presented once more: with a sink
   * that discards, to read on until the peer's Close after a verdict. In other states it does nothing.
   */
  resume(): void {
    if (this.state === "stopped") this.state = "open";
  }

  /**
   * Walks `chunk[start, end)` and returns the offset up to which it is settled.
   *
   * A reader that is not `open` settles nothing, except that a `closed` one discards everything: it
   * returns `end`, and those bytes must not be forwarded. So look at `state` before forwarding.
   */
  receive(chunk: Uint8Array, start: number, end: number, sink: FrameSink): number {
    if (this.state !== "open") return this.state === "closed" ? end : start;
    let at = start;
    for (;;) {
      if (this.remaining > 0) {
        const piece = Math.min(this.remaining, end - at);
        if (piece === 0) return at;
        if (sink.payload !== undefined) sink.payload(at, at + piece);
        this.remaining -= piece;
        at += piece;
        if (this.remaining > 0) return at;
      }
      if (end - at < 2) return at;

      const first = chunk[at]!;
      const second = chunk[at + 1]!;
      const broken = this.#check(first, second);
      if (broken !== undefined) return this.#violate(broken, at);

      const length7 = second & 0x7f;
      const lengthBytes = length7 < 126 ? 0 : length7 === 126 ? 2 : 8;
      const payloadStart = at + 2 + lengthBytes + (this.#masked ? 4 : 0);
      // The length is judged as soon as it is there: it decides whether the mask is worth waiting for.
      if (end < at + 2 + lengthBytes) return at;
      let length = length7;
      if (lengthBytes === 2) {
        length = (chunk[at + 2]! << 8) | chunk[at + 3]!;
        if (length < 126) return this.#violate(VIOLATIONS.lengthNotMinimal, at);
      } else if (lengthBytes === 8) {
        if (chunk[at + 2]! >= 0x80) return this.#violate(VIOLATIONS.lengthSignBit, at);
        length = readUint64(chunk, at + 2);
        if (length < 0x10000) return this.#violate(VIOLATIONS.lengthNotMinimal, at);
        if (length > Number.MAX_SAFE_INTEGER) {
          return this.#violate(VIOLATIONS.lengthUncountable, at);
        }
      }
      if (end < payloadStart) return at;

      const opcode = first & 0x0f;
      if (opcode >= OPCODE.close) {
        const frameEnd = payloadStart + length;
        if (end < frameEnd) return at;
        const settled = this.#takeControl(chunk, at, payloadStart, frameEnd, sink);
        if (this.state !== "open") return settled;
        at = frameEnd;
        continue;
      }

      this.opcode = opcode;
      this.fin = first >= 0x80;
      this.compressed = (first & 0x40) !== 0;
      this.payloadLength = length;
      if (!sink.header(at, payloadStart)) {
        this.state = "stopped";
        return at;
      }
      if (opcode !== OPCODE.continuation) this.messageOpcode = opcode;
      if (this.fin) this.messageOpcode = 0;
      this.remaining = length;
      at = payloadStart;
    }
  }

  /** Everything that the first two bytes alone can tell. */
  #check(first: number, second: number): Violation | undefined {
    if (second >= 0x80 !== this.#masked) {
      return this.#masked ? VIOLATIONS.maskMissing : VIOLATIONS.maskForbidden;
    }
    const opcode = first & 0x0f;
    if ((first & 0x30) !== 0) return VIOLATIONS.reservedBit;
    if (!isOpcode(opcode)) return VIOLATIONS.opcodeUnknown;
    if ((first & 0x40) !== 0) {
      if (!this.#deflate) return VIOLATIONS.reservedBit;
      if (opcode !== OPCODE.text && opcode !== OPCODE.binary) {
        return VIOLATIONS.compressedContinuation;
      }
    }
    if (opcode >= OPCODE.close) {
      if (first < 0x80) return VIOLATIONS.controlFragmented;
      const length7 = second & 0x7f;
      if (length7 > 125) return VIOLATIONS.controlTooLong;
      if (length7 === 1 && opcode === OPCODE.close) return VIOLATIONS.closePayloadTooShort;
    } else if (opcode === OPCODE.continuation) {
      if (this.messageOpcode === 0) return VIOLATIONS.continuationUnexpected;
    } else if (this.messageOpcode !== 0) {
      return VIOLATIONS.continuationExpected;
    }
    return undefined;
  }

  #takeControl(
    chunk: Uint8Array,
    frameStart: number,
    payloadStart: number,
    frameEnd: number,
    sink: FrameSink,
  ): number {
    const length = frameEnd - payloadStart;
    for (let i = 0; i < length; i++) controlScratch[i] = chunk[payloadStart + i]!;
    if (this.#masked) applyMask(controlScratch, 0, length, chunk, payloadStart - 4);
    const opcode = chunk[frameStart]! & 0x0f;
    if (opcode === OPCODE.close) {
      const frame = parseClosePayload(controlScratch.subarray(0, length));
      if (isViolation(frame)) return this.#violate(frame, frameStart);
      this.closeFrame = frame;
    }
    // `opcode`, `fin` and `payloadLength` describe data frames only: a control frame may stand
    // between two fragments, and must not disturb what is known of their message.
    this.controlOpcode = opcode;
    this.#controlLength = length;
    const accepted = sink.control(frameStart, frameEnd);
    // Another reader's payload stands in the scratch before long, and is not for this one's owner.
    this.#controlLength = 0;
    if (!accepted) {
      this.state = "stopped";
      return frameStart;
    }
    if (opcode === OPCODE.close) this.state = "closed";
    return frameEnd;
  }

  #violate(violation: Violation, at: number): number {
    this.state = "violated";
    this.violation = violation;
    return at;
  }
}

function readUint64(bytes: Uint8Array, at: number): number {
  let high = 0;
  let low = 0;
  for (let i = 0; i < 4; i++) high = high * 256 + bytes[at + i]!;
  for (let i = 4; i < 8; i++) low = low * 256 + bytes[at + i]!;
  return high * 0x1_0000_0000 + low;
}
