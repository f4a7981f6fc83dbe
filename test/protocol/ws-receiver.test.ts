import { createRequire } from "node:module";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventReader, Utf8Validator, VIOLATIONS } from "../../src/protocol/index.ts";
import type { Sender } from "../../src/protocol/index.ts";
import { MAX_STREAM_BYTES, writeStream } from "./broken-streams.ts";
import { cuts, mutatedStreams, offsetsOf, validStreams } from "./streams.ts";
import { ILLEGAL, LEGAL } from "./wire-examples.ts";
import { concat, createRandom, cutAt, hex } from "./wire.ts";

/**
 * The same streams through a reader that others wrote: the Receiver of ws. Both must report the same
 * messages and control frames and then stay open, read the same Close frame, or fail the connection
 * with the same status code. Where they differ on purpose, `DIFFERENCES` says so by name.
 */
interface Readable {
  readonly from: Sender;
  readonly deflate: boolean;
  readonly bytes: Uint8Array;
}

/** What was found, one line each, and how it ended. */
interface Outcome {
  readonly found: readonly string[];
  readonly end: string;
  /** The rule that ours names. */
  readonly rule?: string;
}

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Ours, with what an endpoint adds: whole messages, and their text checked as UTF-8 (5.6, 8.1). */
function readWithOurs({ from, deflate }: Readable, chunks: readonly Uint8Array[]): Outcome {
  const reader = new EventReader({ from, deflate });
  const found: string[] = [];
  let type = "";
  let pieces: Uint8Array[] = [];
  let fin = false;
  for (const event of chunks.flatMap((chunk) => reader.receive(chunk))) {
    switch (event.type) {
      case "header":
        if (event.opcode > 0) type = event.opcode === 1 ? "text" : "binary";
        fin = event.fin;
        break;
      case "payload":
        pieces.push(event.bytes);
        break;
      case "ping":
      case "pong":
        found.push(`${event.type} ${toHex(event.payload)}`);
        break;
      case "close": {
        const { statusCode, reason } = event.frame;
        return { found, end: `close ${statusCode ?? 1005} ${reason}` };
      }
      case "violation": {
        const { statusCode, rule } = event.violation;
        return { found, end: `failed with ${statusCode}`, rule };
      }
    }
    const isWhole =
      event.type === "payload" ? event.last : event.type === "header" && event.payloadLength === 0;
    if (!isWhole || !fin) continue;
    const message = concat(pieces);
    pieces = [];
    if (type === "text") {
      const validator = new Utf8Validator();
      if (!validator.push(message) || !validator.complete) {
        return { found, end: "failed with 1007", rule: "text-not-utf8" };
      }
    }
    found.push(`${type} ${toHex(message)}`);
  }
  return { found, end: "open" };
}

/** Exported by ws, but not in its types. */
interface WsReceiver {
  write(chunk: Buffer, done: () => void): void;
  on(event: "message", listener: (data: Buffer, isBinary: boolean) => void): void;
  on(event: "ping" | "pong", listener: (data: Buffer) => void): void;
  on(event: "conclude", listener: (code: number, reason: Buffer) => void): void;
  on(event: "error", listener: (error: object) => void): void;
}

const { Receiver }: { Receiver: new (options: object) => WsReceiver } = createRequire(
  import.meta.url,
)("ws");

/** Stands in for permessage-deflate and inflates nothing: only the framing is compared. */
const NO_INFLATION = {
  decompress(data: Buffer, _fin: boolean, done: (error: null, data: Buffer) => void): void {
    queueMicrotask(() => done(null, data));
  },
};

async function readWithWs(stream: Readable, chunks: readonly Uint8Array[]): Promise<Outcome> {
  const receiver = new Receiver({
    isServer: stream.from === "client",
    extensions: stream.deflate ? { "permessage-deflate": NO_INFLATION } : {},
  });
  const found: string[] = [];
  let end = "open";
  receiver.on("message", (data, isBinary) => {
    found.push(`${isBinary ? "binary" : "text"} ${toHex(data)}`);
  });
  receiver.on("ping", (data) => found.push(`ping ${toHex(data)}`));
  receiver.on("pong", (data) => found.push(`pong ${toHex(data)}`));
  receiver.on("conclude", (code, reason) => {
    end = `close ${code} ${reason.toString()}`;
  });
  receiver.on("error", (error) => {
    const status = Object.getOwnPropertySymbols(error).find(
      (key) => key.description === "status-code",
    );
    end = `failed with ${status === undefined ? "nothing" : Reflect.get(error, status)}`;
  });
  for (const chunk of chunks) {
    if (end !== "open") break;
    // A copy, since ws unmasks in place.
    await new Promise<void>((resolve) => receiver.write(Buffer.from(chunk), () => resolve()));
  }
  await new Promise((resolve) => setImmediate(resolve));
  return { found, end };
}

/** Where ours and ws part on purpose: by the rule that ours names, how ws ends instead. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  /** RFC 6455 5.2 asks for the fewest bytes; ws takes any form and reads on, to whatever end. */
  "length-not-minimal": "any",
  /** RFC 6455 5.2 forbids this bit: a broken frame (1002). To ws it is a frame too large (1009). */
  "length-sign-bit": "failed with 1009",
};

/** Both outcomes, which must be equal; where they differ on purpose, ours is put as ws would. */
async function readWithBoth(
  stream: Readable,
  chunks: readonly Uint8Array[],
): Promise<{ readonly ours: Outcome; readonly theirs: Outcome; readonly rule: string }> {
  const { found, end, rule = end.split(" ")[0]! } = readWithOurs(stream, chunks);
  const theirs = await readWithWs(stream, chunks);
  const difference = DIFFERENCES[rule];
  if (difference === "any") {
    const before = { found: theirs.found.slice(0, found.length), end: theirs.end };
    return { ours: { found, end: theirs.end }, theirs: before, rule };
  }
  return { ours: { found, end: difference ?? end }, theirs, rule };
}

function asStream(example: (typeof LEGAL)[number]): Readable {
  return { from: example.from, deflate: example.deflate ?? false, bytes: hex(example.hex) };
}

describe("ours and ws agree", () => {
  it.each(LEGAL)("on a legal stream: $name", async (example) => {
    const stream = asStream(example);
    const { ours, theirs } = await readWithBoth(stream, [stream.bytes]);
    expect(theirs).toEqual(ours);
  });

  it.each(ILLEGAL)("on an illegal stream, or differ as said: $name", async (example) => {
    const stream = asStream(example);
    const { ours, theirs } = await readWithBoth(stream, [stream.bytes]);
    expect(theirs).toEqual(ours);
  });

  it("on any valid stream in any chunks", async () => {
    await fc.assert(
      fc.asyncProperty(validStreams(), cuts(), async (stream, shares) => {
        const chunks = cutAt(stream.bytes, offsetsOf(shares, stream.bytes.length));
        const { ours, theirs } = await readWithBoth(stream, chunks);
        expect(theirs).toEqual(ours);
      }),
      { numRuns: 500 },
    );
  });

  it("on streams with changes", async () => {
    await fc.assert(
      fc.asyncProperty(mutatedStreams(), cuts(), async (stream, shares) => {
        const chunks = cutAt(stream.bytes, offsetsOf(shares, stream.bytes.length));
        const { ours, theirs } = await readWithBoth(stream, chunks);
        expect(theirs).toEqual(ours);
      }),
      { numRuns: 1000 },
    );
  });

  it("on 20000 streams of noise and broken frames, whichever rule they break", async () => {
    const buffer = new Uint8Array(MAX_STREAM_BYTES);
    const reached = new Set<string>();
    for (let seed = 0; seed < 20_000; seed++) {
      const random = createRandom(seed);
      const from = random(2) === 0 ? "client" : "server";
      const deflate = random(2) === 0;
      const bytes = buffer.slice(0, writeStream(random, buffer, { from, deflate }));
      const { ours, theirs, rule } = await readWithBoth({ from, deflate, bytes }, [bytes]);
      expect(theirs, `${from}, deflate: ${deflate}, ${toHex(bytes)}`).toEqual(ours);
      reached.add(rule);
    }
    const rules = Object.values(VIOLATIONS).map(({ rule }) => rule);
    expect([...reached].sort()).toEqual([...rules, "text-not-utf8", "open", "close"].sort());
  });

  it("on every status code from 0 to 5100 in a Close frame", async () => {
    for (let code = 0; code <= 5100; code++) {
      const bytes = Uint8Array.of(0x88, 2, code >> 8, code & 0xff);
      const stream: Readable = { from: "server", deflate: false, bytes };
      const { ours, theirs } = await readWithBoth(stream, [bytes]);
      expect(theirs).toEqual(ours);
    }
  });
});

describe("ours and ws differ", () => {
  it.each([
    {
      rule: "length-not-minimal",
      wire: "82 7e 0001 61",
      ours: { found: [], end: "failed with 1002" },
      theirs: { found: ["binary 61"], end: "open" },
    },
    {
      rule: "length-not-minimal",
      wire: "82 7f 0000000000000001 61",
      ours: { found: [], end: "failed with 1002" },
      theirs: { found: ["binary 61"], end: "open" },
    },
    {
      rule: "length-sign-bit",
      wire: "82 7f 8000000000000000",
      ours: { found: [], end: "failed with 1002" },
      theirs: { found: [], end: "failed with 1009" },
    },
  ])("$rule: $wire", async ({ rule, wire, ours, theirs }) => {
    const stream: Readable = { from: "server", deflate: false, bytes: hex(wire) };
    expect(readWithOurs(stream, [stream.bytes])).toEqual({ ...ours, rule });
    expect(await readWithWs(stream, [stream.bytes])).toEqual(theirs);
  });

  it("in who checks the text of messages: ws does, FrameReader leaves it to its owner", async () => {
    const stream: Readable = { from: "server", deflate: false, bytes: hex("81 01 ff") };
    const events = new EventReader(stream).receive(stream.bytes);
    expect(events.map((event) => event.type)).toEqual(["header", "payload"]);
    expect(await readWithWs(stream, [stream.bytes])).toEqual({
      found: [],
      end: "failed with 1007",
    });
  });
});
