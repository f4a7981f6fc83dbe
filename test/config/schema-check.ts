import type { JsonSchema } from "../../src/policy/index.ts";

/** Does a schema accept a value? Knows the few keywords that our schemas use, and no others. */
export function accepts(schema: JsonSchema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, operand]) => {
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`the check does not know ${keyword}`);
    return check(operand, value, schema);
  });
}

// Each keyword has an operand of its own type, which the schemas that we make are known to give it.
// oxlint-disable-next-line typescript/no-explicit-any
type Check = (operand: any, value: unknown, schema: JsonSchema) => boolean;
type Members = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const note = (): boolean => true;

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isMap,
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  boolean: (value) => typeof value === "boolean",
};

const KEYWORDS: Readonly<Record<string, Check>> = {
  $schema: note,
  title: note,
  description: note,
  default: note,
  type: (type: string, value) => TYPES[type]!(value),
  const: (constant: unknown, value) => value === constant,
  enum: (values: readonly unknown[], value) => values.includes(value),
  not: (schema: JsonSchema, value) => !accepts(schema, value),
  anyOf: (schemas: readonly JsonSchema[], value) =>
    schemas.some((schema) => accepts(schema, value)),
  pattern: (pattern: string, value) => typeof value !== "string" || new RegExp(pattern).test(value),
  minLength: (min: number, value) => typeof value !== "string" || value.length >= min,
  maxLength: (max: number, value) => typeof value !== "string" || value.length <= max,
  minimum: (min: number, value) => typeof value !== "number" || value >= min,
  maximum: (max: number, value) => typeof value !== "number" || value <= max,
  minItems: (min: number, value) => !Array.isArray(value) || value.length >= min,
  maxItems: (max: number, value) => !Array.isArray(value) || value.length <= max,
  items: (schema: JsonSchema, value) =>
    !Array.isArray(value) || value.every((item) => accepts(schema, item)),
  required: (names: readonly string[], value) =>
    !isMap(value) || names.every((name) => Object.hasOwn(value, name)),
  propertyNames: (schema: JsonSchema, value) =>
    !isMap(value) || Object.keys(value).every((name) => accepts(schema, name)),
  properties: (properties: Readonly<Record<string, JsonSchema>>, value) =>
    !isMap(value) ||
    Object.entries(properties).every(
      ([name, schema]) => !Object.hasOwn(value, name) || accepts(schema, value[name]),
    ),
  additionalProperties: (schema: JsonSchema | false, value, { properties }) =>
    !isMap(value) ||
    Object.entries(value).every(
      ([name, member]) =>
        (isMap(properties) && Object.hasOwn(properties, name)) ||
        (schema !== false && accepts(schema, member)),
    ),
};
