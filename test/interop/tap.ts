import { createConnection, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A wire to `port` at which a test can listen. */
export interface Tap {
  readonly url: string;
  /** Everything that has gone to the client, in Latin-1. */
  readonly toClient: () => string;
}

export async function startTap(port: number): Promise<Tap> {
  const chunks: Buffer[] = [];
  const server = createServer((client) => {
    const gateway = createConnection(port, "127.0.0.1");
    gateway.on("data", (chunk: Buffer) => chunks.push(chunk));
    for (const [from, to] of [
      [client, gateway],
      [gateway, client],
    ] as const) {
      from.pipe(to);
      from.on("error", () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${own}/`,
    toClient: () => Buffer.concat(chunks).toString("latin1"),
  };
}
