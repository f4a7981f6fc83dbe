import { languageTag, parseLanguage } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import { readText } from "./body.ts";
import { Cache } from "./cache.ts";
import type { ApiRequest, ApiResponse } from "./http.ts";
import { languageOf, matchPath, readQuery } from "./match.ts";
import { acceptedLanguage, acceptsGzip, namesTag } from "./negotiate.ts";
import { prepare, writeOptions, writeProblem, zip } from "./prepared.ts";
import type { Prepared, Representation } from "./prepared.ts";
import { ProblemError } from "./problem.ts";
import type { Problem } from "./problem.ts";
import type { Call, Route } from "./routes.ts";
import { ownVersion } from "./version.ts";

/** Longer request targets are answered with 414. Node itself answers 431 above 16 KiB of headers. */
const LONGEST_TARGET = 8_192;

export interface ApiOptions {
  /**
   * How long caches may use an answer without asking, in seconds. The catalogue only changes with
   * the package.
   * @default 3600
   */
  readonly maxAgeSeconds?: number;
  /**
   * About how many bytes of finished answers are kept in memory. What does not fit is made anew.
   * @default 16777216
   */
  readonly cacheBytes?: number;
}

/** Answers a request, or returns `false` without touching it where the path is not the API's. */
export type ApiHandler = (request: ApiRequest, response: ApiResponse) => boolean;

/** An answer that is kept, with what is needed to make its zipped twin. */
interface Kept {
  readonly prepared: Prepared;
  readonly representation: () => Representation;
}

/**
 * The JSON API as a request handler without a framework: `GET /api/v1/...`, `/codes.json` and
 * `/codes.schema.json`. What it does not know under `/api/` it answers with a problem (RFC 9457).
 *
 * @example
 * const api = createApi();
 * createServer((request, response) => {
 *   if (!api(request, response)) response.writeHead(404).end();
 * });
 */
export function createApi(options: ApiOptions = {}): ApiHandler {
  const { maxAgeSeconds = 3_600, cacheBytes = 16 * 1_024 * 1_024 } = options;
  const version = ownVersion();
  const cacheControl = `public, max-age=${maxAgeSeconds}`;
  // The zipped twin is a fifth of its elder, or less.
  const cache = new Cache<Kept>(
    cacheBytes,
    (key, { prepared }) => 2 * key.length + 1.2 * prepared.body.length + 1_024,
  );

  function represent(route: Route, call: Call, body?: string): Representation {
    const speaks =
      route.speaks === "always" || (route.speaks === "when-asked" && call.languageGiven);
    return {
      value: route.answer(call, body),
      cacheControl: route.fleeting === true ? "no-store" : cacheControl,
      language: speaks ? languageTag(call.language) : undefined,
      negotiated: route.speaks === "always" && !call.languageGiven,
    };
  }

  /** A target that has no answer in the cache: reads it whole. */
  function resolve(target: string, accepted: Language): { route: Route; call: Call } {
    const { path, query: queryText } = split(target);
    const match = matchPath(path);
    const query = readQuery(match.route, queryText);
    const { language, given } = languageOf(query, accepted);
    return {
      route: match.route,
      call: { path: match.path, query, language, languageGiven: given, version },
    };
  }

  function get(target: string, accepted: Language): Kept {
    const key = `${accepted} ${target}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const { route, call } = resolve(target, accepted);
    const representation = (): Representation => represent(route, call);
    const kept = { prepared: prepare(representation()), representation };
    if (route.fleeting !== true) cache.set(key, kept);
    return kept;
  }

  function answerGet(request: ApiRequest, response: ApiResponse, target: string): void {
    const { headers, method } = request;
    const { prepared, representation } = get(target, acceptedLanguage(headers["accept-language"]));
    const chosen = acceptsGzip(headers["accept-encoding"])
      ? zip(prepared, representation)
      : prepared;
    const tags = headers["if-none-match"];
    if (tags !== undefined && namesTag(tags, chosen.tag)) {
      response.writeHead(304, chosen.unchanged);
      response.end();
      return;
    }
    response.writeHead(200, chosen.headers);
    response.end(method === "HEAD" ? undefined : chosen.body);
  }

  async function answerPost(
    request: ApiRequest,
    response: ApiResponse,
    { route, call }: { route: Route; call: Call },
  ): Promise<void> {
    const body = await readText(request);
    const { body: bytes, headers } = prepare(represent(route, call, body));
    response.writeHead(200, headers);
    response.end(bytes);
  }

  function answer(request: ApiRequest, response: ApiResponse, target: string): void {
    const { method = "GET" } = request;
    if (target.length > LONGEST_TARGET) throw new ProblemError(TOO_LONG);
    if (method === "GET" || method === "HEAD") return answerGet(request, response, target);
    const { route } = matchPath(split(target).path);
    const methods = methodsOf(route);
    if (method === "OPTIONS") return writeOptions(response, methods);
    if (method === "POST" && route.takesText === true) {
      const accepted = acceptedLanguage(request.headers["accept-language"]);
      const call = resolve(target, accepted);
      answerPost(request, response, call).catch((error: unknown) => {
        fail(error, request, response);
      });
      return;
    }
    const problem: Problem = {
      status: 405,
      code: "ERR_API_METHOD",
      detail: (texts) => texts.noSuchMethod,
      where: "method",
      wayOut: (texts) => texts.useOneOf(methods.split(", ")),
    };
    const language = languageOfRequest(request, target);
    writeProblem(response, problem, { language, withBody: true, more: ["Allow", methods] });
  }

  return (request, response) => {
    const target = request.url ?? "/";
    if (!isOurs(target)) return false;
    try {
      answer(request, response, target);
    } catch (error) {
      fail(error, request, response);
    }
    return true;
  };
}

function isOurs(target: string): boolean {
  if (target.startsWith("/api/")) return true;
  return /^\/(?:api|codes\.json|codes\.schema\.json)(?:\?|$)/.test(target);
}

/** The path and the query of a request target. */
function split(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf("?");
  return mark === -1
    ? { path: target, query: "" }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

function methodsOf({ takesText }: Route): string {
  return takesText === true ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
}

/** For problems, which are told even where the query cannot be read. */
function languageOfRequest({ headers }: ApiRequest, target: string): Language {
  const lang = new URLSearchParams(split(target).query.slice(0, LONGEST_TARGET)).get("lang");
  return parseLanguage(lang ?? "") ?? acceptedLanguage(headers["accept-language"]);
}

function fail(error: unknown, request: ApiRequest, response: ApiResponse): void {
  const problem = error instanceof ProblemError ? error.problem : DEFECT;
  const { method, url = "/" } = request;
  const isPost = method === "POST";
  writeProblem(response, problem, {
    language: languageOfRequest(request, url),
    withBody: method !== "HEAD",
    // The rest of a body that is not wanted would otherwise be read to its end.
    ...(isPost && { more: ["Connection", "close"] }),
  });
}

const TOO_LONG: Problem = {
  status: 414,
  code: "ERR_API_TARGET_TOO_LONG",
  detail: (texts) => texts.targetTooLong(LONGEST_TARGET),
  where: "request target",
  wayOut: (texts) => texts.shortenTarget,
};

const DEFECT: Problem = {
  status: 500,
  code: "ERR_API_DEFECT",
  detail: (texts) => texts.defect,
  where: "server",
  wayOut: (texts) => texts.reportDefect,
};
