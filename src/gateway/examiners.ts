import type { Peer, VerifiedIdentity } from "../policy/index.ts";
import { Examiner } from "./examiner.ts";
import { Inflation } from "./inflation.ts";
import type { Link } from "./link.ts";
import { compressionNeeds } from "./negotiation.ts";
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

/**
 * Can a connection that is open be held to what its route asks for now? Not where that would need
 * another agreement on compression, or knowing what earlier messages said that nobody has inflated.
 */
export function canExamine(link: Link, { policy, createInflater }: Route): boolean {
  const { compression } = link;
  if (compression === undefined) return true;
  const needs = compressionNeeds(policy, createInflater !== undefined);
  if (needs.declines || (needs.leavesOut && compression.client.contextTakeover)) return false;
  return (["client", "upstream"] as const).every((peer) => {
    const { bytes, stream } = link[peer];
    const known = bytes === 0 || stream.examiner?.inflater !== undefined;
    return known || !compression[peer].contextTakeover || !policy.inspects(peer);
  });
}

/** The client of a link without an upstream: all that may come is a token. */
export function awaitToken(
  link: Link,
  { authenticator, policy }: Route,
  connect: (identity: VerifiedIdentity) => void,
): void {
  const { auth, fragments } = policy.settings;
  link.client.stream.examiner = new Examiner({
    from: "client",
    inspector: undefined,
    binary: false,
    inflater: undefined,
    tokens: new TokenFlow(link, authenticator!, auth!, connect),
    maxBytes: auth!.beforeBytes,
    maxFrames: fragments,
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
  const { content, messageSizeBytes, fragments } = policy.settings;
  const inspector = policy.inspects(peer) ? route.inspector : undefined;
  const before = link[peer].stream.examiner?.inflater;
  if (inspector === undefined && tokens === undefined) {
    before?.close();
    return undefined;
  }
  return new Examiner({
    from: peer,
    inspector,
    // The bytes of either type may go to the same parser.
    binary: content.json || content.schema !== undefined,
    // What earlier messages said is known only to who has inflated them.
    inflater:
      before ?? (compression && createInflater && new Inflation(createInflater, compression[peer])),
    tokens,
    maxBytes: messageSizeBytes,
    maxFrames: fragments,
    judge: (event) => link.judge.content({ ...event, at: link.now }),
  });
}
