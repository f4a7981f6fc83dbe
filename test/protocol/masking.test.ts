import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { applyMask } from "../../src/protocol/index.ts";
import { hex } from "./wire.ts";

const KEY = hex("37fa213d");
const key = fc.uint8Array({ minLength: 4, maxLength: 4 });

const byHand = (bytes: Uint8Array, maskingKey: Uint8Array, phase: number): Uint8Array =>
  bytes.map((byte, i) => byte ^ maskingKey[(i + phase) % 4]!);

describe("applyMask", () => {
  it("masks the example of RFC 6455 5.7", () => {
    const bytes = new TextEncoder().encode("Hello");
    applyMask(bytes, 0, bytes.length, KEY);
    expect(bytes).toEqual(hex("7f9f4d5158"));
  });

  it("undoes itself", () => {
    fc.assert(
      fc.property(fc.uint8Array(), key, fc.nat(), (payload, maskingKey, phase) => {
        const bytes = payload.slice();
        applyMask(bytes, 0, bytes.length, maskingKey, 0, phase);
        applyMask(bytes, 0, bytes.length, maskingKey, 0, phase);
        expect(bytes).toEqual(payload);
      }),
    );
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 1025])("begins at key byte phase mod 4: phase %i", (phase) => {
    const bytes = new Uint8Array(9);
    applyMask(bytes, 0, bytes.length, KEY, 0, phase);
    expect([...bytes]).toEqual(Array.from({ length: 9 }, (_, i) => KEY[(i + phase) % 4]));
  });

  it("is the same for long payloads, wherever in a buffer they begin", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 380, maxLength: 1_030 }),
        key,
        fc.nat(7),
        fc.nat(7),
        (payload, maskingKey, offset, phase) => {
          const buffer = new Uint8Array(offset + payload.length + 3).fill(0xaa);
          buffer.set(payload, offset);
          const end = offset + payload.length;
          applyMask(buffer, offset, end, maskingKey, 0, phase);
          expect(buffer.slice(offset, end)).toEqual(byHand(payload, maskingKey, phase));
          expect(buffer.slice(end)).toEqual(new Uint8Array(3).fill(0xaa));
        },
      ),
    );
  });

  it("touches only what lies between start and end", () => {
    const bytes = new Uint8Array(6);
    applyMask(bytes, 2, 4, KEY);
    expect(bytes).toEqual(hex("0000 37fa 0000"));
  });

  it("reads its key anywhere, even in the bytes that it masks", () => {
    const frame = hex("8185 37fa213d 48656c6c6f");
    applyMask(frame, 6, frame.length, frame, 2);
    expect(frame).toEqual(hex("8185 37fa213d 7f9f4d5158"));
  });

  it("gives the same bytes in pieces as at once", () => {
    fc.assert(
      fc.property(fc.uint8Array(), key, fc.array(fc.nat(20)), (payload, maskingKey, sizes) => {
        const whole = payload.slice();
        applyMask(whole, 0, whole.length, maskingKey);

        const pieces = payload.slice();
        let start = 0;
        for (const size of [...sizes, pieces.length]) {
          const end = Math.min(start + size, pieces.length);
          applyMask(pieces, start, end, maskingKey, 0, start);
          start = end;
        }
        expect(pieces).toEqual(whole);
      }),
    );
  });
});
