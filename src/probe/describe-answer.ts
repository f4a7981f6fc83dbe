import { printable } from "../record/index.ts";
import type { AnswerReport } from "./phases.ts";
import { headerOf } from "./read-answer.ts";
import type { Head } from "./read-answer.ts";

/** Headers that tell who answered, or what to do about it. Never a cookie. */
const TELLING =
  /^(?:server|via|location|retry-after|www-authenticate|content-type|allow|upgrade|connection|sec-websocket-(?:accept|protocol|extensions|version)|x-powered-by|x-served-by|x-cache|x-envoy-.*|x-amzn-(?:requestid|errortype|trace-id)|x-amz-(?:apigw|cf)-.*|cf-.*|x-azure-ref|x-vercel-.*|x-varnish|fly-request-id)$/;

/** Products between client and server, by what they say of themselves. */
const PROXIES: readonly (readonly [product: string, header: string, pattern: RegExp])[] = [
  ["Cloudflare", "server", /^cloudflare/i],
  ["Cloudflare", "cf-ray", /./],
  ["Amazon CloudFront", "via", /cloudfront/i],
  ["AWS Elastic Load Balancing", "server", /^awselb/i],
  ["AWS API Gateway", "x-amz-apigw-id", /./],
  ["Google Cloud", "via", /\bgoogle\b/i],
  ["Heroku", "via", /vegur|heroku/i],
  ["Heroku", "server", /^(?:cowboy|heroku)/i],
  ["Akamai", "server", /^akamai/i],
  ["Azure Front Door", "x-azure-ref", /./],
  ["Fly.io", "fly-request-id", /./],
  ["Vercel", "server", /^vercel/i],
  ["nginx", "server", /^(?:nginx|openresty)/i],
  ["Envoy", "server", /envoy/i],
  ["Envoy", "x-envoy-upstream-service-time", /./],
  ["Caddy", "server", /^caddy/i],
  ["HAProxy", "server", /^haproxy/i],
  ["Varnish", "via", /varnish/i],
  ["Squid", "via", /squid/i],
  ["Closewise", "server", /^closewise/i],
];

const MOST_HEADERS = 24;
const LONGEST = 200;
const LONGEST_BODY = 300;

/** An answer as it may be shown. */
export function describeAnswer(head: Head, body: string): AnswerReport {
  const told = body.replaceAll(/\s+/g, " ").trim();
  return {
    status: head.status,
    statusText: short(head.statusText),
    headers: head.headers
      .filter(([name]) => TELLING.test(name))
      .slice(0, MOST_HEADERS)
      .map(([name, value]) => [printable(name), short(value)]),
    proxies: proxiesOf(head),
    subprotocol: shortOf(headerOf(head, "sec-websocket-protocol")),
    extensions: shortOf(headerOf(head, "sec-websocket-extensions")),
    body: told === "" ? null : short(told, LONGEST_BODY),
  };
}

export function proxiesOf(head: Head): readonly string[] {
  const found = PROXIES.filter(([, header, pattern]) => pattern.test(headerOf(head, header) ?? ""));
  return [...new Set(found.map(([product]) => product))];
}

/** Does a body begin like a page to look at? */
export function isPage(head: Head, body: string): boolean {
  return (
    /^text\/html/i.test(headerOf(head, "content-type") ?? "") ||
    /^\s*<(?:!doctype|html)/i.test(body)
  );
}

function shortOf(value: string | undefined): string | null {
  return value === undefined ? null : short(value);
}

function short(text: string, longest = LONGEST): string {
  return printable(text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
}
