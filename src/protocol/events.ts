import type { CloseFrame } from "./close-frame.ts";
import { FrameReader, MAX_UNSETTLED_BYTES } from "./frame-reader.ts";
import type { FrameReaderOptions, FrameSink } from "./frame-reader.ts";
import { applyMask } from "./masking.ts";
import { OPCODE, isOpcode } from "./opcodes.ts";
import type { Opcode } from "./opcodes.ts";
import type { Violation } from "./violations.ts";

/** What one call to `EventReader.receive()` found, in wire order. */
export type FrameEvent =
  | {
      readonly type: "header";
      readonly opcode: Opcode;
      readonly fin: boolean;
      readonly compressed: boolean;
      readonly payloadLength: number;
    }
  /** Unmasked, never empty. A payload may come in several pieces; `last` ends its frame. */
  | { readonly type: "payload"; readonly bytes: Uint8Array; readonly last: boolean }
  | { readonly type: "ping" | "pong"; readonly payload: Uint8Array }
  | { readonly type: "close"; readonly frame: CloseFrame }
  | { readonly type: "violation"; readonly violation: Violation };

/** Hears of the bytes behind the events, in wire order; they are there until it returns. */
export interface WireWitness {
  /** A data frame with as much of its payload as there is by now, or a whole control frame; masked, as it came. */
  frame(wire: Uint8Array, opcode: Opcode, payloadLength: number, close?: CloseFrame): void;
  /** What breaks the protocol, or stands behind the end of reading: then there is no violation. */
  rest(wire: Uint8Array, violation: Violation | undefined): void;
}

/**
 * `FrameReader` for those who would rather have events than offsets: it keeps what is unsettled,
 * unmasks, and copies. For tests, tools and small servers; a gateway uses `FrameReader` itself.
 */
export class EventReader {
  readonly #reader: FrameReader;
  readonly #masked: boolean;
  readonly #witness: WireWitness | undefined;
  #unsettled = new Uint8Array(0);
  #key = new Uint8Array(4);

  constructor(options: FrameReaderOptions, witness?: WireWitness) {
    this.#reader = new FrameReader(options);
    this.#witness = witness;
    this.#masked = options.from === "client";
  }

  /** Takes the next bytes and returns what they complete. After a violation or a Close: nothing. */
  receive(bytes: Uint8Array): FrameEvent[] {
    const reader = this.#reader;
    if (reader.state !== "open") {
      this.#witness?.rest(bytes, undefined);
      return [];
    }
    const chunk = new Uint8Array(this.#unsettled.length + bytes.length);
    chunk.set(this.#unsettled);
    chunk.set(bytes, this.#unsettled.length);

    const events: FrameEvent[] = [];
    const settled = reader.receive(chunk, 0, chunk.length, this.#sink(chunk, events));
    if (reader.violation !== undefined) {
      this.#witness?.rest(chunk.subarray(settled), reader.violation);
      events.push({ type: "violation", violation: reader.violation });
    }
    this.#unsettled =
      reader.state === "open"
        ? chunk.slice(settled, settled + MAX_UNSETTLED_BYTES)
        : new Uint8Array(0);
    return events;
  }

  #sink(chunk: Uint8Array, events: FrameEvent[]): FrameSink {
    const reader = this.#reader;
    return {
      header: (frameStart, payloadStart) => {
        if (this.#masked) this.#key = chunk.slice(payloadStart - 4, payloadStart);
        const { opcode, fin, compressed, payloadLength } = reader;
        // The reader reports no other; this tells the compiler.
        if (!isOpcode(opcode)) return false;
        const wire = chunk.subarray(frameStart, payloadStart + payloadLength);
        this.#witness?.frame(wire, opcode, payloadLength);
        events.push({ type: "header", opcode, fin, compressed, payloadLength });
        return true;
      },
      payload: (start, end) => {
        const piece = chunk.slice(start, end);
        const phase = reader.payloadLength - reader.remaining;
        if (this.#masked) applyMask(piece, 0, piece.length, this.#key, 0, phase);
        events.push({ type: "payload", bytes: piece, last: reader.remaining === piece.length });
      },
      control: (frameStart, frameEnd) => {
        const payload = reader.controlPayload();
        const { closeFrame: close, controlOpcode: opcode } = reader;
        if (!isOpcode(opcode)) return false;
        this.#witness?.frame(chunk.subarray(frameStart, frameEnd), opcode, payload.length, close);
        if (close !== undefined) events.push({ type: "close", frame: close });
        else events.push({ type: opcode === OPCODE.ping ? "ping" : "pong", payload });
        return true;
      },
    };
  }
}
