import { ContentError } from "./errors.ts";
import { compilePattern } from "./patterns.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
/** Levels of a schema document. */
const MAX_DEPTH = 100;
/** Without a bound, comparing each item with each other one takes the square of a peer's array. */
const MAX_UNIQUE_ITEMS = 1000;

/** Keywords that hold one schema, a list of schemas, or schemas under names (2020-12 core and applicator). */
const ONE = new Set(
  "additionalProperties contains contentSchema else if items not propertyNames then unevaluatedItems unevaluatedProperties".split(
    " ",
  ),
);
const LISTS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const MAPS = new Set([
  "$defs",
  "definitions",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);
/** What draft 2020-12 calls otherwise, or does not know: ajv would take some of them in its own sense. */
const FOREIGN: Readonly<Record<string, string>> = {
  $async: "Remove it: a message is judged at once",
  $recursiveRef: "Write $dynamicRef",
  additionalItems: "Write items, with prefixItems for the first ones",
  dependencies: "Write dependentRequired or dependentSchemas",
  discriminator: "Write oneOf alone",
  id: "Write $id",
  nullable: 'Write type: ["string", "null"], for example',
};
const SCALARS = new Set(["boolean", "integer", "null", "number", "string"]);

type SchemaObject = Readonly<Record<string, unknown>>;

/** What the walk through a schema document has found. */
export interface SchemaDocument {
  /** A copy, in which every schema that refers to another one also counts its steps. */
  readonly schema: SchemaObject | boolean;
  /** Where each reference stands, as a JSON pointer. */
  readonly references: ReadonlyMap<string, string>;
}

/**
 * Walks a schema document and refuses what cannot be judged safely, or would silently not be judged
 * at all, with the place where it stands. What is left is for the validator to check.
 *
 * @param stepKeyword Put beside every reference: see `compileSchema`.
 * @throws {ContentError} `ERR_CONTENT_SCHEMA`
 */
export function readSchema(document: unknown, stepKeyword: string): SchemaDocument {
  const references = new Map<string, string>();
  const schema = walk(document, "#", 0);
  return { schema, references };

  function walk(value: unknown, at: string, depth: number): SchemaObject | boolean {
    if (typeof value === "boolean") return value;
    if (!isObject(value)) throw refuse(at, "not a schema", "Write an object, true or false");
    if (depth > MAX_DEPTH) {
      throw refuse(at, `nested deeper than ${MAX_DEPTH} levels`, "Move inner schemas into $defs");
    }
    checkKeywords(value, at);
    const copy: [string, unknown][] = [];
    for (const [keyword, inner] of Object.entries(value)) {
      copy.push([keyword, walkKeyword(keyword, inner, `${at}/${escapePointer(keyword)}`, depth)]);
    }
    for (const keyword of ["$ref", "$dynamicRef"]) {
      const reference = value[keyword];
      if (typeof reference !== "string") continue;
      references.set(reference, `${at}/${keyword}`);
    }
    if ("$ref" in value || "$dynamicRef" in value) copy.push([stepKeyword, true]);
    return Object.fromEntries(copy);
  }

  function walkKeyword(keyword: string, inner: unknown, at: string, depth: number): unknown {
    if (ONE.has(keyword)) return walk(inner, at, depth + 1);
    if (LISTS.has(keyword) && Array.isArray(inner)) {
      return inner.map((schema: unknown, i) => walk(schema, `${at}/${i}`, depth + 1));
    }
    if (MAPS.has(keyword) && isObject(inner)) {
      const entries = Object.entries(inner).map(([name, schema]) => {
        const where = `${at}/${escapePointer(name)}`;
        if (keyword === "patternProperties") checkPattern(name, where);
        return [name, walk(schema, where, depth + 1)];
      });
      return Object.fromEntries(entries);
    }
    return inner;
  }
}

function checkKeywords(schema: SchemaObject, at: string): void {
  for (const keyword of Object.keys(schema)) {
    const hint = Object.hasOwn(FOREIGN, keyword) ? FOREIGN[keyword] : undefined;
    if (hint !== undefined) {
      throw refuse(`${at}/${keyword}`, `draft 2020-12 has no ${keyword}`, hint);
    }
  }
  const { $schema, pattern, items, uniqueItems, maxItems } = schema;
  if ($schema !== undefined && $schema !== DRAFT && $schema !== `${DRAFT}#`) {
    throw refuse(`${at}/$schema`, "not draft 2020-12", `Write it for ${DRAFT}`);
  }
  if (Array.isArray(items)) {
    throw refuse(`${at}/items`, "a list of schemas is what older drafts have", "Write prefixItems");
  }
  if (typeof pattern === "string") checkPattern(pattern, `${at}/pattern`);
  const bounded = typeof maxItems === "number" && maxItems <= MAX_UNIQUE_ITEMS;
  if (uniqueItems === true && !bounded && !holdsScalars(items)) {
    throw refuse(
      `${at}/uniqueItems`,
      "comparing every item with every other one has no bound here",
      `Add maxItems of at most ${MAX_UNIQUE_ITEMS}, or a scalar type in items`,
    );
  }
}

function checkPattern(pattern: string, where: string): void {
  compilePattern(pattern, where, "", "ERR_CONTENT_SCHEMA");
}

function holdsScalars(items: unknown): boolean {
  if (!isObject(items)) return false;
  const types: readonly unknown[] = Array.isArray(items.type) ? items.type : [items.type];
  return types.length > 0 && types.every((type) => typeof type === "string" && SCALARS.has(type));
}

function isObject(value: unknown): value is SchemaObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One step of a JSON pointer (RFC 6901 section 3). */
export function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function refuse(where: string, problem: string, hint: string): ContentError {
  return new ContentError("ERR_CONTENT_SCHEMA", { where, problem, hint });
}
