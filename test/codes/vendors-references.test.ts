import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  CodesError,
  LANGUAGES,
  compare,
  compareReferences,
  formatReference,
  parseReference,
} from "../../src/codes/index.ts";
import type { ReferenceComparison } from "../../src/codes/index.ts";

const between = (a: string, b: string): ReferenceComparison =>
  compareReferences(parseReference(a), parseReference(b), "en");

/** What became of a text: read and written back, or an error whose message is safe for a terminal. */
function read(text: string): string {
  try {
    const reference = parseReference(text);
    const again = parseReference(formatReference(reference));
    return JSON.stringify(again) === JSON.stringify(reference) ? "the same" : "another";
  } catch (error) {
    return `${CodesError.is(error) ? "" : "not a "}${String(error)}`;
  }
}

describe("parseReference", () => {
  test.each([
    ["1008", { kind: "close", code: 1008 }],
    [" 4014 ", { kind: "close", code: 4014 }],
    ["discord:4014", { kind: "vendor", vendor: "discord", code: 4014 }],
    ["Discord: 4014", { kind: "vendor", vendor: "discord", code: 4014 }],
    ["socket.io:1009", { kind: "vendor", vendor: "socket-io", code: 1009 }],
    ["graphql-ws:4401", { kind: "vendor", vendor: "graphql", code: 4401 }],
    ["obs websocket:4009", { kind: "vendor", vendor: "obs", code: 4009 }],
    ["pusher:4150", { kind: "vendor", vendor: "pusher", code: 4150 }],
    ["http:401", { kind: "http", status: 401 }],
    ["HTTP:401", { kind: "http", status: 401 }],
  ] as const)("reads %j", (text, reference) => {
    expect(parseReference(text)).toEqual(reference);
  });

  test.each([
    ["", "ERR_CODES_BAD_REFERENCE"],
    ["x", "ERR_CODES_BAD_REFERENCE"],
    ["discord:", "ERR_CODES_BAD_REFERENCE"],
    ["discord:-1", "ERR_CODES_BAD_REFERENCE"],
    ["99999", "ERR_CODES_OUT_OF_RANGE"],
    ["pusher:99999", "ERR_CODES_OUT_OF_RANGE"],
    ["discrod:4014", "ERR_CODES_UNKNOWN_VENDOR"],
    ["constructor:4014", "ERR_CODES_UNKNOWN_VENDOR"],
    ["discord:4099", "ERR_CODES_UNKNOWN_VENDOR_CODE"],
    ["http:418", "ERR_CODES_UNKNOWN_HTTP_STATUS"],
  ] as const)("refuses %j with %s", (text, code) => {
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ code }));
  });

  it("throws nothing but CodesError, and what it reads comes back the same", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .tuple(
          fc.oneof(
            fc.constantFrom("discord", "pusher", "centrifugo", "http", "slack", "toString"),
            fc.string(),
          ),
          fc.oneof(fc.integer(), fc.string()),
        )
        .map(([who, number]) => `${who}:${number}`),
    );
    fc.assert(
      fc.property(text, (input) => {
        expect(read(input)).toMatch(/^(?:the same|CodesError: [\x20-\x7E]+)$/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("compareReferences", () => {
  test("tells what each is confused with: other vendors' rows, or the codes that say the same", () => {
    const { a, b } = between("discord:4014", "http:401");
    expect(a.neighbours).toEqual(["discord-voice:4014"]);
    expect(b.neighbours).toEqual(["3000", "1008", "4401"]);
    const everyOne = [...a.neighbours, ...b.neighbours];
    expect(everyOne.map((one) => formatReference(parseReference(one)))).toEqual(everyOne);
  });

  it("401 against 1008, 3000 and 4401: the phase decides", () => {
    for (const code of ["1008", "3000", "4401"]) {
      const { keyDifferences, verdict, whenToUseWhich } = between("http:401", code);
      const aspects = keyDifferences.map(({ aspect }) => aspect);
      expect(aspects).toEqual(expect.arrayContaining(["phase", "sender", "wire", "page", "clean"]));
      expect(verdict.reference).toBeNull();
      expect(whenToUseWhich.rule).toContain(`Before: HTTP 401. After: ${code}.`);
      expect(verdict.reason).toContain("1006");
    }
  });

  it("a status against a code that is never sent", () => {
    expect(between("1006", "http:502").verdict).toMatchObject({ reference: "http:502" });
  });

  it("two statuses: who has to act decides", () => {
    expect(between("http:503", "http:401").verdict.reference).toBe("http:401");
    expect(between("http:502", "http:504").verdict.reference).toBeNull();
    expect(between("http:101", "http:401").verdict.sentence).toMatch(/no rivals/);
  });

  it("the same number of two vendors is a warning", () => {
    const { verdict, keyDifferences } = between("discord:4004", "pusher:4004");
    expect(verdict.sentence).toMatch(/The number is the same and the meaning is not/);
    expect(keyDifferences.map(({ aspect }) => aspect)).toContain("meaning");
  });

  it("two codes of one vendor, and a vendor's code against a registered one", () => {
    expect(between("discord:4004", "discord:4009").whenToUseWhich.rule).toMatch(/^Discord gateway/);
    const retry = between("discord:4004", "discord:4009").keyDifferences.find(
      ({ aspect }) => aspect === "retry",
    );
    expect(retry).toMatchObject({ a: "with a new credential" });
    expect(between("1008", "discord:4004").whenToUseWhich.rule).toBe(
      "Within the protocol of Discord gateway: Discord gateway 4004. Everywhere else: 1008.",
    );
  });

  it("two close codes have the verdict of compare", () => {
    const { sentence, reason, code } = compare(1000, 1008, "en").verdict;
    expect(between("1000", "1008").verdict).toEqual({ sentence, reason, reference: String(code) });
  });

  const SAMPLES = [
    "1000",
    "1006",
    "4401",
    "http:101",
    "http:401",
    "http:502",
    "discord:4004",
    "pusher:4004",
  ];

  test.each(LANGUAGES)("does not depend on the order, in %s", (language) => {
    for (const a of SAMPLES) {
      for (const b of SAMPLES) {
        const [x, y] = [parseReference(a), parseReference(b)];
        const there = compareReferences(x, y, language);
        const back = compareReferences(y, x, language);
        expect(back.verdict).toEqual(there.verdict);
        expect(back.whenToUseWhich.rule).toBe(there.whenToUseWhich.rule);
        expect(back.keyDifferences.map(({ aspect }) => aspect)).toEqual(
          there.keyDifferences.map(({ aspect }) => aspect),
        );
        expect(there.keyDifferences.length === 0).toBe(a === b);
      }
    }
  });
});
