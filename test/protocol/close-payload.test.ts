import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { isSendable } from "../../src/codes/index.ts";
import {
  EMPTY_CLOSE,
  MAX_REASON_BYTES,
  VIOLATIONS,
  encodeClosePayload,
  isViolation,
  parseClosePayload,
} from "../../src/protocol/index.ts";
import { hex } from "./wire.ts";

const ALL_CODES = Array.from({ length: 0x10000 }, (_, code) => code);

/** RFC 6455 7.4 and the IANA registry, written out once more and not derived from the catalogue. */
function mayBeOnTheWire(code: number): boolean {
  return (
    (code >= 1000 && code <= 1003) ||
    (code >= 1007 && code <= 1014) ||
    (code >= 3000 && code <= 4999)
  );
}

describe("parseClosePayload", () => {
  it.each([
    ["", { statusCode: undefined, reason: "" }],
    ["03e8", { statusCode: 1000, reason: "" }],
    ["03f0 6e6f", { statusCode: 1008, reason: "no" }],
    ["1387 e282ac", { statusCode: 4999, reason: "€" }],
    ["03e8 00", { statusCode: 1000, reason: "\u0000" }],
  ])("reads <%s>", (payload, frame) => {
    expect(parseClosePayload(hex(payload))).toEqual(frame);
  });

  it.each([
    ["03", VIOLATIONS.closePayloadTooShort],
    ["03ed", VIOLATIONS.closeCodeInvalid],
    ["03ed ff", VIOLATIONS.closeCodeInvalid],
    ["03e8 c3", VIOLATIONS.closeReasonNotUtf8],
    ["03e8 6f6b ff", VIOLATIONS.closeReasonNotUtf8],
  ])("refuses <%s>", (payload, violation) => {
    expect(parseClosePayload(hex(payload))).toBe(violation);
  });

  it("accepts every code from 0 to 65535 that is sendable, and no other", () => {
    const accepted = ALL_CODES.filter((code) => {
      const result = parseClosePayload(Uint8Array.of(code >> 8, code & 0xff));
      return isViolation(result) ? result !== VIOLATIONS.closeCodeInvalid : true;
    });
    expect(accepted).toEqual(ALL_CODES.filter(isSendable));
    expect(accepted).toEqual(ALL_CODES.filter(mayBeOnTheWire));
  });

  it("reads a part of a larger buffer", () => {
    expect(parseClosePayload(hex("ffff 03e8 6f6b ffff").subarray(2, 6))).toEqual({
      statusCode: 1000,
      reason: "ok",
    });
  });
});

describe("encodeClosePayload", () => {
  it("writes every code from 0 to 65535 that is sendable, and throws for any other", () => {
    const errors: unknown[] = [];
    const written = ALL_CODES.filter((statusCode) => {
      try {
        return encodeClosePayload({ statusCode, reason: "" }).length === 2;
      } catch (error) {
        errors.push(error);
        return false;
      }
    });
    expect(written).toEqual(ALL_CODES.filter(isSendable));
    expect(errors).toHaveLength(ALL_CODES.length - written.length);
    expect(errors.every((error) => error instanceof RangeError)).toBe(true);
  });

  it.each([-1, 1000.5, 66_536, Number.NaN, Number.POSITIVE_INFINITY])("throws for %d", (code) => {
    expect(() => encodeClosePayload({ statusCode: code, reason: "" })).toThrow(RangeError);
  });

  it("writes no payload for a Close frame without a code", () => {
    expect(encodeClosePayload(EMPTY_CLOSE)).toEqual(hex(""));
  });

  it("throws for a reason without a code", () => {
    expect(() => encodeClosePayload({ statusCode: undefined, reason: "why" })).toThrow(RangeError);
  });

  it.each([
    ["123 letters whole", "a".repeat(123), "a".repeat(123)],
    ["124 letters after 123", "a".repeat(124), "a".repeat(123)],
    ["two-byte characters after 61", "é".repeat(62), "é".repeat(61)],
    ["three-byte characters after 41", "€".repeat(42), "€".repeat(41)],
    ["four-byte characters after 30", "💀".repeat(31), "💀".repeat(30)],
    ["a character that would end at byte 124", `${"a".repeat(122)}é`, "a".repeat(122)],
  ])("cuts %s", (_name, reason, kept) => {
    const payload = encodeClosePayload({ statusCode: 1000, reason });
    expect(payload.length).toBeLessThanOrEqual(125);
    expect(parseClosePayload(payload)).toEqual({ statusCode: 1000, reason: kept });
  });

  it("is undone by parseClosePayload wherever the reason fits", () => {
    const statusCode = fc.constantFrom(...ALL_CODES.filter(isSendable));
    const reason = fc
      .string({ unit: "binary", maxLength: 60 })
      .filter((text) => text.isWellFormed() && Buffer.byteLength(text) <= MAX_REASON_BYTES);
    fc.assert(
      fc.property(fc.record({ statusCode, reason }), (frame) => {
        expect(parseClosePayload(encodeClosePayload(frame))).toEqual(frame);
      }),
    );
  });

  it("writes nothing that parseClosePayload would refuse, whatever the reason", () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (reason) => {
        const payload = encodeClosePayload({ statusCode: 1000, reason });
        expect(payload.length).toBeLessThanOrEqual(125);
        const frame = parseClosePayload(payload);
        const kept = isViolation(frame) ? undefined : frame.reason;
        expect(kept).toBe(reason.toWellFormed().slice(0, kept?.length));
      }),
    );
  });
});
