import { createServer } from "node:http";
import { serveFile } from "../../src/cli/up/static-files.ts";
import { SERVER_OPTIONS } from "../../src/lab/index.ts";
import type { Lab } from "../../src/lab/index.ts";

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/** The built site as `closewise up` serves it, on a free port of this machine; with a lab, or alone. */
export async function serve(root: string, lab?: Lab): Promise<Served> {
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    if (lab?.request(request, response) === true) return;
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    serveFile(root, path, request, response).catch(() => response.destroy());
  });
  if (lab !== undefined) {
    server.on("upgrade", (request, socket, head) => {
      if (!lab.upgrade(request, socket, head)) socket.destroy();
    });
  }
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
