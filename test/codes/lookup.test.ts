import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CLOSE_CODES,
  CLOSE_RANGES,
  CodesError,
  isBrowserSendable,
  isSendable,
  list,
  lookup,
} from "../../src/codes/index.ts";

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const ALL = numbers(0, 65_535);

const ids = (...filter: Parameters<typeof list>): readonly string[] =>
  list(...filter).map(({ id }) => id);

const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe("lookup", () => {
  test("finds exactly one row or range for every number of 16 bits", () => {
    const rows = new Map<number, string>(CLOSE_CODES.map(({ code, id }) => [code, id]));
    const astray = ALL.filter((code) => {
      const entry = lookup(code);
      const inRanges = CLOSE_RANGES.filter(({ from, to }) => from <= code && code <= to);
      const expected = rows.get(code) ?? inRanges[0]?.id;
      return entry.code !== code || entry.id !== expected || inRanges.length > 1;
    });
    expect(astray).toEqual([]);
  });

  test("knows a row from a member of a range", () => {
    expect(lookup(3000)).toMatchObject({ kind: "code", id: "unauthorized" });
    expect(lookup(3001)).toMatchObject({ kind: "range", code: 3001, from: 3000, to: 3999 });
  });

  test("refuses everything else with a typed error that says the way out", () => {
    const other = fc.oneof(
      fc.double().filter((n) => !Number.isInteger(n) || n < 0 || n > 65_535),
      fc.integer({ max: -1 }),
      fc.integer({ min: 65_536 }),
    );
    fc.assert(
      fc.property(other, (code) => {
        const error = thrownBy(() => lookup(code));
        expect(error).toBeInstanceOf(CodesError);
        expect(CodesError.is(error) && error.code).toBe("ERR_CODES_OUT_OF_RANGE");
        expect(CodesError.is(error) && error.message).toMatch(/from 0 to 65535.*1005.*1006/);
      }),
    );
  });

  test("a plain error is not a CodesError", () => {
    expect(CodesError.is(new Error("no"))).toBe(false);
    expect(CodesError.is(undefined)).toBe(false);
  });
});

describe("isSendable", () => {
  test("is true exactly for 1000-1003, 1007-1014 and 3000-4999", () => {
    expect(ALL.filter(isSendable)).toEqual([
      ...numbers(1000, 1003),
      ...numbers(1007, 1014),
      ...numbers(3000, 4999),
    ]);
  });

  test.each([-1, 65_536, 1000.5, Number.NaN, Number.POSITIVE_INFINITY])("is false for %s", (n) => {
    expect(isSendable(n)).toBe(false);
    expect(isBrowserSendable(n)).toBe(false);
  });
});

describe("isBrowserSendable", () => {
  test("is true exactly for 1000 and 3000-4999", () => {
    expect(ALL.filter(isBrowserSendable)).toEqual([1000, ...numbers(3000, 4999)]);
  });
});

describe("list", () => {
  test("without a filter tells every row and range, by number", () => {
    expect(list()).toHaveLength(CLOSE_CODES.length + CLOSE_RANGES.length);
    const starts = list().map((entry) => (entry.kind === "code" ? entry.code : entry.from));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test("filters by status", () => {
    expect(ids({ status: "reserved" })).toEqual([
      "reserved-1004",
      "no-status-received",
      "abnormal-closure",
      "tls-handshake",
    ]);
  });

  test("filters by who may send", () => {
    expect(ids({ sendableBy: "browser" })).toEqual([
      "normal-closure",
      "unassigned-registrable",
      "unauthorized",
      "forbidden",
      "timeout",
      "private-use",
    ]);
    expect(ids({ sendableBy: "client" })).toContain("mandatory-extension");
    expect(ids({ sendableBy: "server" })).not.toContain("mandatory-extension");
    expect(ids({ sendableBy: "server" })).not.toContain("abnormal-closure");
  });

  test("filters by number, with a range that overlaps the bounds", () => {
    expect(ids({ range: { from: 3003, to: 3007 } })).toEqual([
      "unassigned-registrable",
      "forbidden",
    ]);
  });

  test("filters add up", () => {
    expect(
      ids({ status: "registered", sendableBy: "browser", range: { from: 0, to: 2999 } }),
    ).toEqual(["normal-closure"]);
  });
});
