import { expect, test } from "vitest";
import { crc32c } from "../../../src/gateway/listener/crc32c.ts";

// RFC 3720, appendix B.4, whose bytes are written in the order of the wire.
test.each([
  ["32 bytes of zeroes", new Uint8Array(32), 0x8a9136aa],
  ["32 bytes of ones", new Uint8Array(32).fill(0xff), 0x62a8ab43],
  ["32 bytes that rise", Uint8Array.from({ length: 32 }, (_, i) => i), 0x46dd794e],
  ["32 bytes that fall", Uint8Array.from({ length: 32 }, (_, i) => 31 - i), 0x113fdb5c],
])("%s", (_, bytes, expected) => {
  expect(crc32c(bytes)).toBe(expected);
});
