import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { languageTag } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import type { ApiResponse } from "./http.ts";
import { problemBody } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Smaller bodies fit in one packet anyway. */
const WORTH_ZIPPING = 1_024;

const EVERYWHERE = [
  ["Access-Control-Allow-Origin", "*"],
  ["Access-Control-Expose-Headers", "Content-Language, ETag"],
  ["Cross-Origin-Resource-Policy", "cross-origin"],
  ["X-Content-Type-Options", "nosniff"],
].flat();

/** A representation, ready to be written any number of times. */
export interface Prepared {
  readonly tag: string;
  readonly body: Buffer;
  readonly headers: string[];
  /** For 304: what may have changed for a cache, and nothing about a body. */
  readonly unchanged: string[];
  /** The same, zipped; made when somebody first asks. `undefined`: not yet, `null`: not worth it. */
  zipped: Prepared | null | undefined;
}

export interface Representation {
  readonly value: unknown;
  readonly cacheControl: string;
  /** The `Content-Language`, if it has one. */
  readonly language: string | undefined;
  /** Whether another `Accept-Language` would have given another one. */
  readonly negotiated: boolean;
}

export function prepare(representation: Representation): Prepared {
  const body = encode(representation.value);
  return build(body, body, representation, undefined);
}

/** The zipped twin, or the representation itself where zipping gains nothing. */
export function zip(prepared: Prepared, representation: () => Representation): Prepared {
  if (prepared.zipped === undefined) {
    const { body } = prepared;
    prepared.zipped =
      body.length < WORTH_ZIPPING ? null : build(gzipSync(body), body, representation(), "gzip");
  }
  return prepared.zipped ?? prepared;
}

function build(
  body: Buffer,
  plain: Buffer,
  { cacheControl, language, negotiated }: Representation,
  coding: "gzip" | undefined,
): Prepared {
  const hash = createHash("sha256").update(plain).digest("base64url").slice(0, 22);
  // Strong tags are of the bytes, so that each coding has its own.
  const tag = `"${hash}${coding === undefined ? "" : `-${coding}`}"`;
  const unchanged = [
    ...EVERYWHERE,
    "Cache-Control",
    cacheControl,
    "ETag",
    tag,
    "Vary",
    negotiated ? "Accept-Encoding, Accept-Language" : "Accept-Encoding",
    ...(language === undefined ? [] : ["Content-Language", language]),
  ];
  const headers = [
    ...unchanged,
    "Content-Type",
    "application/json; charset=utf-8",
    "Content-Length",
    String(body.length),
    ...(coding === undefined ? [] : ["Content-Encoding", coding]),
  ];
  return { tag, body, headers, unchanged, zipped: coding === undefined ? undefined : null };
}

export interface ProblemOptions {
  readonly language: Language;
  /** `false` for a HEAD. */
  readonly withBody: boolean;
  /** Headers, as a flat list of names and values. */
  readonly more?: readonly string[];
}

export function writeProblem(
  response: ApiResponse,
  problem: Problem,
  { language, withBody, more = [] }: ProblemOptions,
): void {
  const body = encode(problemBody(problem, language));
  response.writeHead(problem.status, [
    ...EVERYWHERE,
    "Cache-Control",
    "no-store",
    "Content-Language",
    languageTag(language),
    "Vary",
    "Accept-Language",
    "Content-Type",
    "application/problem+json; charset=utf-8",
    "Content-Length",
    String(body.length),
    ...more,
  ]);
  response.end(withBody ? body : undefined);
}

export function writeOptions(response: ApiResponse, methods: string): void {
  response.writeHead(204, [
    ...EVERYWHERE,
    "Allow",
    methods,
    "Access-Control-Allow-Methods",
    methods,
    "Access-Control-Allow-Headers",
    "Accept-Language, Content-Type, If-None-Match",
    "Access-Control-Max-Age",
    "86400",
    "Cache-Control",
    "no-store",
  ]);
  response.end();
}

/** JSON that stays inert even where somebody takes it for HTML. */
function encode(value: unknown): Buffer {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return Buffer.from(json);
}
