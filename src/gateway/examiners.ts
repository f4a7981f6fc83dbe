import type { AuthSettings, Authenticator, Peer, VerifiedIdentity } from "../policy/index.ts";
import { Examiner } from "./examiner.ts";
import type { Link } from "./link.ts";
import type { Compression } from "./negotiation.ts";
import type { Route } from "./options.ts";
import { TokenFlow } from "./token-flow.ts";

/** Gives a link's streams somebody who looks at their messages, where its route asks for it. */
export function examine(link: Link, route: Route): void {
  const { compression } = link;
  const { authenticator, policy } = route;
  const { auth } = policy.settings;
  const tokens =
    authenticator === undefined || auth?.renew !== "message" || link.identity === undefined
      ? undefined
      : new TokenFlow(link, authenticator, auth, undefined);
  link.client.stream.examiner = examinerOf(link, route, "client", compression, tokens);
  link.upstream.stream.examiner = examinerOf(link, route, "upstream", compression, undefined);
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

function examinerOf(
  link: Link,
  route: Route,
  peer: Peer,
  compression: Compression | undefined,
  tokens: TokenFlow | undefined,
): Examiner | undefined {
  const { policy, createInflater } = route;
  const inspector = policy.inspects(peer) ? route.inspector : undefined;
  if (inspector === undefined && tokens === undefined) return undefined;
  const before = link[peer].stream.examiner?.inflater;
  return new Examiner({
    from: peer,
    inspector,
    // What earlier messages said is known only to who has inflated them.
    inflater: before ?? (compression && createInflater?.(compression[peer])),
    tokens,
    maxBytes: policy.settings.messageSizeBytes,
    judge: (event) => link.judge.content({ ...event, at: link.now }),
  });
}
