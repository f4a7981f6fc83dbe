import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { randomBytes } from "node:crypto";
import { SERVER_OPTIONS, createLab } from "../../src/lab/index.ts";
import type { Lab, LabOptions, LabRun, Listing } from "../../src/lab/index.ts";

/** A lab behind a server of its own. */
export interface RunningLab {
  readonly lab: Lab;
  readonly server: Server;
  readonly port: number;
  /** `http://127.0.0.1:port`, with the base. */
  readonly http: string;
  readonly ws: string;
  listing(): Promise<Listing>;
  /** The run with this id, once it is over; `undefined` where the lab has seen nothing of it. */
  run(id: string): Promise<LabRun | undefined>;
  stop(): Promise<void>;
}

export async function startLab(options: LabOptions = {}): Promise<RunningLab> {
  const lab = await createLab(options);
  const server = createServer(SERVER_OPTIONS, (request, response) => {
    if (lab.request(request, response)) return;
    response.setHeader("Content-Type", "text/html").end("<!doctype html><title>A page</title>");
  });
  server.on("upgrade", (request, socket, head) => {
    if (!lab.upgrade(request, socket, head)) socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const host = `127.0.0.1:${address.port}${options.base ?? ""}`;
  return {
    lab,
    server,
    port: address.port,
    http: `http://${host}`,
    ws: `ws://${host}`,
    async listing() {
      return (await (await fetch(`http://${host}/scenarios.json`)).json()) as Listing;
    },
    async run(id) {
      const response = await fetch(`http://${host}/runs/${id}?wait=30s`);
      return response.status === 404 ? undefined : ((await response.json()) as LabRun);
    },
    async stop() {
      await lab.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export function newRunId(): string {
  return randomBytes(9).toString("base64url");
}
