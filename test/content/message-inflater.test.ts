import { createDeflateRaw, constants, deflateRawSync } from "node:zlib";
import type { DeflateRaw, ZlibOptions } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContentError, MessageInflater } from "../../src/content/index.ts";
import { InflateHandle } from "../../src/content/inflate-handle.ts";

const MIB = 1024 * 1024;

/** A sender as RFC 7692 7.2.1 has it: one stream for all messages, each flushed, its tail removed. */
class Sender {
  readonly #deflate: DeflateRaw;
  readonly #pieces: Buffer[] = [];

  constructor(options: ZlibOptions = {}) {
    this.#deflate = createDeflateRaw(options);
    this.#deflate.on("data", (piece: Buffer) => this.#pieces.push(piece));
  }

  async send(message: Uint8Array): Promise<Buffer> {
    this.#pieces.length = 0;
    this.#deflate.write(message);
    await new Promise<void>((done) => this.#deflate.flush(constants.Z_SYNC_FLUSH, done));
    const bytes = Buffer.concat(this.#pieces);
    return bytes.subarray(0, -4);
  }
}

/** One message by itself. */
function compressed(message: Uint8Array, options: ZlibOptions = {}): Buffer {
  return deflateRawSync(message, { ...options, finishFlush: constants.Z_SYNC_FLUSH }).subarray(
    0,
    -4,
  );
}

function text(bytes: Uint8Array | string): string {
  return typeof bytes === "string" ? `fault: ${bytes}` : Buffer.from(bytes).toString();
}

/** From the examples of RFC 7692 7.2.3: "Hello", compressed in several ways. */
const HELLO = {
  "one block (7.2.3.1)": "f248cdc9c90700",
  "no compression (7.2.3.3)": "000500faff48656c6c6f00",
  "BFINAL set (7.2.3.4)": "f348cdc9c9070000",
  "two blocks (7.2.3.5)": "f24805000000ffffcac9c90700",
};

it("drives zlib's handle directly on the Node that is developed on", () => {
  const handle = InflateHandle.open(15);
  expect(handle).toBeDefined();
  handle?.close();
});

describe.each(["fast", "portable"] as const)("the %s inflater", (io) => {
  function inflater(contextTakeover = true): MessageInflater {
    return new MessageInflater({ contextTakeover, io });
  }

  it.each(Object.entries(HELLO))("reads the example with %s", (_, hex) => {
    const one = inflater();
    expect(text(one.inflate(Buffer.from(hex, "hex"), MIB))).toBe("Hello");
    // And goes on after it.
    expect(text(one.inflate(compressed(Buffer.from("again")), MIB))).toBe("again");
    one.close();
  });

  it("reads the second message of 7.2.3.2, which refers to the first", () => {
    const one = inflater();
    expect(text(one.inflate(Buffer.from("f248cdc9c90700", "hex"), MIB))).toBe("Hello");
    expect(text(one.inflate(Buffer.from("f200110000", "hex"), MIB))).toBe("Hello");
    one.close();
  });

  it("does not let a message refer back without context takeover", () => {
    const one = inflater(false);
    const other = inflater(false);
    expect(text(one.inflate(Buffer.from("f248cdc9c90700", "hex"), MIB))).toBe("Hello");
    expect(other.inflate(Buffer.from("f200110000", "hex"), MIB)).toBe("corrupt");
    expect(one.inflate(Buffer.from("f200110000", "hex"), MIB)).toBe("corrupt");
  });

  it("takes over the context of many messages, longer than the window together", async () => {
    const sender = new Sender();
    const one = inflater();
    for (let i = 0; i < 60; i++) {
      const message = Buffer.from(`${i} some words that come again and again `.repeat(i * 2));
      const got = one.inflate(await sender.send(message), MIB);
      expect(text(got)).toBe(message.toString());
    }
    one.close();
  });

  it("reads streams of each window size", async () => {
    for (let windowBits = 9; windowBits <= 15; windowBits++) {
      const sender = new Sender({ windowBits });
      const one = new MessageInflater({ contextTakeover: true, windowBits, io });
      for (const message of ["one two one two", "one two three ".repeat(5000), "three one"]) {
        const bytes = await sender.send(Buffer.from(message));
        expect(text(one.inflate(bytes, MIB))).toBe(message);
      }
      one.close();
    }
  });

  it("reads stored, fixed and dynamic blocks", () => {
    const message = Buffer.from("abcdefgh".repeat(300) + "the quick brown fox".repeat(9));
    const one = inflater();
    for (const options of [
      { level: 0 },
      { strategy: constants.Z_FIXED },
      { level: 9 },
      { strategy: constants.Z_HUFFMAN_ONLY },
      { strategy: constants.Z_RLE },
    ]) {
      expect(text(one.inflate(compressed(message, options), MIB))).toBe(message.toString());
    }
    one.close();
  });

  it("reads a message of several streams that each end with BFINAL", () => {
    const streams = ["first ", "second ", "third"].map((part) => deflateRawSync(part));
    const one = inflater();
    expect(text(one.inflate(Buffer.concat([...streams, Buffer.of(0)]), MIB))).toBe(
      "first second third",
    );
    one.close();
  });

  it("reads empty messages, also one after the other", () => {
    const one = inflater();
    for (let i = 0; i < 3; i++) expect(one.inflate(Buffer.of(0), 0)).toHaveLength(0);
    expect(text(one.inflate(compressed(Buffer.from("then")), 4))).toBe("then");
    one.close();
  });

  it("allows exactly as much as it may", () => {
    for (const length of [1, 100, 65_535, 65_536, 65_537, 300_000]) {
      const bytes = compressed(Buffer.alloc(length, "x"));
      const one = inflater();
      expect(one.inflate(bytes, length)).toHaveLength(length);
      expect(one.inflate(bytes, length + 1)).toHaveLength(length);
      expect(one.inflate(bytes, length - 1)).toBe("too-large");
    }
  });

  it("stops a bomb, whole or in pieces, within its bound", () => {
    const bomb = bombOfGibibyte();
    expect(bomb.length).toBeLessThan(1.1 * MIB);
    const before = process.memoryUsage().arrayBuffers;
    expect(inflater().inflate(bomb, MIB)).toBe("too-large");
    const pieces = inflater();
    pieces.begin(MIB);
    let fault: string | undefined;
    let taken = 0;
    for (let at = 0; at < bomb.length && fault === undefined; at += 1024) {
      fault = pieces.push(bomb.subarray(at, at + 1024));
      taken = at;
    }
    expect(fault ?? pieces.finish()).toBe("too-large");
    // zlib turns a KiB of a bomb into a MiB of zeros: the third piece is never looked at.
    expect(taken).toBeLessThanOrEqual(io === "fast" ? 1024 : bomb.length);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * MIB);
  });

  it.each([
    ["a block of type 3", "07"],
    ["a stored block whose lengths disagree", "0005000000"],
    ["a reference to what was never there", "f20011000000"],
    ["noise", "ffffffffffffffff"],
  ])("is dead after %s", (_, hex) => {
    const one = inflater();
    expect(one.inflate(Buffer.from(hex, "hex"), MIB)).toBe("corrupt");
    expect(one.inflate(compressed(Buffer.from("fine")), MIB)).toBe("corrupt");
    one.begin(MIB);
    expect(one.push(Buffer.of(0))).toBe("corrupt");
    expect(one.finish()).toBe("corrupt");
    one.close();
  });

  it("survives any bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), (messages) => {
        const one = inflater();
        for (const message of messages) {
          const got = one.inflate(message, 1000);
          expect(typeof got === "string" ? 0 : got.length).toBeLessThanOrEqual(1000);
        }
        one.close();
      }),
    );
  });

  it("gives the same whatever the pieces, while other connections' messages come in between", () => {
    const messages = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ maxLength: 50 }).map((part) => Buffer.from(part.repeat(3000))),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(messages, fc.array(fc.nat(40)), fc.boolean(), (list, cuts, contextTakeover) => {
        const one = inflater(contextTakeover);
        const other = inflater(contextTakeover);
        for (const message of list) {
          const bytes = compressed(message);
          one.begin(message.length);
          let at = 0;
          for (const cut of cuts) {
            expect(one.push(bytes.subarray(at, at + cut))).toBeUndefined();
            at += cut;
            expect(text(other.inflate(compressed(Buffer.from("other")), 5))).toBe("other");
          }
          expect(one.push(bytes.subarray(at))).toBeUndefined();
          const got = one.finish();
          expect(Buffer.compare(got as Uint8Array, message)).toBe(0);
        }
        one.close();
        other.close();
      }),
      { numRuns: 50 },
    );
  });

  it("returns bytes that later messages leave alone", () => {
    const one = inflater(false);
    const first = one.inflate(compressed(Buffer.from("first")), MIB);
    one.inflate(compressed(Buffer.from("other")), MIB);
    expect(text(first)).toBe("first");
    one.close();
  });

  it("throws a typed error where it is misused", () => {
    const one = inflater();
    const codes = [
      () => one.push(Buffer.of(0)),
      () => one.finish(),
      () => one.inflate(Buffer.of(0), -1),
      () => one.inflate(Buffer.of(0), 0.5),
      () => one.inflate(Buffer.of(0), 2 ** 40),
      () => one.begin(10),
      () => one.begin(10),
      () => one.inflate(Buffer.of(0), 10),
      () => one.close(),
      () => one.push(Buffer.of(0)),
      () => one.close(),
      () => one.inflate(Buffer.of(0), 10),
      () => new MessageInflater({ contextTakeover: true, windowBits: 16, io }),
    ].map((call) => {
      try {
        call();
        return "";
      } catch (error) {
        return ContentError.is(error) ? error.code : String(error);
      }
    });
    expect(codes).toEqual([
      "ERR_CONTENT_INFLATER",
      "ERR_CONTENT_INFLATER",
      "ERR_CONTENT_OPTION",
      "ERR_CONTENT_OPTION",
      "ERR_CONTENT_OPTION",
      "",
      "ERR_CONTENT_INFLATER",
      "ERR_CONTENT_INFLATER",
      "",
      "ERR_CONTENT_INFLATER",
      "",
      "ERR_CONTENT_INFLATER",
      "ERR_CONTENT_OPTION",
    ]);
  });
});

describe("the two ways", () => {
  it("read every stream alike, broken ones too", () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.string({ maxLength: 20 }).map((t) => compressed(Buffer.from(t.repeat(20)))),
      fc.string({ maxLength: 20 }).map((t) => deflateRawSync(t)),
    );
    const message = fc.array(part, { maxLength: 3 }).map((parts) => Buffer.concat(parts));
    fc.assert(
      fc.property(message, fc.nat(500), (bytes, maxBytes) => {
        const results = (["fast", "portable"] as const).map((io) => {
          const one = new MessageInflater({ contextTakeover: true, io });
          const got = one.inflate(bytes, maxBytes);
          one.close();
          // One may see first that it is too large, and the other that it is corrupt.
          return typeof got === "string" ? "a fault" : Buffer.from(got).toString("hex");
        });
        expect(results[0]).toBe(results[1]);
      }),
      { numRuns: 500 },
    );
  });
});

/** A GiB of zeros: a flushed part of 16 MiB, which refers back to zeros only, again and again. */
function bombOfGibibyte(): Buffer {
  const zeros = Buffer.alloc(16 * MIB);
  const flushed = deflateRawSync(zeros, { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat(Array.from({ length: 64 }, () => flushed)).subarray(0, -4);
}
