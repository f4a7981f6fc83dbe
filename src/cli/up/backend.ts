import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Language } from "../../codes/index.ts";
import { serveChat } from "./chat.ts";
import { closeServer, listenSomewhere } from "./listen.ts";
import { pageLanguage } from "./page-language.ts";
import { chatPage } from "./page.ts";

const USUAL_PORT = 9000;

export interface Backend {
  readonly port: number;
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly host: string;
  /** Without it the usual one, or any free one when that is taken. */
  readonly port: number | undefined;
  /** Where the page finds the gateway; asked when a page is served. */
  readonly gatewayPort: () => number;
  readonly language: Language;
  readonly onMoved: (wanted: number, port: number) => void;
}

/** Starts the example backend: a chat, and its page. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const { gatewayPort, language } = options;
  const server = createServer((request, response) => {
    answer(request, response, gatewayPort(), language);
  });
  const chat = serveChat(server);
  // Errors of the server are those of listening, which `listen` tells.
  chat.on("error", () => {});
  const port = await listenSomewhere(server, {
    ...options,
    usual: USUAL_PORT,
    say: (at, reason) => (words) => words.listen.backend(at, reason(words)),
  });
  return {
    port,
    async close() {
      for (const guest of chat.clients) guest.terminate();
      await closeServer(server);
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  gatewayPort: number,
  fallback: Language,
): void {
  const [path, query = ""] = (request.url ?? "/").split("?", 2);
  if (path !== "/" || (request.method !== "GET" && request.method !== "HEAD")) {
    response.writeHead(path === "/" ? 405 : 404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end("The example chat is at /.\n");
    return;
  }
  const nonce = randomBytes(16).toString("base64");
  const language = pageLanguage(request, query) ?? fallback;
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src ws:; img-src data:; base-uri 'none'; form-action 'none'`,
    "Cache-Control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : chatPage({ language, gatewayPort, nonce }));
}
