import { describe, expect, it } from "vitest";
import {
  EventReader,
  FrameReader,
  MAX_UNSETTLED_BYTES,
  OPCODE,
  VIOLATIONS,
} from "../../src/protocol/index.ts";
import type { FrameSink } from "../../src/protocol/index.ts";
import { ILLEGAL, LEGAL } from "./wire-examples.ts";
import type { WireExample } from "./wire-examples.ts";
import { byteByByte, describeEvent, hex, joinPieces } from "./wire.ts";

const ACCEPT: FrameSink = { header: () => true, control: () => true };

function read(example: WireExample, chunks: readonly Uint8Array[]): string[] {
  const reader = new EventReader({ from: example.from, deflate: example.deflate ?? false });
  return joinPieces(chunks.flatMap((chunk) => reader.receive(chunk))).map(describeEvent);
}

describe("a legal stream", () => {
  it.each(LEGAL)("$name ($hex)", (example) => {
    expect(read(example, [hex(example.hex)])).toEqual(example.events);
  });

  it.each(LEGAL.filter((example) => hex(example.hex).length < 1000))(
    "byte by byte: $name",
    (example) => {
      expect(read(example, byteByByte(hex(example.hex)))).toEqual(example.events);
    },
  );
});

describe("an illegal stream", () => {
  it.each(ILLEGAL)("$breaks: $name ($hex)", (example) => {
    const expected = [...example.events, `violated ${VIOLATIONS[example.breaks].rule}`];
    expect(read(example, [hex(example.hex)])).toEqual(expected);
    expect(read(example, byteByByte(hex(example.hex)))).toEqual(expected);
  });

  it.each(ILLEGAL)("is settled before the frame that breaks $breaks: $name", (example) => {
    const bytes = hex(example.hex);
    const reader = new FrameReader({ from: example.from, deflate: example.deflate ?? false });
    const settled = reader.receive(bytes, 0, bytes.length, ACCEPT);
    expect(reader.state).toBe("violated");
    expect(reader.violation).toBe(VIOLATIONS[example.breaks]);

    const before = { ...example, hex: Buffer.from(bytes.subarray(0, settled)).toString("hex") };
    expect(read(before, [hex(before.hex)])).toEqual(example.events);
    expect(reader.receive(bytes, settled, bytes.length, ACCEPT)).toBe(settled);
  });

  it("has an example for every row of VIOLATIONS", () => {
    const shown = new Set(ILLEGAL.map((example) => example.breaks));
    expect([...shown].sort()).toEqual(Object.keys(VIOLATIONS).sort());
  });
});

describe("a Close frame", () => {
  it("ends what is settled, and everything behind it is discarded", () => {
    const reader = new FrameReader({ from: "server" });
    const chunk = hex("89 00 88 02 03e8 81 00");
    expect(reader.receive(chunk, 0, chunk.length, ACCEPT)).toBe(6);
    expect(reader.state).toBe("closed");
    expect(reader.closeFrame).toEqual({ statusCode: 1000, reason: "" });
    expect(reader.receive(chunk, 6, chunk.length, ACCEPT)).toBe(chunk.length);
  });

  it("is refused once its reason is whole, and not before", () => {
    const reader = new FrameReader({ from: "server" });
    const chunk = hex("88 03 03e8 ff");
    expect(reader.receive(chunk, 0, 4, ACCEPT)).toBe(0);
    expect(reader.state).toBe("open");
    expect(reader.receive(chunk, 0, 5, ACCEPT)).toBe(0);
    expect(reader.state).toBe("violated");
  });
});

describe("a control frame in the callback", () => {
  const PING = hex("89 85 37fa213d 7f9f4d5158");

  it("has its offsets, its opcode and its unmasked payload", () => {
    const reader = new FrameReader({ from: "client" });
    const seen: unknown[] = [];
    const chunk = hex("ffffff 89 85 37fa213d 7f9f4d5158 ffff");
    const settled = reader.receive(chunk, 3, chunk.length - 2, {
      header: () => true,
      control: (start, end) => {
        seen.push([start, end, reader.controlOpcode, reader.controlPayload()]);
        return true;
      },
    });
    expect(settled).toBe(chunk.length - 2);
    expect(seen).toEqual([[3, 14, OPCODE.ping, hex("48656c6c6f")]]);
  });

  it.each([
    ["48656c6c6f", true],
    ["48656c6c70", false],
    ["48656c6c", false],
    ["48656c6c6f6f", false],
    ["", false],
  ])("compared with %s: %s", (payload, equal) => {
    const reader = new FrameReader({ from: "client" });
    let answer: boolean | undefined;
    reader.receive(PING, 0, PING.length, {
      header: () => true,
      control: () => {
        answer = reader.controlEquals(hex(payload));
        return true;
      },
    });
    expect(answer).toBe(equal);
  });

  it("is unmasked without touching the chunk, which goes on verbatim", () => {
    const chunk = PING.slice();
    new FrameReader({ from: "client" }).receive(chunk, 0, chunk.length, ACCEPT);
    expect(chunk).toEqual(PING);
  });

  it("is not there any more after the callback, for this reader or another", () => {
    const one = new FrameReader({ from: "client" });
    const other = new FrameReader({ from: "client" });
    one.receive(PING, 0, PING.length, ACCEPT);
    expect(one.controlPayload()).toEqual(hex(""));
    expect(one.controlEquals(hex("48656c6c6f"))).toBe(false);
    expect(other.controlPayload()).toEqual(hex(""));
  });

  it("leaves what is known of the data message alone", () => {
    const reader = new FrameReader({ from: "server" });
    const chunk = hex("01 03 48656c 89 02 6869");
    reader.receive(chunk, 0, chunk.length, ACCEPT);
    expect(reader).toMatchObject({
      opcode: OPCODE.text,
      fin: false,
      payloadLength: 3,
      remaining: 0,
      messageOpcode: OPCODE.text,
      controlOpcode: OPCODE.ping,
      atBoundary: true,
    });
  });
});

describe("a data frame in the callback", () => {
  it("is described by the reader, and messageOpcode is 0 on a message's first frame only", () => {
    const reader = new FrameReader({ from: "server", deflate: true });
    const seen: unknown[] = [];
    const chunk = hex("41 01 4a 00 00 80 02 6c6f 82 00");
    reader.receive(chunk, 0, chunk.length, {
      control: () => true,
      header: (frameStart, payloadStart) => {
        const { opcode, fin, compressed, payloadLength, messageOpcode } = reader;
        seen.push({
          frameStart,
          payloadStart,
          opcode,
          fin,
          compressed,
          payloadLength,
          messageOpcode,
        });
        return true;
      },
    });
    const { text, binary, continuation } = OPCODE;
    expect(seen).toEqual([
      {
        frameStart: 0,
        payloadStart: 2,
        opcode: text,
        fin: false,
        compressed: true,
        payloadLength: 1,
        messageOpcode: 0,
      },
      {
        frameStart: 3,
        payloadStart: 5,
        opcode: continuation,
        fin: false,
        compressed: false,
        payloadLength: 0,
        messageOpcode: text,
      },
      {
        frameStart: 5,
        payloadStart: 7,
        opcode: continuation,
        fin: true,
        compressed: false,
        payloadLength: 2,
        messageOpcode: text,
      },
      {
        frameStart: 9,
        payloadStart: 11,
        opcode: binary,
        fin: true,
        compressed: false,
        payloadLength: 0,
        messageOpcode: 0,
      },
    ]);
  });

  it("gives its payload in pieces that still count as remaining", () => {
    const reader = new FrameReader({ from: "server" });
    const seen: unknown[] = [];
    const sink: FrameSink = {
      ...ACCEPT,
      payload: (start, end) => seen.push([start, end, reader.remaining, reader.atBoundary]),
    };
    const chunk = hex("82 05 6162636465");
    expect(reader.receive(chunk, 0, 4, sink)).toBe(4);
    expect(reader.receive(chunk, 4, 7, sink)).toBe(7);
    expect(seen).toEqual([
      [2, 4, 5, false],
      [4, 7, 3, false],
    ]);
    expect(reader.atBoundary).toBe(true);
  });
});

describe("a sink that refuses", () => {
  const chunk = hex("81 01 61 82 01 62 89 01 63 88 02 03e8");
  const discard: FrameSink = ACCEPT;

  it.each([
    ["a data frame", 3, { ...ACCEPT, header: (start: number) => start !== 3 }],
    ["a Ping", 6, { ...ACCEPT, control: (start: number) => start !== 6 }],
    ["a Close frame", 9, { ...ACCEPT, control: (start: number) => start !== 9 }],
  ])("stops the reader before %s", (_name, refused, sink) => {
    const reader = new FrameReader({ from: "server" });
    expect(reader.receive(chunk, 0, chunk.length, sink)).toBe(refused);
    expect(reader.state).toBe("stopped");
    expect(reader.atBoundary).toBe(true);
    expect(reader.receive(chunk, refused, chunk.length, sink)).toBe(refused);

    reader.resume();
    expect(reader.state).toBe("open");
    expect(reader.receive(chunk, refused, chunk.length, discard)).toBe(chunk.length);
    expect(reader.state).toBe("closed");
    expect(reader.closeFrame).toEqual({ statusCode: 1000, reason: "" });
  });

  it("refuses a fragment without losing its message", () => {
    const reader = new FrameReader({ from: "server" });
    const fragments = hex("01 01 61 80 01 62");
    const sink: FrameSink = { ...ACCEPT, header: (start) => start === 0 };
    expect(reader.receive(fragments, 0, fragments.length, sink)).toBe(3);
    expect(reader.messageOpcode).toBe(OPCODE.text);
    reader.resume();
    expect(reader.receive(fragments, 3, fragments.length, discard)).toBe(6);
    expect(reader.state).toBe("open");
    expect(reader.messageOpcode).toBe(0);
  });

  it("is the only one who can be asked again: resume() opens no other state", () => {
    const violated = new FrameReader({ from: "client" });
    violated.receive(chunk, 0, chunk.length, ACCEPT);
    violated.resume();
    expect(violated.state).toBe("violated");

    const closed = new FrameReader({ from: "server" });
    closed.receive(chunk, 0, chunk.length, ACCEPT);
    closed.resume();
    expect(closed.state).toBe("closed");

    const open = new FrameReader({ from: "server" });
    open.resume();
    expect(open.state).toBe("open");
  });
});

it("leaves at most MAX_UNSETTLED_BYTES unsettled, and a masked Ping reaches that", () => {
  const reader = new FrameReader({ from: "client" });
  const ping = hex("89 fd 00000000 61*125");
  const end = ping.length - 1;
  expect(end - reader.receive(ping, 0, end, ACCEPT)).toBe(MAX_UNSETTLED_BYTES);
  expect(reader.state).toBe("open");
});
