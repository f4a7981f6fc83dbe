import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileContent } from "../../src/content/index.ts";
import type { ContentInspector, ContentRules } from "../../src/content/index.ts";

const NO_RULES: Partial<ContentRules> = {};
const ANY_SCHEMA: Partial<ContentRules> = { schema: {} };

/** Compiled once for each set of rules: a schema takes far longer to compile than a text to judge. */
const inspectors = new WeakMap<Partial<ContentRules>, ContentInspector>();

/** Why a text is refused, or `undefined`. */
function judge(text: string | Uint8Array, rules = NO_RULES): string | undefined {
  const inspector =
    inspectors.get(rules) ?? compileContent({ utf8: false, json: true, forbid: [], ...rules });
  inspectors.set(rules, inspector);
  const [finding] = inspector.inspect(Buffer.from(text as string), "text");
  return finding === undefined ? undefined : `${finding.detail} @${finding.offset}`;
}

function nested(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}

describe("strict JSON", () => {
  it.each([
    "0",
    "-0",
    "1.5e-3",
    "1E+2",
    "9007199254740993.0",
    "123456789012345",
    "9007199254740992",
    "0e-400",
    "0e999999",
    "5e-324",
    "1.7976931348623157e308",
    '""',
    '"\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\uD83D\\uDE00"',
    '"\u007f\u2028\u00e9\u{1f600}"',
    "true",
    "false",
    "null",
    "[]",
    "{}",
    " \t\r\n[ 1 , 2 ]\n",
    '{"a":{"a":{"a":[{"a":1},{"a":2}]}},"b":1}',
    '{"":1," ":2}',
    '{"proto":1,"_proto__":2,"__proto":3,"__PROTO__":4}',
    '["__proto__"]',
    '{"a":1,"\\u0062":2,"c":3}',
    '{"e\u0301":1,"\u00e9":2}',
  ])("takes %s", (text) => {
    expect(judge(text)).toBeUndefined();
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it.each([
    ["", "an empty message @0"],
    [" ", "the message ends too early @1"],
    ["\ufeff{}", "a byte order mark @0"],
    ["[", "the message ends too early @1"],
    ["]", "a character that does not belong there @0"],
    ["[1,]", "a character that does not belong there @3"],
    ["[,1]", "a character that does not belong there @1"],
    ["[1 2]", "a character that does not belong there @3"],
    ["[1}", "a character that does not belong there @2"],
    ['{"a":1]', "a character that does not belong there @6"],
    ['{"a":1,}', "a character that does not belong there @7"],
    ['{"a"}', "a character that does not belong there @4"],
    ['{"a":}', "a character that does not belong there @5"],
    ["{a:1}", "a character that does not belong there @1"],
    ["{1:1}", "a character that does not belong there @1"],
    ["{'a':1}", "a character that does not belong there @1"],
    ['{"a":1', "the message ends too early @6"],
    ['{"a', "the message ends too early @3"],
    ["[1]x", "more after the end of the value @3"],
    ["1 2", "more after the end of the value @2"],
    ["{}{}", "more after the end of the value @2"],
    ["\0", "a character that does not belong there @0"],
    ["1\0", "more after the end of the value @1"],
    ["NaN", "a character that does not belong there @0"],
    ["Infinity", "a character that does not belong there @0"],
    ["-Infinity", "a character that does not belong there @1"],
    ["undefined", "a character that does not belong there @0"],
    ["nul", "the message ends too early @3"],
    ["nulL", "a character that does not belong there @3"],
    ["True", "a character that does not belong there @0"],
    ["truex", "more after the end of the value @4"],
    ["// a\n1", "a character that does not belong there @0"],
    ["/**/1", "a character that does not belong there @0"],
    ["\u00a01", "a character that does not belong there @0"],
    ["\f1", "a character that does not belong there @0"],
    ["-", "the message ends too early @1"],
    ["+1", "a character that does not belong there @0"],
    ["01", "a leading zero @0"],
    ["-01", "a leading zero @1"],
    [".5", "a character that does not belong there @0"],
    ["1.", "the message ends too early @2"],
    ["1.e1", "a character that does not belong there @2"],
    ["1e", "the message ends too early @2"],
    ["1e+", "the message ends too early @3"],
    ["0x10", "more after the end of the value @1"],
    ["1_000", "more after the end of the value @1"],
    ['"', "the message ends too early @1"],
    ['"\\', "the message ends too early @1"],
    ['"\\x"', "an unknown escape @1"],
    ['"\\U0041"', "an unknown escape @1"],
    ['"\\u12"', "an escape without its four digits @1"],
    ['"\\u12g4"', "an escape without its four digits @1"],
    ['"\\u+123"', "an escape without its four digits @1"],
    ['"a\nb"', "a control character in a string @2"],
    ['"\t"', "a control character in a string @1"],
    ['{"a\tb":1}', "a control character in a string @3"],
  ])("refuses %j, as JSON.parse does", (text, reason) => {
    expect(judge(text)).toBe(`not strict JSON: ${reason}`);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it.each([
    ['{"a":1,"a":1}', 'the name "a" twice in one object @7'],
    ['{"a":1,"\\u0061":1}', 'the name "a" twice in one object @7'],
    ['{"\\u0061":1,"a":1}', 'the name "a" twice in one object @12'],
    ['{"\\ud83d\\ude00":1,"\u{1f600}":1}', 'the name "\u{1f600}" twice in one object @18'],
    ['[{"x":{"b":0,"c":{},"b":0}}]', 'the name "b" twice in one object @20'],
    ['{"\\u202ea\\n":1,"\\u202ea\\n":1}', 'the name "\\u{202e}a\\u{a}" twice in one object @15'],
    ['{"":1,"":1}', 'the name "" twice in one object @6'],
    ['{"__proto__":1}', 'the name "__proto__" @1'],
    ['{"\\u005f_proto__":1}', 'the name "__proto__" @1'],
    ['"\\ud800"', "an escaped lone surrogate @1"],
    ['"\\udc00\\ud800"', "an escaped lone surrogate @1"],
    ['"\\ud800\\ud800"', "an escaped lone surrogate @1"],
    ['"\\ud800x\\udc00"', "an escaped lone surrogate @1"],
    ['{"\\ud800":1}', "an escaped lone surrogate @2"],
    ["1e400", "a number beyond the range of doubles @0"],
    ["[-1e400]", "a number beyond the range of doubles @1"],
    ["1".repeat(400), "a number beyond the range of doubles @0"],
    ["1e-400", "a number too small for a double @0"],
    [`0.${"0".repeat(400)}1`, "a number too small for a double @0"],
    ["9007199254740993", "an integer that doubles round @0"],
    ["-9007199254740993", "an integer that doubles round @0"],
    ["1152921504606847000", "an integer that doubles round @0"],
  ])("refuses %s, which JSON.parse takes", (text, reason) => {
    expect(judge(text)).toBe(`not strict JSON: ${reason}`);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });

  it("finds a name twice in objects of any size", () => {
    for (const size of [1, 31, 32, 33, 34, 200, 5000]) {
      const names = Array.from({ length: size }, (_, i) => `"n${i}":0`);
      expect(judge(`{${names.join()}}`)).toBeUndefined();
      for (const again of [0, size >> 1, size - 1]) {
        expect(judge(`{${names.join()},"n${again}":0}`)).toContain(`the name "n${again}" twice`);
        const escaped = `"\\u006e${again}":0`;
        expect(judge(`{${names.join()},${escaped}}`)).toContain(`the name "n${again}" twice`);
      }
    }
  });

  it("takes the same name in sibling and outer objects, whatever their size", () => {
    const names = Array.from({ length: 40 }, (_, i) => `"n${i}":0`).join();
    expect(judge(`{"a":{${names}},"b":{${names}},"\\u0063":{"a":{${names}}},${names}}`)).toBe(
      undefined,
    );
  });

  it("has bounds for nesting and names", () => {
    expect(judge(nested(64))).toBeUndefined();
    expect(judge(nested(65))).toBe("not strict JSON: nested deeper than 64 levels @64");
    expect(judge('{"a":'.repeat(3), { maxDepth: 2 })).toContain("nested deeper than 2 levels");
    expect(judge("[".repeat(1_000_000))).toContain("nested deeper");
    expect(judge('{"a":1,"b":2}', { maxNames: 2 })).toBeUndefined();
    expect(judge('{"a":1,"b":2,"c":3}', { maxNames: 2 })).toBe(
      "not strict JSON: more than 2 names in one object @13",
    );
  });

  it("lets 64-bit integers pass where it is told to, and still nothing infinite", () => {
    expect(judge("9007199254740993", { integers: "any" })).toBeUndefined();
    expect(judge("1e400", { integers: "any" })).toContain("beyond the range");
    expect(judge("1".repeat(400), { integers: "any" })).toContain("beyond the range");
  });

  it("reads the next message anew after a refusal", () => {
    const inspector = compileContent({ utf8: false, json: true, forbid: [] });
    for (const broken of ['{"a":{"b":', '{"\\u0061":1,', "[[[["]) {
      expect(inspector.inspect(Buffer.from(broken), "text")).toHaveLength(1);
      expect(inspector.inspect(Buffer.from('{"a":{"b":1}}'), "text")).toEqual([]);
    }
  });

  it("never reads past a view's end", () => {
    const inspector = compileContent({ utf8: false, json: true, forbid: [] });
    const whole = Buffer.from('xx{"a":1}yy');
    expect(inspector.inspect(whole.subarray(2, 9), "text")).toEqual([]);
    expect(inspector.inspect(new Uint8Array(whole).subarray(2, 9), "text")).toEqual([]);
    expect(inspector.inspect(whole.subarray(2, 8), "text")).toHaveLength(1);
  });
});

describe("beside JSON.parse", () => {
  /** The strictness that is ours alone, by the words of its refusals. */
  const OURS =
    /twice in one object|__proto__|lone surrogate|doubles? round|beyond the range|too small|byte order|nested deeper/;

  function agrees(text: string): boolean {
    const reason = judge(text);
    let parsed = true;
    try {
      JSON.parse(text);
    } catch {
      parsed = false;
    }
    return reason === undefined ? parsed : !parsed || OURS.test(reason);
  }

  it("takes all that JSON.stringify writes, but for integers that are not exact", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(judge(text) ?? "").toMatch(/^$|doubles round|__proto__/);
      }),
      { numRuns: 500 },
    );
  });

  it("says the same where a schema has had the text parsed first, however long its strings are", () => {
    const word = fc.constantFrom(
      "a",
      "\\\\",
      '\\"',
      "\\n",
      "\\u0041",
      "\\ud83d\\ude00",
      "\\ud800",
      " ",
      "\u007f",
      "é",
    );
    const long = fc
      .array(fc.tuple(word, fc.constantFrom(1, 2, 31, 32, 33, 200)), { maxLength: 8 })
      .map((parts) => `"${parts.map(([text, times]) => text.repeat(times)).join("")}"`);
    const text = fc
      .array(
        fc.oneof(
          long,
          fc.constantFrom("1", "1e400", "12345678901234567890", "{}", '{"a":1,"a":2}'),
        ),
      )
      .map((values) => `[${values.join(",")}]`);
    fc.assert(
      fc.property(text, (json) => {
        expect(judge(json, ANY_SCHEMA)).toBe(judge(json));
      }),
      { numRuns: 2_000 },
    );
  });

  it("agrees about texts with a byte changed, left out or put in", () => {
    const position = fc.nat(200);
    const piece = fc.constantFrom(...'{}[]:,"\\/ \t\n\0-+.eE019aufnt'.split(""), "\\u", "\\ud800");
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), position, fc.nat(2), piece, (json, at, cut, put) => {
        const cutAt = at % (json.length + 1);
        const text = json.slice(0, cutAt) + put + json.slice(cutAt + cut);
        expect(agrees(text.toWellFormed())).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("agrees about numbers of any shape", () => {
    const shape = fc.stringMatching(/^-?\d{0,20}(\.\d{0,20})?([eE][+-]?\d{0,4})?$/);
    fc.assert(
      fc.property(shape, (text) => {
        expect(agrees(text)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("agrees about soups of tokens", () => {
    const token = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"a"',
      '"b"',
      "1",
      "true",
      " ",
      "null",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        expect(agrees(tokens.join(""))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
