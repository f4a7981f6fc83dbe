import type { CloseFrame } from "../protocol/close-frame.ts";
import { RecordError } from "./errors.ts";
import { finite, integer, listOf, maybe, object, oneOf, text, yesOrNo } from "./field-reader.ts";
import type { Read } from "./field-reader.ts";
import { CAUSES } from "./types.ts";
import type { CloseRecord, Evidence, LegRecord, Report } from "./types.ts";

const statusCode = integer(0, 65_535);
const count = integer(0, Number.MAX_SAFE_INTEGER);

/** A value of JSON; where a record has `undefined`, the JSON has no such field. */
export type Json = string | number | boolean | readonly Json[] | { readonly [field: string]: Json };

/**
 * The record as plain JSON values, fields in a fixed order: the one shape for stores and `--json`.
 * `parseRecord()` gives the record back.
 *
 * @throws {RecordError} `ERR_RECORD_SHAPE` for what is not a record, such as a time that is `NaN`:
 *   JSON would turn it into something else without a word.
 */
export function toJson(record: CloseRecord): { readonly [field: string]: Json } {
  // Reading it lists every field once, here and for parsing, and checks them.
  return withoutUndefined(parseRecord(record));
}

/**
 * The inverse of `toJson()`, for values that are not to be trusted. Fields that this version does not
 * know are left out.
 *
 * @throws {RecordError} `ERR_RECORD_VERSION` for another version, `ERR_RECORD_SHAPE` with the field.
 */
export function parseRecord(value: unknown): CloseRecord {
  const get = object(value, "");
  const version = get("version", finite);
  if (version !== 1) {
    throw new RecordError(
      "ERR_RECORD_VERSION",
      "version",
      `This close record has version ${version}, and this Closewise knows version 1: update Closewise to read it.`,
    );
  }
  const user = get("user", maybe(text));
  const certificateSubject = get("certificateSubject", maybe(text));
  const offender = get("offender", maybe(oneOf("client", "upstream")));
  return {
    version,
    id: get("id", text),
    route: get("route", maybe(text)),
    policy: get("policy", maybe(text)),
    path: get("path", text),
    clientAddress: get("clientAddress", text),
    subprotocol: get("subprotocol", maybe(text)),
    ...(user !== undefined && { user }),
    ...(certificateSubject !== undefined && { certificateSubject }),
    startedAt: get("startedAt", finite),
    openedAt: get("openedAt", maybe(finite)),
    endedAt: get("endedAt", finite),
    durationMs: get("durationMs", finite),
    cause: get("cause", cause),
    initiator: get("initiator", oneOf("client", "upstream", "gateway")),
    ...(offender !== undefined && { offender }),
    rule: get("rule", maybe(text)),
    evidence: get("evidence", maybe(evidence)),
    httpStatus: get("httpStatus", maybe(integer(100, 999))),
    closeCode: get("closeCode", maybe(statusCode)),
    upstreamCode: get("upstreamCode", maybe(statusCode)),
    wasClean: get("wasClean", yesOrNo),
    client: get("client", leg),
    upstream: get("upstream", leg),
    reports: get("reports", listOf(report)),
  };
}

const cause = oneOf(...CAUSES);

const leg: Read<LegRecord> = (value, path) => {
  const get = object(value, path);
  return {
    received: get("received", maybe(frame)),
    sent: get("sent", maybe(frame)),
    first: get("first", maybe(oneOf("received", "sent"))),
    transport: get("transport", oneOf("eof", "reset", "timeout", "closed", "dropped", "none")),
    messages: get("messages", count),
    bytes: get("bytes", count),
  };
};

const frame: Read<CloseFrame> = (value, path) => {
  const get = object(value, path);
  return { statusCode: get("statusCode", maybe(statusCode)), reason: get("reason", text) };
};

const evidence: Read<Evidence> = (value, path) => {
  const get = object(value, path);
  const detail = get("detail", maybe(text));
  return {
    measured: get("measured", finite),
    allowed: get("allowed", finite),
    unit: get("unit", text),
    ...(detail !== undefined && { detail }),
  };
};

const report: Read<Report> = (value, path) => {
  const get = object(value, path);
  const action = get("action", maybe(oneOf("report", "warn", "pause", "drop")));
  return {
    rule: get("rule", text),
    ...(action !== undefined && { action }),
    statusCode: get("statusCode", maybe(statusCode)),
    count: get("count", count),
    evidence: get("evidence", maybe(evidence)),
  };
};

function withoutUndefined(fields: object): { readonly [field: string]: Json } {
  const entries: [string, unknown][] = Object.entries(fields);
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined).map(([name, value]) => [name, json(value)]),
  );
}

function json(value: unknown): Json {
  if (Array.isArray(value)) return value.map(json);
  if (typeof value === "object" && value !== null) return withoutUndefined(value);
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}
