import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

async function answer(response: ServerResponse, file: string): Promise<void> {
  const body = await readFile(file).catch(() => undefined);
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body);
}

/** The built site as a static host would serve it, on a free port of this machine. */
export async function serve(root: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
    void answer(response, file);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
