import type { Extension } from "./extensions.ts";

/** What permessage-deflate was agreed upon (RFC 7692 7.1), every default filled in. */
export interface DeflateParameters {
  /** The server forgets its window after each message. */
  readonly serverNoContextTakeover: boolean;
  /** The client forgets its window after each message. */
  readonly clientNoContextTakeover: boolean;
  /** Base-2 logarithm of the server's window, 8 to 15. */
  readonly serverMaxWindowBits: number;
  /** Base-2 logarithm of the client's window, 8 to 15. */
  readonly clientMaxWindowBits: number;
}

const DEFAULT_WINDOW_BITS = 15;
const WINDOW_BITS = /^(?:[89]|1[0-5])$/;

/**
 * Reads the parameters that are in force out of the server's answer, as `parseExtensions` gives it.
 *
 * `undefined` where permessage-deflate was not agreed upon; `"invalid"` where the answer holds it
 * twice, or a parameter that is unknown, stands twice or has a value that RFC 7692 does not allow:
 * then the connection must fail (7.1). An offer may name `client_max_window_bits` without a value;
 * an answer may not (7.1.2.2), so offers are not what this reads.
 */
export function parseDeflateParameters(
  answer: readonly Extension[],
): DeflateParameters | "invalid" | undefined {
  const agreed = answer.filter(({ name }) => name === "permessage-deflate");
  if (agreed.length === 0) return undefined;
  if (agreed.length > 1) return "invalid";
  const seen = new Set<string>();
  let serverNoContextTakeover = false;
  let clientNoContextTakeover = false;
  let serverMaxWindowBits = DEFAULT_WINDOW_BITS;
  let clientMaxWindowBits = DEFAULT_WINDOW_BITS;
  for (const [name, value] of agreed[0]!.parameters) {
    if (seen.has(name)) return "invalid";
    seen.add(name);
    if (name === "server_no_context_takeover" && value === true) {
      serverNoContextTakeover = true;
    } else if (name === "client_no_context_takeover" && value === true) {
      clientNoContextTakeover = true;
    } else if (value === true || !WINDOW_BITS.test(value)) {
      return "invalid";
    } else if (name === "server_max_window_bits") {
      serverMaxWindowBits = Number(value);
    } else if (name === "client_max_window_bits") {
      clientMaxWindowBits = Number(value);
    } else {
      return "invalid";
    }
  }
  return {
    serverNoContextTakeover,
    clientNoContextTakeover,
    serverMaxWindowBits,
    clientMaxWindowBits,
  };
}
