/** A JSON Schema (2020-12, which is OpenAPI 3.1's dialect too), as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export const text: JsonSchema = { type: "string", minLength: 1 };
export const anyText: JsonSchema = { type: "string" };
export const flag: JsonSchema = { type: "boolean" };
export const url: JsonSchema = { type: "string", pattern: "^https://" };
export const code: JsonSchema = { type: "integer", minimum: 0, maximum: 65_535 };
export const milliseconds: JsonSchema = { type: "integer", minimum: 0 };
export const httpStatus: JsonSchema = { type: "integer", minimum: 100, maximum: 599 };
export const key: JsonSchema = { type: "string", pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" };

export const oneOf = (...values: readonly string[]): JsonSchema => ({ enum: values });
export const only = (value: string | number): JsonSchema => ({ const: value });
export const list = (items: JsonSchema): JsonSchema => ({ type: "array", items });
export const some = (items: JsonSchema): JsonSchema => ({ type: "array", items, minItems: 1 });
export const either = (...schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: schemas });
export const orNull = (schema: JsonSchema): JsonSchema => either(schema, { type: "null" });

export function described(schema: JsonSchema, description: string): JsonSchema {
  return { ...schema, description };
}

/** An object with exactly these members, all of them present unless they are named as optional. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  return {
    type: "object",
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  };
}

/** An object from any names to values of one shape. */
export function record(values: JsonSchema): JsonSchema {
  return { type: "object", additionalProperties: values };
}
