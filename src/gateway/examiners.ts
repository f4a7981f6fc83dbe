import type { Peer } from "../policy/index.ts";
import { Examiner } from "./examiner.ts";
import { Inflation } from "./inflation.ts";
import type { Link } from "./link.ts";
import type { Route } from "./options.ts";
import { refersBack } from "./negotiation.ts";
import { TokenFlow } from "./token-flow.ts";
import type { GoOn } from "./token-flow.ts";

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
      : new TokenFlow(link, route, undefined);
  const client = replaceExaminer(link, route, "client", tokens);
  return replaceExaminer(link, route, "upstream", undefined) && client;
}

/**
 * The client of a link without an upstream: all that may come is a token.
 *
 * @param goOn Called once, with nobody where a configuration that is read meanwhile asks for no token.
 */
export function awaitToken(link: Link, route: Route, goOn: GoOn): TokenFlow {
  const { auth, fragments } = route.policy.settings;
  const tokens = new TokenFlow(link, route, goOn);
  link.client.stream.examiner = new Examiner({
    from: "client",
    inspector: undefined,
    binary: false,
    inflater: undefined,
    tokens,
    maxBytes: auth!.beforeBytes,
    maxFrames: fragments,
    judge: (event) => link.judge.content({ ...event, at: link.now }),
  });
  return tokens;
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
  const { content, messageSizeBytes, fragments } = policy.settings;
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
  const known = before === undefined ? bytes === 0 : !before.lost;
  const readable = !referred || (inspector !== undefined && known);
  if (!readable && !stream.holds) before?.close();
  const inflater = readable
    ? (before ??
      (compression && createInflater && new Inflation(createInflater, compression[peer])))
    : undefined;
  stream.examiner = new Examiner({
    from: peer,
    inspector,
    // The bytes of either type may go to the same parser.
    binary: content.json || content.schema !== undefined,
    inflater,
    tokens,
    referred,
    maxBytes: messageSizeBytes,
    maxFrames: fragments,
    judge: (event) => link.judge.content({ ...event, at: link.now }),
  });
  return readable && (tokens === undefined || !referred);
}
