import { readAddress } from "../gateway/upstreams/address.ts";
import { refined } from "../policy/shape/choices.ts";
import { string } from "../policy/shape/scalar.ts";

const WS = "ws://host:port/path";

/**
 * The address of an upstream: `ws://host:port/path`, `wss://host:port/path` or
 * `ws+unix:/path/to.sock:/path`. A path that ends in `/*` takes what the route's `*` matched.
 */
export const upstreamUrl = refined(string({ what: "an address" }), (text) => {
  const url = URL.parse(text);
  const message = `${JSON.stringify(text)} is not an address of an upstream`;
  if (url === null) return { message, hint: `Write ${WS}` };
  if (url.protocol === "http:" || url.protocol === "https:") {
    return { message, hint: `Write ${text.replace(/^http/i, "ws")}` };
  }
  const address = readAddress(url);
  if (address === undefined) {
    const socket = url.protocol.endsWith("unix:");
    return { message, hint: `Write ${socket ? "ws+unix:/path/to.sock:/path" : WS}` };
  }
  if (url.username !== "" || url.password !== "") {
    return {
      message: "an address must not hold a user or a password",
      hint: "Remove what stands before the @: addresses appear in logs",
    };
  }
  if (url.hash !== "") {
    return {
      message: "an address must not have a fragment (RFC 6455 3)",
      hint: "Remove the # and what follows",
    };
  }
  const { pathname } = address;
  if (pathname.slice(0, -1).includes("*") || /[^/]\*$/.test(pathname)) {
    return { message: "only the end of a path can be /*", hint: `Write ${WS}/*` };
  }
  return undefined;
});
