import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayBeAuthMessage, readAuthMessage } from "../../src/auth/index.ts";

const encoder = new TextEncoder();

/** As a gateway asks: it knows the ends of the message only. */
function mayBe(text: string, bytes = 48): boolean {
  const all = encoder.encode(text);
  return mayBeAuthMessage(all.subarray(0, bytes), all.subarray(Math.max(0, all.length - bytes)));
}

/** A JSON string, some of its characters escaped. */
function escaped(text: string): fc.Arbitrary<string> {
  const which = fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length });
  return which.map((escapes) => {
    const written = Array.from(text, (char, at) =>
      escapes[at] === true ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : char,
    );
    return `"${written.join("")}"`;
  });
}

describe("a message with a token", () => {
  it.each([
    '{"type":"auth","token":"abc"}',
    '{"token":"abc","type":"auth"}',
    '{"id":1,"type":"auth","token":"abc"}',
    '{"type":"auth","id":"a\\"b: c","token":"abc"}',
    '{"type":"auth","token":"abc","id":-1.5e+3}',
    ' \r\n\t{ "type" : "auth" , "token" : "abc" } \n',
    '{"\\u0074ype":"auth","token":"abc"}',
    '{"type":"\\u0061uth","tok\\u0065n":"a\\u0062c"}',
    `${" ".repeat(100)}{"type":"auth","token":"abc"}${" ".repeat(100)}`,
    `{"id":${"1".repeat(100)},"type":"auth","token":"abc"}`,
  ])("%j is read", (text) => {
    expect(readAuthMessage(text)).toBe("abc");
    expect(mayBe(text)).toBe(true);
  });

  it.each([
    "",
    " ",
    "null",
    "[]",
    '"auth"',
    "{}",
    '{"type":"auth"}',
    '{"token":"abc"}',
    '{"type":"auth","token":""}',
    '{"type":"auth","token":7}',
    '{"type":"auth","token":null}',
    '{"type":"auth","token":["abc"]}',
    '{"type":"Auth","token":"abc"}',
    '{"type":"chat","token":"abc"}',
    '{"type":"auth","token":"abc","more":1}',
    '{"type":"auth","token":"abc","id":{}}',
    '{"type":"auth","token":"abc","id":null}',
    '{"type":"auth","token":"abc","__proto__":{}}',
    '{"__proto__":{"type":"auth"},"token":"abc"}',
    '{"type":"auth","token":"abc"}x',
    '{"type":"auth","token":"abc"',
    "{'type':'auth','token':'abc'}",
    '\ufeff{"type":"auth","token":"abc"}',
    '[{"type":"auth","token":"abc"}]',
    '{"type":"chat","type":"auth","token":"abc"}',
    '{"type":"auth","token":"abc","token":"def"}',
    '{"type":{"type":"x"},"type":"auth","token":"abc"}',
    `{"type":"auth","token":"abc","id":"${"x".repeat(257)}"}`,
    `{"type":"auth","token":"${"x".repeat(16 * 1024)}"}`,
  ])("is not %j", (text) => {
    expect(readAuthMessage(text)).toBeUndefined();
  });

  it("is told from others by the ends alone", () => {
    const other = [
      "hello",
      '{"type":"chat","text":"hello"}',
      '{"type":"authenticate","token":"abc"}',
      '{"type":"aut","token":"abc"}',
      '{"types":"auth"}',
      '{"text":"{\\"type\\":\\"auth\\"}"}',
      '["auth"]',
      '{"type":["auth"]}',
      '{"type":7,"token":"abc"}',
      '{"id":{"a":1},"type":"auth"}',
      '{"type":"auth","text":"hello"}',
      `{"type":"auth","token":"abc","more":{${"x".repeat(100)}}}`,
      `{"type":"auth","token":"${"x".repeat(100)}"]`,
      "42",
    ];
    expect(other.filter((text) => mayBe(text))).toEqual([]);
  });

  it("may be what nobody can tell from so few bytes", () => {
    expect(mayBeAuthMessage(new Uint8Array(), new Uint8Array())).toBe(true);
    expect(mayBeAuthMessage(encoder.encode('{"ty'), encoder.encode("}"))).toBe(true);
    expect(mayBeAuthMessage(encoder.encode('{"type":"au'), encoder.encode('"}'))).toBe(true);
    expect(mayBeAuthMessage(encoder.encode('{"type":"ch'), encoder.encode('"}'))).toBe(false);
  });

  const space = fc.string({ unit: fc.constantFrom(" ", "\n", "\r", "\t"), maxLength: 60 });
  const text = fc
    .string({ unit: "binary", minLength: 1, maxLength: 80 })
    .map((one) => JSON.stringify(one));
  const members = fc
    .tuple(
      fc.tuple(escaped("type"), escaped("auth")),
      fc.tuple(escaped("token"), text),
      fc.option(
        fc.tuple(
          escaped("id"),
          fc.oneof(
            text,
            fc.double().map((one) => JSON.stringify(one)),
          ),
        ),
      ),
    )
    .chain((all) => {
      const there = all.filter((one) => one !== null);
      return fc.shuffledSubarray(there, { minLength: there.length });
    });

  it("is never missed, however it is ordered, spaced and escaped", () => {
    let read = 0;
    fc.assert(
      fc.property(members, fc.array(space, { minLength: 16, maxLength: 16 }), (all, spaces) => {
        const gap = spaces.values();
        const next = (): string => gap.next().value ?? "";
        const inner = all
          .map(([key, value]) => `${next()}${key}${next()}:${next()}${value}${next()}`)
          .join(",");
        const message = `${next()}{${inner}}${next()}`;
        if (readAuthMessage(message) === undefined) return;
        read += 1;
        for (const bytes of [1, 8, 48, 4096]) expect(mayBe(message, bytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(250);
  });

  it("is never made of anything else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (message) => {
        expect(readAuthMessage(message)).toBeUndefined();
        mayBe(message);
      }),
    );
  });
});
