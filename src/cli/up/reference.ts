import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { createApi } from "../../api/index.ts";
import type { ApiHandler } from "../../api/index.ts";
import type { Language } from "../../codes/index.ts";
import { SERVER_OPTIONS } from "../../lab/index.ts";
import type { Lab } from "../../lab/index.ts";
import { refuseUpgrade } from "../lab/site.ts";
import { indexPage } from "./index-page.ts";
import type { IndexLinks } from "./index-page.ts";
import { closeServer, listenSomewhere } from "./listen.ts";
import { pageLanguage } from "./page-language.ts";
import { serveFile } from "./static-files.ts";

const USUAL_PORT = 8081;

/** Where `npm run site` puts it; three folders up, from `src/cli/up` and `dist/cli/up` alike. */
const SITE = fileURLToPath(new URL("../../../site/dist", import.meta.url));

export interface Reference {
  readonly url: string;
  close(): Promise<void>;
}

export interface ReferenceOptions {
  /** Without it the usual one, or any free one when that is taken. */
  readonly port: number | undefined;
  readonly language: Language;
  /** Asked when a page is served. */
  readonly links: () => Omit<IndexLinks, "lab">;
  readonly onMoved: (wanted: number, port: number) => void;
  /** Gets every request and upgrade before the reference does. */
  readonly lab?: Lab;
  /** Where the built site is, or will be. @default site/dist beside this package's own files */
  readonly site?: string;
}

/**
 * Serves the reference, the API and the dataset. On the loopback address alone: what else will stand
 * here is not for everybody.
 */
export async function startReference(options: ReferenceOptions): Promise<Reference> {
  const api = createApi({ maxAgeSeconds: 60 });
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    if (options.lab?.request(request, response)) return;
    answer(request, response, api, options).catch(() => response.destroy());
  });
  server.on("upgrade", (request, socket, head) => {
    if (!options.lab?.upgrade(request, socket, head)) refuseUpgrade(socket);
  });
  const port = await listenSomewhere(server, {
    ...options,
    host: "127.0.0.1",
    usual: USUAL_PORT,
    say: (at, reason) => (words) => words.listen.reference(at, reason(words)),
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => closeServer(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  api: ApiHandler,
  { site = SITE, language, links, lab }: ReferenceOptions,
): Promise<void> {
  if (api(request, response)) return;
  const [path = "/", query = ""] = (request.url ?? "/").split("?", 2);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD", "Content-Type": "text/plain; charset=utf-8" });
    response.end("Pages are read with GET.\n");
    return;
  }
  if (await serveFile(site, path, request, response)) return;
  if (path !== "/") {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("There is nothing here; start at /.\n");
    return;
  }
  const nonce = randomBytes(16).toString("base64");
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  const wished = pageLanguage(request, query) ?? language;
  const page = indexPage(wished, { ...links(), lab: lab && "/lab/" }, nonce);
  response.end(request.method === "HEAD" ? undefined : page);
}
