import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  MODES,
  exchange,
  lines,
  openClient,
  openPair,
  startBackend,
  startGateway,
  switching,
  upgradeRequest,
} from "../support/index.ts";
import type { Backend, BackendOptions } from "../support/index.ts";

/** A server that says this, whatever it is asked. */
function saying(status: string, body = ""): BackendOptions {
  return {
    answer: (_request, socket) =>
      void socket.end(lines(`HTTP/1.1 ${status}`, `Content-Length: ${body.length}`) + body),
  };
}

/** A port on which connections are accepted and nothing is ever said. */
async function silentPort(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function deadUrl(): Promise<URL> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return new URL(`ws://127.0.0.1:${port}/`);
}

function socketPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "closewise-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "up.sock");
}

describe("another upstream is tried", () => {
  test("when nothing listens", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ upstreams: [await deadUrl(), backend.url] });
    await openClient(gateway.port);
    expect(backend.arrivals).toHaveLength(1);
  });

  test.each(["502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"])(
    "when one answers %s",
    async (status) => {
      const [ill, well] = [await startBackend(saying(status)), await startBackend()];
      const gateway = await startGateway({ upstreams: [ill.url, well.url] });
      await openClient(gateway.port);
      expect(ill.arrivals).toHaveLength(1);
    },
  );

  test("when one does not answer in time", async () => {
    const backend = await startBackend();
    const silent = new URL(`ws://127.0.0.1:${await silentPort()}/`);
    const gateway = await startGateway({
      upstreams: [silent, backend.url],
      policy: { handshake: { timeout: "4s" } },
    });
    await openClient(gateway.port);
    expect(backend.arrivals).toHaveLength(1);
  });

  test("when one answers 101 without the proof", async () => {
    const liar = await startBackend({
      answer: (request, socket) =>
        void socket.write(switching(request).replace(/Accept: \S+/, "Accept: no")),
    });
    const well = await startBackend();
    const gateway = await startGateway({ upstreams: [liar.url, well.url] });
    await openClient(gateway.port);
    expect(liar.arrivals).toHaveLength(1);
  });

  test("as often as `retries` says, and what the last one said is relayed", async () => {
    const backends: Backend[] = [];
    for (let i = 0; i < 4; i++) {
      backends.push(await startBackend(saying("503 Full", `number ${i}`)));
    }
    const [first, ...others] = backends.map(({ url }) => url);
    const gateway = await startGateway({ upstreams: [first!, ...others], choice: { retries: 2 } });
    const answer = await exchange(gateway.port, upgradeRequest());
    expect(answer).toMatchObject({ status: 503, body: "number 2" });
    expect(backends.map(({ arrivals }) => arrivals.length)).toEqual([1, 1, 1, 0]);
    expect(gateway.records).toHaveLength(1);
  });
});

describe("no other upstream is tried", () => {
  test.each(["400 Bad Request", "401 No", "404 No", "429 Wait", "302 There", "500 Bug"])(
    "after %s",
    async (status) => {
      const [first, second] = [await startBackend(saying(status)), await startBackend()];
      const gateway = await startGateway({ upstreams: [first.url, second.url] });
      const answer = await exchange(gateway.port, upgradeRequest());
      expect(answer.status).toBe(Number(status.slice(0, 3)));
      expect(second.arrivals).toHaveLength(0);
    },
  );

  test("after a 101 that was right, however soon the connection is lost", async () => {
    const first = await startBackend({
      answer: (request, socket) => void socket.end(switching(request)),
    });
    const second = await startBackend();
    const gateway = await startGateway({ upstreams: [first.url, second.url] });
    const client = await openClient(gateway.port);
    expect((await client.closeFrame()).statusCode).toBe(1014);
    expect(second.arrivals).toHaveLength(0);
  });

  test("with retries: 0", async () => {
    const second = await startBackend();
    const gateway = await startGateway({
      upstreams: [await deadUrl(), second.url],
      choice: { retries: 0 },
    });
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(502);
    expect(second.arrivals).toHaveLength(0);
  });
});

test("a name that does not exist: 502, and the record says dns", async () => {
  const gateway = await startGateway({ upstreams: [new URL("ws://nobody.invalid/")] });
  const { status, body } = await exchange(gateway.port, upgradeRequest());
  expect(status).toBe(502);
  expect(body).not.toContain("nobody.invalid");
  expect((await gateway.nextRecord()).evidence?.detail).toBe("dns: ENOTFOUND ws://nobody.invalid/");
});

test("an upstream that failed three times is not asked again, and that is told", async () => {
  const ill = await startBackend(saying("503 Full"));
  const well = await startBackend();
  const changes: unknown[] = [];
  const gateway = await startGateway({
    upstreams: [ill.url, well.url],
    onUpstreamChange: (change) => changes.push(change),
  });
  for (let i = 0; i < 12; i++) await openClient(gateway.port);
  expect(ill.arrivals).toHaveLength(3);
  expect(well.arrivals).toHaveLength(12);
  expect(changes).toEqual([
    {
      route: "all",
      kind: "status",
      url: ill.url.href,
      from: "healthy",
      to: "ejected",
      why: "answered with status 503",
    },
  ]);
});

test("with only one upstream, it is tried however often it failed, and the record says so", async () => {
  const url = await deadUrl();
  const gateway = await startGateway({ upstreams: [url] });
  for (let i = 0; i < 4; i++) {
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(502);
  }
  expect(gateway.records[0]?.evidence?.detail).toBe(`refused: ECONNREFUSED ${url.href}`);
  expect(gateway.records[3]?.evidence?.detail).toBe(`refused: ECONNREFUSED ${url.href}, panic`);
});

test("the same cookie reaches the same upstream, and another one when that is gone", async () => {
  const backends = [await startBackend(), await startBackend(), await startBackend()];
  const [first, ...others] = backends.map(({ url }) => url);
  const gateway = await startGateway({
    upstreams: [first!, ...others],
    choice: { balance: "hash", hash: "cookie:session" },
  });
  const headers = { cookie: "session=ada" };
  for (let i = 0; i < 6; i++) await openClient(gateway.port, { headers });
  const counts = backends.map(({ arrivals }) => arrivals.length);
  expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 6]);
  backends[counts.indexOf(6)]!.kill();
  for (let i = 0; i < 6; i++) await openClient(gateway.port, { headers });
  const after = backends.map(({ arrivals }, i) => arrivals.length - counts[i]!);
  expect(after.toSorted((a, b) => a - b)).toEqual([0, 0, 6]);
});

test.each(MODES)("a killed upstream ends its own connections, and no others (%s)", async (io) => {
  const backends = [await startBackend(), await startBackend()] as const;
  const gateway = await startGateway({ upstreams: [backends[0].url, backends[1].url], io });
  const clients = await Promise.all(
    Array.from({ length: 200 }, async () => openClient(gateway.port)),
  );
  expect(backends.map(({ arrivals }) => arrivals.length)).toEqual([100, 100]);

  // Who is where: each upstream greets its own.
  for (const [i, { arrivals }] of backends.entries()) {
    for (const { wire } of arrivals) wire.text(`from ${i}`);
  }
  const homes = await Promise.all(clients.map((client) => client.message()));
  for (const client of clients) client.text("work");
  await Promise.all(backends[0].arrivals.map(({ wire }) => wire.message()));

  backends[0].kill();
  const [lost, kept] = [0, 1].map((i) => clients.filter((_, k) => homes[k] === `from ${i}`));
  const closes = await Promise.all(lost!.map((client) => client.closeFrame()));
  expect(closes).toHaveLength(100);
  expect(new Set(closes.map(({ statusCode }) => statusCode))).toEqual(new Set([1014]));
  for (const client of lost!) {
    client.sendClose(1014);
    client.socket.end();
  }
  for (let i = 0; i < 100; i++) {
    expect(await gateway.nextRecord()).toMatchObject({ rule: "upstream-lost" });
  }

  for (const { wire } of backends[1].arrivals) wire.text("still here");
  for (const client of kept!) expect(await client.message(2)).toBe("still here");
  expect(kept!.filter((client) => client.close !== undefined || client.closed)).toEqual([]);
  expect(gateway.gateway.connections).toBe(100);
});

describe("a Unix socket", () => {
  test.each(MODES)("relays, and closes (%s)", async (io) => {
    const backend = await startBackend({ at: { path: socketPath() } });
    const url = new URL(`${backend.url.href}rooms/*?key=1`);
    const gateway = await startGateway({ upstreams: [url], io });
    const { client, upstream, arrival } = await openPair(gateway.port, backend, {
      path: "/7?a=b",
    });
    expect(arrival.request.line).toBe("GET /rooms/7?key=1&a=b HTTP/1.1");
    client.text("up");
    expect(await upstream.message()).toBe("up");
    const big = Buffer.alloc(1024 * 1024, 7);
    upstream.binary(big);
    expect(await client.message()).toBe(`0x${big.toString("hex")}`);
    upstream.sendClose(4001, "bye");
    expect(await client.closeFrame()).toEqual({ statusCode: 4001, reason: "bye" });
  });

  test("that is not there: 502, and the record says so", async () => {
    const gateway = await startGateway({ upstreams: [new URL(`ws+unix:${socketPath()}`)] });
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(502);
    expect((await gateway.nextRecord()).evidence?.detail).toMatch(
      /^no-socket: ENOENT ws\+unix:\S+$/,
    );
  });
});
