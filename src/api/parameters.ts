import {
  CodesError,
  HTTP_STATUSES,
  LANGUAGES,
  SITUATIONS,
  SNIPPET_RUNTIMES,
  listVendors,
  parseLanguage,
  parseReference,
} from "../codes/index.ts";
import type {
  CodeReference,
  CodesErrorCode,
  Language,
  ListFilter,
  SnippetRuntime,
  VendorId,
} from "../codes/index.ts";
import { ProblemError, shown } from "./problem.ts";
import type { Say } from "./problem.ts";

const LAST = 65_535;
const CODE = /^\d{1,9}$/;

const SENDABLE_BY = ["browser", "client", "server"] as const satisfies readonly NonNullable<
  ListFilter["sendableBy"]
>[];
const STATUSES = [
  "registered",
  "reserved",
  "unassigned",
  "private",
  "unused",
] as const satisfies readonly NonNullable<ListFilter["status"]>[];

/** A close code: digits only, 0 to 65535. */
export function parseCode(text: string, where: string): number {
  const wayOut: Say = (texts) => texts.codesAre(LAST);
  if (!CODE.test(text)) {
    throw new ProblemError({
      status: 400,
      code: "ERR_API_NOT_A_CODE",
      detail: (texts) => texts.notACode(shown(text)),
      where,
      wayOut,
    });
  }
  const code = Number(text);
  if (code <= LAST) return code;
  throw new ProblemError({
    status: 404,
    code: "ERR_API_OUT_OF_RANGE",
    detail: (texts) => texts.outOfRange(code),
    where,
    wayOut,
  });
}

/** Longer ones name nothing. */
const LONGEST_REFERENCE = 80;

/** A close code, or `discord:4014`, or `http:401`. */
export function parseCodeReference(text: string, where: string): CodeReference {
  if (!text.includes(":")) return { kind: "close", code: parseCode(text, where) };
  try {
    return parseReference(text.slice(0, LONGEST_REFERENCE));
  } catch (error) {
    if (!CodesError.is(error)) throw error;
    throw new ProblemError({
      status: error.code === "ERR_CODES_BAD_REFERENCE" ? 400 : 404,
      code: PROBLEMS[error.code] ?? "ERR_API_BAD_REFERENCE",
      detail: error,
      where,
      wayOut: (texts) => texts.writeReference,
    });
  }
}

const PROBLEMS: Readonly<Partial<Record<CodesErrorCode, `ERR_API_${string}`>>> = {
  ERR_CODES_OUT_OF_RANGE: "ERR_API_OUT_OF_RANGE",
  ERR_CODES_UNKNOWN_HTTP_STATUS: "ERR_API_UNKNOWN_HTTP_STATUS",
  ERR_CODES_UNKNOWN_VENDOR: "ERR_API_UNKNOWN_VENDOR",
  ERR_CODES_UNKNOWN_VENDOR_CODE: "ERR_API_UNKNOWN_VENDOR_CODE",
};

/** The id of a vendor, or another of its names. */
export function parseVendor(text: string): VendorId {
  const known = listVendors();
  const name = text.toLowerCase();
  const found = known.find(({ id, aliases }) => id === name || aliases.includes(name));
  if (found !== undefined) return found.id;
  throw new ProblemError({
    status: 404,
    code: "ERR_API_UNKNOWN_VENDOR",
    detail: (texts) => texts.noSuchVendor(shown(text)),
    where: "path segment vendor",
    wayOut: (texts) => texts.knownVendors,
    known: known.map(({ id }) => id),
  });
}

/** `3000-3999`, or one code for a range of one. */
export function parseRange(text: string): { readonly from: number; readonly to: number } {
  const where = "query parameter range";
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (first === undefined) {
    throw invalid(
      "range",
      (texts) => texts.notARange(shown(text)),
      (texts) => texts.writeRange,
    );
  }
  const from = parseCode(first, where);
  const to = last === undefined ? from : parseCode(last, where);
  if (from <= to) return { from, to };
  throw invalid(
    "range",
    (texts) => texts.emptyRange(shown(text)),
    (texts) => texts.smallerFirst(to, from),
  );
}

export function parseSendableBy(text: string): (typeof SENDABLE_BY)[number] {
  return parseOneOf("sendableBy", text, SENDABLE_BY);
}

export function parseStatus(text: string): (typeof STATUSES)[number] {
  return parseOneOf("status", text, STATUSES);
}

export function parseLang(text: string): Language {
  const language = parseLanguage(text);
  if (language !== undefined) return language;
  throw new ProblemError({
    status: 400,
    code: "ERR_API_UNKNOWN_LANGUAGE",
    detail: (texts) => texts.noSuchLanguage(shown(text)),
    where: "query parameter lang",
    wayOut: (texts) => texts.useOneOf(LANGUAGES),
    known: LANGUAGES,
  });
}

export function parseSituation(text: string): string {
  const known = SITUATIONS.map(({ id }) => id);
  const found = known.find((id) => id === text);
  if (found !== undefined) return found;
  throw new ProblemError({
    status: 404,
    code: "ERR_API_UNKNOWN_SITUATION",
    detail: (texts) => texts.noSuchSituation(shown(text)),
    where: "path segment situation",
    wayOut: (texts) => texts.knownSituations,
    known,
  });
}

export function parseRuntime(text: string): SnippetRuntime {
  return parseOneOf("runtime", text, SNIPPET_RUNTIMES);
}

const FIRST_REFUSAL = 400;

/** The HTTP statuses that refuse an opening handshake. */
export const REFUSALS: readonly string[] = HTTP_STATUSES.map(({ status }) => status)
  .filter((status) => status >= FIRST_REFUSAL)
  .map(String);

export function parseRefusal(text: string): number {
  return Number(parseOneOf("http", text, REFUSALS));
}

export function parseFlag(name: string, text: string): boolean {
  return parseOneOf(name, text, ["true", "false"]) === "true";
}

export function parseSide(text: string): "client" | "server" {
  return parseOneOf("side", text, ["client", "server"]);
}

export function parseMilliseconds(name: string, text: string): number {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw invalid(
    name,
    (texts) => texts.notATime(name, shown(text)),
    (texts) => texts.writeMilliseconds,
  );
}

function parseOneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find((value) => value === text);
  if (found !== undefined) return found;
  throw invalid(
    name,
    (texts) => texts.unknownValue(name, shown(text)),
    (texts) => texts.useOneOf(known),
    known,
  );
}

function invalid(name: string, detail: Say, wayOut: Say, known?: readonly string[]): ProblemError {
  return new ProblemError({
    status: 400,
    code: "ERR_API_BAD_PARAMETER",
    detail,
    where: `query parameter ${name}`,
    wayOut,
    ...(known !== undefined && { known }),
  });
}
