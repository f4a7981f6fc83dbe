import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { formatExtensions, parseExtensions } from "../../src/protocol/index.ts";
import type { Extension } from "../../src/protocol/index.ts";

const DEFLATE = "permessage-deflate";

describe("parseExtensions", () => {
  it.each<[string, string, readonly Extension[]]>([
    ["one name", DEFLATE, [{ name: DEFLATE, parameters: [] }]],
    [
      "what browsers offer",
      "permessage-deflate; client_max_window_bits",
      [{ name: DEFLATE, parameters: [["client_max_window_bits", true]] }],
    ],
    [
      "an offer with a fallback",
      "permessage-deflate; server_max_window_bits=10, permessage-deflate",
      [
        { name: DEFLATE, parameters: [["server_max_window_bits", "10"]] },
        { name: DEFLATE, parameters: [] },
      ],
    ],
    [
      "a quoted value",
      'permessage-deflate; server_max_window_bits="10"',
      [{ name: DEFLATE, parameters: [["server_max_window_bits", "10"]] }],
    ],
    [
      "a quoted value with an escape",
      String.raw`foo; a="1\0"`,
      [{ name: "foo", parameters: [["a", "10"]] }],
    ],
    [
      "spaces and tabs",
      " \tfoo ; a = 1\t;b , bar ",
      [
        {
          name: "foo",
          parameters: [
            ["a", "1"],
            ["b", true],
          ],
        },
        { name: "bar", parameters: [] },
      ],
    ],
    [
      "no spaces",
      "foo;a=1;b,bar",
      [
        {
          name: "foo",
          parameters: [
            ["a", "1"],
            ["b", true],
          ],
        },
        { name: "bar", parameters: [] },
      ],
    ],
    [
      "a parameter given twice, for its reader to judge",
      "foo; a=1; a=2",
      [
        {
          name: "foo",
          parameters: [
            ["a", "1"],
            ["a", "2"],
          ],
        },
      ],
    ],
    [
      "names that objects have",
      "__proto__; constructor=toString",
      [{ name: "__proto__", parameters: [["constructor", "toString"]] }],
    ],
    ["empty list elements", ",foo, ,", [{ name: "foo", parameters: [] }]],
    ["an empty header", "", []],
  ])("reads %s: <%s>", (_name, header, extensions) => {
    expect(parseExtensions(header)).toEqual(extensions);
  });

  it.each([
    ["a name with a space", "foo bar"],
    ["a parameter without an extension", "; a=1"],
    ["an empty parameter", "foo;"],
    ["an empty parameter between others", "foo; ; a"],
    ["a value without a name", "foo; =1"],
    ["a missing value", "foo; a="],
    ["an empty quoted value", 'foo; a=""'],
    ["a value of one quote", 'foo; a="'],
    ["an unclosed quote", 'foo; a="1'],
    ["a quote that its escape keeps open", String.raw`foo; a="1\"`],
    ["a quoted value that is no token", 'foo; a="1 0"'],
    ["a quoted comma", 'foo; a="1,0"'],
    ["a quoted semicolon", 'foo; a="1;0"'],
    ["an escaped comma", String.raw`foo; a="1\,0"`],
    ["a second equals sign", "foo; a=1=2"],
    ["a quoted name", '"foo"'],
    ["a line break", "foo\r\nbar"],
    ["a line break at the end", "foo\n"],
    ["a NUL", "foo\u0000"],
    ["a no-break space", "\u00A0foo"],
    ["a letter outside ASCII", "föö"],
    ["more than 1024 characters", `foo; a=${"1".repeat(1024)}`],
  ])("refuses %s", (_name, header) => {
    expect(parseExtensions(header)).toBeUndefined();
  });

  it("throws for no header", () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'a=1;," \t\\\u0000é\r\n'.split("")),
      maxLength: 80,
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 80 })), (header) => {
        const extensions = parseExtensions(header);
        // What it accepts holds tokens only, and so can be written and read again.
        const written = extensions === undefined ? "no;header;" : formatExtensions(extensions);
        expect(parseExtensions(written)).toEqual(extensions);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ["spaces", `foo${" ".repeat(1020)}!`],
    ["spaces within", `a${" ".repeat(1000)}b; c`],
    ["commas", ",".repeat(1024)],
    ["semicolons", `a${";a".repeat(511)}`],
    ["backslashes", `a;a="${"\\".repeat(1000)}"`],
    ["quotes", `a;a=${'"'.repeat(1000)}`],
    ["a name that fails at its end", `${"a".repeat(1023)}@`],
    ["ten million spaces", " ".repeat(10_000_000)],
  ])("takes no time over %s", (_name, header) => {
    const startedAt = performance.now();
    for (let i = 0; i < 100; i++) parseExtensions(header);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe("formatExtensions", () => {
  it.each<[string, readonly Extension[]]>([
    ["", []],
    [DEFLATE, [{ name: DEFLATE, parameters: [] }]],
    [
      "foo; a=1; b, bar",
      [
        {
          name: "foo",
          parameters: [
            ["a", "1"],
            ["b", true],
          ],
        },
        { name: "bar", parameters: [] },
      ],
    ],
  ])("writes <%s>", (header, extensions) => {
    expect(formatExtensions(extensions)).toBe(header);
  });

  it("is undone by parseExtensions", () => {
    const letters = "!#$%&'*+-.^_`|~09azAZ";
    const token = fc.string({
      unit: fc.constantFrom(...letters.split("")),
      minLength: 1,
      maxLength: 8,
    });
    const value = fc.oneof(token, fc.constant(true as const));
    const extension = fc.record({
      name: token,
      parameters: fc.array(fc.tuple(token, value), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(extension, { maxLength: 4 }), (extensions) => {
        expect(parseExtensions(formatExtensions(extensions))).toEqual(extensions);
      }),
    );
  });
});
