import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.ts";
import { readBody } from "./body.ts";
import { ProblemError } from "./problem.ts";
import type { AdminTarget } from "./target.ts";

/** What a description may hold (RFC 6749 5.2). */
const NOT_ALLOWED = /[^\x20-\x21\x23-\x5B\x5D-\x7E]/g;

/**
 * A provider's logout request (OpenID Connect Back-Channel Logout 1.0, 2.5 and 2.8). Whatever is wrong
 * with it, and whatever fails, is told with 400: the final specification has no other status, and a
 * proxy on the way could be the author of any 5xx.
 */
export async function answerLogout(target: AdminTarget, request: IncomingMessage): Promise<Answer> {
  let text: string;
  try {
    text = await readBody(request, "application/x-www-form-urlencoded");
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return refusal("invalid_request", `${error.problem.detail} ${error.problem.wayOut}`);
  }
  // Other fields are to be ignored.
  const [token = "", ...more] = new URLSearchParams(text).getAll("logout_token");
  if (token === "" || more.length > 0) {
    return refusal("invalid_request", "There must be exactly one logout_token.");
  }
  try {
    const result = await target.logout(token);
    if (result.kind === "done") return { status: 200 };
    if (result.kind === "invalid") return refusal("invalid_request", result.message);
    const fault = new Error(`a logout token cannot be verified: ${result.message}`);
    return { ...refusal("temporarily_unavailable", "It cannot be verified now."), fault };
  } catch (fault) {
    return { ...refusal("server_error", "The gateway could not do this."), fault };
  }
}

function refusal(error: string, description: string): Answer {
  const told = description.replaceAll('"', "'").replaceAll(NOT_ALLOWED, "?");
  return { status: 400, body: { error, error_description: told } };
}
