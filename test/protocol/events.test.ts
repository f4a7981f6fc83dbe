import { describe, expect, it } from "vitest";
import { EventReader, VIOLATIONS } from "../../src/protocol/index.ts";
import { concat, describeEvent, hex } from "./wire.ts";

describe("EventReader", () => {
  it("gives a payload in the pieces that arrive, unmasked across them", () => {
    const reader = new EventReader({ from: "client" });
    const events = ["81 85 37fa213d 7f", "9f4d", "5158"].map((piece) => reader.receive(hex(piece)));
    expect(events.map((some) => some.map(describeEvent))).toEqual([
      ["text 5", "payload H unfinished"],
      ["payload el unfinished"],
      ["payload lo"],
    ]);
  });

  it("keeps what is unsettled, and asks for nothing twice", () => {
    const reader = new EventReader({ from: "server" });
    expect(reader.receive(hex("89"))).toEqual([]);
    expect(reader.receive(hex("02 68"))).toEqual([]);
    expect(reader.receive(hex("69 81"))).toEqual([{ type: "ping", payload: hex("6869") }]);
    expect(reader.receive(hex("00")).map(describeEvent)).toEqual(["text 0"]);
  });

  it("copies: the caller's buffer may be used again", () => {
    const reader = new EventReader({ from: "server" });
    const chunk = hex("82 02 6162 89 01 63 8a 02 64");
    const before = chunk.slice();
    const [, payload, ping] = reader.receive(chunk);
    expect(chunk).toEqual(before);
    chunk.fill(0xff);
    expect(payload).toMatchObject({ bytes: hex("6162") });
    expect(ping).toMatchObject({ payload: hex("63") });
    expect(reader.receive(hex("65"))).toEqual([{ type: "pong", payload: hex("6465") }]);
  });

  it("gives nothing after a violation, however much follows", () => {
    const reader = new EventReader({ from: "server" });
    expect(reader.receive(hex("83 00 81 00"))).toEqual([
      { type: "violation", violation: VIOLATIONS.opcodeUnknown },
    ]);
    expect(reader.receive(hex("81 00"))).toEqual([]);
  });

  it("gives nothing after a Close frame, however much follows", () => {
    const reader = new EventReader({ from: "server" });
    expect(reader.receive(hex("88 00 81 00")).map(describeEvent)).toEqual(["close without a code"]);
    expect(reader.receive(hex("81 00"))).toEqual([]);
  });

  it("reads two streams side by side", () => {
    const one = new EventReader({ from: "server" });
    const other = new EventReader({ from: "client" });
    const ping = hex("89 03 6f6e65");
    const masked = hex("89 82 00000000 7477");
    expect(one.receive(ping.subarray(0, 4))).toEqual([]);
    expect(other.receive(masked.subarray(0, 7))).toEqual([]);
    expect(one.receive(ping.subarray(4))).toEqual([{ type: "ping", payload: hex("6f6e65") }]);
    expect(other.receive(concat([masked.subarray(7), hex("88 80 00000000")]))).toEqual([
      { type: "ping", payload: hex("7477") },
      { type: "close", frame: { statusCode: undefined, reason: "" } },
    ]);
  });
});
