import type { ApiRequest } from "./http.ts";
import { ProblemError, shown } from "./problem.ts";

/** As much as a diagnosis reads, with room for a long line. */
export const LARGEST_BODY = 64 * 1_024;

/** Reads a body of plain text; rejects with a `ProblemError` for any other type, and above the limit. */
export function readText(request: ApiRequest): Promise<string> {
  const type = request.headers["content-type"] ?? "text/plain";
  return new Promise((resolve, reject) => {
    if (!/^text\/plain\s*(?:;|$)/i.test(type)) {
      reject(
        new ProblemError({
          status: 415,
          code: "ERR_API_BODY_TYPE",
          detail: (texts) => texts.bodyType(shown(type)),
          where: "header Content-Type",
          wayOut: (texts) => texts.sendPlainText,
        }),
      );
      return;
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    request.on("data", (chunk) => {
      length += chunk.length;
      if (length <= LARGEST_BODY) chunks.push(chunk);
      else reject(tooLarge());
    });
    request.on("end", () => resolve(new TextDecoder().decode(Buffer.concat(chunks))));
    request.on("error", reject);
  });
}

function tooLarge(): ProblemError {
  return new ProblemError({
    status: 413,
    code: "ERR_API_BODY_TOO_LARGE",
    detail: (texts) => texts.bodyTooLarge(LARGEST_BODY),
    where: "body",
    wayOut: (texts) => texts.sendFewerLines,
  });
}
