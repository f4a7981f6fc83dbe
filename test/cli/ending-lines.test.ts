import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endingLines } from "../../src/cli/ending-lines.ts";
import { LANGUAGES } from "../../src/codes/index.ts";
import type { Language } from "../../src/codes/index.ts";
import type { CloseRecord, Report } from "../../src/record/index.ts";
import { anyRecord, record } from "../record/make.ts";

/** What can break a line, reorder it, or hide in it. */
const UNSAFE =
  /[\p{Cc}\p{Cs}\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

const lines = (one: CloseRecord, language: Language = "en", width = Infinity): string[] =>
  endingLines(one, {
    language,
    terminal: { width, paint: (_style, text) => text },
    date: true,
    advice: true,
    reports: true,
  }).split("\n");

const evidence = { measured: 41, allowed: 40, unit: "messages", detail: "{ per: connection }" };
const report = (action: Report["action"], count: number): Report => ({
  rule: "message-rate",
  ...(action !== undefined && { action }),
  statusCode: 1008,
  count,
  evidence,
});
const four = [report(undefined, 3), report("warn", 1), report("pause", 2), report("drop", 5)];

describe("what rules did without ending the connection", () => {
  it("is a line each, below the ending", () => {
    const [ending, ...reports] = lines(record({ reports: four }));
    expect(ending).toContain("The client closed normally");
    expect(reports.map((line) => line.trim())).toEqual([
      "message-rate only watched, and would have acted 3 times · 41 messages, 40 allowed, { per: connection }",
      "message-rate warned once · 41 messages, 40 allowed, { per: connection }",
      "message-rate stopped reading 2 times · 41 messages, 40 allowed, { per: connection }",
      "message-rate left out 5 messages · 41 messages, 40 allowed, { per: connection }",
    ]);
  });

  it("is said in each language, with its figures", () => {
    const said = LANGUAGES.map((language) => lines(record({ reports: four }), language)[4]!.trim());
    expect(new Set(said).size).toBe(LANGUAGES.length);
    for (const line of said) expect(line).toMatch(/^message-rate.*5.* · .*41.*40/);
  });

  it("keeps within a terminal's width", () => {
    for (const line of lines(record({ reports: four }), "en", 80)) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it("stays away where there is nothing to say", () => {
    expect(lines(record())).toHaveLength(1);
    const [, line] = lines(record({ reports: [{ ...report("drop", 1), evidence: undefined }] }));
    expect(line!.trim()).toBe("message-rate left out 1 message");
  });
});

it.each(LANGUAGES)(
  "%s: nothing in a record can break a line, reorder it or hide in it",
  (language) => {
    fc.assert(
      fc.property(anyRecord, (any) => {
        const all = lines(any, language);
        expect(all).toHaveLength(1 + any.reports.length);
        for (const line of all) expect(line).not.toMatch(UNSAFE);
      }),
    );
  },
);

it("a record of long texts stays short", () => {
  const long = "\u001B[31m\n\u202E".repeat(2_000);
  const rule = long;
  const all = lines(
    record({
      rule,
      route: long,
      cause: "rule",
      initiator: "gateway",
      evidence: { ...evidence, detail: long },
      reports: [
        { ...report("warn", 1), rule, evidence: { ...evidence, unit: long, detail: long } },
      ],
    }),
  );
  expect(all).toHaveLength(2);
  for (const line of all) {
    expect(line).not.toMatch(UNSAFE);
    expect(line.length).toBeLessThan(8_000);
  }
});
