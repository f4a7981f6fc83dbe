import { once } from "node:events";
import { readdirSync } from "node:fs";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import {
  connectTo,
  exchange,
  heldAnswer,
  lines,
  openClient,
  openPair,
  readAnswer,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";
import { NO_SOCKETS, until } from "./gauge.ts";

const EVIL = { headers: { origin: "https://evil.example" } };

/** Closed at once, or else it would wait for a request. */
async function isTurnedAway(socket: Socket): Promise<boolean> {
  const { raw } = await readAnswer(socket);
  return raw === "";
}

describe("at the door", () => {
  test("maxHandshakes: sockets that say nothing are bounded, and those who speak go on", async () => {
    const backend = await startBackend();
    const { gateway, port } = await startGateway({ backend, maxHandshakes: 2 });
    const silent = [await connectTo(port), await connectTo(port)];
    await until(() => gateway.sockets.door === 2);
    expect(await isTurnedAway(await connectTo(port))).toBe(true);
    silent[0]!.write(upgradeRequest());
    await backend.next();
    await until(() => gateway.sockets.door === 1);
    await openClient(port);
    expect(gateway.sockets).toMatchObject({ door: 1, none: 0 });
  });

  test("maxHandshakesPerIp: with those whose upgrade is not yet answered", async () => {
    const held = heldAnswer();
    const backend = await startBackend({ answer: held.answer });
    const { gateway, port } = await startGateway({ backend, maxHandshakesPerIp: 1 });
    const opening = openClient(port);
    await backend.next();
    expect(gateway.sockets).toMatchObject({ opening: 1 });
    expect(await isTurnedAway(await connectTo(port))).toBe(true);
    held.release();
    await opening;
    expect((await exchange(port, upgradeRequest({ method: "PUT" }))).status).toBe(405);
  });

  test("maxConnectionsPerIp: until one of them ends, however it is moved", async () => {
    for (const io of ["fast", "portable"] as const) {
      const backend = await startBackend();
      const started = await startGateway({
        backend,
        io,
        maxConnectionsPerIp: 1,
      });
      const { gateway, port } = started;
      const { client, upstream } = await openPair(port, backend);
      expect(await isTurnedAway(await connectTo(port))).toBe(true);
      client.sendClose(1000);
      await upstream.echoClose();
      client.socket.end();
      upstream.socket.end();
      await started.nextRecord();
      expect(gateway.sockets).toEqual(NO_SOCKETS);
      await openClient(port);
    }
  });

  test("trusted proxies are exempt from what counts by address", async () => {
    const backend = await startBackend();
    const { gateway, port } = await startGateway({
      backend,
      maxConnectionsPerIp: 1,
      maxHandshakesPerIp: 1,
      trustedProxies: ["127.0.0.1"],
    });
    await Promise.all([openClient(port), openClient(port), openClient(port)]);
    expect(gateway.connections).toBe(3);
  });
});

describe("requests", () => {
  test.each([
    ["an upgrade", upgradeRequest],
    [
      "another request",
      ({ headers = {} }: { headers?: Record<string, string> }) =>
        lines(
          "GET / HTTP/1.1",
          "Host: a.test",
          ...Object.entries(headers).map((pair) => pair.join(": ")),
        ),
    ],
  ])("%s with too many headers, or too large ones: 431", async (_, request) => {
    const { port } = await startGateway({ maxHeaders: 20, maxHeaderBytes: 2_000 });
    const headers = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x-${i}`, "1"]));
    expect((await exchange(port, request({ headers }))).status).toBe(431);
    expect((await exchange(port, request({ headers: { x: "y".repeat(2_000) } }))).status).toBe(431);
    expect((await exchange(port, request({ headers: { "x-1": "1" } }))).status).not.toBe(431);
  });

  test("an upgrade with too many headers has its record", async () => {
    const { port, records } = await startGateway({ maxHeaders: 20 });
    const headers = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`x-${i}`, "1"]));
    await exchange(port, upgradeRequest({ headers }));
    expect(records).toMatchObject([{ cause: "refused", rule: "headers", httpStatus: 431 }]);
  });

  test("the next request of a connection has its time, too", async () => {
    const { port } = await startGateway({ headersTimeoutMs: 100 });
    const socket = await connectTo(port);
    socket.write(lines("GET /.well-known/websocket-policy HTTP/1.1", "Host: a.test"));
    await once(socket, "data");
    const over = readAnswer(socket);
    const dribble = setInterval(() => socket.write("\r\n"), 100);
    expect((await over).raw).toBe("");
    clearInterval(dribble);
  }, 20_000);
});

test("2,000 refused upgrades leave no socket and no descriptor behind", async () => {
  const { gateway, port, records } = await startGateway({
    policy: { handshake: { origins: ["https://app.example"] } },
  });
  // Whatever the first ones open for good (timers, the buffer of a reader) is open now.
  await exchange(port, upgradeRequest(EVIL));
  const before = descriptors();
  const AT_ONCE = 50;
  for (let i = 0; i < 2_000; i += AT_ONCE) {
    const sockets = Array.from({ length: AT_ONCE }, () => refusedAndLeft(port));
    await Promise.all(sockets);
  }
  await until(() => Object.values(gateway.sockets).every((count) => count === 0));
  expect(records).toHaveLength(2_001);
  expect(gateway.sockets).toEqual(NO_SOCKETS);
  await until(() => descriptors() <= before);
  expect(descriptors()).toBeLessThanOrEqual(before);
});

async function refusedAndLeft(port: number): Promise<void> {
  const socket = await connectTo(port);
  socket.write(upgradeRequest(EVIL));
  const { status } = await readAnswer(socket);
  expect(status).toBe(403);
}

function descriptors(): number {
  return readdirSync("/proc/self/fd").length;
}
