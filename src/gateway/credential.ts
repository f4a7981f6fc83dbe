import type { Authenticator, FoundCredential, WithoutCredential } from "../policy/index.ts";
import type { UpgradeRequest } from "./upgrade-request.ts";
import type { ClientRequest } from "./listener/client-request.ts";

/** The token of an opening handshake, and what is left of the handshake without it. */
export function findCredential(
  authenticator: Authenticator,
  request: ClientRequest,
  { query, subprotocols }: UpgradeRequest,
): FoundCredential {
  return authenticator.find({ headers: request.headersDistinct, query, subprotocols });
}

/** Nothing is taken out where no policy reads tokens. */
export function withNothingOmitted(
  request: ClientRequest,
  { query, subprotocols }: UpgradeRequest,
): WithoutCredential {
  const { cookie } = request.headers;
  return { query, cookie, subprotocols, omittedHeaders: [], marker: undefined };
}

/** RFC 9110 15.5.2: a 401 says what to authenticate with. */
export function challenge(status: number, hadToken: boolean): Readonly<Record<string, string>> {
  if (status !== 401) return {};
  // RFC 6750 3.1: no error code where no token was sent.
  return { "WWW-Authenticate": hadToken ? 'Bearer error="invalid_token"' : "Bearer" };
}
