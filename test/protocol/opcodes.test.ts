import { expect, it } from "vitest";
import { OPCODE, isControl, isOpcode } from "../../src/protocol/index.ts";

const ALL = Array.from({ length: 16 }, (_, opcode) => opcode);

it("knows the six opcodes of RFC 6455 11.8, and the ten reserved ones as reserved", () => {
  expect(ALL.filter(isOpcode)).toEqual(Object.values(OPCODE));
  expect(ALL.filter(isOpcode)).toEqual([0, 1, 2, 8, 9, 10]);
});

it("calls an opcode with the high bit a control frame (RFC 6455 5.5)", () => {
  expect(ALL.filter(isControl)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
});
