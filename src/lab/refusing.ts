import { REFUSE_PARAMETERS } from "./catalogue.ts";
import type { Piece, Stage } from "./stage.ts";

/** `/refuse/<status>`: answers the opening handshake with this HTTP status, after `after`. */
export function refusing(status: number): Piece {
  return {
    id: "refuse",
    parameters: REFUSE_PARAMETERS,
    async play(stage) {
      await stage.wait(stage.parameters.after);
      refuse(stage, status);
    },
  };
}

/** Answers with a status other than 101, and the headers that belong to it. */
export function refuse(stage: Stage, status: number): void {
  const hasBody = status !== 204 && status !== 304;
  const body = hasBody ? `${status}: the lab refuses this opening handshake.\n` : "";
  stage.respond(
    status,
    [
      ...headersOf(status, stage),
      ...(hasBody ? ["Content-Type: text/plain", `Content-Length: ${body.length}`] : []),
      "Connection: close",
    ],
    body,
  );
}

function headersOf(status: number, { base, parameters: { retryAfter } }: Stage): string[] {
  const headers: string[] = [];
  // 304 is no redirection (RFC 9110 15.4.5), and 300 and 305 choose none.
  if ([301, 302, 303, 307, 308].includes(status)) headers.push(`Location: ${base}/scenario/echo`);
  if (status === 401) headers.push('WWW-Authenticate: Bearer realm="lab"');
  if (status === 405) headers.push("Allow: POST");
  if (status === 407) headers.push('Proxy-Authenticate: Basic realm="lab"');
  // RFC 9110 15.5.22; 13 would be the version that the client has just offered.
  if (status === 426) headers.push("Upgrade: websocket", "Sec-WebSocket-Version: 13");
  const seconds = retryAfter ?? (status === 429 || status === 503 ? 1 : undefined);
  if (seconds !== undefined) headers.push(`Retry-After: ${seconds}`);
  return headers;
}
