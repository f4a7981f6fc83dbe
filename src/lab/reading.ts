import {
  FrameReader,
  MAX_UNSETTLED_BYTES,
  OPCODE,
  VIOLATIONS,
  applyMask,
  decodeUtf8,
  isOpcode,
} from "../protocol/index.ts";
import type { FrameEvent, FrameSink, Opcode } from "../protocol/index.ts";
import type { StepKind } from "./run.ts";
import type { Transcript } from "./transcript.ts";

const KINDS: Readonly<Record<Opcode, StepKind>> = {
  [OPCODE.continuation]: "continuation",
  [OPCODE.text]: "text",
  [OPCODE.binary]: "binary",
  [OPCODE.close]: "close",
  [OPCODE.ping]: "ping",
  [OPCODE.pong]: "pong",
};

/** What a frame with this opcode is called in a record. */
export function kindOf(opcode: Opcode): StepKind {
  return KINDS[opcode];
}

/** Reads what a client sends: events for the play, steps with their bytes for the record. */
export class Reading {
  readonly #reader: FrameReader;
  readonly #transcript: Transcript;
  #unsettled = new Uint8Array(0);
  #key = new Uint8Array(4);

  constructor(transcript: Transcript, options: { readonly deflate: boolean }) {
    this.#transcript = transcript;
    this.#reader = new FrameReader({ from: "client", deflate: options.deflate });
  }

  /** Takes the next bytes and returns what they complete. After a violation or a Close: nothing. */
  receive(bytes: Uint8Array): FrameEvent[] {
    const reader = this.#reader;
    if (reader.state !== "open") {
      this.#transcript.step("client", "bytes", { bytes: bytes.length, wire: bytes });
      return [];
    }
    const chunk = new Uint8Array(this.#unsettled.length + bytes.length);
    chunk.set(this.#unsettled);
    chunk.set(bytes, this.#unsettled.length);
    const events: FrameEvent[] = [];
    const settled = reader.receive(chunk, 0, chunk.length, this.#sink(chunk, events));
    if (reader.violation !== undefined) {
      this.#noteViolation(chunk.subarray(settled), reader.violation.rule);
      events.push({ type: "violation", violation: reader.violation });
    }
    this.#unsettled =
      reader.state === "open"
        ? chunk.slice(settled, settled + MAX_UNSETTLED_BYTES)
        : new Uint8Array(0);
    return events;
  }

  /** A Close with a code that must not be on the wire is one all the same: Chromium answers 999 with 999. */
  #noteViolation(wire: Uint8Array, rule: string): void {
    if (rule !== VIOLATIONS.closeCodeInvalid.rule) {
      this.#transcript.step("client", "bytes", { bytes: wire.length, wire });
      return;
    }
    const length = wire[1]! & 0x7f;
    const payload = wire.slice(6, 6 + length);
    applyMask(payload, 0, length, wire, 2);
    const statusCode = (payload[0]! << 8) | payload[1]!;
    const close = { statusCode, reason: decodeUtf8(payload.subarray(2)) ?? "" };
    this.#transcript.step("client", "close", {
      bytes: length,
      wire: wire.slice(0, 6 + length),
      close,
    });
  }

  #sink(chunk: Uint8Array, events: FrameEvent[]): FrameSink {
    const reader = this.#reader;
    return {
      header: (frameStart, payloadStart) => {
        this.#key = chunk.slice(payloadStart - 4, payloadStart);
        const { opcode, fin, compressed, payloadLength } = reader;
        // The reader reports no other; this tells the compiler.
        if (!isOpcode(opcode)) return false;
        const wire = chunk.subarray(frameStart, payloadStart + payloadLength);
        this.#transcript.step("client", kindOf(opcode), { bytes: payloadLength, wire });
        events.push({ type: "header", opcode, fin, compressed, payloadLength });
        return true;
      },
      payload: (start, end) => {
        const piece = chunk.slice(start, end);
        const phase = reader.payloadLength - reader.remaining;
        applyMask(piece, 0, piece.length, this.#key, 0, phase);
        events.push({ type: "payload", bytes: piece, last: reader.remaining === piece.length });
      },
      control: (frameStart, frameEnd) => {
        const payload = reader.controlPayload();
        const wire = chunk.subarray(frameStart, frameEnd);
        if (reader.controlOpcode === OPCODE.close) {
          const frame = reader.closeFrame!;
          this.#transcript.step("client", "close", { bytes: payload.length, wire, close: frame });
          events.push({ type: "close", frame });
        } else {
          const type = reader.controlOpcode === OPCODE.ping ? "ping" : "pong";
          this.#transcript.step("client", type, { bytes: payload.length, wire });
          events.push({ type, payload });
        }
        return true;
      },
    };
  }
}
