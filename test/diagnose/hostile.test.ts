import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ERROR_TEXTS, diagnose } from "../../src/diagnose/index.ts";
import type { DiagnoseInput } from "../../src/diagnose/index.ts";

/** Controls, bidirectional controls, lone surrogates, line separators. */
const UNSAFE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u;

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((item) => strings(item));
}

function expectSafe(input: DiagnoseInput): void {
  for (const language of ["en", "fr"] as const) {
    const answer = diagnose(input, language);
    for (const text of strings(answer)) expect(text).not.toMatch(UNSAFE);
    expect(JSON.stringify(answer).length).toBeLessThan(60_000);
  }
}

describe("hostile input", () => {
  const nasty: readonly (readonly [name: string, text: string])[] = [
    ["HTML", '<img src=x onerror=alert(1)><script>"Max payload size exceeded"</script>'],
    ["right-to-left", "\u202Egnp.1006 code\u202C code: 1008 \u2067שלום\u2069"],
    ["emoji", "💥".repeat(2_000) + " code: 1009"],
    ["controls", "\u0000\u001B]0;title\u0007\u001B[31mcode: 1006\u001B[0m\b\b\u009B2J"],
    ["lone surrogates", `${"\uD83D".repeat(500)} close 1011`],
    ["only new lines", "\n".repeat(60_000)],
    ["separators", "a\u2028code: 1003\u2029b"],
    ["braces of our own patterns", "{n}{w}{*}{reason} ${code} %s"],
    ["a name of Object's", "__proto__ constructor toString code: 1000"],
  ];
  it.each(nasty)("%s", (_, text) => {
    expect(text).not.toBe("");
    expectSafe({ text });
    expectSafe({ text: "closed", reason: text, code: 1008 });
  });

  it("cuts at 65,536 characters, and says so", () => {
    const late = `${"x".repeat(65_536)}\ncode: 1009`;
    const { code, notes } = diagnose({ text: late }, "en");
    expect(code).toBeNull();
    expect(notes[0]).toMatch(/65536/);
    expect(diagnose({ text: `code: 1009\n${"x".repeat(65_525)}` }, "en").notes).toEqual([]);
  });

  it("takes time in proportion to the text, whatever it repeats", () => {
    const seeds = [
      "x",
      " ",
      "code",
      "close ",
      "status code: ",
      "sent 1011 (",
      "received 1008 (a; ",
      "websocket ",
      "'",
      "code = ",
      "reason: '",
      "WebSocket connection to '",
      "upstream timed out (110: ",
      '"WebSocket /',
      "failed to read frame header: ",
      ...ERROR_TEXTS.map(({ pattern }) => pattern.slice(0, 12)),
    ];
    const slow: string[] = [];
    const begin = performance.now();
    for (const seed of seeds) {
      const one = performance.now();
      diagnose({ text: seed.repeat(Math.ceil(1_048_576 / seed.length)) }, "en");
      if (performance.now() - one > 2_000) slow.push(seed);
    }
    expect(slow).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(25_000);
  });

  it("never throws, and never lets a control character out", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom(...ERROR_TEXTS.map(({ example }) => example)),
      fc
        .tuple(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom(...ERROR_TEXTS))
        .map(([noise, row]) => `${noise}${row.example}${noise}`),
    );
    const input = fc.record(
      {
        text,
        code: fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 999, max: 5_001 })),
        reason: fc.string({ unit: "binary" }),
        wasClean: fc.boolean(),
        opened: fc.boolean(),
        afterMs: fc.oneof(fc.double(), fc.integer({ min: 0, max: 8_000_000 })),
        idle: fc.boolean(),
        bigSend: fc.oneof(fc.boolean(), fc.double()),
        onWake: fc.boolean(),
        side: fc.constantFrom("client" as const, "server" as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(fc.property(input, expectSafe), { numRuns: 400 });
  });
});
