import type { AuthSettings, Authenticator, Peer, VerifiedIdentity } from "../policy/index.ts";
import { Examiner } from "./examiner.ts";
import type { Link } from "./link.ts";
import type { Route } from "./options.ts";
import { refersBack } from "./negotiation.ts";
import { TokenFlow } from "./token-flow.ts";

/**
 * Gives a link's streams somebody who looks at their messages, where its route asks for it.
 *
 * @returns Whether everything is seen that the route asks for. What a peer compresses with a context
 *   from before anybody looked cannot be read; what it does not compress can.
 */
export function examine(link: Link, route: Route): boolean {
  const { authenticator, policy } = route;
  const { auth } = policy.settings;
  const tokens =
    authenticator === undefined || auth?.renew !== "message" || link.identity === undefined
      ? undefined
      : new TokenFlow(link, authenticator, auth, undefined);
  const client = replaceExaminer(link, route, "client", tokens);
  return replaceExaminer(link, route, "upstream", undefined) && client;
}

/** The client of a link without an upstream: all that may come is a token. */
export function awaitToken(
  link: Link,
  authenticator: Authenticator,
  auth: AuthSettings,
  connect: (identity: VerifiedIdentity) => void,
): void {
  link.client.stream.examiner = new Examiner({
    from: "client",
    inspector: undefined,
    inflater: undefined,
    tokens: new TokenFlow(link, authenticator, auth, connect),
    maxBytes: auth.beforeBytes,
    judge: (event) => link.judge.content({ ...event, at: link.now }),
  });
}

function replaceExaminer(
  link: Link,
  route: Route,
  peer: Peer,
  tokens: TokenFlow | undefined,
): boolean {
  const { policy, createInflater } = route;
  const { compression } = link;
  const { stream, bytes } = link[peer];
  const before = stream.examiner?.inflater;
  const inspector = policy.inspects(peer) ? route.inspector : undefined;
  if (inspector === undefined && tokens === undefined) {
    stream.examiner = undefined;
    // A message that is held may still have to be inflated.
    if (!stream.holds) before?.close();
    return true;
  }
  const referred = refersBack(compression, peer);
  // What earlier messages said is known only to who has inflated them, all of them.
  const readable = !referred || (inspector !== undefined && (before !== undefined || bytes === 0));
  if (!readable && !stream.holds) before?.close();
  const inflater = readable
    ? (before ?? (compression && createInflater?.(compression[peer])))
    : undefined;
  stream.examiner = new Examiner({
    from: peer,
    inspector,
    inflater,
    tokens,
    referred,
    maxBytes: policy.settings.messageSizeBytes,
    judge: (event) => link.judge.content({ ...event, at: link.now }),
  });
  return readable && (tokens === undefined || !referred);
}
