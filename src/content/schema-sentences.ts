import type { ErrorObject } from "ajv";
import { printable } from "./printable.ts";
import { escapePointer } from "./schema-document.ts";

/** Characters of a pointer into the message, whose names are the peer's. */
const MAX_POINTER = 60;
/** Characters of the whole. */
const MAX_LENGTH = 120;

type Params = Readonly<Record<string, unknown>>;

/** What is wrong with a value, by keyword. Never what the schema holds as text: it may be private. */
const SENTENCES: Readonly<Record<string, string | ((params: Params) => string)>> = {
  additionalProperties: "is not a property that is allowed",
  anyOf: "matches none of the shapes that are allowed",
  const: "is not the value that is allowed",
  contains: "holds too few or too many items of the kind that is asked for",
  dependentRequired: "is missing, and another property needs it",
  enum: "is none of the values that are allowed",
  exclusiveMaximum: ({ limit }) => `is not below ${figure(limit)}`,
  exclusiveMinimum: ({ limit }) => `is not above ${figure(limit)}`,
  "false schema": "is not allowed",
  format: ({ format }) => `is not in the format ${String(format)}`,
  items: ({ limit }) => `has more than ${figure(limit)} items`,
  maxItems: ({ limit }) => `has more than ${figure(limit)} items`,
  maxLength: ({ limit }) => `is longer than ${figure(limit)} characters`,
  maxProperties: ({ limit }) => `has more than ${figure(limit)} properties`,
  maximum: ({ limit }) => `is above ${figure(limit)}`,
  minItems: ({ limit }) => `has fewer than ${figure(limit)} items`,
  minLength: ({ limit }) => `is shorter than ${figure(limit)} characters`,
  minProperties: ({ limit }) => `has fewer than ${figure(limit)} properties`,
  minimum: ({ limit }) => `is below ${figure(limit)}`,
  multipleOf: ({ multipleOf }) => `is not a multiple of ${figure(multipleOf)}`,
  not: "has a shape that is not allowed",
  oneOf: "matches none, or more than one, of the shapes that are allowed",
  pattern: "does not match the pattern that is asked for",
  propertyNames: "has a property whose name is not allowed",
  required: "is missing",
  type: ({ type }) => `is not of type ${Array.isArray(type) ? type.join(" or ") : String(type)}`,
  unevaluatedItems: ({ len }) => `has more than ${figure(len)} items`,
  unevaluatedProperties: "is not a property that is allowed",
  uniqueItems: "has the same item twice",
};

/** Params that name the property that is missing or one too many: the pointer then ends in it. */
const PROPERTY = ["missingProperty", "additionalProperty", "unevaluatedProperty"] as const;

/** `/user/name is longer than 32 characters (maxLength)`. */
export function schemaSentence(error: ErrorObject): string {
  const params: Params = error.params;
  const property = PROPERTY.map((key) => params[key]).find((value) => typeof value === "string");
  const pointer =
    property === undefined
      ? error.instancePath
      : `${error.instancePath}/${escapePointer(property)}`;
  const subject = pointer === "" ? "the message" : printable(pointer, MAX_POINTER);
  const sentence = SENTENCES[error.keyword] ?? "does not satisfy the schema";
  const predicate = typeof sentence === "string" ? sentence : sentence(params);
  return printable(`${subject} ${predicate} (${error.keyword})`, MAX_LENGTH);
}

function figure(value: unknown): string {
  return typeof value === "number" ? String(value) : "the allowed number of";
}
