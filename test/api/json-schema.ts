import type { JsonSchema } from "../../src/api/index.ts";

type Members = Readonly<Record<string, unknown>>;
type Check = (operand: never, value: unknown, schema: JsonSchema, at: string) => string[];

const isMap = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const unless = (holds: boolean, at: string, what: string): string[] =>
  holds ? [] : [`${at}: ${what}`];

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  null: (value) => value === null,
  number: (value) => typeof value === "number",
  object: isMap,
  string: (value) => typeof value === "string",
};

/**
 * What of a value a schema does not accept, with its place; nothing where it accepts all. Knows the
 * keywords that our schemas use, and throws at any other, so that a misspelt one cannot pass for a check.
 */
export function violations(schema: JsonSchema, value: unknown, at = "$"): string[] {
  return Object.entries(schema).flatMap(([keyword, operand]) => {
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`${at}: the check does not know ${keyword}`);
    return check(operand as never, value, schema, at);
  });
}

const KEYWORDS: Readonly<Record<string, Check>> = {
  $schema: () => [],
  title: () => [],
  description: () => [],
  type: (type: string, value, _, at) => unless(TYPES[type]!(value), at, `is not of type ${type}`),
  const: (constant: unknown, value, _, at) =>
    unless(value === constant, at, `is not ${JSON.stringify(constant)}`),
  enum: (values: readonly unknown[], value, _, at) =>
    unless(values.includes(value), at, `${JSON.stringify(value)} is none of ${values.join(", ")}`),
  anyOf: (schemas: readonly JsonSchema[], value, _, at) => {
    const all = schemas.map((schema) => violations(schema, value, at));
    return all.some((found) => found.length === 0) ? [] : all.flat();
  },
  pattern: (pattern: string, value, _, at) =>
    unless(typeof value !== "string" || new RegExp(pattern).test(value), at, `is not ${pattern}`),
  minLength: (min: number, value, _, at) =>
    unless(typeof value !== "string" || value.length >= min, at, "is too short"),
  minimum: (min: number, value, _, at) =>
    unless(typeof value !== "number" || value >= min, at, `is under ${min}`),
  maximum: (max: number, value, _, at) =>
    unless(typeof value !== "number" || value <= max, at, `is over ${max}`),
  minItems: (min: number, value, _, at) =>
    unless(!Array.isArray(value) || value.length >= min, at, `has fewer than ${min} items`),
  items: (schema: JsonSchema, value, _, at) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => violations(schema, item, `${at}[${index}]`))
      : [],
  required: (names: readonly string[], value, _, at) =>
    isMap(value)
      ? names.flatMap((name) => unless(Object.hasOwn(value, name), at, `has no ${name}`))
      : [],
  properties: (properties: Readonly<Record<string, JsonSchema>>, value, _, at) =>
    isMap(value)
      ? Object.entries(properties).flatMap(([name, schema]) =>
          Object.hasOwn(value, name) ? violations(schema, value[name], `${at}.${name}`) : [],
        )
      : [],
  additionalProperties: (others: JsonSchema | false, value, { properties = {} }, at) =>
    isMap(value)
      ? Object.entries(value)
          .filter(([name]) => !Object.hasOwn(properties as Members, name))
          .flatMap(([name, member]) =>
            others === false
              ? [`${at}: has ${name}, which the schema does not know`]
              : violations(others, member, `${at}.${name}`),
          )
      : [],
};
