import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { GatewayOptions, Route } from "../../../src/gateway/index.ts";
import {
  connectTo,
  exchange,
  lines,
  quickPolicy,
  readAnswer,
  startBackend,
  startGateway,
} from "../support/index.ts";
import type { Started } from "../support/index.ts";
import { Authority, temporaryFolder } from "./certificates.ts";
import { exchangeHttp2, exchangeSecurely, openSession } from "./secure-client.ts";

const server = new Authority(temporaryFolder(), "ca").issue("server", "/CN=localhost");

const BOUNDS = { maxBodyBytes: 10_000, timeoutMs: 5_000 };

/** An ordinary web server behind a gateway that proxies to it. */
async function startSite(
  listener: RequestListener,
  options: Partial<GatewayOptions> = {},
  bounds = BOUNDS,
): Promise<Started> {
  const site = createServer(listener).listen(0, "127.0.0.1");
  await once(site, "listening");
  onTestFinished(() => {
    site.closeAllConnections();
    site.close();
  });
  const { port } = site.address() as AddressInfo;
  return startGateway({ routes: [route(port, bounds)], ...options });
}

function route(port: number, http: Route["http"]): Route {
  return {
    name: "site",
    match: { path: "/*" },
    upstreams: [new URL(`ws://127.0.0.1:${port}/*`)],
    policy: quickPolicy(),
    ...(http === undefined ? {} : { http }),
  };
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of message.setEncoding("utf8")) text += chunk;
  return text;
}

const echo: RequestListener = (request, response) => {
  // A request that is broken off has no answer.
  void answerWithRequest(request, response).catch(() => {});
};

async function answerWithRequest(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await textOf(request);
  response.setHeader("X-Seen", "yes");
  response.end(
    JSON.stringify({ ...request.headers, method: request.method, url: request.url, body }),
  );
}

const get = (path: string, ...headers: string[]): string =>
  lines(`GET ${path} HTTP/1.1`, "Host: site.example", "Connection: close", ...headers);

describe("over HTTP/1.1 and HTTP/2", () => {
  test("a request and its answer, with their bodies", async () => {
    const gateway = await startSite(echo, { listen: { port: 0, tls: server } });
    const head = lines(
      "POST /form?a=1 HTTP/1.1",
      "Host: site.example",
      "Connection: close, X-Hop",
      "X-Hop: 1",
      "X-Own: 2",
      "X-Forwarded-For: 198.51.100.1",
      "Keep-Alive: timeout=5",
      "Content-Length: 5",
    );
    const first = await exchangeSecurely(gateway.port, `${head}hello`);
    expect(first.head.header("x-seen")).toBe("yes");
    const seen = JSON.parse(first.body) as Record<string, string>;
    expect(seen).toMatchObject({
      method: "POST",
      url: "/form?a=1",
      body: "hello",
      host: "site.example",
      "content-length": "5",
      "x-own": "2",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "https",
      connection: "close",
    });
    expect(seen).not.toHaveProperty("x-hop");
    expect(seen).not.toHaveProperty("keep-alive");

    const session = await openSession(`https://127.0.0.1:${gateway.port}`);
    const fields = { ":method": "POST", ":path": "/form", ":authority": "site.example" };
    const second = await exchangeHttp2(session, fields, "hello");
    expect(second.status).toBe(200);
    expect(second.headers).not.toHaveProperty("connection");
    expect(JSON.parse(second.body)).toMatchObject({
      method: "POST",
      url: "/form",
      body: "hello",
      host: "site.example",
      "transfer-encoding": "chunked",
    });
  });

  test("chunks stay chunks, and are counted", async () => {
    const gateway = await startSite(echo);
    const head = lines(
      "POST / HTTP/1.1",
      "Host: site.example",
      "Connection: close",
      "Transfer-Encoding: chunked",
    );
    const good = await exchange(gateway.port, `${head}5\r\nhello\r\n0\r\n\r\n`);
    expect(JSON.parse(good.body)).toMatchObject({ body: "hello", "transfer-encoding": "chunked" });
    const chunk = `2710\r\n${"x".repeat(10_000)}\r\n`;
    const large = await exchange(gateway.port, `${head}${chunk}${chunk}0\r\n\r\n`);
    expect(large.status).toBe(413);
  });

  test("no body, HEAD, 204, 304, and a redirect that is the client's to follow", async () => {
    const gateway = await startSite((request, response) => {
      const status = Number(request.url!.slice(1));
      response.writeHead(status, { Location: "/elsewhere", ETag: "x" });
      response.end(request.headers["transfer-encoding"] ?? request.headers["content-length"]);
    });
    for (const status of [200, 204, 302, 304]) {
      const answer = await exchange(gateway.port, get(`/${status}`));
      expect([answer.status, answer.body]).toEqual([status, ""]);
      expect(answer.head.header("location")).toBe("/elsewhere");
    }
    const head = await exchange(gateway.port, get("/200").replace("GET", "HEAD"));
    expect([head.status, head.body]).toEqual([200, ""]);
  });

  test("an answer streams, and the client that leaves is left", async () => {
    const left = Promise.withResolvers<void>();
    const gateway = await startSite((_, response) => {
      response.write("first\n");
      response.on("close", () => left.resolve());
    });
    const socket = await connectTo(gateway.port);
    socket.write(get("/"));
    let text = "";
    while (!text.includes("first")) text += String(((await once(socket, "data")) as [Buffer])[0]);
    socket.destroy();
    await left.promise;
    expect(text).toContain("200 OK");
  });

  test("keep-alive: one connection, several requests", async () => {
    const gateway = await startSite(echo);
    const socket = await connectTo(gateway.port);
    socket.write(lines("GET /one HTTP/1.1", "Host: site.example") + get("/two"));
    const { raw } = await readAnswer(socket);
    expect(raw).toContain('"url":"/one"');
    expect(raw).toContain('"url":"/two"');
  });
});

describe("refused before anything reaches the upstream", () => {
  const SMUGGLED: [string, string, number][] = [
    [
      "a length and chunks",
      lines("POST / HTTP/1.1", "Host: a.test", "Content-Length: 5", "Transfer-Encoding: chunked"),
      400,
    ],
    [
      "chunks and a length",
      lines("POST / HTTP/1.1", "Host: a.test", "Transfer-Encoding: chunked", "Content-Length: 5"),
      400,
    ],
    [
      "two lengths",
      lines("POST / HTTP/1.1", "Host: a.test", "Content-Length: 5", "Content-Length: 6"),
      400,
    ],
    ["a list of lengths", lines("POST / HTTP/1.1", "Host: a.test", "Content-Length: 5, 5"), 400],
    ["a signed length", lines("POST / HTTP/1.1", "Host: a.test", "Content-Length: +5"), 400],
    [
      "another encoding",
      lines("POST / HTTP/1.1", "Host: a.test", "Transfer-Encoding: gzip, chunked"),
      400,
    ],
    [
      "chunked twice",
      lines("POST / HTTP/1.1", "Host: a.test", "Transfer-Encoding: chunked, chunked"),
      400,
    ],
    [
      "an encoding with a tab",
      lines("POST / HTTP/1.1", "Host: a.test", "Transfer-Encoding: \tchunked\v"),
      400,
    ],
    ["a bare LF", "GET / HTTP/1.1\nHost: a.test\n\n", 400],
    ["a folded header", "GET / HTTP/1.1\r\nHost: a.test\r\nX: a\r\n b\r\n\r\n", 400],
    ["a space before the colon", "GET / HTTP/1.1\r\nHost : a.test\r\n\r\n", 400],
    [
      "two hosts",
      lines("GET / HTTP/1.1", "Host: a.test", "Host: b.test", "Connection: close"),
      426,
    ],
    ["hidden dots", lines("GET /a/..%2fb HTTP/1.1", "Host: a.test", "Connection: close"), 426],
    ["TRACE", lines("TRACE / HTTP/1.1", "Host: a.test", "Connection: close"), 405],
    [
      "a body that is announced too large",
      lines("POST / HTTP/1.1", "Host: a.test", "Content-Length: 10001"),
      413,
    ],
  ];

  test.each(SMUGGLED)("%s", async (_, request, status) => {
    let seen = 0;
    const gateway = await startSite((_, response) => {
      seen++;
      response.end();
    });
    expect((await exchange(gateway.port, request)).status).toBe(status);
    expect(seen).toBe(0);
  });

  test("on routes that do not proxy, as ever", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ routes: [route(backend.port, "refuse")] });
    expect((await exchange(gateway.port, get("/"))).status).toBe(426);
    expect(backend.arrivals).toEqual([]);
  });

  test("the published policy is the gateway's own", async () => {
    const gateway = await startSite(echo);
    const answer = await exchange(gateway.port, get("/.well-known/websocket-policy"));
    expect(JSON.parse(answer.body)).toMatchObject({ version: 1 });
  });
});

describe("upstreams that do not answer", () => {
  test("nobody there: 502", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, "close");
    const gateway = await startGateway({ routes: [route(port, BOUNDS)] });
    expect((await exchange(gateway.port, get("/"))).status).toBe(502);
  });

  test.each([
    ["no HTTP", "hello\r\n\r\n", 502],
    [
      "a 101 that nobody asked for",
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n",
      502,
    ],
    [
      "a length and chunks",
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
      502,
    ],
  ])("%s", async (_, text, status) => {
    const backend = await startBackend({ answer: (_, socket) => void socket.write(text) });
    const gateway = await startGateway({ routes: [route(backend.port, BOUNDS)] });
    expect((await exchange(gateway.port, get("/"))).status).toBe(status);
  });

  test("a silent one: 504", async () => {
    const gateway = await startSite(() => {}, {}, { ...BOUNDS, timeoutMs: 200 });
    expect((await exchange(gateway.port, get("/"))).status).toBe(504);
  });

  test("a body that dribbles in: 504", async () => {
    const gateway = await startSite(echo, {}, { ...BOUNDS, timeoutMs: 300 });
    const socket = await connectTo(gateway.port);
    const answer = readAnswer(socket);
    socket.write(lines("POST / HTTP/1.1", "Host: a.test", "Content-Length: 1000"));
    const dribble = setInterval(() => socket.write("x"), 30);
    expect((await answer).status).toBe(504);
    clearInterval(dribble);
  });

  test("one that stops in the middle: the answer is broken off, not completed", async () => {
    const gateway = await startSite(
      (_, response) => {
        response.writeHead(200, { "Content-Length": 100 }).write("half");
      },
      {},
      { ...BOUNDS, timeoutMs: 200 },
    );
    const answer = await exchange(gateway.port, get("/"));
    expect([answer.status, answer.body]).toEqual([200, "half"]);
  });
});
