import { once } from "node:events";
import { constants } from "node:http2";
import { addAbortSignal } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  HASTY,
  exchange,
  openClient,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";
import type { Started } from "../support/index.ts";
import { Authority, temporaryFolder } from "./certificates.ts";
import { exchangeHttp2, extendedConnect, gone, openSession, openStream } from "./secure-client.ts";

const { NGHTTP2_CANCEL, NGHTTP2_ENHANCE_YOUR_CALM, NGHTTP2_NO_ERROR } = constants;

const folder = temporaryFolder();
const server = new Authority(folder, "ca").issue("server", "/CN=localhost");

const WAYS = {
  "h2 over TLS": { listen: { port: 0, tls: server }, scheme: "https" },
  "h2c with prior knowledge": { listen: { port: 0, h2c: true }, scheme: "http" },
} as const;

function origin(gateway: Started, scheme: string): string {
  return `${scheme}://127.0.0.1:${gateway.port}`;
}

describe.each(Object.entries(WAYS))("%s", (_, { listen, scheme }) => {
  test("the server says that it takes extended CONNECT", async () => {
    const session = await openSession(origin(await startGateway({ listen }), scheme));
    expect(session.remoteSettings).toMatchObject({
      enableConnectProtocol: true,
      maxConcurrentStreams: 100,
    });
  });

  test("a WebSocket: 200, messages both ways, the closing handshake, END_STREAM", async () => {
    const backend = await startBackend({ headers: ["Set-Cookie: a=1", "Set-Cookie: b=2"] });
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const [client, arrival] = await Promise.all([openStream(session), backend.next()]);
    expect(client.headers).not.toHaveProperty("sec-websocket-accept");
    expect(client.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
    client.text("hello");
    expect(await arrival.wire.message()).toBe("hello");
    arrival.wire.text("hello back");
    expect(await client.message()).toBe("hello back");

    client.sendClose(1000, "done");
    await arrival.wire.echoClose();
    expect(await client.closeFrame()).toEqual({ statusCode: 1000, reason: "done" });
    await once(client.stream, "end");
    client.stream.end();
    arrival.socket.end();
    await once(client.stream, "close");
    expect(client.stream.rstCode).toBe(NGHTTP2_NO_ERROR);
    expect(await gateway.nextRecord()).toMatchObject({
      closeCode: 1000,
      wasClean: true,
      initiator: "client",
    });
  });

  test("what the upstream sees is an HTTP/1.1 upgrade", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const headers = {
      ":path": "/chat?room=1",
      ":authority": "chat.example:8443",
      origin: "https://chat.example",
      // Splits into two fields, as HTTP/2 clients do.
      cookie: ["a=1", "b=2"],
      "x-own": "yes",
      "x-forwarded-for": "198.51.100.1",
    };
    await openStream(session, headers);
    const { request } = await backend.next();
    expect(request.line).toBe("GET /chat?room=1 HTTP/1.1");
    expect(request.all("host")).toEqual(["chat.example:8443"]);
    expect(request.all("cookie")).toEqual(["a=1; b=2"]);
    expect(request.header("x-own")).toBe("yes");
    expect(request.header("upgrade")).toBe("websocket");
    expect(request.header("x-forwarded-proto")).toBe(scheme);
    expect(request.header("x-forwarded-for")).toBe("127.0.0.1");
    expect(request.headers.filter(([name]) => name.startsWith(":"))).toEqual([]);
  });

  test("subprotocol and compression are agreed on as in HTTP/1.1", async () => {
    const backend = await startBackend({
      headers: ["Sec-WebSocket-Protocol: chat", "Sec-WebSocket-Extensions: permessage-deflate"],
    });
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const client = await openStream(session, {
      "sec-websocket-protocol": "chat, other",
      "sec-websocket-extensions": "permessage-deflate",
    });
    expect(client.headers["sec-websocket-protocol"]).toBe("chat");
    expect(client.headers["sec-websocket-extensions"]).toBe("permessage-deflate");
  });

  const MALFORMED: [string, Parameters<typeof extendedConnect>[1], number, string][] = [
    ["no version", { "sec-websocket-version": undefined }, 400, "version"],
    ["version 8", { "sec-websocket-version": "8" }, 400, "version"],
    ["another protocol", { ":protocol": "connect-udp" }, 501, "protocol"],
    ["another scheme", { ":scheme": scheme === "http" ? "https" : "http" }, 400, "scheme"],
    ["a bad authority", { ":authority": "gateway.test:99999" }, 400, "target"],
    ["hidden dots", { ":path": "/a/..%2fb" }, 400, "target"],
    ["two origins", { origin: ["https://a.test", "https://b.test"] }, 400, "origin"],
    ["a subprotocol twice", { "sec-websocket-protocol": "chat, chat" }, 400, "subprotocol"],
  ];

  test.each(MALFORMED)("%s is refused", async (_, headers, status, rule) => {
    const gateway = await startGateway({ listen });
    const session = await openSession(origin(gateway, scheme));
    const answer = await exchangeHttp2(session, extendedConnect(session, headers));
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(`${rule}: `);
    expect(answer.headers).not.toHaveProperty("connection");
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "refused",
      httpStatus: status,
      rule,
    });
  });

  test("a refusal ends its stream, and nothing else", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({
      backend,
      listen,
      policy: { handshake: { origins: ["https://app.example"] } },
    });
    const session = await openSession(origin(gateway, scheme));
    const good = { origin: "https://app.example" };
    const client = await openStream(session, good);
    const bad = extendedConnect(session, { origin: "https://evil.example" });
    expect((await exchangeHttp2(session, bad)).status).toBe(403);
    client.text("still here");
    expect(await (await backend.next()).wire.message()).toBe("still here");
    await openStream(session, good);
    expect(gateway.gateway.connections).toBe(2);
    expect(gateway.gateway.sockets).toMatchObject({ http: 1, websocket: 0, none: 0 });
  });

  test("the upstream's own answer is relayed", async () => {
    const backend = await startBackend({
      answer: (_, socket) =>
        socket.end(
          "HTTP/1.1 401 Who are you\r\nWWW-Authenticate: Bearer\r\nConnection: close\r\nContent-Length: 5\r\n\r\nlater",
        ),
    });
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const answer = await exchangeHttp2(session, extendedConnect(session));
    expect(answer).toMatchObject({ status: 401, body: "later" });
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "upstream-refused",
      httpStatus: 401,
    });
  });

  test("a client that resets its stream is lost, as if its TCP connection were", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const [client, { wire }] = await Promise.all([openStream(session), backend.next()]);
    const abort = new AbortController();
    addAbortSignal(abort.signal, client.stream);
    void gone(client.stream);
    abort.abort();
    await wire.until("its end", ({ ended }) => ended);
    wire.socket.end();
    const record = await gateway.nextRecord();
    expect(record).toMatchObject({ cause: "transport-lost", initiator: "client", closeCode: 1006 });
    expect(record.client.transport).toBe("reset");
  });

  test("a client whose whole connection goes takes all its WebSockets with it", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    await Promise.all([openStream(session), openStream(session)]);
    const arrivals = [await backend.next(), await backend.next()];
    session.destroy();
    for (const { wire } of arrivals) {
      await wire.until("its end", ({ ended }) => ended);
      wire.socket.end();
    }
    const records = [await gateway.nextRecord(), await gateway.nextRecord()];
    expect(records.map(({ cause, initiator }) => [cause, initiator])).toEqual([
      ["transport-lost", "client"],
      ["transport-lost", "client"],
    ]);
  });

  test("a lost upstream: 1014 and END_STREAM", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const [client, { socket }] = await Promise.all([openStream(session), backend.next()]);
    socket.resetAndDestroy();
    expect(await client.closeFrame()).toMatchObject({ statusCode: 1014 });
    client.sendClose(1014);
    await once(client.stream, "end");
  });

  test("a client that does not answer a Close is reset with CANCEL", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({
      backend,
      listen,
      policy: { limits: { messageSize: "4B" }, lifetime: HASTY },
    });
    const session = await openSession(origin(gateway, scheme));
    const client = await openStream(session);
    const over = gone(client.stream);
    client.text("hello");
    expect(await client.closeFrame()).toMatchObject({ statusCode: 1009 });
    await over;
    expect(client.stream.rstCode).toBe(NGHTTP2_CANCEL);
    expect(await gateway.nextRecord()).toMatchObject({ rule: "message-size" });
  });

  test("a slow client holds its upstream back, and gets everything", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const [client, { wire }] = await Promise.all([openStream(session), backend.next()]);
    client.stream.pause();
    const payload = "x".repeat(100_000);
    for (let i = 0; i < 50; i++) wire.text(payload);
    // Another stream of the same connection is not held back with it.
    const [other, second] = await Promise.all([openStream(session), backend.next()]);
    second.wire.text("past it");
    expect(await other.message()).toBe("past it");
    expect(client.byteCount).toBeLessThan(1_000_000);
    client.stream.resume();
    await client.until("50 messages", ({ messages }) => messages.length === 50);
    expect(client.violations).toEqual([]);
  });

  test("ordinary requests are answered as in HTTP/1.1", async () => {
    const session = await openSession(origin(await startGateway({ listen }), scheme));
    const policy = await exchangeHttp2(session, { ":path": "/.well-known/websocket-policy" });
    expect(policy.status).toBe(200);
    expect(JSON.parse(policy.body)).toMatchObject({ version: 1, routes: [{ route: "all" }] });
    const other = await exchangeHttp2(session, { ":path": "/" });
    expect(other.status).toBe(426);
    expect(other.headers).not.toHaveProperty("upgrade");
  });

  test("HTTP/1.1 is spoken at the same address, with a plain CONNECT refused in HTTP/2", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const stream = session.request({ ":method": "CONNECT", ":authority": "other.test:80" });
    const [headers] = (await once(stream, "response")) as [{ ":status": number }];
    expect(headers[":status"]).toBe(405);
    stream.close();
  });

  test("too many streams: one more is refused, the rest goes on", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen, maxStreams: 2 });
    const session = await openSession(origin(gateway, scheme));
    await Promise.all([openStream(session), openStream(session)]);
    expect(session.remoteSettings.maxConcurrentStreams).toBe(2);
    expect(gateway.gateway.connections).toBe(2);
  });

  test("too many headers, or too large ones, reset the stream", async () => {
    const gateway = await startGateway({ listen, maxHeaders: 20, maxHeaderBytes: 4_096 });
    const session = await openSession(origin(gateway, scheme));
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x-${i}`, "1"]));
    const stream = session.request({ ":path": "/", ...many });
    await gone(stream);
    expect(stream.rstCode).toBe(NGHTTP2_ENHANCE_YOUR_CALM);
    expect((await exchangeHttp2(session, { ":path": "/" })).status).toBe(426);
    expect(gateway.records).toEqual([]);
  });

  test("streams that are opened only to be reset end the session (CVE-2023-44487)", async () => {
    const backend = await startBackend({ answer: () => {} });
    const gateway = await startGateway({ backend, listen, maxStreams: 5 });
    const session = await openSession(origin(gateway, scheme));
    const goaway = once(session, "goaway") as Promise<[number]>;
    for (let i = 0; i < 200 && !session.destroyed && !session.closed; i++) {
      const stream = session.request(extendedConnect(session), { endStream: false });
      const over = gone(stream);
      // The next round of the loop: what is reset before its headers are sent is never sent.
      setImmediate(() => stream.close(NGHTTP2_CANCEL));
      await over;
    }
    expect((await goaway)[0]).toBe(NGHTTP2_ENHANCE_YOUR_CALM);
    // Twice the streams it may have at once, and a few that its budget has won meanwhile.
    expect(gateway.records.length).toBeLessThan(50);
  });

  test("a drain: GOAWAY, the open WebSockets are closed with 1012, and then the session", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen });
    const session = await openSession(origin(gateway, scheme));
    const [client, { wire }] = await Promise.all([openStream(session), backend.next()]);
    const goaway = once(session, "goaway") as Promise<[number]>;
    const closed = once(session, "close");
    const drained = gateway.gateway.drain();
    expect((await goaway)[0]).toBe(NGHTTP2_NO_ERROR);
    expect(await client.closeFrame()).toMatchObject({ statusCode: 1012 });
    client.sendClose(1012);
    await wire.closeFrame();
    await wire.echoClose();
    wire.socket.end();
    client.stream.end();
    await drained;
    await closed;
    expect(gateway.gateway.sockets).toMatchObject({ door: 0, http: 0, none: 0 });
  });
});

test("h2c only where it is configured", async () => {
  const gateway = await startGateway({ listen: { port: 0 } });
  const answer = await exchange(gateway.port, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  expect([400, 0]).toContain(answer.status);
});

test("where h2c is taken, HTTP/1.1 is too, however it is cut", async () => {
  const backend = await startBackend();
  const gateway = await startGateway({ backend, listen: { port: 0, h2c: true } });
  const client = await openClient(gateway.port);
  client.text("one");
  expect(await (await backend.next()).wire.message()).toBe("one");
  const answer = await exchange(gateway.port, upgradeRequest({ method: "PUT" }));
  expect(answer.status).toBe(405);
});
