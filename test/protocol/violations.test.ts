import { describe, expect, it } from "vitest";
import { VIOLATIONS } from "../../src/protocol/index.ts";

describe("the table of violations", () => {
  it.each([
    ["maskMissing", 1002, "5.1"],
    ["maskForbidden", 1002, "5.1"],
    ["reservedBit", 1002, "5.2"],
    ["compressedContinuation", 1002, "RFC 7692 6.1"],
    ["opcodeUnknown", 1002, "5.2"],
    ["controlFragmented", 1002, "5.5"],
    ["controlTooLong", 1002, "5.5"],
    ["lengthNotMinimal", 1002, "5.2"],
    ["lengthSignBit", 1002, "5.2"],
    ["lengthUncountable", 1009, "7.4.1"],
    ["continuationUnexpected", 1002, "5.4"],
    ["continuationExpected", 1002, "5.4"],
    ["closePayloadTooShort", 1002, "5.5.1"],
    ["closeCodeInvalid", 1002, "7.4"],
    ["closeReasonNotUtf8", 1007, "5.5.1"],
  ] as const)("%s fails the connection with %i (RFC 6455 %s)", (key, statusCode, section) => {
    expect(VIOLATIONS[key]).toMatchObject({ statusCode, section });
  });

  it("has 15 rows, as the test above", () => {
    expect(Object.keys(VIOLATIONS)).toHaveLength(15);
  });

  it("names each rule like its key, in kebab-case", () => {
    for (const [key, { rule }] of Object.entries(VIOLATIONS)) {
      expect(rule).toBe(key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    }
  });

  it('has messages that end the sentence "the peer sent ..."', () => {
    for (const { message } of Object.values(VIOLATIONS))
      expect(message).toMatch(/^(a|an|RSV1) .*[^.]$/);
  });
});
