import * as fc from "fast-check";
import { isSendable } from "../../src/codes/index.ts";
import { OPCODE, encodeClosePayload, encodeFrame } from "../../src/protocol/index.ts";
import type { CloseFrame, FrameEvent, Opcode, Sender } from "../../src/protocol/index.ts";
import { concat } from "./wire.ts";

/** One frame as its sender means it; `payload` is unmasked. */
export interface PlannedFrame {
  readonly opcode: Opcode;
  readonly fin: boolean;
  readonly rsv1: boolean;
  readonly payload: Uint8Array;
  readonly maskingKey: Uint8Array;
  /** Of a Close frame. */
  readonly close?: CloseFrame;
}

export interface Stream {
  readonly from: Sender;
  readonly deflate: boolean;
  readonly frames: readonly PlannedFrame[];
  readonly bytes: Uint8Array;
}

/** Where a frame lies in the bytes of its stream. */
export interface Extent {
  readonly frame: PlannedFrame;
  readonly start: number;
  readonly payloadStart: number;
  readonly end: number;
}

const SENDABLE = Array.from({ length: 5000 }, (_, code) => code).filter(isSendable);

const maskingKey = fc.uint8Array({ minLength: 4, maxLength: 4 });
/** Mostly short; now and then at a border between two forms of the length. */
const binaryPayload = fc.oneof(
  { weight: 20, arbitrary: fc.uint8Array({ maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(124, 125, 126, 127, 128, 300).map((n) => new Uint8Array(n).fill(n)),
  },
  { weight: 1, arbitrary: fc.constantFrom(65_535, 65_536).map((n) => new Uint8Array(n).fill(n)) },
);
const controlPayload = fc.oneof(
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 124, 125).map((n) => new Uint8Array(n).fill(n)) },
);

const controlFrame: fc.Arbitrary<PlannedFrame> = fc.record({
  opcode: fc.constantFrom(OPCODE.ping, OPCODE.pong),
  fin: fc.constant(true),
  rsv1: fc.constant(false),
  payload: controlPayload,
  maskingKey,
});

const closeFrame: fc.Arbitrary<PlannedFrame> = fc
  .record({
    statusCode: fc.option(fc.constantFrom(...SENDABLE), { nil: undefined }),
    text: fc.string({ unit: "grapheme", maxLength: 12 }),
    maskingKey,
  })
  .map(({ statusCode, text, maskingKey: key }) => {
    const close = { statusCode, reason: statusCode === undefined ? "" : text.toWellFormed() };
    const payload = encodeClosePayload(close);
    return { opcode: OPCODE.close, fin: true, rsv1: false, payload, maskingKey: key, close };
  });

/** A text message is valid as a whole: its fragments may be cut inside a character. */
const messagePayload = fc.oneof(
  fc.record({ opcode: fc.constant(OPCODE.binary), payload: binaryPayload }),
  fc.record({
    opcode: fc.constant(OPCODE.text),
    payload: fc
      .string({ unit: "binary", maxLength: 20 })
      .map((text) => Uint8Array.from(Buffer.from(text))),
  }),
);

/** A data message in fragments, with control frames between them. */
function messageFrames(deflate: boolean): fc.Arbitrary<readonly PlannedFrame[]> {
  return fc
    .record({
      message: messagePayload,
      rsv1: deflate ? fc.boolean() : fc.constant(false),
      cuts: fc.array(fc.nat(24), { maxLength: 3 }),
      keys: fc.array(maskingKey, { minLength: 4, maxLength: 4 }),
      between: fc.array(fc.array(controlFrame, { maxLength: 2 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ message, rsv1, cuts, keys, between }) => {
      const { opcode, payload } = message;
      const ends = cuts.map((cut) => Math.min(cut, payload.length)).sort((a, b) => a - b);
      ends.push(payload.length);
      return ends.flatMap((end, i): PlannedFrame[] => {
        const fin = i === ends.length - 1;
        const fragment: PlannedFrame = {
          opcode: i === 0 ? opcode : OPCODE.continuation,
          fin,
          rsv1: rsv1 && i === 0,
          payload: payload.slice(ends[i - 1] ?? 0, end),
          maskingKey: keys[i]!,
        };
        return fin ? [fragment] : [fragment].concat(between[i]!);
      });
    });
}

/** Streams in which no rule is broken, of both roles, with and without a Close frame at the end. */
export function validStreams(): fc.Arbitrary<Stream> {
  return fc
    .record({ from: fc.constantFrom<Sender>("client", "server"), deflate: fc.boolean() })
    .chain(({ from, deflate }) =>
      fc
        .record({
          messages: fc.array(
            fc.oneof(
              { weight: 3, arbitrary: messageFrames(deflate) },
              { weight: 1, arbitrary: controlFrame.map((frame) => [frame]) },
            ),
            { maxLength: 5 },
          ),
          ending: fc.option(closeFrame, { nil: undefined }),
        })
        .map(({ messages, ending }) => {
          const frames = messages.flat();
          if (ending !== undefined) frames.push(ending);
          const bytes = concat(frames.map((frame) => encodePlanned(frame, from)));
          return { from, deflate, frames, bytes };
        }),
    );
}

export function encodePlanned(frame: PlannedFrame, from: Sender): Uint8Array {
  const { opcode, payload, fin, rsv1, maskingKey: key } = frame;
  return encodeFrame(opcode, payload, {
    fin,
    rsv1,
    ...(from === "client" ? { maskingKey: key } : {}),
  });
}

export function locateFrames(stream: Stream): Extent[] {
  let start = 0;
  return stream.frames.map((frame) => {
    const length = encodePlanned(frame, stream.from).length;
    const extent = {
      frame,
      start,
      payloadStart: start + length - frame.payload.length,
      end: start + length,
    };
    start += length;
    return extent;
  });
}

/** What a reader must find in these frames; payloads in one piece. */
export function expectedEvents(frames: readonly PlannedFrame[]): FrameEvent[] {
  return frames.flatMap((frame): FrameEvent[] => {
    const { opcode, fin, rsv1, payload, close } = frame;
    if (close !== undefined) return [{ type: "close", frame: close }];
    if (opcode === OPCODE.ping) return [{ type: "ping", payload }];
    if (opcode === OPCODE.pong) return [{ type: "pong", payload }];
    const header: FrameEvent = {
      type: "header",
      opcode,
      fin,
      compressed: rsv1,
      payloadLength: payload.length,
    };
    return payload.length === 0
      ? [header]
      : [header, { type: "payload", bytes: payload, last: true }];
  });
}

/** One change to a stream: its bytes from `at` on, where `at` is a share of its length. */
type Mutation =
  | { readonly kind: "flip" | "set" | "insert"; readonly at: number; readonly value: number }
  | { readonly kind: "remove" | "repeat"; readonly at: number; readonly value: number };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom("flip", "set", "insert", "remove", "repeat"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  value: fc.nat(255),
});

function mutate(bytes: Uint8Array, { kind, at: share, value }: Mutation): Uint8Array {
  const at = Math.min(Math.floor(share * bytes.length), bytes.length - 1);
  if (at < 0) return bytes;
  const before = bytes.subarray(0, at);
  const few = 1 + (value & 7);
  switch (kind) {
    case "flip":
      return concat([
        before,
        Uint8Array.of(bytes[at]! ^ (1 << (value & 7))),
        bytes.subarray(at + 1),
      ]);
    case "set":
      return concat([before, Uint8Array.of(value), bytes.subarray(at + 1)]);
    case "insert":
      return concat([before, Uint8Array.of(value), bytes.subarray(at)]);
    case "remove":
      return concat([before, bytes.subarray(at + few)]);
    case "repeat":
      return concat([before, bytes.subarray(at, at + few), bytes.subarray(at)]);
    default:
      return kind satisfies never;
  }
}

/** Valid streams with one to three changes; most of them break a rule, some do not. */
export function mutatedStreams(): fc.Arbitrary<Omit<Stream, "frames">> {
  return fc
    .record({
      stream: validStreams(),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    })
    .map(({ stream: { from, deflate, bytes }, mutations }) => ({
      from,
      deflate,
      bytes: mutations.reduce(mutate, bytes),
    }));
}

/** Where to cut a stream into chunks, as shares of its length. Few cuts, many, or none. */
export function cuts(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
}

export function offsetsOf(shares: readonly number[], length: number): number[] {
  return shares.map((share) => Math.floor(share * length));
}
