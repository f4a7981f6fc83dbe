import { createServer } from "node:http";
import { serveFile } from "../../src/cli/up/static-files.ts";

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/** The built site as `closewise up` serves it, on a free port of this machine. */
export async function serve(root: string): Promise<Served> {
  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    serveFile(root, path, request, response).catch(() => response.destroy());
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
