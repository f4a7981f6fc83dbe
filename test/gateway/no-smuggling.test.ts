import { describe, expect, test } from "vitest";
import { OPCODE, encodeFrame } from "../../src/protocol/index.ts";
import {
  KEY,
  MODES,
  acceptOf,
  connectTo,
  exchange,
  heldAnswer,
  lines,
  openClient,
  openPair,
  readAnswer,
  startBackend,
  startGateway,
  switching,
  upgradeRequest,
} from "./support/index.ts";
import type { RequestHead } from "./support/index.ts";

/** What an attacker hides behind an upgrade request. */
const HIDDEN = lines("GET /admin HTTP/1.1", "Host: backend.internal", "X-Hidden: yes");

const right = (request: RequestHead): readonly string[] => [
  "Upgrade: websocket",
  "Connection: Upgrade",
  `Sec-WebSocket-Accept: ${acceptOf(request)}`,
];
const without = (name: string) => (request: RequestHead) =>
  lines(
    "HTTP/1.1 101 Switching Protocols",
    ...right(request).filter((line) => !line.startsWith(name)),
  );
const instead = (name: string, line: string) => (request: RequestHead) =>
  lines(
    "HTTP/1.1 101 Switching Protocols",
    ...right(request).map((own) => (own.startsWith(name) ? line : own)),
  );

const masked = (text: string) =>
  encodeFrame(OPCODE.text, Buffer.from(text), { maskingKey: Uint8Array.of(1, 2, 3, 4) });

describe.each(MODES)("nothing is tunnelled before a true 101, io: %s", (io) => {
  /** Sends an upgrade with a hidden request behind it, to an upstream that answers so. */
  const attempt = async (
    answer: (request: RequestHead) => string,
    headers: Record<string, string> = {},
  ) => {
    const backend = await startBackend({
      answer: (request, socket) => void socket.write(answer(request)),
    });
    const gateway = await startGateway({ io, backend });
    const result = await exchange(gateway.port, upgradeRequest({ headers }) + HIDDEN);
    const { wire } = await backend.next();
    await wire.over();
    return {
      ...result,
      leaked: wire.bytes.toString("latin1"),
      record: await gateway.nextRecord(),
      backend,
      gateway,
    };
  };

  test.each<[what: string, answer: (request: RequestHead) => string]>([
    ["without Upgrade", without("Upgrade")],
    ["without Connection", without("Connection")],
    ["without an Accept", without("Sec-WebSocket-Accept")],
    ["with another Upgrade", instead("Upgrade", "Upgrade: h2c")],
    ["with another Connection", instead("Connection", "Connection: keep-alive")],
    [
      "with an Accept for another key",
      instead("Sec-WebSocket-Accept", "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="),
    ],
    [
      "with an Accept in lower case",
      (request) =>
        instead(
          "Sec-WebSocket-Accept",
          `Sec-WebSocket-Accept: ${acceptOf(request).toLowerCase()}x`,
        )(request),
    ],
    ["with an empty Accept", instead("Sec-WebSocket-Accept", "Sec-WebSocket-Accept:")],
    [
      "with two Accepts",
      (request) => switching(request, ["Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="]),
    ],
    [
      "with a subprotocol that nobody offered",
      (request) => switching(request, ["Sec-WebSocket-Protocol: chat.v1"]),
    ],
    [
      "with an extension that nobody offered",
      (request) => switching(request, ["Sec-WebSocket-Extensions: permessage-deflate"]),
    ],
    [
      "with an unknown extension",
      (request) => switching(request, ["Sec-WebSocket-Extensions: x-frobnicate"]),
    ],
    ["that is no HTTP", () => "SSH-2.0-OpenSSH_9.9\r\n\r\n"],
    ["with nothing but a status", () => "HTTP/1.1 101 Switching Protocols\r\n\r\n"],
  ])("a 101 %s is a 502, and none of the client's bytes goes on", async (_what, answer) => {
    const { status, ended, leaked, record, raw, head } = await attempt(answer);
    expect(status).toBe(502);
    expect(ended).toBe(true);
    expect(head.header("connection")).toBe("close");
    expect(raw.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(leaked).toBe("");
    expect(record).toMatchObject({
      cause: "upstream-unreachable",
      rule: "upstream-refused",
      httpStatus: 502,
      openedAt: undefined,
    });
  });

  test.each([
    [200, "OK"],
    [204, "No Content"],
    [301, "Moved"],
    [400, "Bad Request"],
    [426, "Upgrade Required"],
    [500, "Internal Server Error"],
  ])(
    "an upstream that answers %i, even with the headers of a 101, gets none of the client's bytes",
    async (status, text) => {
      const body = status === 204 ? "" : "no";
      const result = await attempt(
        (request) =>
          lines(
            `HTTP/1.1 ${status} ${text}`,
            ...right(request),
            ...(status === 204 ? [] : ["Content-Length: 2"]),
          ) + body,
      );
      expect(result.status).toBe(status);
      expect(result.body).toBe(body);
      expect(result.ended).toBe(true);
      expect(result.head.header("connection")).toBe("close");
      expect(result.leaked).toBe("");
      expect(result.record).toMatchObject({
        cause: "upstream-refused",
        initiator: "upstream",
        httpStatus: status,
      });
    },
  );

  test("an upstream that leaves a refused connection open cannot be spoken to over it", async () => {
    const backend = await startBackend({
      answer: (_request, socket) =>
        void socket.write(
          lines("HTTP/1.1 426 Upgrade Required", "Connection: keep-alive", "Content-Length: 0"),
        ),
    });
    const gateway = await startGateway({ io, backend });
    const socket = await connectTo(gateway.port);
    socket.write(upgradeRequest());
    const answer = readAnswer(socket);
    const { wire } = await backend.next();
    socket.write(HIDDEN);
    expect((await answer).status).toBe(426);
    await wire.over();
    expect(wire.byteCount).toBe(0);
    expect(backend.arrivals).toHaveLength(1);
  });

  test.each<[what: string, request: string, status: number]>([
    ["a wrong version", upgradeRequest({ headers: { "sec-websocket-version": "777" } }), 426],
    ["a broken key", upgradeRequest({ headers: { "sec-websocket-key": "x" } }), 400],
    ["a body", upgradeRequest({ headers: { "content-length": String(HIDDEN.length) } }), 400],
    ["chunks", upgradeRequest({ headers: { "transfer-encoding": "chunked" } }), 400],
    ["another method", upgradeRequest({ method: "POST" }), 405],
    [
      "another protocol to upgrade to",
      upgradeRequest({ headers: { upgrade: "h2c", "http2-settings": "" } }),
      426,
    ],
  ])(
    "behind an upgrade that is refused for %s, no second request is answered or forwarded",
    async (_what, request, status) => {
      const backend = await startBackend();
      const gateway = await startGateway({ io, backend });
      const answer = await exchange(gateway.port, request + HIDDEN + upgradeRequest());
      expect(answer.status).toBe(status);
      expect(answer.raw.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
      expect(answer.ended).toBe(true);
      expect(backend.arrivals).toHaveLength(0);
    },
  );

  test("requests that come after a refusal, on the same connection, are not answered either", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const socket = await connectTo(gateway.port);
    socket.write(upgradeRequest({ headers: { "sec-websocket-version": "8" } }));
    await new Promise((resolve) => socket.once("readable", resolve));
    socket.write(upgradeRequest() + HIDDEN);
    const { raw, status } = await readAnswer(socket);
    expect(status).toBe(426);
    expect(raw.match(/HTTP\/1\.1 \d/g)).toHaveLength(1);
    expect(backend.arrivals).toHaveLength(0);
  });

  test("the client's key is not the one that the upstream is asked with", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const first = await openPair(gateway.port, backend);
    const second = await openPair(gateway.port, backend);
    const keys = [first, second].map(({ arrival }) => arrival.request.header("sec-websocket-key")!);
    expect(new Set([KEY, ...keys]).size).toBe(3);
    for (const key of keys) expect(Buffer.from(key, "base64")).toHaveLength(16);
    expect(first.client.head.header("sec-websocket-accept")).toBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  });

  test("frames that a client sent with its request are delivered after a true 101, once", async () => {
    const held = heldAnswer();
    const backend = await startBackend({ answer: held.answer });
    const gateway = await startGateway({ io, backend });
    const opening = openClient(gateway.port, {
      early: Buffer.concat([masked("one"), masked("two"), masked("three").subarray(0, 4)]),
    });
    const { wire } = await backend.next();
    expect(wire.byteCount).toBe(0);
    held.release();
    const client = await opening;
    client.send(masked("three").subarray(4));
    await wire.message(3);
    expect(wire.messages).toEqual(["one", "two", "three"]);
    client.sendClose(1000);
    await wire.closeFrame();
  });

  test("a hidden request behind an upgrade that succeeds is a broken frame, not a request", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const client = await openClient(gateway.port, { early: Buffer.from(HIDDEN) });
    const { wire } = await backend.next();
    expect((await client.closeFrame()).statusCode).toBe(1002);
    expect((await wire.closeFrame()).statusCode).toBe(1001);
    expect(wire.messages).toEqual([]);
    expect(backend.arrivals).toHaveLength(1);
  });

  test("frames that an upstream sent with its 101 are delivered behind the client's 101", async () => {
    const frames = Buffer.concat(
      ["a", "b"].map((text) => encodeFrame(OPCODE.text, Buffer.from(text))),
    );
    const backend = await startBackend({
      answer: (request, socket) =>
        void socket.write(Buffer.concat([Buffer.from(switching(request)), frames])),
    });
    const gateway = await startGateway({ io, backend });
    const client = await openClient(gateway.port);
    await client.message(2);
    expect(client.messages).toEqual(["a", "b"]);
  });

  test("a flood before the answer is held back at the client, and arrives whole after the 101", async () => {
    const held = heldAnswer();
    const backend = await startBackend({ answer: held.answer, wire: { keep: false } });
    const gateway = await startGateway({
      io,
      backend,
      policy: { limits: { messageSize: "64MiB" } },
    });
    const flood = encodeFrame(OPCODE.binary, new Uint8Array(32 << 20).fill(1), {
      maskingKey: Uint8Array.of(1, 2, 3, 4),
    });
    const socket = await connectTo(gateway.port);
    socket.write(upgradeRequest());
    const { wire } = await backend.next();
    socket.write(flood);
    // It is held back in the sockets' buffers: the rest of it has not even left the client.
    const before = process.memoryUsage().rss;
    await exchange(gateway.port, lines("GET / HTTP/1.1", "Host: x", "Connection: close"));
    expect(socket.writableLength).toBeGreaterThan(8 << 20);
    expect(process.memoryUsage().rss - before).toBeLessThan(24 << 20);
    expect(wire.byteCount).toBe(0);
    held.release();
    await wire.until("all of it", () => wire.byteCount === flood.length);
  });
});
