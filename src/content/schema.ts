import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { ContentError } from "./errors.ts";
import { compilePattern } from "./patterns.ts";
import { readSchema } from "./schema-document.ts";
import { FORMAT_NAMES, schemaFormats } from "./schema-formats.ts";
import { schemaSentence } from "./schema-sentences.ts";

/**
 * How many references may be followed for one message. A schema that refers to itself in two branches
 * of an `anyOf` can ask for as many as two to the power of the message's depth.
 */
const MAX_STEPS = 100_000;
const STEP = "closewise-step";

/** Returns what is wrong with a value, as a clause, or `undefined`. Never throws. */
export type SchemaCheck = (value: unknown) => string | undefined;

/**
 * Compiles a JSON Schema document, draft 2020-12.
 *
 * Nothing is fetched: a reference that leads out of the document is an error. Keywords and formats
 * that are unknown are errors too, and so are keywords without the `type` that they speak of: they
 * would let pass what they seem to forbid. Patterns are run by RE2JS. ajv makes code from the
 * schema, which is the operator's; of a message, nothing becomes code.
 *
 * @throws {ContentError} `ERR_CONTENT_SCHEMA`
 */
export function compileSchema(document: unknown): SchemaCheck {
  const { schema, references } = readSchema(document, STEP);
  let steps = 0;
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTuples: false,
    allowUnionTypes: true,
    allErrors: false,
    messages: false,
    logger: false,
    // The document is checked below, with the place at fault.
    validateSchema: false,
    // Twice the work, so only for schemas that could take what is inherited for what was sent.
    ownProperties: namesInherited(schema),
    formats: schemaFormats(),
    code: { regExp: linearRegExp },
  });
  // Resolved by ajv, but unknown to its strict mode.
  ajv.addKeyword("$anchor");
  ajv.addKeyword({
    keyword: STEP,
    before: "$ref",
    errors: false,
    validate: () => {
      if (++steps > MAX_STEPS) throw new TooManySteps();
      return true;
    },
  });
  if (ajv.validateSchema(schema) !== true) throw notASchema(ajv.errors?.[0]);
  const validate = compile(ajv, schema, references);

  const check: SchemaCheck = (value) => {
    steps = 0;
    try {
      return validate(value) ? undefined : schemaSentence(decisive(validate.errors!));
    } catch (error) {
      // Steps, or the stack, came to their end: what could not be judged does not pass.
      if (error instanceof TooManySteps || error instanceof RangeError) return ENDLESS;
      throw error;
    }
  };
  for (const probe of [null, true, 0, "", [], {}]) {
    if (check(probe) === ENDLESS) {
      const hint = "Let each circle of references go through properties or items";
      throw refuse("#", "the schema refers to itself without end", hint);
    }
  }
  return check;
}

const ENDLESS = "the message takes too many steps to judge by the schema";

class TooManySteps extends Error {}

/** The last error is that of the outermost keyword, such as `anyOf`; only `if` has nothing to say. */
function decisive(errors: readonly ErrorObject[]): ErrorObject {
  return errors.findLast(({ keyword }) => keyword !== "if") ?? errors[0]!;
}

/** Does the document speak of `toString`, `constructor` or another property that all objects have? */
function namesInherited(schema: unknown): boolean {
  const text = JSON.stringify(schema);
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  return inherited.some((name) => text.includes(JSON.stringify(name)));
}

function compile(
  ajv: Ajv2020,
  schema: ReturnType<typeof readSchema>["schema"],
  references: ReadonlyMap<string, string>,
): ValidateFunction {
  try {
    return ajv.compile(schema);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof Ajv2020.MissingRefError) {
      const reference = [...references.keys()].find((key) => cause.message.includes(key)) ?? "";
      throw refuse(
        references.get(reference) ?? "#",
        `"${reference}" is not in this document`,
        "Put the schema into $defs and refer to #/$defs/..., since nothing is fetched",
        cause,
      );
    }
    const place = / at "([^"]*)"| in schema at path "([^"]*)"/.exec(message);
    throw refuse(decodePlace(place?.[1] ?? place?.[2]), clause(message), hintFor(message), cause);
  }
}

function hintFor(message: string): string {
  if (message.includes("unknown format")) return `Formats are ${FORMAT_NAMES.join(", ")}`;
  if (message.includes("missing type")) return "Add the type: other types would pass unjudged";
  if (message.includes("unknown keyword")) return "Correct or remove it: it would judge nothing";
  return "Correct the schema";
}

/** ajv's message without its mode and its place. */
function clause(message: string): string {
  return message
    .replace(/^strict mode: /, "")
    .replace(/ \(strict\w+\)$/, "")
    .replace(/ ignored in schema at path "[^"]*"$/, "")
    .replace(/ at "[^"]*"$/, "");
}

function decodePlace(place: string | undefined): string {
  if (place === undefined) return "#";
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}

function notASchema(error: ErrorObject | undefined): ContentError {
  const problem =
    error === undefined ? "not a schema" : schemaSentence({ ...error, instancePath: "" });
  return refuse(
    `#${error?.instancePath ?? ""}`,
    problem.replace("the message", "this"),
    "See JSON Schema, draft 2020-12",
  );
}

/** ajv tells expressions apart by `toString`. */
function linearRegExp(pattern: string): { test(text: string): boolean; toString(): string } {
  const regex = compilePattern(pattern, "#", "", "ERR_CONTENT_SCHEMA");
  return { test: (text) => regex.test(text), toString: () => pattern };
}
linearRegExp.code = "RE2JS.compile";

function refuse(where: string, problem: string, hint: string, cause?: unknown): ContentError {
  return new ContentError("ERR_CONTENT_SCHEMA", { where, problem, hint }, { cause });
}
