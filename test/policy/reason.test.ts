import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatReason } from "../../src/policy/reason.ts";
import { encodeUtf8 } from "../../src/protocol/index.ts";

test.each([
  ["idle", "no data for 60s", undefined, "idle: no data for 60s"],
  ["drain", "restart", 1, "drain: restart; retry-after=1"],
  ["drain", "restart", 0, "drain: restart; retry-after=1"],
  ["drain", "restart", 1_001, "drain: restart; retry-after=2"],
])("%s, %j, %s ms", (rule, sentence, ms, reason) => {
  expect(formatReason(rule, sentence, ms)).toBe(reason);
});

test("a long sentence is cut between code points, and retry-after stays", () => {
  const reason = formatReason("drain", "é".repeat(200), 30_000);
  expect(reason).toBe(`drain: ${"é".repeat(50)}; retry-after=30`);
  expect(encodeUtf8(reason).length).toBe(123);
});

test("any sentence gives a reason that fits and ends as it should", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(), (sentence, ms) => {
      const reason = formatReason("message-rate", sentence, ms);
      expect(encodeUtf8(reason).length).toBeLessThanOrEqual(123);
      expect(reason.isWellFormed()).toBe(true);
      expect(reason.startsWith("message-rate: ")).toBe(true);
      expect(reason.endsWith(`; retry-after=${Math.max(1, Math.ceil(ms / 1_000))}`)).toBe(true);
    }),
  );
});
