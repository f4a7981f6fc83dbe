import { parseLanguage } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import type { TrustedProxies } from "./client-address.ts";
import { proxyHttp } from "./listener/http-proxy.ts";
import type { ClientRequest } from "./listener/client-request.ts";
import type { PlainExchange } from "./listener/listener-host.ts";
import type { Route } from "./options.ts";
import { policyPage } from "./policy-page.ts";
import { publishRoutes } from "./published-routes.ts";
import { refuse } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import { matchRoute } from "./routes.ts";
import type { UpstreamPools } from "./upstreams/pools.ts";
import { readTarget } from "./upgrade-request.ts";

export const POLICY_PATH = "/.well-known/websocket-policy";

/** What the gateway gives to requests that are no upgrades. */
export interface PlainRequestHost {
  /** They change with a reload. */
  readonly routes: readonly Route[];
  readonly pools: UpstreamPools;
  readonly trustedProxies: TrustedProxies;
  /** Why nothing is proxied at the moment, if that is so. */
  turnedAway(): Refusal | undefined;
}

/**
 * Answers requests that are no upgrades: the published policy; what an upstream answers, on routes
 * that proxy them; or why there is nothing else here.
 */
export function createPlainRequestListener(
  host: PlainRequestHost,
): (exchange: PlainExchange) => void {
  const bodies = new Map<string, string>();
  let published: readonly Route[] | undefined;
  /** Until the routes change, each language and form is written once. */
  const bodyOf = (language: Language, html: boolean): string => {
    const { routes } = host;
    if (routes !== published) bodies.clear();
    published = routes;
    const key = `${language} ${html}`;
    const known = bodies.get(key);
    if (known !== undefined) return known;
    const content = publishRoutes(routes, language);
    const body = html
      ? policyPage(content, language)
      : `${JSON.stringify(content, undefined, 2)}\n`;
    bodies.set(key, body);
    return body;
  };
  return (exchange) => {
    const { request, response, refusal } = exchange;
    if (refusal !== undefined) return refuse(request, response, refusal);
    const [path, query = ""] = request.url.split("?", 2);
    if (path === POLICY_PATH) publish(bodyOf, exchange, query);
    else if (!proxy(host, exchange)) refuse(request, response, NOT_HTTP);
  };
}

const NOT_HTTP: Refusal = {
  status: 426,
  rule: "upgrade",
  message: `this address speaks WebSocket only; its policy is at ${POLICY_PATH}`,
  headers: { Upgrade: "websocket" },
};

const DRAINED: Refusal = {
  status: 503,
  rule: "upstream-refused",
  message: "the upstream is about to restart",
  headers: { "Retry-After": "5" },
};

/** `false` where no route takes the request. */
function proxy(host: PlainRequestHost, exchange: PlainExchange): boolean {
  const { request, response } = exchange;
  const target = readTarget(request.url, request.headersDistinct["host"]);
  if (target === undefined) return false;
  const route = matchRoute(host.routes, target.host, target.path);
  const bounds = route?.http ?? "refuse";
  if (route === undefined || bounds === "refuse") return false;
  const turnedAway = host.turnedAway();
  if (turnedAway !== undefined) {
    refuse(request, response, turnedAway);
    return true;
  }
  const clientAddress = host.trustedProxies.clientAddress(request);
  const trusted = host.trustedProxies.trusts(request.connection.address);
  const balance = { ip: clientAddress, headers: request.headers, query: target.query };
  const [place] = host.pools.of(route).candidates(balance).upstreams;
  if (place === undefined) {
    refuse(request, response, DRAINED);
    return true;
  }
  // What only the gateway may say of a client, a client must not say here either.
  const names = Object.keys(route.policy.settings.auth?.forwardHeaders ?? {});
  const own = { names, headers: [] };
  proxyHttp(exchange, { route, place, bounds, ...target, clientAddress, trusted, own });
  return true;
}

function publish(
  bodyOf: (language: Language, html: boolean) => string,
  { request, response }: PlainExchange,
  query: string,
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    const message = "the policy can only be read";
    return refuse(request, response, {
      status: 405,
      rule: "method",
      message,
      headers: { Allow: "GET, HEAD" },
    });
  }
  const html = /\btext\/html\b/i.test(request.headers.accept ?? "");
  const body = bodyOf(languageOf(request, query), html);
  response.writeHead(200, {
    "Content-Type": html ? "text/html; charset=utf-8" : "application/json",
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "max-age=60",
    Vary: "Accept, Accept-Language",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** `?lang=` first, then the browser's wish. */
function languageOf(request: ClientRequest, query: string): Language {
  const wished = new URLSearchParams(query).get("lang");
  const tags = [wished ?? "", ...(request.headers["accept-language"] ?? "").split(",")];
  for (const tag of tags) {
    const language = parseLanguage(tag.split(";", 1)[0]!.trim());
    if (language !== undefined) return language;
  }
  return "en";
}
