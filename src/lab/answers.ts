import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Doors } from "./doors.ts";
import { NO_HANDSHAKE, findPiece } from "./lab-request.ts";
import { listing } from "./listing.ts";
import { readDuration } from "./parameters.ts";
import { ProblemError, problemBody, problemHeaders, shown } from "./problem.ts";
import type { Problem } from "./problem.ts";
import { checkTarget, isRunId, splitTarget } from "./request-target.ts";
import type { Runs } from "./runs.ts";

const DEFECT: Problem = { status: 500, detail: "the lab has a defect; please report it" };

/** The longest `?wait=` of a run. */
const MAX_WAIT_MS = 30_000;

/** The lab's paths over plain HTTP: `scenarios.json`, `ca.pem`, `runs/<id>`, and a word at the others. */
export class Answers {
  readonly #base: string;
  readonly #runs: Runs;
  readonly #doors: Doors;

  constructor(parts: { readonly base: string; readonly runs: Runs; readonly doors: Doors }) {
    this.#base = parts.base;
    this.#runs = parts.runs;
    this.#doors = parts.doors;
  }

  /** `false`, and nothing is done: not a path of the lab. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { path, query } = splitTarget(request.url ?? "/");
    if (!path.startsWith(`${this.#base}/`)) return false;
    const own = path.slice(this.#base.length);
    if (!/^\/(?:scenarios\.json$|ca\.pem$|(?:runs|close|refuse|scenario)(?:\/|$))/.test(own)) {
      return false;
    }
    this.#answer(request, response, { own, query }).catch((error: unknown) => {
      writeProblem(request, response, error instanceof ProblemError ? error.problem : DEFECT);
    });
    return true;
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    { own, query }: { readonly own: string; readonly query: string },
  ): Promise<void> {
    const { method = "GET", url = "" } = request;
    checkTarget(url);
    if (method !== "GET" && method !== "HEAD") {
      const headers = { Allow: "GET, HEAD" };
      throw new ProblemError({ status: 405, detail: "the lab answers GET and HEAD", headers });
    }
    if (own === "/scenarios.json") {
      const body = `${JSON.stringify(listing(request, this.#base, this.#doors))}\n`;
      return write(request, response, "application/json", body);
    }
    if (own === "/ca.pem") {
      const { certificate } = this.#doors;
      if (certificate !== undefined) {
        return write(request, response, "application/x-pem-file", certificate);
      }
      throw new ProblemError({ status: 404, detail: "this lab runs without TLS listeners" });
    }
    const [, id] = /^\/runs\/([^/]*)$/.exec(own) ?? [];
    if (id !== undefined && isRunId(id)) return this.#answerRun(request, response, id, query);
    if (own.startsWith("/runs")) {
      const detail = "a run's id is 8 to 64 letters, digits, hyphens or underscores";
      throw new ProblemError({ status: 404, detail, where: "path" });
    }
    findPiece(own);
    throw NO_HANDSHAKE;
  }

  async #answerRun(
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
    query: string,
  ): Promise<void> {
    const wait = new URLSearchParams(query).get("wait");
    const run = await this.#runs.find(
      id,
      wait === null ? 0 : readDuration("wait", wait, MAX_WAIT_MS),
    );
    if (run === undefined) {
      const detail = `no run is called ${shown(id)}; the lab remembers the last 256`;
      throw new ProblemError({ status: 404, detail, where: "path" });
    }
    write(request, response, "application/json", `${JSON.stringify(run)}\n`);
  }
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: string,
): void {
  const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    ETag: tag,
    // What is listed depends on the name by which it is asked for, and changes with each start.
    "Cache-Control": "no-cache",
    Vary: "Host",
    "Access-Control-Allow-Origin": "*",
  };
  if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function writeProblem(request: IncomingMessage, response: ServerResponse, problem: Problem): void {
  const body = problemBody(problem);
  response.writeHead(problem.status, {
    ...problemHeaders(problem),
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
