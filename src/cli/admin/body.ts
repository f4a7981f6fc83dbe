import type { IncomingMessage } from "node:http";
import { badRequest, ProblemError } from "./problem.ts";

export const MAX_BODY_BYTES = 64 * 1024;
/**
 * So much more is read and forgotten, so that whoever sends it gets the answer: closing a transport
 * with unread bytes resets it, and what was written last is lost.
 */
const MAX_READ_BYTES = 1024 * 1024;

/** The body as text. @throws {ProblemError} for one of another type, or above the limit. */
export async function readBody(
  request: IncomingMessage,
  type: "application/json" | "application/x-www-form-urlencoded",
): Promise<string> {
  const given = request.headers["content-type"];
  if (given?.split(";", 1)[0]!.trim().toLowerCase() !== type) {
    await discard(request);
    throw new ProblemError({
      status: 415,
      code: "ERR_ADMIN_TYPE",
      detail: given === undefined ? "The body has no type." : "The body is of another type.",
      wayOut: `Send the header \`Content-Type: ${type}\`.`,
      headers: { Accept: type },
    });
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
    if (length > MAX_READ_BYTES) break;
  }
  if (length > MAX_BODY_BYTES) {
    throw new ProblemError({
      status: 413,
      code: "ERR_ADMIN_TOO_LARGE",
      detail: `The body has more than ${MAX_BODY_BYTES} bytes.`,
      wayOut: "Send less.",
    });
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** @throws {ProblemError} when the text is no JSON object. Of an empty one, the object is empty. */
export function readObject(text: string): Readonly<Record<string, unknown>> {
  const value = text.trim() === "" ? {} : parseJson(text);
  if (isObject(value)) return value;
  throw badRequest("The body is not a JSON object.", 'Send an object, such as {"user":"u-42"}.');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What the parser says repeats the text.
    return undefined;
  }
}

/** Reads on to the end, within bounds. */
async function discard(request: IncomingMessage): Promise<void> {
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.length;
    if (length > MAX_READ_BYTES) break;
  }
}

function chunksOf(request: IncomingMessage): AsyncIterable<Buffer> {
  // Leaving the loop early must not destroy the transport: the answer is still to be written.
  return request.iterator({ destroyOnReturn: false });
}
