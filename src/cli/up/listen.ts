import type { Server } from "node:http";
import { usageError } from "../errors.ts";
import type { Say } from "../errors.ts";
import { listenReason } from "../listen-reason.ts";

export interface ListenOptions {
  readonly host: string;
  /** Without it the usual one, or any free one when that is taken. */
  readonly port: number | undefined;
  readonly usual: number;
  /** What to say when there is none to be had. */
  readonly say: (at: string, reason: Say) => Say;
  readonly onMoved: (wanted: number, port: number) => void;
}

/** Listens, and resolves to the port. @throws {CliError} when the port that was asked for cannot be had. */
export async function listenSomewhere(server: Server, options: ListenOptions): Promise<number> {
  const { host, port, usual, say, onMoved } = options;
  const wanted = port ?? usual;
  try {
    return await listen(server, host, wanted);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (port === undefined && code === "EADDRINUSE") {
      const free = await listen(server, host, 0);
      onMoved(wanted, free);
      return free;
    }
    throw usageError(say(`${host}:${wanted}`, listenReason(error)));
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

/** Closes a server with all its connections. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
