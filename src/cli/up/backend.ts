import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { parseLanguage } from "../../codes/index.ts";
import type { Language } from "../../codes/index.ts";
import { usageError } from "../errors.ts";
import { serveChat } from "./chat.ts";
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
  const { host, gatewayPort, language } = options;
  const server = createServer((request, response) => {
    answer(request, response, gatewayPort(), language);
  });
  const chat = serveChat(server);
  // Errors of the server are those of listening, which `listen` tells.
  chat.on("error", () => {});
  const port = await listenSomewhere(server, host, options);
  return {
    port,
    async close() {
      for (const guest of chat.clients) guest.terminate();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function listenSomewhere(
  server: Server,
  host: string,
  { port, onMoved }: BackendOptions,
): Promise<number> {
  const wanted = port ?? USUAL_PORT;
  try {
    return await listen(server, host, wanted);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (port === undefined && code === "EADDRINUSE") {
      const free = await listen(server, host, 0);
      onMoved(wanted, free);
      return free;
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw usageError(
      `the example backend cannot listen on ${host}:${wanted} (${reason}). Choose another port with --backend-port, or another --host.`,
    );
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
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
  const language = languageOf(request, query) ?? fallback;
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src ws:; img-src data:; base-uri 'none'; form-action 'none'`,
    "Cache-Control": "no-store",
  });
  response.end(request.method === "HEAD" ? undefined : chatPage({ language, gatewayPort, nonce }));
}

/** `?lang=` first, then the browser's wish. */
function languageOf({ headers }: IncomingMessage, query: string): Language | undefined {
  const wished = new URLSearchParams(query).get("lang") ?? "";
  const accepted = (headers["accept-language"] ?? "").split(",").map((tag) => tag.split(";")[0]!);
  return [wished, ...accepted].map(parseLanguage).find((language) => language !== undefined);
}
