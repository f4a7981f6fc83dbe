/** What the subprotocols that a client offers say, once the token is taken out. */
export interface SubprotocolReading {
  readonly tokens: readonly string[];
  /** What is left: real subprotocols, in the client's order. */
  readonly rest: readonly string[];
  /** The marker, if the client offered it as a subprotocol of its own: it alone may be selected. */
  readonly marker: string | undefined;
}

/** A JWT in its compact form, or any other token in base64url. */
const BASE64URL = /^[-\w]+(?:\.[-\w]+)*$/;

/**
 * Reads a token out of the offered subprotocols, the one list that a browser's page can fill:
 *
 * - `new WebSocket(url, ["bearer", token])`: the marker, then the token as the next element. The
 *   marker may be selected, so this works with upstreams that speak no subprotocol.
 * - `new WebSocket(url, ["chat.v1", "bearer." + token])`: both in one element, which is never
 *   selected. Pages fail a connection where none of what they offered is selected, so this form needs
 *   another subprotocol, which the upstream selects.
 *
 * Marker and token are taken out wherever they stand, also when they make no sense.
 */
export function readSubprotocols(offered: readonly string[], marker: string): SubprotocolReading {
  const tokens: string[] = [];
  const rest: string[] = [];
  const prefix = `${marker}.`;
  let marked = false;
  let previous = "";
  for (const name of offered) {
    const afterMarker = previous === marker;
    previous = afterMarker ? "" : name;
    if (name.startsWith(prefix)) {
      tokens.push(name.slice(prefix.length));
    } else if (afterMarker) {
      tokens.push(name);
    } else if (name === marker) {
      marked = true;
    } else {
      rest.push(name);
    }
  }
  return {
    tokens: tokens.filter((token) => BASE64URL.test(token)),
    rest,
    marker: marked ? marker : undefined,
  };
}
