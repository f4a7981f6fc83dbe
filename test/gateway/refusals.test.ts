import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { describe, expect, test } from "vitest";
import {
  connectTo,
  exchange,
  lines,
  openClient,
  startBackend,
  startGateway,
  upgradeRequest,
} from "./support/index.ts";
import type { RequestHead } from "./support/index.ts";

/** Open file descriptors of this process. */
const count = (): number => readdirSync("/proc/self/fd").length;

/** A port where nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

const attempt = async (answer: string | Buffer, end = false) => {
  const backend = await startBackend({
    answer: (_request: RequestHead, socket) =>
      void (end ? socket.end(answer, "latin1") : socket.write(answer, "latin1")),
  });
  const gateway = await startGateway({ backend });
  return { ...(await exchange(gateway.port, upgradeRequest())), gateway, backend };
};

describe("an upstream's refusal reaches the client whole", () => {
  test("401 with its headers and a chunked body of 200 KiB", async () => {
    const body = Array.from({ length: 200 }, (_, i) => String(i % 10).repeat(1024));
    const {
      status,
      head,
      body: got,
      ended,
      gateway,
    } = await attempt(
      lines(
        "HTTP/1.1 401 Show Yourself",
        'WWW-Authenticate: Bearer realm="a"',
        "WWW-Authenticate: Basic",
        "Set-Cookie: a=1",
        "Set-Cookie: b=2",
        "Transfer-Encoding: chunked",
        "X-More: yes",
      ) +
        body.map((piece) => `400\r\n${piece}\r\n`).join("") +
        "0\r\n\r\n",
    );
    expect(head.line).toBe("HTTP/1.1 401 Show Yourself");
    expect(status).toBe(401);
    expect(head.all("www-authenticate")).toEqual(['Bearer realm="a"', "Basic"]);
    expect(head.all("set-cookie")).toEqual(["a=1", "b=2"]);
    expect(head.header("x-more")).toBe("yes");
    expect(head.header("connection")).toBe("close");
    expect(got.length).toBe(200 * 1024);
    expect(got === body.join("")).toBe(true);
    expect(ended).toBe(true);
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "upstream-refused",
      initiator: "upstream",
      httpStatus: 401,
      openedAt: undefined,
      closeCode: undefined,
    });
  });

  test.each([
    ["404", lines("HTTP/1.1 404 Not Found", "Content-Length: 4") + "nope", 404, "nope", {}],
    [
      "503 with Retry-After",
      lines("HTTP/1.1 503 Busy", "Retry-After: 17", "Content-Length: 0"),
      503,
      "",
      { "retry-after": "17" },
    ],
    [
      "302",
      lines("HTTP/1.1 302 Found", "Location: https://login.example/", "Content-Length: 0"),
      302,
      "",
      { location: "https://login.example/" },
    ],
    [
      "426",
      lines("HTTP/1.1 426 Upgrade", "Sec-WebSocket-Version: 13", "Content-Length: 0"),
      426,
      "",
      { "sec-websocket-version": "13" },
    ],
    [
      "403 behind a 103",
      lines("HTTP/1.1 103 Early Hints", "Link: </a>") +
        lines("HTTP/1.1 403 No", "Content-Length: 1") +
        "x",
      403,
      "x",
      {},
    ],
  ])("%s", async (_what, answer, status, body, headers) => {
    const result = await attempt(answer);
    expect([result.status, result.body]).toEqual([status, body]);
    for (const [name, value] of Object.entries(headers))
      expect(result.head.header(name)).toBe(value);
    expect(result.ended).toBe(true);
  });

  test("a body that ends with the connection", async () => {
    const { status, body } = await attempt(
      lines("HTTP/1.1 400 Bad", "Connection: close") + "until the end",
      true,
    );
    expect([status, body]).toEqual([400, "until the end"]);
  });

  test("a body that breaks off: the client does not take it for whole", async () => {
    const { raw, status } = await attempt(
      lines("HTTP/1.1 500 Oops", "Content-Length: 100") + "half",
      true,
    );
    expect(status).toBe(500);
    expect(raw.endsWith("half")).toBe(true);
  });

  test.each([
    [
      "a reason phrase with control characters",
      "HTTP/1.1 403 For\u0001bidden\r\nContent-Length: 0\r\n\r\n",
    ],
    ["a status of 99", "HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n"],
    ["a status of 999", "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n"],
    [
      "a header with high bytes",
      "HTTP/1.1 403 No\r\nX-Odd: \u00ff\u00e9\r\nContent-Length: 0\r\n\r\n",
    ],
    ["a reason phrase with high bytes", "HTTP/1.1 403 \u00ff\u00e9\r\nContent-Length: 0\r\n\r\n"],
  ])("%s is answered somehow, and the gateway lives on", async (_what, answer) => {
    const { status, ended, gateway } = await attempt(answer);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(ended).toBe(true);
    expect((await gateway.nextRecord()).openedAt).toBeUndefined();
    expect((await exchange(gateway.port, upgradeRequest({ method: "POST" }))).status).toBe(405);
  });
});

describe("an upstream that is not there", () => {
  test("silent: 504 in bounded time", async () => {
    const backend = await startBackend({ answer: () => {} });
    const gateway = await startGateway({ backend, policy: { handshake: { timeout: "200ms" } } });
    const { status, ended, head } = await exchange(gateway.port, upgradeRequest());
    expect([status, ended]).toEqual([504, true]);
    expect(head.header("retry-after")).toBeDefined();
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "upstream-unreachable",
      rule: "upstream-refused",
      httpStatus: 504,
    });
    await (await backend.next()).wire.over();
  });

  test("dribbling headers: 504 all the same", async () => {
    const backend = await startBackend({
      answer: (_request, socket) => {
        socket.write("HTTP/1.1 101 Switching Protocols\r\n");
        const timer = setInterval(() => socket.write("X: y\r\n"), 20);
        socket.on("close", () => clearInterval(timer));
      },
    });
    const gateway = await startGateway({ backend, policy: { handshake: { timeout: "200ms" } } });
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(504);
  });

  test("a refused port: 502", async () => {
    const gateway = await startGateway({
      upstreams: [new URL(`ws://127.0.0.1:${await freePort()}/`)],
    });
    const { status, body } = await exchange(gateway.port, upgradeRequest());
    expect(status).toBe(502);
    expect(body).not.toContain("127.0.0.1");
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "upstream-unreachable",
      httpStatus: 502,
      evidence: { detail: expect.stringContaining("ECONNREFUSED") },
    });
  });

  test.each(["FIN", "RST"])("it closes without an answer (%s): 502", async (how) => {
    const backend = await startBackend({
      answer: (_request, socket) => void (how === "FIN" ? socket.end() : socket.resetAndDestroy()),
    });
    const gateway = await startGateway({ backend });
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(502);
  });

  test("the second upstream is asked when the first cannot be reached", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({
      upstreams: [new URL(`ws://127.0.0.1:${await freePort()}/a`), new URL("/b", backend.url)],
    });
    await openClient(gateway.port);
    expect((await backend.next()).request.line).toBe("GET /b HTTP/1.1");
  });

  test("the second upstream is not asked when the first says no", async () => {
    const first = await startBackend({
      answer: (_request, socket) =>
        void socket.write("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"),
    });
    const second = await startBackend();
    const gateway = await startGateway({ upstreams: [first.url, second.url] });
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(403);
    expect(second.arrivals).toHaveLength(0);
  });

  test.each(["FIN", "RST"])(
    "a client that leaves meanwhile (%s): the dial is aborted, the record says abandoned",
    async (how) => {
      const backend = await startBackend({ answer: () => {} });
      const gateway = await startGateway({ backend, policy: { handshake: { timeout: "60s" } } });
      const socket = await connectTo(gateway.port);
      socket.write(upgradeRequest());
      const { wire } = await backend.next();
      if (how === "FIN") socket.end();
      else socket.resetAndDestroy();
      await wire.over();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "abandoned",
        initiator: "client",
        httpStatus: undefined,
        openedAt: undefined,
      });
    },
  );

  test("a client that leaves while it is told no: one record, and the upstream's answer is let go", async () => {
    const backend = await startBackend({
      answer: (_request, socket) =>
        void socket.write(`${lines("HTTP/1.1 401 No", "Content-Length: 100000000")}some`),
    });
    const gateway = await startGateway({ backend });
    const socket = await connectTo(gateway.port);
    socket.write(upgradeRequest());
    await once(socket, "readable");
    socket.resetAndDestroy();
    await (await backend.next()).wire.over();
    expect(await gateway.nextRecord()).toMatchObject({ httpStatus: 401 });
    expect(gateway.records).toHaveLength(1);
  });
});

test("refused upgrades of every kind leak no file descriptors", async () => {
  const backend = await startBackend({
    answer: (_request, socket) =>
      void socket.end(`${lines("HTTP/1.1 401 No", "Content-Length: 2")}no`),
  });
  const gateway = await startGateway({
    backend,
    policy: { handshake: { origins: ["https://app.example"] } },
  });
  const requests = [
    upgradeRequest(),
    upgradeRequest({ headers: { origin: "https://evil.example" } }),
    upgradeRequest({ headers: { "sec-websocket-version": "8" } }),
    upgradeRequest({ method: "POST" }),
  ];
  await exchange(gateway.port, requests[0]!);
  const before = count();
  for (let i = 0; i < 10; i++) {
    await Promise.all(
      Array.from({ length: 20 }, (_, k) => exchange(gateway.port, requests[k % requests.length]!)),
    );
  }
  // The gateway lets its own ends go when it has seen those of its peers, a moment later.
  for (let look = 0; look < 100 && count() > before + 2; look++)
    await new Promise((resolve) => setTimeout(resolve, 30));
  expect(count()).toBeLessThanOrEqual(before + 2);
  expect(gateway.records).toHaveLength(201);
});

test("a refusal of `ws` is relayed, and its server is spoken to", async () => {
  const server = new WebSocketServer({
    port: 0,
    verifyClient: ({ req }, done: (ok: boolean, code?: number, message?: string) => void) =>
      done(req.url === "/in", 418, "Teapot"),
  });
  await once(server, "listening");
  server.on("connection", (socket) =>
    socket.on("message", (data, isBinary) => socket.send(data, { binary: isBinary })),
  );
  const { port } = server.address() as AddressInfo;
  const gateway = await startGateway({ upstreams: [new URL(`ws://127.0.0.1:${port}/*`)] });
  expect((await exchange(gateway.port, upgradeRequest({ path: "/out" }))).status).toBe(418);
  const client = await openClient(gateway.port, { path: "/in" });
  client.text("hello");
  expect(await client.message()).toBe("hello");
  server.close();
});
