import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Language } from "../../codes/index.ts";
import { createLab } from "../../lab/index.ts";
import type { Lab, LabOptions, Listing } from "../../lab/index.ts";
import { pageLanguage } from "../up/page-language.ts";
import { labPage } from "./page.ts";
import { ENTRY, pageScript } from "./page-scripts.ts";

export interface LabSiteOptions extends LabOptions {
  /** Of the page, where neither `?lang=` nor the browser says another. */
  readonly language: Language;
  /** Address of the reference, where there is one beside the lab. */
  readonly reference?: string;
}

/** The lab with its page, for a server to hand its requests and upgrades to. */
export async function createLabSite(options: LabSiteOptions): Promise<Lab> {
  const { base = "" } = options;
  const lab = await createLab(options);
  return {
    listing: (request) => lab.listing(request),
    upgrade: (request, socket, head) => lab.upgrade(request, socket, head),
    close: () => lab.close(),
    request(request, response) {
      const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
      if (path === `${base}/`) return answerPage(query, request, response, { lab, options });
      if (base !== "" && path === base) {
        // The page's relative links only work below the slash.
        response.writeHead(308, { Location: `${base}/`, "Content-Length": 0 }).end();
        return true;
      }
      const scripts = `${base}/page/`;
      if (!path.startsWith(scripts)) return lab.request(request, response);
      const script = pageScript(path.slice(scripts.length));
      return script !== undefined && answer(request, response, SCRIPT, script);
    },
  };
}

/** Answers an upgrade that nobody takes, and ends its socket. */
export function refuseUpgrade(socket: Duplex): void {
  socket.on("error", () => {});
  socket.end(
    "HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 36\r\n\r\nThere is no WebSocket at this path.\n",
    () => socket.destroy(),
  );
}

const SCRIPT = { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" };

function answerPage(
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
  { lab, options }: { readonly lab: Lab; readonly options: LabSiteOptions },
): true {
  const { base = "", language, reference } = options;
  const nonce = randomBytes(16).toString("base64");
  const listing = lab.listing(request);
  const page = labPage({
    language: pageLanguage(request, query) ?? language,
    listing,
    nonce,
    script: `${base}/page/${ENTRY}`,
    data: `${base}/scenarios.json`,
    reference,
  });
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src 'nonce-${nonce}'`,
      `style-src 'nonce-${nonce}'`,
      `connect-src 'self' ${origins(listing).join(" ")}`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; "),
    "Cache-Control": "no-store",
    Vary: "Accept-Language",
  };
  return answer(request, response, headers, page);
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  body: string,
): true {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" });
    response.end("Pages are read with GET.\n");
    return true;
  }
  response.writeHead(200, { ...headers, "X-Content-Type-Options": "nosniff" });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

/** Where the page connects to: some scenarios have ports of their own. */
function origins({ scenarios, close, runs }: Listing): readonly string[] {
  const addresses = [close, runs, ...scenarios.flatMap(({ url }) => url ?? [])];
  return [...new Set(addresses.map((address) => sourceOf(new URL(address))))];
}

/** A Content-Security-Policy cannot name an IPv6 address (CSP3 2.3.1), only its scheme. */
function sourceOf({ hostname, origin, protocol }: URL): string {
  return hostname.startsWith("[") ? protocol : origin;
}
