import { describe, expect, it } from "vitest";
import { createRequire } from "node:module";
import * as fc from "fast-check";
import { EventReader, OPCODE, encodeClose, encodeFrame } from "../../src/protocol/index.ts";
import type { FrameOptions, Opcode } from "../../src/protocol/index.ts";
import { concat, hex, joinPieces } from "./wire.ts";

const HELLO = hex("48656c6c6f");
const KEY = hex("37fa213d");

describe("encodeFrame", () => {
  it.each<[string, Opcode, string, FrameOptions, string]>([
    ["a text frame", OPCODE.text, "48656c6c6f", {}, "81 05 48656c6c6f"],
    ["a masked one", OPCODE.text, "48656c6c6f", { maskingKey: KEY }, "81 85 37fa213d 7f9f4d5158"],
    ["a first fragment", OPCODE.text, "48656c", { fin: false }, "01 03 48656c"],
    ["a last fragment", OPCODE.continuation, "6c6f", {}, "80 02 6c6f"],
    ["a compressed one", OPCODE.text, "00", { rsv1: true }, "c1 01 00"],
    ["a Ping", OPCODE.ping, "48656c6c6f", {}, "89 05 48656c6c6f"],
    ["an empty masked Pong", OPCODE.pong, "", { maskingKey: KEY }, "8a 80 37fa213d"],
    ["125 bytes", OPCODE.binary, "61*125", {}, "82 7d 61*125"],
    ["126 bytes", OPCODE.binary, "61*126", {}, "82 7e 007e 61*126"],
    ["65535 bytes", OPCODE.binary, "61*65535", {}, "82 7e ffff 61*65535"],
    ["65536 bytes", OPCODE.binary, "61*65536", {}, "82 7f 0000000000010000 61*65536"],
  ])("writes %s", (_name, opcode, payload, options, wire) => {
    expect(encodeFrame(opcode, hex(payload), options)).toEqual(hex(wire));
  });

  it("copies its payload", () => {
    const payload = HELLO.slice();
    encodeFrame(OPCODE.text, payload, { maskingKey: KEY });
    expect(payload).toEqual(HELLO);
  });

  it.each<[string, Opcode, Uint8Array, FrameOptions]>([
    ["a control frame of 126 bytes", OPCODE.ping, new Uint8Array(126), {}],
    ["a control frame in fragments", OPCODE.close, new Uint8Array(0), { fin: false }],
    ["a masking key of 3 bytes", OPCODE.text, HELLO, { maskingKey: new Uint8Array(3) }],
  ])("throws for %s", (_name, opcode, payload, options) => {
    expect(() => encodeFrame(opcode, payload, options)).toThrow(RangeError);
  });

  it("is undone by EventReader", () => {
    const data = fc.record({
      opcode: fc.constantFrom(OPCODE.text, OPCODE.binary),
      fin: fc.boolean(),
      compressed: fc.boolean(),
      payload: fc.uint8Array({ minLength: 1, maxLength: 400 }),
      maskingKey: fc.option(fc.uint8Array({ minLength: 4, maxLength: 4 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(data, ({ opcode, fin, compressed, payload, maskingKey }) => {
        const key = maskingKey === undefined ? {} : { maskingKey };
        const frame = encodeFrame(opcode, payload, { fin, rsv1: compressed, ...key });
        const from = maskingKey === undefined ? "server" : "client";
        expect(joinPieces(new EventReader({ from, deflate: true }).receive(frame))).toEqual([
          { type: "header", opcode, fin, compressed, payloadLength: payload.length },
          { type: "payload", bytes: payload, last: true },
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it("writes the bytes that the Sender of ws writes", () => {
    const { Sender }: { Sender: WsSender } = createRequire(import.meta.url)("ws");
    const length = fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 70_000));
    fc.assert(
      fc.property(
        fc.constantFrom(OPCODE.continuation, OPCODE.text, OPCODE.binary),
        length.map((n) => Uint8Array.from({ length: n }, (_, i) => i % 251)),
        fc.record({ fin: fc.boolean(), rsv1: fc.boolean(), mask: fc.boolean() }),
        fc.uint8Array({ minLength: 4, maxLength: 4 }).filter((key) => key.some((byte) => byte > 0)),
        (opcode, payload, { fin, rsv1, mask }, key) => {
          const theirs = Sender.frame(Buffer.from(payload), {
            opcode,
            fin,
            rsv1,
            mask,
            readOnly: true,
            maskBuffer: Buffer.alloc(4),
            generateMask: (buffer) => buffer.set(key),
          });
          const ours = encodeFrame(opcode, payload, {
            fin,
            rsv1,
            ...(mask ? { maskingKey: key } : {}),
          });
          expect(Buffer.compare(ours, concat(theirs))).toBe(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Exported by ws, but not in its types. */
interface WsSender {
  frame(
    data: Buffer,
    options: {
      opcode: number;
      fin: boolean;
      rsv1: boolean;
      mask: boolean;
      readOnly: boolean;
      maskBuffer: Buffer;
      generateMask: (buffer: Buffer) => void;
    },
  ): Buffer[];
}

describe("encodeClose", () => {
  it.each([
    ["without a code", { statusCode: undefined, reason: "" }, "88 00"],
    ["with a code", { statusCode: 1000, reason: "" }, "88 02 03e8"],
    ["with a reason", { statusCode: 1008, reason: "no" }, "88 04 03f0 6e6f"],
  ])("writes a Close frame %s", (_name, frame, wire) => {
    expect(encodeClose(frame)).toEqual(hex(wire));
  });

  it("masks it with a key", () => {
    expect(encodeClose({ statusCode: 1000, reason: "" }, KEY)).toEqual(hex("88 82 37fa213d 3412"));
  });

  it("cuts a reason that would not fit", () => {
    expect(encodeClose({ statusCode: 1000, reason: "a".repeat(999) })).toHaveLength(127);
  });

  it.each([1004, 1005, 1006, 1015, 999, 5000])("throws for %i", (statusCode) => {
    expect(() => encodeClose({ statusCode, reason: "" })).toThrow(RangeError);
  });
});
