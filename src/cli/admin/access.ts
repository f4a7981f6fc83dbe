import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isLoopback } from "../../config/loopback.ts";
import type { Problem } from "./problem.ts";

/** Says why a request may not ask; `undefined` when it may. */
export type Access = (request: IncomingMessage) => Problem | undefined;

/**
 * With a token, whoever sends it may ask. Without one whoever is on this machine may, but no page that
 * a browser on it shows: neither one of another site (`Origin`), nor one whose own name was made to
 * point here (DNS rebinding, seen by the name in `Host`).
 */
export function createAccess(token: string | undefined): Access {
  return token === undefined ? fromThisMachine : withToken(token);
}

function withToken(token: string): Access {
  // Digests have one length, and a key that nobody knows keeps chosen prefixes from telling anything.
  const key = randomBytes(32);
  const digest = (text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const expected = digest(token);
  return ({ headers: { authorization } }) => {
    const given = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (given !== undefined && timingSafeEqual(digest(given), expected)) return undefined;
    const wrong = given !== undefined;
    return {
      status: 401,
      code: "ERR_ADMIN_TOKEN",
      detail: wrong ? "The token is not the one of this gateway." : "There is no token.",
      wayOut:
        "Send the header `Authorization: Bearer <token>` with the token of the configuration.",
      headers: { "WWW-Authenticate": wrong ? 'Bearer error="invalid_token"' : "Bearer" },
    };
  };
}

function fromThisMachine({ headers: { host, origin } }: IncomingMessage): Problem | undefined {
  const wayOut = "Ask http://127.0.0.1 with the port, from a program; or configure a token.";
  if (origin !== undefined) {
    const detail = "Pages may not ask here.";
    return { status: 403, code: "ERR_ADMIN_ORIGIN", detail, wayOut };
  }
  if (isLoopback(nameIn(host))) return undefined;
  const detail = "The name in Host is not one of this machine alone.";
  return { status: 403, code: "ERR_ADMIN_HOST", detail, wayOut };
}

/** The name in a `Host`, without brackets and port; empty for one that is not valid. */
function nameIn(host = ""): string {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]]+))(?::\d{1,5})?$/i.exec(host);
  return match?.[1] ?? match?.[2] ?? "";
}
