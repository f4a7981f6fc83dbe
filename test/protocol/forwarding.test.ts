import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { FrameReader, MAX_UNSETTLED_BYTES, isControl } from "../../src/protocol/index.ts";
import type { FrameSink, Sender } from "../../src/protocol/index.ts";
import { cuts, locateFrames, mutatedStreams, offsetsOf, validStreams } from "./streams.ts";
import type { Stream } from "./streams.ts";
import { ILLEGAL } from "./wire-examples.ts";
import { byteByByte, concat, cutAt, hex } from "./wire.ts";

const ACCEPT: FrameSink = { header: () => true, control: () => true };

interface Forwarded {
  readonly bytes: Uint8Array;
  readonly reader: FrameReader;
}

/**
 * What a gateway does: forward `chunk[start, settled)`, keep the rest, and present it again in front
 * of the next chunk. The chunk lies inside a larger buffer, as it does in a reused receive buffer.
 */
function forward(
  options: { readonly from: Sender; readonly deflate: boolean },
  chunks: readonly Uint8Array[],
  each: (reader: FrameReader, forwarded: number) => void = () => {},
): Forwarded {
  const reader = new FrameReader(options);
  const margin = Uint8Array.of(0xff, 0xff, 0xff);
  const forwarded: Uint8Array[] = [];
  let length = 0;
  let rest = new Uint8Array(0);
  for (const chunk of chunks) {
    const buffer = concat([margin, rest, chunk, margin]);
    const start = margin.length;
    const end = buffer.length - margin.length;
    const settled = reader.receive(buffer, start, end, ACCEPT);
    forwarded.push(buffer.slice(start, settled));
    length += settled - start;
    rest = buffer.slice(settled, end);
    each(reader, length);
    if (reader.state !== "open") break;
    expect(rest.length).toBeLessThanOrEqual(MAX_UNSETTLED_BYTES);
  }
  return { bytes: concat(forwarded), reader };
}

const cutUp = ({ bytes }: Pick<Stream, "bytes">, shares: readonly number[]): Uint8Array[] =>
  cutAt(bytes, offsetsOf(shares, bytes.length));

describe("forwarding what is settled", () => {
  it("forwards a valid stream byte for byte, in any chunks", () => {
    fc.assert(
      fc.property(validStreams(), cuts(), (stream, shares) => {
        const { bytes, reader } = forward(stream, cutUp(stream, shares));
        expect(Buffer.compare(bytes, stream.bytes)).toBe(0);
        expect(reader.atBoundary).toBe(true);
        expect(reader.state).toBe(stream.frames.at(-1)?.close === undefined ? "open" : "closed");
      }),
      { numRuns: 1000 },
    );
  });

  it("forwards nothing behind a Close frame", () => {
    fc.assert(
      fc.property(validStreams(), fc.uint8Array(), cuts(), (stream, behind, shares) => {
        fc.pre(stream.frames.at(-1)?.close !== undefined);
        const all = { ...stream, bytes: concat([stream.bytes, behind]) };
        expect(forward(stream, cutUp(all, shares)).bytes).toEqual(stream.bytes);
      }),
      { numRuns: 300 },
    );
  });

  it("forwards exactly what stands before a frame that breaks a rule", () => {
    const broken = fc.constantFrom(...ILLEGAL.filter((example) => example.events.length === 0));
    fc.assert(
      fc.property(
        validStreams(),
        broken,
        fc.uint8Array(),
        cuts(),
        (stream, example, tail, shares) => {
          const { from, deflate = false } = example;
          fc.pre(from === stream.from && deflate === stream.deflate);
          fc.pre(stream.frames.at(-1)?.close === undefined);
          const all = { bytes: concat([stream.bytes, hex(example.hex), tail]) };
          const { bytes, reader } = forward(stream, cutUp(all, shares));
          expect(Buffer.compare(bytes, stream.bytes)).toBe(0);
          expect(reader.state).toBe("violated");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("forwards the same of a stream with changes in any chunks", () => {
    fc.assert(
      fc.property(mutatedStreams(), cuts(), (stream, shares) => {
        const whole = forward(stream, [stream.bytes]);
        const chunks = stream.bytes.length < 500 ? byteByByte(stream.bytes) : [];
        for (const split of [cutUp(stream, shares), chunks]) {
          if (split.length === 0) continue;
          const parts = forward(stream, split);
          expect(Buffer.compare(parts.bytes, whole.bytes)).toBe(0);
          expect(parts.reader.state).toBe(whole.reader.state);
          expect(parts.reader.violation).toBe(whole.reader.violation);
        }
        expect(Buffer.compare(whole.bytes, stream.bytes.subarray(0, whole.bytes.length))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("where the forwarded stream stands", () => {
  it("is told by atBoundary and remaining, after any chunk", () => {
    fc.assert(
      fc.property(validStreams(), cuts(), (stream, shares) => {
        const extents = locateFrames(stream);
        forward(stream, cutUp(stream, shares), (reader, forwarded) => {
          const inside = extents.find(({ start, end }) => start < forwarded && forwarded < end);
          expect(reader.remaining).toBe(inside === undefined ? 0 : inside.end - forwarded);
          expect(reader.atBoundary).toBe(inside === undefined);
          // It never stands inside a control frame, nor inside a header.
          expect(isControl(inside?.frame.opcode ?? 0)).toBe(false);
          expect(forwarded).toBeGreaterThanOrEqual(inside?.payloadStart ?? 0);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("is told by messageOpcode between two fragments", () => {
    fc.assert(
      fc.property(validStreams(), (stream) => {
        const extents = locateFrames(stream);
        let index = 0;
        let expected = 0;
        const reader = new FrameReader(stream);
        for (const { start, end, frame } of extents) {
          expect(reader.messageOpcode).toBe(expected);
          expect(reader.receive(stream.bytes, start, end, ACCEPT)).toBe(end);
          if (!isControl(frame.opcode)) expected = frame.fin ? 0 : expected || frame.opcode;
          index++;
        }
        expect(index).toBe(extents.length);
      }),
      { numRuns: 300 },
    );
  });
});
