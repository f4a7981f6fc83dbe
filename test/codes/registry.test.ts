import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CLOSE_CODES, CLOSE_RANGES, lookup } from "../../src/codes/index.ts";

interface Row {
  readonly from: number;
  readonly to: number;
  readonly meaning: string;
}

/** Reads the vendored copy; its fields hold no quotes and no commas. */
function readRegistry(): readonly Row[] {
  const [header, ...lines] = readFileSync(new URL("registry.csv", import.meta.url), "utf8")
    .trim()
    .split("\n");
  expect(header).toBe("Status Code,Meaning,Contact,Reference");
  return lines.map((line) => {
    const [numbers = "", meaning = ""] = line.split(",");
    const [from, to = from] = numbers.split("-").map(Number);
    return { from: from ?? Number.NaN, to: to ?? Number.NaN, meaning };
  });
}

const registry = readRegistry();
const single = registry.filter(({ from, to }) => from === to);
const ranges = registry.filter(({ from, to }) => from !== to);

describe("our rows and the IANA registry", () => {
  test.each(single)("the registry's $from is a row here, under its own words", (row) => {
    expect(lookup(row.from)).toMatchObject({ kind: "code", code: row.from, name: row.meaning });
  });

  test.each(CLOSE_CODES)("our row $code is in the registry", ({ code, name }) => {
    expect(single).toContainEqual({ from: code, to: code, meaning: name });
  });

  test.each(ranges)("$from-$to has no row here, and the registry's status", (row) => {
    const status = { Unassigned: "unassigned", "Private Use": "private" }[row.meaning];
    const members = Array.from({ length: row.to - row.from + 1 }, (_, i) => lookup(row.from + i));
    const astray = members.filter((entry) => entry.kind !== "range" || entry.status !== status);
    expect(astray).toEqual([]);
  });

  test("the registry covers 1000 to 4999 without a gap", () => {
    let next = 1000;
    for (const { from, to } of registry) {
      expect(from).toBe(next);
      next = to + 1;
    }
    expect(next).toBe(5000);
  });
});

describe("the rows", () => {
  test("are in ascending order, with unique ids", () => {
    const codes = CLOSE_CODES.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort((a, b) => a - b));
    const ids = [...CLOSE_CODES, ...CLOSE_RANGES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(CLOSE_CODES)("$code has neighbours that are rows, and not itself", (row) => {
    for (const neighbour of row.neighbours) {
      expect(neighbour).not.toBe(row.code);
      expect(lookup(neighbour).kind).toBe("code");
    }
  });

  test.each([...CLOSE_CODES, ...CLOSE_RANGES])("$id is consistent in itself", (row) => {
    expect(row.onWire).toBe(row.frame === "carries");
    expect(row.sender === "nobody").toBe(!row.onWire);
    expect(row.browserClose && !row.onWire).toBe(false);
    expect((row.status === "reserved" || row.status === "unused") && row.onWire).toBe(false);
    expect(row.retry.kind !== "backoff" || row.retry.minMs < row.retry.maxMs).toBe(true);
  });
});
