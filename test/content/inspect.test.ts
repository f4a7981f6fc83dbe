import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContentError, compileContent } from "../../src/content/index.ts";
import type { ContentRules, ForbiddenPattern } from "../../src/content/index.ts";

const CARD = { name: "card-number", pattern: "\\b\\d{16}\\b" };
const KEY = { name: "access-key", pattern: "AKIA[A-Z0-9]{16}" };
const PASSWORD = { name: "password", pattern: "password\\s*[:=]", flags: "i" };

function inspector(rules: Partial<ContentRules>) {
  return compileContent({ utf8: false, json: false, forbid: [], ...rules });
}

function found(rules: Partial<ContentRules>, text: string): string | undefined {
  return inspector(rules).inspect(Buffer.from(text), "text")[0]?.name;
}

describe("UTF-8", () => {
  it.each([
    [[0xff], 0],
    [[0x61, 0xc0, 0x80], 1],
    [[0x61, 0x62, 0xed, 0xa0, 0x80], 3],
    [[0xf0, 0x9f, 0x98], 3],
    [[0xf4, 0x90], 1],
  ])("%j is refused", (bytes, offset) => {
    const finding = { rule: "utf8", detail: "not UTF-8", offset };
    expect(inspector({ utf8: true }).inspect(Uint8Array.from(bytes), "text")).toEqual([finding]);
    expect(inspector({ json: true }).inspect(Uint8Array.from(bytes), "text")).toEqual([finding]);
    expect(inspector({ forbid: [CARD] }).inspect(Uint8Array.from(bytes), "text")).toEqual([
      finding,
    ]);
    expect(inspector({}).inspect(Uint8Array.from(bytes), "text")).toEqual([]);
    expect(inspector({ utf8: true }).inspect(Uint8Array.from(bytes), "binary")).toEqual([]);
  });
});

function row(flags: string): Partial<ContentRules> {
  return { forbid: [{ name: "x", pattern: "^a.b$", flags }] };
}

describe("forbidden patterns", () => {
  it.each([
    ["my card 1234567812345678.", "card-number"],
    ["12345678123456789", undefined],
    ["AKIAABCDEFGHIJKLMNOP", "access-key"],
    ["PassWord = x", "password"],
    ["nothing of the kind", undefined],
    ["", undefined],
    // The first row counts, wherever it stands in the text.
    ["AKIAABCDEFGHIJKLMNOP 1234567812345678", "card-number"],
    ["password: AKIAABCDEFGHIJKLMNOP", "access-key"],
  ])("%j", (text, name) => {
    expect(found({ forbid: [CARD, KEY, PASSWORD] }, text)).toBe(name);
  });

  it("are named in the finding, and nothing of the message is", () => {
    const findings = inspector({ forbid: [CARD] }).inspect(Buffer.from("1234567812345678"), "text");
    expect(findings).toEqual([
      {
        rule: "content-forbidden",
        name: "card-number",
        detail: "card-number is not allowed here",
      },
    ]);
  });

  it("are found behind the escapes of JSON", () => {
    const rules = { json: true, forbid: [CARD, { name: "bad", pattern: "bad/\\s\u{1f600}" }] };
    expect(found(rules, '"123\\u003456781234567\\u0038"')).toBe("card-number");
    expect(found(rules, '{"b\\u0061d\\/\\n\\ud83d\\ude00":1}')).toBe("bad");
    expect(found(rules, '{"a":"12345678\\\\u0031345678"}')).toBeUndefined();
    expect(found(rules, '{"a":1234567812345678}')).toBe("card-number");
    // Where nobody says that the messages are JSON, a backslash is a backslash.
    expect(found({ forbid: [CARD] }, '"123\\u003456781234567\\u0038"')).toBeUndefined();
  });

  it("are looked for in binary messages only where those are JSON", () => {
    const bytes = Buffer.from('"1234567812345678"');
    expect(inspector({ forbid: [CARD] }).inspect(bytes, "binary")).toEqual([]);
    expect(inspector({ json: true, forbid: [CARD] }).inspect(bytes, "binary")).toHaveLength(1);
  });

  it("take the flags i, m and s", () => {
    expect(found(row(""), "a-b")).toBe("x");
    expect(found(row(""), "A-b")).toBeUndefined();
    expect(found(row("i"), "A-b")).toBe("x");
    expect(found(row(""), "x\na-b\ny")).toBeUndefined();
    expect(found(row("m"), "x\na-b\ny")).toBe("x");
    expect(found(row(""), "a\nb")).toBeUndefined();
    expect(found(row("s"), "a\nb")).toBe("x");
    expect(found(row("ims"), "x\nA\nb")).toBe("x");
  });

  it("say together what each says alone, and what RegExp says", () => {
    const sources = ["\\bab\\b", "(?:a|b)c", "b{2,3}$", "^a", "c.a", "abc", "[^ab]{3}", "\\Bb"];
    const rows = sources.map((pattern, i) => ({ name: `p${i}`, pattern }));
    const together = inspector({ forbid: rows });
    const alone = rows.map((row) => inspector({ forbid: [row] }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 12 }),
        (text) => {
          const bytes = Buffer.from(text);
          const each = alone.map((one) => one.inspect(bytes, "text")[0]?.name);
          expect(each.map((name) => name !== undefined)).toEqual(
            sources.map((source) => new RegExp(source).test(text)),
          );
          expect(together.inspect(bytes, "text")[0]?.name).toBe(each.find(Boolean));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each<[Partial<ForbiddenPattern>, string]>([
    [{ pattern: "(a" }, "forbid[1].pattern: not a pattern that can be searched in linear time"],
    [{ pattern: "(?=a)b" }, "Leave look-around and back-references out"],
    [{ pattern: "(a)\\1" }, "Leave look-around and back-references out"],
    [{ pattern: "a".repeat(1025) }, "forbid[1].pattern: a pattern of that length is not taken"],
    [{ pattern: "" }, "Write 1 to 1024 characters"],
    [{ pattern: "\\p{L}{1000}" }, "instructions, of which 1000 are allowed. Make the counts"],
    [{ pattern: "a*" }, 'forbid[1].pattern: "row" is found in every message, also in an empty one'],
    [{ flags: "g" }, "forbid[1].flags: not flags. Write i, m and s"],
    [{ flags: "ii" }, "forbid[1].flags: not flags"],
    [{ name: "card-number" }, 'forbid[1].name: "card-number" names two rows'],
    [{ name: "a\nb" }, "forbid[1].name: not a name"],
    [{ name: "" }, "forbid[1].name: not a name"],
  ])("are refused on load: %j", (row, message) => {
    const load = () => inspector({ forbid: [CARD, { name: "row", pattern: "x", ...row }] });
    expect(load).toThrow(ContentError);
    expect(load).toThrow(message);
    expect(load).toThrow(expect.objectContaining({ code: "ERR_CONTENT_PATTERN" }) as Error);
  });
});

describe("options", () => {
  it.each([{ maxDepth: 0 }, { maxDepth: 1001 }, { maxDepth: 1.5 }, { maxNames: 0 }])(
    "out of bounds are refused: %j",
    (rules) => {
      expect(() => inspector(rules)).toThrow(
        expect.objectContaining({
          code: "ERR_CONTENT_OPTION",
          where: Object.keys(rules)[0],
        }) as Error,
      );
    },
  );
});

describe("an inspector", () => {
  const all = inspector({
    utf8: true,
    json: true,
    schema: { type: "object" },
    forbid: [CARD],
  });

  it("says the same empty list whenever all is well", () => {
    const fine = all.inspect(Buffer.from("{}"), "text");
    expect(fine).toEqual([]);
    expect(Object.isFrozen(fine)).toBe(true);
    expect(all.inspect(Buffer.from('{"a":1}'), "binary")).toBe(fine);
    expect(inspector({}).inspect(Buffer.of(0xff), "text")).toBe(fine);
  });

  it("stops at the first finding, or says all", () => {
    const bytes = Buffer.from('"1234567812345678"');
    expect(all.inspect(bytes, "text").map(({ rule }) => rule)).toEqual(["content-schema"]);
    expect(all.inspect(bytes, "text", { findings: "all" }).map(({ rule }) => rule)).toEqual([
      "content-schema",
      "content-forbidden",
    ]);
    const broken = Buffer.from('"1234567812345678');
    expect(all.inspect(broken, "text", { findings: "all" }).map(({ rule }) => rule)).toEqual([
      "content-malformed",
      "content-forbidden",
    ]);
  });

  it("makes only the checks that are asked for, with those they stand on", () => {
    const bytes = Buffer.from('"1234567812345678"');
    const rules = (...checks: ("utf8" | "json" | "schema" | "forbid")[]) =>
      all.inspect(bytes, "text", { checks }).map(({ rule }) => rule);
    expect(rules()).toEqual([]);
    expect(rules("utf8", "json")).toEqual([]);
    expect(rules("forbid")).toEqual(["content-forbidden"]);
    expect(rules("schema")).toEqual(["content-schema"]);
    const twice = Buffer.from('{"a":1,"a":2}');
    expect(all.inspect(twice, "text", { checks: ["schema"] })[0]?.rule).toBe("content-malformed");
    expect(all.inspect(twice, "text", { checks: ["utf8"] })).toEqual([]);
  });

  it("finds binary bytes that are not JSON malformed", () => {
    expect(all.inspect(Buffer.of(0x22, 0xff, 0x22), "binary")).toEqual([
      { rule: "content-malformed", detail: "not strict JSON: not UTF-8", offset: 1 },
    ]);
  });

  it("never throws, and says little, whatever the bytes", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.json().map((text) => Uint8Array.from(Buffer.from(text))),
      fc
        .string({ unit: "binary" })
        .map((text) => Uint8Array.from(Buffer.from(`{"${text}":1,"${text}":1}`))),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom("text" as const, "binary" as const), (payload, type) => {
        for (const { detail } of all.inspect(payload, type, { findings: "all" })) {
          expect(detail.length).toBeLessThanOrEqual(120);
          expect(detail).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
