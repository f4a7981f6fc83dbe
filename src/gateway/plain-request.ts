import type { IncomingMessage, ServerResponse } from "node:http";
import { parseLanguage } from "../codes/index.ts";
import type { Language } from "../codes/index.ts";
import type { Route } from "./options.ts";
import { policyPage } from "./policy-page.ts";
import { publishRoutes } from "./published-routes.ts";
import { refuse } from "./refusal.ts";

export const POLICY_PATH = "/.well-known/websocket-policy";

type PlainRequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers requests that are no upgrades: the published policy, or why there is nothing else here. */
export function createPlainRequestListener(routes: readonly Route[]): PlainRequestListener {
  const bodies = new Map<string, string>();
  /** The routes do not change, so each language and form is written once. */
  const bodyOf = (language: Language, html: boolean): string => {
    const key = `${language} ${html}`;
    const known = bodies.get(key);
    if (known !== undefined) return known;
    const published = publishRoutes(routes, language);
    const body = html
      ? policyPage(published, language)
      : `${JSON.stringify(published, undefined, 2)}\n`;
    bodies.set(key, body);
    return body;
  };
  return (request, response) => answer(bodyOf, request, response);
}

function answer(
  bodyOf: (language: Language, html: boolean) => string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [path, query = ""] = (request.url ?? "").split("?", 2);
  if (path !== POLICY_PATH) {
    return refuse(request, response, {
      status: 426,
      rule: "upgrade",
      message: `this address speaks WebSocket only; its policy is at ${POLICY_PATH}`,
      headers: { Upgrade: "websocket" },
    });
  }
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
function languageOf(request: IncomingMessage, query: string): Language {
  const wished = new URLSearchParams(query).get("lang");
  const tags = [wished ?? "", ...(request.headers["accept-language"] ?? "").split(",")];
  for (const tag of tags) {
    const language = parseLanguage(tag.split(";", 1)[0]!.trim());
    if (language !== undefined) return language;
  }
  return "en";
}
