import { OPCODE } from "../../src/protocol/index.ts";
import type { FrameEvent } from "../../src/protocol/index.ts";

/** Bytes as a wire example writes them: spaces are free, and `00*256` repeats a byte. */
export function hex(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const [digits = "", times = "1"] = word.split("*");
    if (!/^([0-9a-f]{2})+$/.test(digits)) throw new Error(`not hex: ${word}`);
    const piece = Buffer.from(digits, "hex");
    for (let i = 0; i < Number(times); i++) bytes.push(...piece);
  }
  return Uint8Array.from(bytes);
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

/** Cuts bytes at these offsets, in any order; an offset given twice makes an empty chunk. */
export function cutAt(bytes: Uint8Array, offsets: readonly number[]): Uint8Array[] {
  const ends = [...offsets, bytes.length].sort((a, b) => a - b);
  return ends.map((end, i) => bytes.slice(ends[i - 1] ?? 0, end));
}

export function byteByByte(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte));
}

const OPCODE_NAMES = new Map<number, string>(
  Object.entries(OPCODE).map(([name, opcode]) => [opcode, name]),
);

/** One line per event, so that a table of wire examples can be read. */
export function describeEvent(event: FrameEvent): string {
  switch (event.type) {
    case "header": {
      const more = event.fin ? "" : " unfinished";
      const compressed = event.compressed ? " compressed" : "";
      return `${OPCODE_NAMES.get(event.opcode)} ${event.payloadLength}${more}${compressed}`;
    }
    case "payload":
      return `payload ${describeBytes(event.bytes)}${event.last ? "" : " unfinished"}`;
    case "ping":
    case "pong":
      return `${event.type} ${describeBytes(event.payload)}`.trimEnd();
    case "close": {
      const { statusCode, reason } = event.frame;
      return `close ${statusCode ?? "without a code"} ${reason}`.trimEnd();
    }
    case "violation":
      return `violated ${event.violation.rule}`;
    default:
      return event satisfies never;
  }
}

function describeBytes(bytes: Uint8Array): string {
  if (bytes.length > 20) return `of ${bytes.length} bytes`;
  const text = Buffer.from(bytes).toString("latin1");
  return /^[ -~]*$/.test(text) ? text : `0x${Buffer.from(bytes).toString("hex")}`;
}

/** Joins the pieces of a payload: how many there are depends on the chunks, what they say does not. */
export function joinPieces(events: readonly FrameEvent[]): FrameEvent[] {
  const joined: FrameEvent[] = [];
  for (const event of events) {
    const before = joined.at(-1);
    if (event.type === "payload" && before?.type === "payload" && !before.last) {
      joined[joined.length - 1] = { ...event, bytes: concat([before.bytes, event.bytes]) };
    } else {
      joined.push(event);
    }
  }
  return joined;
}

/** A small seeded generator (mulberry32): integers from 0 up to, not including, `limit`. */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit);
  };
}
