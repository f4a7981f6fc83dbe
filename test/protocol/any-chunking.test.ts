import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { EventReader } from "../../src/protocol/index.ts";
import type { FrameEvent } from "../../src/protocol/index.ts";
import { cuts, expectedEvents, mutatedStreams, offsetsOf, validStreams } from "./streams.ts";
import type { Stream } from "./streams.ts";
import { byteByByte, cutAt, joinPieces } from "./wire.ts";

type Readable = Omit<Stream, "frames">;

function read({ from, deflate }: Readable, chunks: readonly Uint8Array[]): FrameEvent[] {
  const reader = new EventReader({ from, deflate });
  return joinPieces(chunks.flatMap((chunk) => reader.receive(chunk)));
}

describe("a valid stream", () => {
  it("gives the events that its sender meant", () => {
    fc.assert(
      fc.property(validStreams(), (stream) => {
        expect(read(stream, [stream.bytes])).toEqual(expectedEvents(stream.frames));
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same events in any chunks", () => {
    fc.assert(
      fc.property(validStreams(), cuts(), (stream, shares) => {
        const chunks = cutAt(stream.bytes, offsetsOf(shares, stream.bytes.length));
        expect(read(stream, chunks)).toEqual(expectedEvents(stream.frames));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives the same events byte by byte", () => {
    fc.assert(
      fc.property(validStreams(), (stream) => {
        fc.pre(stream.bytes.length < 2000);
        expect(read(stream, byteByByte(stream.bytes))).toEqual(expectedEvents(stream.frames));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a stream with changes", () => {
  it("gives the same events, and the same violation, in any chunks", () => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(mutatedStreams(), cuts(), (stream, shares) => {
        const whole = read(stream, [stream.bytes]);
        const chunks = cutAt(stream.bytes, offsetsOf(shares, stream.bytes.length));
        expect(read(stream, chunks)).toEqual(whole);
        const small = stream.bytes.length < 1000 ? byteByByte(stream.bytes) : [stream.bytes];
        expect(read(stream, small)).toEqual(whole);

        const last = whole.at(-1);
        const outcome = last?.type === "violation" ? last.violation.rule : "none";
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }),
      { numRuns: 2000 },
    );
    // The changes reach many rules, and leave some streams legal; else this test says little.
    expect(outcomes.size).toBeGreaterThan(6);
    expect(outcomes.get("none")).toBeGreaterThan(50);
  });
});
