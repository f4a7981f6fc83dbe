import { string } from "../policy/shape/scalar.ts";
import { refined } from "../policy/shape/choices.ts";

const WS = "ws://host:port/path";

/** The address of an upstream: `ws://host:port/path`, and a path that ends in `/*` takes what the route's `*` matched. */
export const upstreamUrl = refined(string({ what: "an address" }), (text) => {
  const url = URL.parse(text);
  const message = `${JSON.stringify(text)} is not an address of an upstream`;
  if (url === null) return { message, hint: `Write ${WS}` };
  if (url.protocol === "wss:") {
    return {
      message: "this version does not connect to upstreams over TLS",
      hint: "Write ws:// and keep the upstream on a private network",
    };
  }
  if (url.protocol === "http:" || url.protocol === "https:") {
    return { message, hint: `Write ${text.replace(/^https?:/i, "ws:")}` };
  }
  if (url.protocol !== "ws:" || url.hostname === "") return { message, hint: `Write ${WS}` };
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
  if (url.pathname.slice(0, -1).includes("*") || /[^/]\*$/.test(url.pathname)) {
    return { message: "only the end of a path can be /*", hint: `Write ${WS}/*` };
  }
  return undefined;
});
