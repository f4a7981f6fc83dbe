import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/policy/index.ts";
import { duration, formatDuration } from "../../../src/policy/shape/duration.ts";
import { formatRate, rate } from "../../../src/policy/shape/rate.ts";
import type { Shape } from "../../../src/policy/shape/shape.ts";
import { formatSize, size } from "../../../src/policy/shape/size.ts";

function read<T>(shape: Shape<T>, value: unknown): T | string {
  const problems: Problem[] = [];
  const parsed = shape.parse(value, [], problems);
  return parsed ?? problems.map(({ message, hint }) => `${message}. ${hint}`).join("\n");
}

describe("a duration", () => {
  test.each([
    ["250ms", 250],
    ["10s", 10_000],
    ["5m", 300_000],
    ["2h", 7_200_000],
    ["30d", 2_592_000_000],
  ])("%s is %i milliseconds, and is written so again", (text, ms) => {
    expect(read(duration(), text)).toBe(ms);
    expect(formatDuration(ms)).toBe(text);
  });

  const notation = "A duration is a whole number and ms, s, m, h or d: 250ms, 10s, 5m, 2h, 30d";
  test.each([
    [10, "10 is not a duration. Write the unit: 10ms or 10s"],
    ["10", `"10" is not a duration. ${notation}`],
    ["10 s", '"10 s" is not a duration. Write 10s'],
    ["2 hours", '"2 hours" is not a duration. Write 2h'],
    ["5min", '"5min" is not a duration. Write 5m'],
    ["1.5s", `"1.5s" is not a duration. ${notation}`],
    ["-1s", `"-1s" is not a duration. ${notation}`],
    ["0s", '"0s" is shorter than 1ms. Write a duration from 1ms to 3650d'],
    ["9999d", '"9999d" is longer than 3650d. Write a duration from 1ms to 3650d'],
    [null, `null is not a duration. ${notation}`],
  ])("%j is refused with a way out", (value, message) => {
    expect(read(duration(), value)).toBe(message);
  });
});

describe("a size", () => {
  test.each([
    ["512B", 512],
    ["64KiB", 65_536],
    ["1MiB", 1_048_576],
    ["1GiB", 1_073_741_824],
  ])("%s is %i bytes, and is written so again", (text, bytes) => {
    expect(read(size(), text)).toBe(bytes);
    expect(formatSize(bytes)).toBe(text);
  });

  const notation = "A size is a whole number and B, KiB, MiB or GiB: 512B, 64KiB, 1MiB";
  test.each([
    ["64KB", '"64KB" is not a size. Write 64KiB'],
    ["64k", '"64k" is not a size. Write 64KiB'],
    ["1 mb", '"1 mb" is not a size. Write 1MiB'],
    [65_536, "65536 is not a size. Write the unit: 64KiB"],
    ["0B", `"0B" is nothing. ${notation}`],
    ["big", `"big" is not a size. ${notation}`],
    ["9007199254740993GiB", `"9007199254740993GiB" is not a size. ${notation}`],
  ])("%j is refused with a way out", (value, message) => {
    expect(read(size(), value)).toBe(message);
  });
});

describe("a rate", () => {
  test.each([
    ["messages", "20/s", 20, 1_000],
    ["messages", "600/m", 600, 60_000],
    ["messages", "10/5s", 10, 5_000],
    ["messages", "1/250ms", 1, 250],
    ["bytes", "1MiB/s", 1_048_576, 1_000],
    ["bytes", "10MiB/m", 10_485_760, 60_000],
  ] as const)(
    "of %s, %s is %i per %i ms, and is written so again",
    (unit, text, amount, periodMs) => {
      expect(read(rate(unit), text)).toEqual({ amount, periodMs });
      expect(formatRate({ amount, periodMs }, unit)).toBe(text);
    },
  );

  const messages = "A rate is an amount per time: 20/s, 600/m, 10/5s";
  const bytes = "A rate is an amount per time: 64KiB/s, 1MiB/s, 10MiB/m";
  test.each([
    ["messages", "fast", `"fast" is not a rate of messages. ${messages}`],
    ["messages", 20, "20 is not a rate of messages. Write the time: 20/s"],
    ["messages", "20 / s", '"20 / s" is not a rate of messages. Write 20/s'],
    ["messages", "20/sec", '"20/sec" is not a rate of messages. Write 20/s'],
    ["messages", "20 per minute", '"20 per minute" is not a rate of messages. Write 20/m'],
    ["messages", "0/s", `"0/s" is not a rate of messages. ${messages}`],
    ["messages", "20/0s", `"20/0s" is not a rate of messages. ${messages}`],
    ["bytes", "1MB/s", '"1MB/s" is not a rate of bytes. Write 1MiB/s'],
    ["bytes", "1000/s", '"1000/s" is not a rate of bytes. Write 1000B/s'],
    ["bytes", "much", `"much" is not a rate of bytes. ${bytes}`],
  ] as const)("of %s, %j is refused with a way out", (unit, value, message) => {
    expect(read(rate(unit), value)).toBe(message);
  });
});
