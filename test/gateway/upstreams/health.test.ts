import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { WebSocketServer } from "ws";
import { readAddress } from "../../../src/gateway/upstreams/address.ts";
import { checkUpstream } from "../../../src/gateway/upstreams/health-check.ts";
import type { ActiveHealth } from "../../../src/gateway/upstreams/options.ts";
import type { UpstreamStatus } from "../../../src/gateway/upstreams/upstream.ts";
import { openClient, startBackend, startGateway } from "../support/index.ts";

const forever = new AbortController().signal;

function check(
  url: string,
  settings: ActiveHealth = {},
  signal = forever,
): Promise<string | undefined> {
  const place = { address: readAddress(new URL(url))!, security: undefined };
  return checkUpstream(place, settings, signal);
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a check by GET", () => {
  test.each<[number, ActiveHealth["expect"], boolean]>([
    [200, undefined, true],
    [302, undefined, true],
    [426, undefined, true],
    [404, undefined, false],
    [500, undefined, false],
    [503, undefined, false],
    [404, ["4xx"], true],
    [426, ["2xx"], false],
    [500, [500], true],
  ])("answered %i, with %j expected, is passed: %s", async (status, expected, passed) => {
    const url = await listen((_request, response) => void response.writeHead(status).end("body"));
    const message = await check(url, { expect: expected });
    expect(message ?? "passed").toContain(passed ? "passed" : `status ${status}`);
  });

  test("asks for the upstream's own path, or for another", async () => {
    const asked: (string | undefined)[] = [];
    const url = await listen(({ url: target }, response) => {
      asked.push(target);
      response.end();
    });
    await check(`${url}/chat?k=1`);
    await check(`${url}/rooms/*`);
    await check(`${url}/chat`, { path: "/healthz?full" });
    expect(asked).toEqual(["/chat?k=1", "/rooms/", "/healthz?full"]);
  });

  test("a body without an end does not hold it up", async () => {
    const url = await listen((_request, response) => void response.writeHead(200).write("some"));
    expect(await check(url)).toBeUndefined();
  });

  test("a server of `ws` passes as it is", async () => {
    const server = new WebSocketServer({ port: 0 });
    await once(server, "listening");
    onTestFinished(() => server.close());
    expect(
      await check(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    ).toBeUndefined();
  });

  test("no answer, nobody there, no HTTP: each has its sentence", async () => {
    const silent = await listen(() => {});
    expect(await check(silent, { timeoutMs: 50 })).toBe(
      "the health check had no answer within 50 ms",
    );
    const backend = await startBackend({
      answer: (_request, socket) => void socket.end("hello\r\n\r\n"),
    });
    expect(await check(backend.url.href)).toMatch(/^not-websocket: /);
    backend.kill();
    expect(await check(backend.url.href)).toMatch(/^refused: /);
  });

  test("is called off", async () => {
    const silent = await listen(() => {});
    const controller = new AbortController();
    const result = check(silent, {}, controller.signal);
    controller.abort();
    expect(await result).toBe("the health check was called off");
    expect(await check(silent, {}, controller.signal)).toBe("the health check was called off");
  });
});

describe("a check by a whole opening handshake", () => {
  test("opens, closes with 1000, and lets go", async () => {
    const backend = await startBackend();
    const [message, { wire, request }] = await Promise.all([
      check(backend.url.href, { upgrade: true }),
      backend.next(),
    ]);
    expect(message).toBeUndefined();
    expect(request.header("host")).toBe(backend.url.host);
    expect(await wire.echoClose()).toEqual({ statusCode: 1000, reason: "" });
    wire.socket.end();
    await wire.over();
    expect(wire.violations).toEqual([]);
  });

  test("any other answer fails it", async () => {
    const url = await listen((_request, response) => void response.writeHead(200).end());
    expect(await check(url, { upgrade: true })).toBe(
      "the health check was answered with status 200, not 101",
    );
  });
});

test("a gateway leaves an unhealthy upstream out, and takes it back", async () => {
  let well = false;
  const ill = await startBackend({
    answer: (_request, socket) =>
      void socket.end(`HTTP/1.1 ${well ? 200 : 500} So\r\nContent-Length: 0\r\n\r\n`),
  });
  const other = await startBackend();
  const seen: UpstreamStatus[] = [];
  const waiting = new Map<UpstreamStatus, () => void>();
  const until = (status: UpstreamStatus): Promise<void> =>
    new Promise((resolve) => {
      if (seen.includes(status)) resolve();
      else waiting.set(status, resolve);
    });
  const gateway = await startGateway({
    upstreams: [ill.url, other.url],
    choice: {
      health: {
        // The other one answers a GET with a 101, which is not what a check asks for.
        active: { path: "/healthz", expect: ["2xx", 101], intervalMs: 100, unhealthy: 2 },
      },
    },
    onUpstreamChange: (change) => {
      if (change.kind !== "status" || change.url !== ill.url.href) return;
      seen.push(change.to);
      waiting.get(change.to)?.();
    },
  });
  await until("unhealthy");
  const before = other.arrivals.length;
  for (let i = 0; i < 4; i++) await openClient(gateway.port);
  const opened = other.arrivals
    .slice(before)
    .filter(({ request }) => request.header("user-agent") !== "closewise-health-check");
  expect(opened).toHaveLength(4);
  well = true;
  await until("healthy");
  expect(seen).toEqual(["unhealthy", "healthy"]);
});
