import type { JWK } from "jose";
import { keysIn, usableKeys } from "./public-keys.ts";

/** The largest sets of real providers, certificates included, are a tenth of this. */
const MAX_BYTES = 256 * 1024;

/**
 * Fetches a JWK Set: within `timeoutMs` from the request to the last byte, at most 256 KiB, without
 * following redirects, which could lead to where the operator did not point.
 *
 * @throws {Error} (rejects) with a clause that says how it failed, without the URL.
 */
export async function fetchKeys(
  url: string,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<readonly JWK[]> {
  const deadline = AbortSignal.timeout(timeoutMs);
  let text: string;
  try {
    const response = await fetch(url, {
      redirect: "manual",
      headers: { Accept: "application/jwk-set+json, application/json" },
      signal: AbortSignal.any([signal, deadline]),
    });
    text = await bodyOf(response);
  } catch (fault) {
    if (deadline.aborted) throw new Error(`no answer within ${timeoutMs} ms`, { cause: fault });
    throw new Error(describe(fault), { cause: fault });
  }
  const keys = keysIn(parse(text));
  if (keys === undefined) throw new Error("the answer is not a JWK Set");
  return usableKeys(keys);
}

async function bodyOf(response: Response): Promise<string> {
  const { status, body } = response;
  if (status !== 200) {
    await body?.cancel();
    const redirect = status >= 300 && status < 400 ? ", and redirects are not followed" : "";
    throw new Error(`the answer was HTTP ${status}${redirect}`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error(`the answer is larger than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What `fetch` rejects with says nothing by itself: the cause does. */
function describe(fault: unknown): string {
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  if (!(cause instanceof Error)) return "the connection failed";
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  return code === undefined ? cause.message : `the connection failed (${code})`;
}
