import { IncomingMessage } from "node:http";
import { queryObjects } from "node:v8";
import { describe, expect, test } from "vitest";
import { Opening } from "../../src/gateway/opening.ts";
import { authMessage, startAuth, tokenOf } from "./auth/support.ts";
import { Authority, temporaryFolder } from "./listener/certificates.ts";
import { openSecurely } from "./listener/secure-client.ts";
import { MODES, openClient, startBackend, startGateway } from "./support/index.ts";
import type { Backend, Started, Wire } from "./support/index.ts";

const server = new Authority(temporaryFolder(), "ca").issue("server", "/CN=localhost");

/** How many opening handshakes, and messages of HTTP, there are when garbage has been collected. */
const kept = (): readonly number[] =>
  [Opening, IncomingMessage].map((one) => queryObjects(one, { format: "count" }));

/** Lets a message through, so that the handshake is over, and waits until nothing is left of it. */
async function forgotten(backend: Backend, { gateway }: Started, client: Wire): Promise<boolean> {
  client.text("hello");
  const { wire } = await backend.next();
  expect(await wire.message()).toBe("hello");
  await expect.poll(kept, { timeout: 20_000 }).toEqual([0, 0]);
  return gateway.connections === 1;
}

describe.each(MODES)("a connection keeps nothing of its opening handshake, io: %s", (io) => {
  test("over TCP", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const client = await openClient(gateway.port);
    expect(await forgotten(backend, gateway, client)).toBe(true);
  });

  test("over TLS", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend, listen: { port: 0, tls: server } });
    const client = await openSecurely(gateway.port);
    expect(await forgotten(backend, gateway, client)).toBe(true);
  });

  test("where its first message was its token", async () => {
    const backend = await startBackend();
    const gateway = await startAuth({ io, backend, auth: { from: ["message"], deadline: "20s" } });
    const client = await openClient(gateway.port);
    client.text(authMessage(tokenOf("ada")));
    expect(await forgotten(backend, gateway, client)).toBe(true);
  });
});
