import { describe, expect, it } from "vitest";
import { LANGUAGES, compareReferences, lineUp, parseReference } from "../../src/codes/index.ts";
import type { LineUp } from "../../src/codes/index.ts";

const lined = (...texts: readonly string[]): LineUp => lineUp(texts.map(parseReference), "en");

describe("lineUp", () => {
  it("puts any number of references side by side, in the order given", () => {
    const references = ["http:401", "1008", "3000", "4401", "graphql:4401"];
    const { sides, rows } = lined(...references);
    expect(sides.map(({ reference }) => reference)).toEqual(references);
    for (const { values } of rows) expect(values).toHaveLength(5);
    const phase = rows.find(({ aspect }) => aspect === "phase");
    expect(new Set(phase?.values).size).toBe(2);
    expect(phase?.values[0]).toBe("during the opening handshake");
  });

  it("leaves out what is the same for all, and says of the rest what a comparison says", () => {
    expect(lined("1008", "1008").rows).toEqual([]);
    const [a, b] = ["discord:4004", "3000"].map(parseReference);
    const { keyDifferences, alike } = compareReferences(a!, b!, "en");
    const { rows } = lined("discord:4004", "3000");
    expect(rows.map(({ label, values }) => [label, ...values])).toEqual(
      keyDifferences.map(({ label, a: first, b: second }) => [label, first, second]),
    );
    for (const { aspect } of alike) expect(rows.map((row) => row.aspect)).not.toContain(aspect);
  });

  it("says where an aspect does not apply", () => {
    const clean = lined("http:101", "1008", "1006").rows.find(({ aspect }) => aspect === "clean");
    expect(clean?.values).toEqual([null, "yes", "no"]);
  });

  it.each(LANGUAGES)("is plain data in %s", (language) => {
    const data = lineUp([parseReference("http:429"), parseReference("1008")], language);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data.rows.length).toBeGreaterThan(3);
  });

  it("refuses what the catalogue does not have", () => {
    expect(() => lineUp([{ kind: "http", status: 418 }], "en")).toThrow(
      expect.objectContaining({ code: "ERR_CODES_UNKNOWN_HTTP_STATUS" }),
    );
  });
});
