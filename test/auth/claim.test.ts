import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClaim } from "../../src/auth/index.ts";

describe("a claim as a key", () => {
  const claims: Record<string, unknown> = JSON.parse(
    `{"sub":"ada","n":7,"yes":true,"nothing":null,"list":["a"],"realm_access":{"tenant":"north"},
      "https://example.org/tenant":"south","a.b":"whole","a":{"b":"parts"},"empty":"",
      "__proto__":{"admin":"yes"}}`,
  );

  it.each([
    ["sub", "ada"],
    ["n", "7"],
    ["yes", "true"],
    ["realm_access.tenant", "north"],
    ["https://example.org/tenant", "south"],
    ["a.b", "whole"],
    ["__proto__.admin", "yes"],
    ["nothing", undefined],
    ["list", undefined],
    ["list.0", undefined],
    ["list.length", undefined],
    ["realm_access", undefined],
    ["realm_access.missing", undefined],
    ["sub.length", undefined],
    ["empty", undefined],
    ["", undefined],
    [".", undefined],
    ["sub.", undefined],
    ["toString", undefined],
    ["constructor.name", undefined],
    ["hasOwnProperty", undefined],
  ])("%j is %j", (path, value) => {
    expect(readClaim(claims, path)).toBe(value);
  });

  it.each([
    ["a line break", "ada\r\nX-Admin: 1"],
    ["a zero byte", "ada\0"],
    ["a delete", "ada\u007f"],
    ["a C1 control", "ada\u0085eve"],
    ["half a character", "ada\ud800"],
    ["a space before it", " ada"],
    ["a no-break space after it", "ada\u00a0"],
    ["257 bytes", "x".repeat(257)],
    ["257 bytes in fewer characters", `${"é".repeat(128)}x`],
    ["no finite number", Infinity],
  ])("with %s is none", (_what, value) => {
    expect(readClaim({ value }, "value")).toBeUndefined();
  });

  it("of 256 bytes is one", () => {
    expect(readClaim({ value: "é".repeat(128) }, "value")).toBe("é".repeat(128));
  });

  it("is short, well-formed and on one line, whatever the token holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (any, path) => {
        for (const name of [path, ...Object.keys(any)]) {
          const key = readClaim(any, name);
          if (key === undefined) continue;
          expect(Buffer.byteLength(key)).toBeLessThanOrEqual(256);
          expect(key).toMatch(/^[^\p{Cc}]+$/u);
          expect(key.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});
