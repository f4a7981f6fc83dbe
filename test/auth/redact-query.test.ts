import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactQuery } from "../../src/auth/index.ts";

const token = { kind: "query", name: "token" } as const;

describe("a query in a log", () => {
  it.each([
    ["", ""],
    ["?", "?"],
    ["?a=1", "?a=1"],
    ["?token=abc", "?token=[redacted]"],
    ["?a=%20&token=abc&b", "?a=%20&token=[redacted]&b"],
    ["?%74oken=abc&token=def", "?token=[redacted]&token=[redacted]"],
    ["?token", "?token=[redacted]"],
    ["?Token=abc", "?Token=abc"],
  ])("%j is written %j", (query, written) => {
    expect(redactQuery(query, [{ kind: "header", name: "authorization" }, token])).toBe(written);
  });

  it("stays as it is where nobody looks for a token in it", () => {
    expect(redactQuery("?token=abc", [{ kind: "message" }])).toBe("?token=abc");
    expect(redactQuery("?token=abc", [])).toBe("?token=abc");
  });

  it("shows no token, whatever stands around it, and all that is none", () => {
    const pair = fc.tuple(fc.webQueryParameters(), fc.webQueryParameters());
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const query = `?${before}&token=canary3f9c&${after}`;
        const written = redactQuery(query, [token]);
        expect(written).not.toContain("canary3f9c");
        expect(redactQuery(`?${before}`, [{ kind: "query", name: "~~" }])).toBe(`?${before}`);
      }),
    );
  });
});
