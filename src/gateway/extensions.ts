import { parseDeflateParameters } from "../protocol/index.ts";
import type { Extension } from "../protocol/index.ts";

/**
 * The extensions of a client's offer that may go on to the upstream. Only permessage-deflate: what
 * an unknown extension does to frames, a reader of frames cannot know.
 */
export function relayedOffers(offers: readonly Extension[]): readonly Extension[] {
  return offers.filter(({ name }) => name === "permessage-deflate");
}

/** Is an upstream's answer one that the client's offer allows (RFC 6455 9.1, RFC 7692 7.1)? */
export function answersOffer(answer: readonly Extension[], offers: readonly Extension[]): boolean {
  if (answer.length === 0) return true;
  const [accepted, ...more] = answer;
  if (more.length > 0 || parseDeflateParameters(answer) === "invalid") return false;
  return offers.some(({ name, parameters }) => {
    if (name !== "permessage-deflate" || name !== accepted!.name) return false;
    // A client that did not offer to bound its window must not be told to (7.1.2.2).
    return !bounds(accepted!.parameters) || bounds(parameters);
  });
}

function bounds(parameters: Extension["parameters"]): boolean {
  return parameters.some(([name]) => name === "client_max_window_bits");
}
