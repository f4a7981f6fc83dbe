import { describe, expect, test } from "vitest";
import {
  connectTo,
  exchange,
  heldAnswer,
  openClient,
  openPair,
  readAnswer,
  startBackend,
  startGateway,
  upgradeRequest,
} from "./support/index.ts";

describe("bounds", () => {
  test("headers that are too large: 431, and nothing reaches the upstream", async () => {
    const backend = await startBackend();
    const { port } = await startGateway({ backend });
    const { status } = await exchange(
      port,
      upgradeRequest({ headers: { "x-large": "x".repeat(40_000) } }),
    );
    expect(status).toBe(431);
    expect(backend.arrivals).toHaveLength(0);
  });

  test("thousands of small headers: 431", async () => {
    const { port } = await startGateway();
    const headers = Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [`x-${i}`, "1"]));
    expect((await exchange(port, upgradeRequest({ headers }))).status).toBe(431);
  });

  test("headers over Node's count limit do not hide the ones that matter", async () => {
    const backend = await startBackend();
    const { port } = await startGateway({ backend });
    // More than Node's 2000 distinct pairs would be cut off silently: so the handshake is not seen at all.
    const many = Array.from({ length: 1_500 }, () => "1");
    const answer = await exchange(port, upgradeRequest({ headers: { x: many } }));
    expect([101, 400, 426, 431]).toContain(answer.status);
  });

  test("headers that dribble in are cut off, whatever they dribble", async () => {
    const { port } = await startGateway({ headersTimeoutMs: 300 });
    const socket = await connectTo(port);
    const answer = readAnswer(socket);
    socket.write("GET / HTTP/1.1\r\n");
    const dribble = setInterval(() => socket.write("X: y\r\n"), 30);
    expect([408, 0]).toContain((await answer).status);
    clearInterval(dribble);
  });

  test("a connection on which nothing comes is cut off", async () => {
    const { port } = await startGateway({ headersTimeoutMs: 300 });
    const socket = await connectTo(port);
    expect([408, 0]).toContain((await readAnswer(socket)).status);
  });

  test("that does not touch an open WebSocket which is quiet", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, headersTimeoutMs: 100 });
    const { client, upstream } = await openPair(gateway.port, backend);
    const slow = await connectTo(gateway.port);
    await readAnswer(slow);
    client.text("still here");
    expect(await upstream.message()).toBe("still here");
  });

  test("maxConnections: 503 with Retry-After, until one ends", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, maxConnections: 2 });
    const first = await openPair(gateway.port, backend);
    await openPair(gateway.port, backend);
    const { status, head, ended } = await exchange(gateway.port, upgradeRequest());
    expect([status, ended]).toEqual([503, true]);
    expect(Number(head.header("retry-after"))).toBeGreaterThan(0);
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "refused",
      rule: "overload",
      httpStatus: 503,
    });
    first.client.sendClose(1000);
    await first.upstream.echoClose();
    first.client.socket.end();
    first.upstream.socket.end();
    await gateway.nextRecord();
    await openClient(gateway.port);
  });

  test("maxHandshakes: 503 while others are under way", async () => {
    const held = heldAnswer();
    const backend = await startBackend({ answer: held.answer });
    const gateway = await startGateway({ backend, maxHandshakes: 1 });
    const opening = openClient(gateway.port);
    await backend.next();
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(503);
    held.release();
    await opening;
    expect(gateway.gateway.connections).toBe(1);
  });
});
