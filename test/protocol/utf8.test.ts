import { isUtf8 } from "node:buffer";
import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { Utf8Validator, decodeUtf8, encodeUtf8, truncateUtf8 } from "../../src/protocol/index.ts";
import { cutAt, hex } from "./wire.ts";

/** The first and last byte of each class of RFC 3629 section 4, and their neighbours. */
const BORDERS = hex(
  "00 01 7f 80 81 8f 90 91 9f a0 a1 bf c0 c1 c2 c3 df e0 e1 ec ed ee ef f0 f1 f3 f4 f5 f7 f8 ff",
);

const texts = fc.string({ unit: "binary", maxLength: 60 });
/** Mostly nearly right: whole characters, with some bytes thrown in. */
const nearlyUtf8 = fc
  .array(fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 3 }), fc.nat(255)), {
    maxLength: 12,
  })
  .map((parts) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === "number" ? [part] : [...Buffer.from(part)])),
    ),
  );

/** What Node's own decoder says; the byte order mark is text to us. */
function decodeWithNode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function isValid(chunks: readonly Uint8Array[]): boolean {
  const validator = new Utf8Validator();
  return chunks.every((chunk) => validator.push(chunk)) && validator.complete;
}

/** Does Node read these bytes differently from `decodeUtf8`, or from the validator? */
function disagrees(bytes: Uint8Array): boolean {
  const text = decodeWithNode(bytes);
  return decodeUtf8(bytes) !== text || isValid([bytes]) !== (text !== undefined);
}

describe("decodeUtf8", () => {
  it.each([
    ["the empty text", "", ""],
    ["ASCII", "48656c6c6f", "Hello"],
    ["NUL and DEL", "007f", "\u0000\u007f"],
    ["two bytes, first and last", "c280 dfbf", "\u0080\u07FF"],
    ["three bytes, first and last", "e0a080 efbfbf", "\u0800\uFFFF"],
    ["four bytes, first and last", "f0908080 f48fbfbf", "\u{10000}\u{10FFFF}"],
    ["around the surrogates", "ed9fbf ee8080", "\uD7FF\uE000"],
    ["a byte order mark, which is kept", "efbbbf 61", "\uFEFFa"],
  ])("reads %s", (_name, bytes, text) => {
    expect(decodeUtf8(hex(bytes))).toBe(text);
  });

  it.each([
    ["a lone continuation byte", "80"],
    ["an overlong NUL", "c080"],
    ["an overlong slash in three bytes", "e080af"],
    ["an overlong character in four bytes", "f08f bfbf"],
    ["the first surrogate", "eda080"],
    ["the last surrogate", "edbfbf"],
    ["a surrogate pair (CESU-8)", "eda080 edb080"],
    ["U+110000", "f4908080"],
    ["a lead of a five-byte sequence", "f888808080"],
    ["FE and FF", "feff"],
    ["an unfinished two-byte sequence", "c3"],
    ["an unfinished four-byte sequence", "f09f92"],
    ["a lead after a lead", "c3c3a9"],
  ])("refuses %s", (_name, bytes) => {
    expect(decodeUtf8(hex(bytes))).toBeUndefined();
  });

  it("agrees with TextDecoder on all one- and two-byte sequences", () => {
    const sequences: Uint8Array[] = [];
    for (let first = 0; first < 256; first++) {
      sequences.push(Uint8Array.of(first));
      for (let second = 0; second < 256; second++) sequences.push(Uint8Array.of(first, second));
    }
    expect(sequences.filter(disagrees)).toEqual([]);
  });

  it("agrees with TextDecoder on three bytes from the borders of every class", () => {
    const sequences: Uint8Array[] = [];
    for (const a of BORDERS) {
      for (const b of BORDERS) for (const c of BORDERS) sequences.push(Uint8Array.of(a, b, c));
    }
    expect(sequences.filter(disagrees)).toEqual([]);
  });

  it("agrees with isUtf8 on four bytes from the borders of every class", () => {
    const bytes = new Uint8Array(4);
    const wrong: string[] = [];
    for (const a of hex("ef f0 f1 f3 f4 f5")) {
      for (const b of BORDERS) {
        for (const c of BORDERS) {
          for (const d of BORDERS) {
            bytes.set([a, b, c, d]);
            if (isValid([bytes]) !== isUtf8(bytes)) wrong.push(Buffer.from(bytes).toString("hex"));
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("agrees with TextDecoder on random bytes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 12 }), nearlyUtf8), (bytes) => {
        expect(disagrees(bytes)).toBe(false);
      }),
      { numRuns: 4000 },
    );
  });
});

describe("Utf8Validator", () => {
  it("says the same of any split", () => {
    fc.assert(
      fc.property(nearlyUtf8, fc.array(fc.nat(40)), (bytes, offsets) => {
        const cuts = offsets.map((offset) => Math.min(offset, bytes.length));
        expect(isValid(cutAt(bytes, cuts))).toBe(isUtf8(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses at the first byte that no valid text could have there", () => {
    fc.assert(
      fc.property(nearlyUtf8, (bytes) => {
        const validator = new Utf8Validator();
        const refusedAt = bytes.findIndex((_, i) => !validator.push(bytes, i, i + 1));
        // A prefix can still become text if some continuation bytes make it valid.
        const endings = [
          "",
          "80",
          "bf",
          "8080",
          "bfbf",
          "808080",
          "bfbfbf",
          "9080",
          "908080",
          "a080",
          "9f80",
          "8f8080",
        ];
        const canGoOn = (length: number): boolean =>
          endings.some((ending) => isUtf8(Buffer.concat([bytes.subarray(0, length), hex(ending)])));
        const firstBad = bytes.findIndex((_, i) => !canGoOn(i + 1));
        expect(refusedAt).toBe(firstBad);
      }),
      { numRuns: 1000 },
    );
  });

  it("is complete only between characters", () => {
    const validator = new Utf8Validator();
    const complete = Array.from(hex("61 c3a9 e282ac f09f9280"), (byte) => {
      expect(validator.push(Uint8Array.of(byte))).toBe(true);
      return validator.complete;
    });
    expect(complete).toEqual([true, false, true, false, false, true, false, false, false, true]);
  });

  it("stays refused, whatever follows, until it is reset", () => {
    const validator = new Utf8Validator();
    expect(validator.push(hex("ff"))).toBe(false);
    expect(validator.push(hex("61"))).toBe(false);
    expect(validator.push(hex(""))).toBe(false);
    expect(validator.complete).toBe(false);
    validator.reset();
    expect(validator.push(hex("61"))).toBe(true);
    expect(validator.complete).toBe(true);
  });

  it("forgets an open sequence when it is reset", () => {
    const validator = new Utf8Validator();
    validator.push(hex("e0"));
    validator.reset();
    expect(validator.push(hex("c280"))).toBe(true);
    expect(validator.complete).toBe(true);
  });

  it("reads only between start and end", () => {
    const validator = new Utf8Validator();
    expect(validator.push(hex("ff c3a9 ff"), 1, 3)).toBe(true);
    expect(validator.complete).toBe(true);
  });
});

describe("encodeUtf8", () => {
  it("agrees with Buffer on every text, lone surrogates included", () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 20 });
    const loose = units.map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(fc.oneof(texts, loose), (text) => {
        expect(encodeUtf8(text)).toEqual(Uint8Array.from(Buffer.from(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it("is undone by decodeUtf8", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text.toWellFormed());
      }),
    );
  });
});

describe("truncateUtf8", () => {
  it.each([
    ["a text that fits", "héllo", 6, "héllo"],
    ["between two letters", "héllo", 4, "hél"],
    ["before a character of two bytes", "hé", 2, "h"],
    ["before a character of three bytes", "a€", 3, "a"],
    ["before a character of four bytes", "a💀b", 4, "a"],
    ["after a character of four bytes", "a💀b", 5, "a💀"],
    ["to nothing", "é", 1, ""],
    ["to zero bytes", "a", 0, ""],
    ["a lone surrogate, as three bytes", "\uD800a", 3, "\uFFFD"],
  ])("cuts %s", (_name, text, maxBytes, kept) => {
    expect(truncateUtf8(text, maxBytes)).toBe(kept);
  });

  it("keeps the longest beginning that fits", () => {
    fc.assert(
      fc.property(texts, fc.nat(80), (text, maxBytes) => {
        const kept = truncateUtf8(text, maxBytes);
        expect(text.startsWith(kept)).toBe(true);
        expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(maxBytes);
        const next = text.codePointAt(kept.length);
        const isAll = next === undefined;
        const longer = isAll ? kept : kept + String.fromCodePoint(next);
        expect(isAll || Buffer.byteLength(longer) > maxBytes).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
