import type { JsonSchema } from "../policy/index.ts";
import { gatewayShape } from "./gateway-shape.ts";

const REFERENCE = { type: "string", pattern: "\\$\\{[A-Za-z_]" };

/** The JSON Schema (2020-12) of a gateway's configuration file, as published for editors. */
export function configSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Closewise gateway configuration",
    ...withReferences(gatewayShape.schema()),
  };
}

/** The schema of a file sees `${NAME}` where the shape sees what it stands for. */
function withReferences(schema: JsonSchema): JsonSchema {
  const { description, default: fallback, ...rest } = schema;
  const notes: JsonSchema = {
    ...(description === undefined ? {} : { description }),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
  const { anyOf } = rest;
  if (Array.isArray(anyOf) && anyOf.some((one) => isSchema(one) && !isLeaf(one))) {
    return { ...rest, anyOf: anyOf.filter(isSchema).map(withReferences), ...notes };
  }
  if (isLeaf(rest)) return { anyOf: [rest, REFERENCE], ...notes };
  const { properties, items, additionalProperties } = rest;
  return {
    ...rest,
    ...(isSchema(properties) ? { properties: ofEach(properties) } : {}),
    ...(isSchema(items) ? { items: withReferences(items) } : {}),
    ...(isSchema(additionalProperties)
      ? { additionalProperties: withReferences(additionalProperties) }
      : {}),
    ...notes,
  };
}

function ofEach(properties: JsonSchema): JsonSchema {
  const result: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(properties)) {
    result[name] = isSchema(property) ? withReferences(property) : property;
  }
  return result;
}

function isLeaf({ type, ...rest }: JsonSchema): boolean {
  return (
    "enum" in rest ||
    "anyOf" in rest ||
    (type !== undefined && type !== "object" && type !== "array")
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}
