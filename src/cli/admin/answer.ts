import type { IncomingMessage, ServerResponse } from "node:http";
import { problemBody } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** What is told to whoever asked. */
export interface Answer {
  readonly status: number;
  /** As JSON. @default no body */
  readonly body?: object | undefined;
  /** What failed, for the operator alone. */
  readonly fault?: unknown;
}

/** Nothing here is for caches, other origins, or anything but what it says it is. */
const EVERYWHERE = {
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

export function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body }: Answer,
): void {
  const type = body === undefined ? {} : { "Content-Type": "application/json; charset=utf-8" };
  write(request, response, { status, body, headers: type });
}

export function writeProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
): void {
  write(request, response, {
    status: problem.status,
    body: problemBody(problem),
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Content-Language": "en",
      ...problem.headers,
    },
  });
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  { status, body, headers }: Answer & { readonly headers: Readonly<Record<string, string>> },
): void {
  const bytes = body === undefined ? "" : `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    ...EVERYWHERE,
    ...headers,
    "Content-Length": Buffer.byteLength(bytes),
    // A body that was left off in the middle is more than anybody wants to read.
    ...(request.readableDidRead && !request.complete && { Connection: "close" }),
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}
