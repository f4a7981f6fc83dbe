import { readAddress } from "../gateway/upstreams/address.ts";
import { refined } from "../policy/shape/choices.ts";
import { string } from "../policy/shape/scalar.ts";

const WS = "ws://host:port/path";

/** Why something is no address of an upstream, and how one is written instead. */
export interface UpstreamFault {
  readonly kind: "address" | "credentials" | "fragment" | "wildcard";
  readonly instead: string;
}

/** `undefined` for what is an address of an upstream. */
export function upstreamFault(text: string): UpstreamFault | undefined {
  const url = URL.parse(text);
  if (url === null) return { kind: "address", instead: WS };
  if (url.protocol === "http:" || url.protocol === "https:") {
    return { kind: "address", instead: text.replace(/^http/i, "ws") };
  }
  const address = readAddress(url);
  if (address === undefined) {
    const socket = url.protocol.endsWith("unix:");
    return { kind: "address", instead: socket ? "ws+unix:/path/to.sock:/path" : WS };
  }
  if (url.username !== "" || url.password !== "") return { kind: "credentials", instead: WS };
  if (url.hash !== "") return { kind: "fragment", instead: WS };
  const { pathname } = address;
  if (pathname.slice(0, -1).includes("*") || /[^/]\*$/.test(pathname)) {
    return { kind: "wildcard", instead: `${WS}/*` };
  }
  return undefined;
}

/**
 * The address of an upstream: `ws://host:port/path`, `wss://host:port/path` or
 * `ws+unix:/path/to.sock:/path`. A path that ends in `/*` takes what the route's `*` matched.
 */
export const upstreamUrl = refined(string({ what: "an address" }), (text) => {
  const fault = upstreamFault(text);
  if (fault === undefined) return undefined;
  const { kind, instead } = fault;
  if (kind === "credentials") {
    return {
      message: "an address must not hold a user or a password",
      hint: "Remove what stands before the @: addresses appear in logs",
    };
  }
  if (kind === "fragment") {
    return {
      message: "an address must not have a fragment (RFC 6455 3)",
      hint: "Remove the # and what follows",
    };
  }
  const message =
    kind === "wildcard"
      ? "only the end of a path can be /*"
      : `${JSON.stringify(text)} is not an address of an upstream`;
  return { message, hint: `Write ${instead}` };
});
