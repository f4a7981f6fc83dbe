import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { RecordError, parseRecord, toJson } from "../../src/record/index.ts";
import { anyRecord, record } from "./make.ts";

describe("any record", () => {
  it("survives JSON", () => {
    fc.assert(
      fc.property(anyRecord, (given) => {
        expect(parseRecord(JSON.parse(JSON.stringify(toJson(given))))).toStrictEqual(given);
      }),
    );
  });

  it("has its fields in one order, whatever the order it was made in", () => {
    const given = record();
    const reversed = Object.fromEntries(Object.entries(given).reverse());
    expect(JSON.stringify(toJson(parseRecord(reversed)))).toBe(JSON.stringify(toJson(given)));
  });

  it("has the text that a store writes", () => {
    fc.assert(
      fc.property(anyRecord, (given) => {
        expect(JSON.stringify(parseRecord(given))).toBe(JSON.stringify(toJson(given)));
      }),
    );
  });

  it("has no field for what is undefined, and none that is unknown", () => {
    const json = toJson(Object.assign(record({ rule: undefined }), { secret: 1 }));
    expect(json).not.toHaveProperty("rule");
    expect(json).not.toHaveProperty("secret");
  });
});

describe("what is not a record", () => {
  const good = JSON.stringify(toJson(record({ reports: [report()] })));
  /** The good one, with one field set to something else; `undefined` is the same as missing. */
  function spoilt(path: string, value: unknown): unknown {
    const whole = JSON.parse(good);
    const names = path.split(/[.[\]]+/);
    const last = names.pop() ?? "";
    let part = whole;
    for (const name of names) part = part[name];
    part[last] = value;
    return whole;
  }

  it.each([
    ["id", undefined],
    ["path", 7],
    ["endedAt", "yesterday"],
    ["openedAt", null],
    ["cause", "boredom"],
    ["initiator", "server"],
    ["offender", "gateway"],
    ["closeCode", 70_000],
    ["wasClean", 1],
    ["client", []],
    ["client.sent.statusCode", 10.5],
    ["upstream.transport", "carrier pigeon"],
    ["upstream.messages", -1],
    ["reports", {}],
    ["reports[0].evidence.unit", undefined],
  ])("is refused, naming %s", (field, value) => {
    const error = thrownBy(() => parseRecord(spoilt(field, value)));
    expect(error).toMatchObject({ code: "ERR_RECORD_SHAPE", field });
    expect(error.message).toContain(field);
  });

  it.each([undefined, null, 1, "{}", []])("is refused as a whole: %j", (value) => {
    expect(thrownBy(() => parseRecord(value))).toMatchObject({
      code: "ERR_RECORD_SHAPE",
      field: "",
    });
  });

  it("is a record of another version, which says how to read it", () => {
    const error = thrownBy(() => parseRecord({ ...record(), version: 2 }));
    expect(error).toMatchObject({ code: "ERR_RECORD_VERSION", field: "version" });
    expect(error.message).toMatch(/version 2.*update Closewise/);
  });

  it("is one that JSON would change without a word", () => {
    const error = thrownBy(() => toJson(record({ endedAt: Number.NaN })));
    expect(error).toMatchObject({ code: "ERR_RECORD_SHAPE", field: "endedAt" });
  });
});

function report() {
  return {
    rule: "idle",
    statusCode: 1001,
    count: 1,
    evidence: { measured: 2, allowed: 1, unit: "ms" },
  };
}

function thrownBy(action: () => unknown): RecordError {
  try {
    action();
  } catch (error) {
    if (RecordError.is(error)) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}
