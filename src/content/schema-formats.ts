import type { Format } from "ajv";
import formats from "ajv-formats/dist/formats.js";
import { RE2JS } from "re2js";

/** Whose expression is searched in linear time, as ajv-formats has it. */
const BY_PATTERN = [
  "email",
  "ipv4",
  "ipv6",
  "json-pointer",
  "relative-json-pointer",
  "uri-reference",
  "uri-template",
  "uuid",
] as const;

/** Functions of ajv-formats that look at each character once. */
const BY_FUNCTION = ["date", "time", "date-time", "int32", "int64", "float", "double"] as const;

/**
 * The formats that a schema may name. Those of ajv-formats, but its expressions are run by RE2JS:
 * some of them take the square of a long text in an engine that backtracks. A format that is not
 * here is an error on load, since a format that nobody checks lets everything pass.
 */
export function schemaFormats(): Record<string, Format> {
  const all: Record<string, Format> = {};
  for (const name of BY_FUNCTION) all[name] = formats.fullFormats[name];
  for (const name of BY_PATTERN) all[name] = linear(formats.fullFormats[name]);
  all["uri"] = linear(formats.fastFormats.uri);
  all["hostname"] = hostname;
  return all;
}

export const FORMAT_NAMES: readonly string[] = [...BY_FUNCTION, ...BY_PATTERN, "hostname", "uri"];

/** RFC 1123: the expression of ajv-formats looks ahead for the length, which RE2JS cannot. */
function hostname(text: string): boolean {
  if (text.length > 254 || text.length - (text.endsWith(".") ? 1 : 0) > 253) return false;
  return HOSTNAME.testExact(text);
}

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const HOSTNAME = RE2JS.compile(`(?i:${LABEL}(?:\\.${LABEL})*\\.?)`);

function linear(format: unknown): Format {
  if (!(format instanceof RegExp))
    throw new TypeError("ajv-formats has changed: not an expression");
  const flags = format.ignoreCase ? "i" : "";
  const source = RE2JS.translateRegExp(format.source);
  const regex = RE2JS.compile(flags === "" ? source : `(?${flags}:${source})`);
  return { type: "string", validate: (text: string) => regex.test(text) };
}
