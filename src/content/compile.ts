import { isUtf8 } from "node:buffer";
import { Utf8Validator } from "../protocol/index.ts";
import { ContentError } from "./errors.ts";
import { replaceEscapes } from "./json-escapes.ts";
import { JsonScanner } from "./json-scanner.ts";
import { compilePatterns } from "./patterns.ts";
import { compileSchema } from "./schema.ts";
import type {
  ContentCheck,
  ContentFinding,
  ContentInspector,
  ContentRules,
  InspectOptions,
} from "./types.ts";

const DEFAULT_MAX_DEPTH = 64;
const DEFAULT_MAX_NAMES = 10_000;
/** A parser that recurses, such as the upstream's may be, still has stack for so many levels. */
const MAX_MAX_DEPTH = 1000;
const MAX_MAX_NAMES = 1_000_000;

const NOTHING: readonly ContentFinding[] = Object.freeze([]);

/**
 * Makes an inspector of rules. It is meant to be made once for each policy and to serve all its
 * connections.
 *
 * Patterns are searched for in the message as it is written and, where messages are JSON, also in
 * the text with every escape replaced by what it stands for; so `^` and `$` are the ends of the
 * message, not of a string. Values are not normalised otherwise: a number is found as it is written,
 * and what a value as a whole must look like is for the schema to say.
 *
 * @throws {ContentError} `ERR_CONTENT_SCHEMA`, `ERR_CONTENT_PATTERN`, `ERR_CONTENT_OPTION`
 */
export function compileContent(rules: ContentRules): ContentInspector {
  const asked = new Set<ContentCheck>();
  if (rules.utf8) asked.add("utf8");
  if (rules.json) asked.add("json");
  if (rules.schema !== undefined) asked.add("schema");
  if (rules.forbid.length > 0) asked.add("forbid");
  const isJson = asked.has("json") || asked.has("schema");
  const { integers = "exact" } = rules;
  const scanner = new JsonScanner({
    maxDepth: bounded(rules.maxDepth, DEFAULT_MAX_DEPTH, MAX_MAX_DEPTH, "maxDepth"),
    maxNames: bounded(rules.maxNames, DEFAULT_MAX_NAMES, MAX_MAX_NAMES, "maxNames"),
    integers,
  });
  const schema = rules.schema === undefined ? undefined : compileSchema(rules.schema);
  const patterns = compilePatterns(rules.forbid);

  return { inspect };

  function inspect(
    payload: Uint8Array,
    type: "text" | "binary",
    options?: InspectOptions,
  ): readonly ContentFinding[] {
    // Patterns and UTF-8 are about text; on a JSON route that is what a binary message holds, too.
    if (type === "binary" && !isJson) return NOTHING;
    const checks = options?.checks;
    const wants = (check: ContentCheck): boolean =>
      asked.has(check) && (checks === undefined || checks.includes(check));
    const wantsSchema = wants("schema");
    const wantsForbid = wants("forbid");
    const wantsJson = wantsSchema || (isJson && (wants("json") || wantsForbid));
    if (!wantsJson && !wantsForbid && !(wants("utf8") && type === "text")) return NOTHING;

    if (!isUtf8(payload)) return [notUtf8(payload, type)];
    if (!wantsJson && !wantsForbid) return NOTHING;
    const bytes = Buffer.isBuffer(payload)
      ? payload
      : Buffer.from(payload.buffer, payload.byteOffset, payload.length);
    const all = options?.findings === "all";
    const findings: ContentFinding[] = [];

    const text = wantsForbid || wantsSchema ? bytes.toString("utf8") : "";
    const value = wantsSchema ? parsed(text) : undefined;
    const fault = wantsJson
      ? scanner.scan(bytes, value === undefined ? "utf8" : "json")
      : undefined;
    if (fault !== undefined) {
      const detail = `not strict JSON: ${fault.detail}`;
      findings.push({ rule: "content-malformed", detail, offset: fault.offset });
      if (!all) return findings;
    }
    if (wantsSchema && value === undefined && fault === undefined) {
      // The scanner refuses all that the parser does; were it not so, nothing may slip through.
      return [{ rule: "content-malformed", detail: "not JSON" }];
    }
    if (value !== undefined && fault === undefined) {
      const detail = schema!(value.json);
      if (detail !== undefined) {
        findings.push({ rule: "content-schema", detail });
        if (!all) return findings;
      }
    }
    if (wantsForbid) {
      const readable = wantsJson && fault === undefined && text.includes("\\");
      const name =
        patterns.find(text) ?? (readable ? patterns.find(replaceEscapes(text)) : undefined);
      if (name !== undefined) {
        findings.push({ rule: "content-forbidden", name, detail: `${name} is not allowed here` });
      }
    }
    return findings.length === 0 ? NOTHING : findings;
  }
}

/** `undefined` for what is no JSON at all: the scanner says why. */
function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function notUtf8(payload: Uint8Array, type: "text" | "binary"): ContentFinding {
  const validator = new Utf8Validator();
  let offset = 0;
  while (offset < payload.length && validator.push(payload, offset, offset + 1)) offset++;
  // A text must be UTF-8 (RFC 6455 8.1); of a binary message, only JSON asks it (RFC 8259 8.1).
  return type === "text"
    ? { rule: "utf8", detail: "not UTF-8", offset }
    : { rule: "content-malformed", detail: "not strict JSON: not UTF-8", offset };
}

function bounded(value: number | undefined, normal: number, max: number, where: string): number {
  if (value === undefined) return normal;
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new ContentError("ERR_CONTENT_OPTION", {
    where,
    problem: `${value} is out of bounds`,
    hint: `Write a whole number from 1 to ${max}`,
  });
}
