import type { HandshakeBreach } from "../breach.ts";
import { string } from "../shape/scalar.ts";

/** A token of HTTP (RFC 6455 4.1, RFC 9110 5.6.2). */
export const subprotocolName = string({
  what: "the name of a subprotocol",
  pattern: /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/,
  hint: "Write letters, digits and any of !#$%&'*+-.^_`|~ without spaces",
});

/**
 * The client must offer at least one of the allowed subprotocols; which one is selected is for the
 * upstream to say. Names are compared with their case, as browsers do.
 */
export function judgeSubprotocols(
  offered: readonly string[],
  allowed: readonly string[],
): HandshakeBreach | undefined {
  if (offered.some((name) => allowed.includes(name))) return undefined;
  return {
    rule: "subprotocol",
    sentence:
      offered.length === 0
        ? `offer one of these subprotocols: ${allowed.join(", ")}`
        : `none of the offered subprotocols is spoken here, these are: ${allowed.join(", ")}`,
    retryAfterMs: undefined,
    evidence: {
      measured: 0,
      allowed: 1,
      unit: "",
      detail: offered.join(", ").slice(0, 256).toWellFormed(),
    },
  };
}
