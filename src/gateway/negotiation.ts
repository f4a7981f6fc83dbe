import { formatExtensions, parseExtensions } from "../protocol/index.ts";
import type { Extension } from "../protocol/index.ts";
import type { Policy, PolicySettings } from "../policy/index.ts";
import { relayedOffers } from "./extensions.ts";

const DEFLATE = "permessage-deflate";
const DEFAULT_WINDOW_BITS = 15;

/** What a policy needs of the messages that pass, as far as compression stands in the way. */
export interface CompressionNeeds {
  /** Somebody must be able to read what is compressed. */
  readonly reads: boolean;
  /** Messages of the client may be left out, so none may refer to an earlier one. */
  readonly leavesOut: boolean;
  /** permessage-deflate must not be spoken at all. */
  readonly declines: boolean;
}

/** One direction of a connection with permessage-deflate (RFC 7692 7.1). */
export interface DeflateDirection {
  readonly contextTakeover: boolean;
  readonly windowBits: number;
}

/** What was agreed with the upstream, and what the client is told of it. */
export interface Compression {
  readonly answer: string;
  readonly client: DeflateDirection;
  readonly upstream: DeflateDirection;
}

/** May a compressed message of this peer refer to any before it? Then none can be left out. */
export function refersBack(
  compression: Compression | undefined,
  peer: "client" | "upstream",
): boolean {
  return compression?.[peer].contextTakeover === true;
}

/** @param canInflate Is there somebody who inflates? */
export function compressionNeeds(policy: Policy, canInflate: boolean): CompressionNeeds {
  const { auth, content, rates } = policy.settings;
  const looks = policy.inspects("client") || policy.inspects("upstream");
  const renews = auth?.renew === "message";
  const reads = looks || renews;
  const declined = looks && content.compression === "refuse";
  return {
    reads,
    leavesOut: renews || leavesOut(policy.settings, "client"),
    // An upstream cannot be told to do without context takeover when the client did not ask for it.
    declines: declined || (reads && !canInflate) || leavesOut(policy.settings, "upstream"),
  };
  function leavesOut({ content: { from } }: PolicySettings, peer: "client" | "upstream"): boolean {
    const byContent =
      (from === "both" || from === peer) &&
      (content.over === "drop" || content.forbid.some(({ over }) => over === "drop"));
    return byContent || rates.some((rate) => rate.from === peer && rate.over === "drop");
  }
}

/** The extensions of a client's offer that go on to the upstream. */
export function offersFor(
  offers: readonly Extension[],
  needs: CompressionNeeds,
): readonly Extension[] {
  return needs.declines ? [] : relayedOffers(offers);
}

/**
 * What the client is told of the upstream's answer. A client whose messages may be left out is told
 * to compress each by itself, which a server may always ask (RFC 7692 7.1.1.2); the upstream can then
 * inflate them whether it knows or not.
 *
 * @returns `undefined` when nothing is compressed.
 */
export function agreedCompression(
  extensions: string,
  needs: CompressionNeeds,
): Compression | undefined {
  const deflate = parseExtensions(extensions)?.find(({ name }) => name === DEFLATE);
  if (deflate === undefined) return undefined;
  const has = (parameter: string): boolean =>
    deflate.parameters.some(([name]) => name === parameter);
  const alone = has("client_no_context_takeover") || needs.leavesOut;
  const parameters = has("client_no_context_takeover")
    ? deflate.parameters
    : needs.leavesOut
      ? [...deflate.parameters, ["client_no_context_takeover", true] as const]
      : deflate.parameters;
  return {
    answer: formatExtensions([{ name: DEFLATE, parameters }]),
    client: { contextTakeover: !alone, windowBits: bits(deflate, "client_max_window_bits") },
    upstream: {
      contextTakeover: !has("server_no_context_takeover"),
      windowBits: bits(deflate, "server_max_window_bits"),
    },
  };
}

function bits({ parameters }: Extension, parameter: string): number {
  const value = parameters.find(([name]) => name === parameter)?.[1];
  const number = typeof value === "string" ? Number(value) : DEFAULT_WINDOW_BITS;
  return number >= 8 && number <= 15 ? number : DEFAULT_WINDOW_BITS;
}
