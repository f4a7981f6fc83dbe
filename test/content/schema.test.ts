import { describe, expect, it } from "vitest";
import { ContentError, compileContent } from "../../src/content/index.ts";

function inspector(schema: unknown) {
  return compileContent({ utf8: true, json: true, schema, forbid: [] });
}

/** What the schema has against a value, or `undefined`. */
function judge(schema: unknown, value: unknown): string | undefined {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const [finding] = inspector(schema).inspect(Buffer.from(text), "text");
  return finding?.rule === "content-schema" ? finding.detail : finding?.rule;
}

function problemOf(schema: unknown): string {
  try {
    inspector(schema);
  } catch (error) {
    if (!ContentError.is(error)) throw error;
    return `${error.code} ${error.message}`;
  }
  return "";
}

const CHAT = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://example.com/chat.schema.json",
  type: "object",
  properties: {
    type: { enum: ["say", "join"] },
    user: { $ref: "#/$defs/user" },
    text: { type: "string", maxLength: 8, pattern: "^[a-z ]*$" },
    at: { type: "string", format: "date-time" },
    tags: { type: "array", items: { type: "string" }, maxItems: 2, uniqueItems: true },
  },
  required: ["type"],
  additionalProperties: false,
  $defs: {
    user: {
      type: "object",
      properties: { "a/b": { type: ["integer", "null"], minimum: 1 } },
    },
  },
};

describe("a schema", () => {
  it.each([
    [{ type: "say", text: "hello", at: "2026-01-02T03:04:05Z", tags: ["a", "b"] }, undefined],
    [{ type: "join", user: { "a/b": null, c: 1 } }, undefined],
    [[], "the message is not of type object (type)"],
    [{}, "/type is missing (required)"],
    [{ type: "x" }, "/type is none of the values that are allowed (enum)"],
    [{ type: "say", more: 1 }, "/more is not a property that is allowed (additionalProperties)"],
    [{ type: "say", text: "too long a text" }, "/text is longer than 8 characters (maxLength)"],
    [{ type: "say", text: "A" }, "/text does not match the pattern that is asked for (pattern)"],
    [{ type: "say", at: "today" }, "/at is not in the format date-time (format)"],
    [{ type: "say", tags: ["a", "b", "c"] }, "/tags has more than 2 items (maxItems)"],
    [{ type: "say", tags: ["a", "a"] }, "/tags has the same item twice (uniqueItems)"],
    [{ type: "say", user: { "a/b": 0 } }, "/user/a~1b is below 1 (minimum)"],
    [{ type: "say", user: { "a/b": "1" } }, "/user/a~1b is not of type integer or null (type)"],
  ])("judges %j", (value, detail) => {
    expect(judge(CHAT, value)).toBe(detail);
  });

  it.each([true, {}, { $comment: "anything" }])("may be %j", (schema) => {
    expect(judge(schema, [1])).toBeUndefined();
  });

  it("may be false", () => {
    expect(judge(false, 1)).toBe("the message is not allowed (false schema)");
  });

  it("never takes what an object inherits for what a message holds", () => {
    expect(judge({ type: "object", required: ["toString"] }, {})).toBe(
      "/toString is missing (required)",
    );
    const schema = { type: "object", properties: { constructor: { type: "string" } } };
    expect(judge(schema, {})).toBeUndefined();
    const dependent = { type: "object", dependentRequired: { valueOf: ["a"] } };
    expect(judge(dependent, {})).toBeUndefined();
    expect(judge(dependent, { valueOf: 1 })).toBe(
      "/a is missing, and another property needs it (dependentRequired)",
    );
    const enumerated = { type: "object", properties: { a: { enum: ["a"] } }, required: ["a"] };
    expect(judge(enumerated, { a: "a" })).toBeUndefined();
  });

  it("keeps names of the message short and printable", () => {
    const detail = judge(
      { type: "object", additionalProperties: false },
      { [`\u202e\n${"x".repeat(500)}`]: 1 },
    );
    expect(detail).toMatch(/^\/\\u\{202e\}\\u\{a\}x+\.\.\. is not a property/);
    expect(detail!.length).toBeLessThanOrEqual(120);
  });

  it("says no more than fits into a reason", () => {
    const name = "n".repeat(100);
    const items = { type: "array", contains: { const: 1 } };
    const schema = { type: "object", additionalProperties: items };
    const detail = judge(schema, { [name]: [] });
    expect(detail).toMatch(/^\/n{56}\.\.\. holds too few or too many items of the kind/);
    expect(detail).toHaveLength(120);
  });

  it("follows references within the document, by pointer, anchor and id", () => {
    const schema = {
      $id: "https://example.com/tree",
      $ref: "#/$defs/node",
      $defs: {
        node: {
          type: "object",
          properties: {
            left: { $ref: "https://example.com/tree#/$defs/node" },
            right: { $ref: "#node" },
            leaf: { $ref: "https://example.com/leaf" },
          },
          additionalProperties: false,
          $anchor: "node",
        },
        leaf: { $id: "https://example.com/leaf", type: "integer" },
      },
    };
    expect(judge(schema, { left: { right: { leaf: 1 } } })).toBeUndefined();
    expect(judge(schema, { left: { right: { leaf: "1" } } })).toBe(
      "/left/right/leaf is not of type integer (type)",
    );
    expect(judge(schema, { left: { other: {} } })).toContain("/left/other is not a property");
  });

  it("ends after many steps where references branch at every level", () => {
    const node = { type: "object", properties: { c: { $ref: "#" } } };
    const schema = { anyOf: [node, { ...node, description: "the same again" }, { const: 0 }] };
    const deep = `${'{"c":'.repeat(60)}7${"}".repeat(60)}`;
    expect(judge(schema, '{"c":{"c":0}}')).toBeUndefined();
    expect(judge(schema, deep)).toBe("the message takes too many steps to judge by the schema");
    // And the next message has its steps again.
    const one = inspector(schema);
    expect(one.inspect(Buffer.from(deep), "text")).toHaveLength(1);
    expect(one.inspect(Buffer.from('{"c":{"c":0}}'), "text")).toEqual([]);
  });

  it("judges long arrays and texts without going over them again and again", () => {
    const many = JSON.stringify(Array.from({ length: 200_000 }, (_, i) => [i]));
    expect(judge({ type: "array", uniqueItems: true, maxItems: 1000 }, many)).toBe(
      "the message has more than 1000 items (maxItems)",
    );
    const scalars = JSON.stringify(Array.from({ length: 200_000 }, (_, i) => i));
    const numbers = { type: "array", uniqueItems: true, items: { type: "number" } };
    expect(judge(numbers, scalars)).toBeUndefined();
    const evil = `${"a".repeat(100_000)}!`;
    expect(judge({ type: "string", pattern: "^(a+)+$" }, JSON.stringify(evil))).toContain(
      "pattern",
    );
    const mail = `${"a.".repeat(100_000)}@`;
    expect(judge({ type: "string", format: "email" }, JSON.stringify(mail))).toContain("format");
  });

  it("names the keyword that decides, rather than one branch of it", () => {
    const schema: unknown = JSON.parse(`{
      "type": "object",
      "properties": { "a": { "anyOf": [{ "type": "string" }, { "type": "number", "minimum": 1 }] } },
      "if": { "properties": { "a": { "const": 1 } }, "required": ["a"] },
      "then": { "required": ["b"] }
    }`);
    expect(judge(schema, { a: 0 })).toBe("/a matches none of the shapes that are allowed (anyOf)");
    expect(judge(schema, { a: 1 })).toBe("/b is missing (required)");
  });

  it("tells patterns apart", () => {
    const schema = {
      type: "object",
      patternProperties: { "^n_": { type: "number" }, "^s_\\u0061": { type: "string" } },
    };
    expect(judge(schema, { n_1: 1, s_a: "x" })).toBeUndefined();
    expect(judge(schema, { n_1: "x" })).toBe("/n_1 is not of type number (type)");
    expect(judge(schema, { s_a: 1 })).toBe("/s_a is not of type string (type)");
  });

  it.each([
    ["date", "2024-02-29", "2023-02-29"],
    ["time", "10:00:00Z", "25:00:00Z"],
    ["email", "a.b@example.com", "a@@example.com"],
    ["hostname", "a-b.example.com.", "-a.example"],
    ["hostname", "a".repeat(63), "a".repeat(64)],
    ["hostname", "a.".repeat(126) + "a", "a.".repeat(127) + "a"],
    ["ipv4", "127.0.0.1", "127.0.0.256"],
    ["ipv6", "::ffff:1.2.3.4", "::ffff::1"],
    ["uri", "https://example.com/a?b#c", "no scheme"],
    ["uri-reference", "../a?b", "\\"],
    ["uuid", "123E4567-e89b-12d3-a456-426614174000", "123E4567"],
    ["json-pointer", "/a~1b/0", "a"],
  ])("knows the format %s", (format, good, bad) => {
    const schema = { type: "string", format };
    expect(judge(schema, JSON.stringify(good))).toBeUndefined();
    expect(judge(schema, JSON.stringify(bad))).toBe(
      `the message is not in the format ${format} (format)`,
    );
  });
});

describe("a schema that is refused", () => {
  it.each([
    ["a string", "string", "#: not a schema. Write an object, true or false."],
    ["null inside", { properties: { a: null } }, "#/properties/a: not a schema."],
    [
      "another draft",
      { $schema: "http://json-schema.org/draft-07/schema#" },
      "#/$schema: not draft 2020-12. Write it for https://json-schema.org/draft/2020-12/schema.",
    ],
    ["an unknown type", { type: "text" }, "#/type: this "],
    [
      "a bound that is none",
      { type: "string", maxLength: "8" },
      "#/maxLength: this is not of type",
    ],
    [
      "an unknown keyword",
      { properties: { a: { type: "string", maxLenght: 3 } }, type: "object" },
      'unknown keyword: "maxLenght". Correct or remove it: it would judge nothing.',
    ],
    [
      "a keyword without its type",
      { type: "object", properties: { a: { maxLength: 3 } } },
      '#/properties/a: missing type "string" for keyword "maxLength". Add the type',
    ],
    [
      "an unknown format",
      { type: "string", format: "colour" },
      'unknown format "colour". Formats are date, time',
    ],
    [
      "a reference to elsewhere",
      { type: "object", properties: { a: { $ref: "https://example.com/other.json" } } },
      '#/properties/a/$ref: "https://example.com/other.json" is not in this document. Put the schema',
    ],
    [
      "a reference to nothing",
      { $ref: "#/$defs/user" },
      '#/$ref: "#/$defs/user" is not in this document.',
    ],
    ["a reference to itself", { $ref: "#" }, "#: the schema refers to itself without end."],
    [
      "a pattern that looks ahead",
      { type: "object", properties: { a: { type: "string", pattern: "(?=x)" } } },
      "#/properties/a/pattern: not a pattern that can be searched in linear time",
    ],
    [
      "a property pattern that is broken",
      { type: "object", patternProperties: { "(": true } },
      "#/patternProperties/(: not a pattern",
    ],
    [
      "unique items without bound",
      { type: "array", uniqueItems: true },
      "#/uniqueItems: comparing every item with every other one has no bound here. Add maxItems",
    ],
    ["a list of items", { type: "array", items: [true] }, "#/items: a list of schemas is what"],
    ["$async", { $async: true }, "#/$async: draft 2020-12 has no $async. Remove it"],
    ["nullable", { type: "string", nullable: true }, "#/nullable: draft 2020-12 has no nullable."],
    [
      "without end",
      JSON.parse(`${'{"not":'.repeat(200)}{}${"}".repeat(200)}`),
      "nested deeper than 100 levels. Move inner schemas into $defs.",
    ],
  ])("because of %s", (_, schema, message) => {
    expect(problemOf(schema)).toMatch(/^ERR_CONTENT_SCHEMA #/);
    expect(problemOf(schema)).toContain(message);
  });

  it("but not for a property that is named like a keyword", () => {
    const schema = {
      type: "object",
      properties: { $ref: { type: "string" }, id: { type: "string" }, pattern: { type: "string" } },
      required: ["id"],
    };
    expect(problemOf(schema)).toBe("");
    expect(judge(schema, { id: "a", $ref: "b" })).toBeUndefined();
  });
});
