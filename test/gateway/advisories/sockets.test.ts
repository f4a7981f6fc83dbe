import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { NO_SOCKETS, until } from "../listener/gauge.ts";
import type { AuthoredPolicy } from "../../../src/policy/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import {
  BY_SECRET,
  Configuring,
  connectTo,
  openClient,
  readAnswer,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";
import type { StartOptions } from "../support/index.ts";

async function start(policy: AuthoredPolicy, options: Partial<StartOptions> = {}) {
  const backend = await startBackend();
  const route = new Configuring().route(backend.url, policy);
  return { backend, ...(await startGateway({ routes: [route], ...options })) };
}

type Wire = Awaited<ReturnType<typeof openClient>>;

const BY_MESSAGE: AuthoredPolicy = {
  auth: { ...BY_SECRET, from: ["message"], deadline: "300ms" },
  lifetime: { hostileCloseTimeout: "200ms" },
};

describe("GHSA-xwhh-v746-pj9m: a client that has not said who it is", () => {
  test.each<[what: string, send: (wire: Awaited<ReturnType<typeof openClient>>) => unknown]>([
    ["Pings", (wire) => wire.frame(OPCODE.ping, "x")],
    ["Pongs", (wire) => wire.frame(OPCODE.pong, "x")],
    ["fragments", (wire) => wire.frame(OPCODE.continuation, "", { fin: false })],
  ])("has a deadline that %s do not move, and no upstream", async (what, send) => {
    const { port, backend, gateway } = await start(BY_MESSAGE);
    const client = await openClient(port);
    if (what === "fragments") client.frame(OPCODE.text, "{", { fin: false });
    const sending = setInterval(() => send(client), 10);
    const { statusCode, reason } = await client.closeFrame();
    clearInterval(sending);
    expect(statusCode).toBe(1008);
    expect(reason).toMatch(/^auth-timeout: /);
    // It says nothing more, and is not waited for.
    await until(() => gateway.connections === 0);
    expect(backend.arrivals).toHaveLength(0);
  });

  test.each([
    ["too many messages", (wire: Wire) => wire.text("hello", "let me in")],
    ["one that is too large", (wire: Wire) => wire.text("x".repeat(9 * 1024))],
    [
      "one that grows too large",
      (wire: Wire) => {
        wire.frame(OPCODE.text, "x".repeat(4_096), { fin: false });
        for (let i = 0; i < 3; i++)
          wire.frame(OPCODE.continuation, "x".repeat(4_096), { fin: false });
      },
    ],
  ])("may not fill a queue: %s", async (_what, send) => {
    const { port, backend } = await start({
      ...BY_MESSAGE,
      auth: { ...BY_MESSAGE.auth!, deadline: "60s" },
    });
    const client = await openClient(port);
    send(client);
    const { statusCode, reason } = await client.closeFrame();
    expect(statusCode).toBe(1008);
    expect(reason).toMatch(/^auth-invalid: /);
    expect(backend.arrivals).toHaveLength(0);
  });
});

describe("super-productivity#9885: authentication after the 101 pins sockets", () => {
  test("a request without a token gets 401, and no 101", async () => {
    const { port, gateway } = await start({ auth: { ...BY_SECRET, from: ["query:token"] } });
    const socket = await connectTo(port);
    socket.write(upgradeRequest());
    const { status, ended } = await readAnswer(socket);
    expect([status, ended]).toEqual([401, true]);
    await until(() => Object.values(gateway.sockets).every((count) => count === 0));
  });

  test("refused by a Close that nobody answers: the socket is let go soon", async () => {
    const { port, gateway } = await start({
      auth: { ...BY_SECRET, from: ["query:token"] },
      handshake: { refuse: "close", hold: "100ms" },
      lifetime: { hostileCloseTimeout: "100ms" },
    });
    const clients = [];
    for (let i = 0; i < 10; i++) clients.push(await openClient(port));
    const closes = await Promise.all(clients.map((client) => client.closeFrame()));
    expect(new Set(closes.map(({ statusCode }) => statusCode))).toEqual(new Set([1008]));
    await until(() => gateway.connections === 0);
    expect(gateway.sockets).toEqual(NO_SOCKETS);
    for (const client of clients) await client.over();
  });
});

test("nodetool#4673, weavejs#1118: refused upgrades whose clients never close leave nothing open", async () => {
  const { port, gateway, records } = await start({
    handshake: { origins: ["https://app.example"] },
  });
  const refused = async () => {
    const socket = await connectTo(port);
    socket.write(upgradeRequest({ headers: { origin: "https://evil.example" } }));
    // It reads its answer, and the end of it, and does not end its own side.
    const ended = new Promise((resolve) => socket.once("end", resolve));
    socket.resume();
    await ended;
    return socket;
  };
  const first = await refused();
  await until(() => Object.values(gateway.sockets).every((count) => count === 0));
  first.destroy();
  const before = descriptors();
  const sockets = await Promise.all(Array.from({ length: 200 }, refused));
  await until(() => Object.values(gateway.sockets).every((count) => count === 0));
  expect(gateway.sockets).toEqual(NO_SOCKETS);
  expect(records).toHaveLength(201);
  for (const socket of sockets) socket.destroy();
  await until(() => descriptors() <= before);
});

function descriptors(): number {
  return readdirSync("/proc/self/fd").length;
}

describe("slowloris: pyrycode-relay#35, websocketpp#789, ygo#47", () => {
  const REQUEST = upgradeRequest();

  test.each<[what: string, next: (i: number) => string]>([
    ["byte by byte", (i) => REQUEST[i] ?? ""],
    ["headers without end", (i) => (i === 0 ? "GET / HTTP/1.1\r\n" : `X-${i}: 1\r\n`)],
    ["empty lines before the request", () => "\r\n"],
  ])("%s: the time runs from accept, and what dribbles does not extend it", async (_what, next) => {
    const { port, gateway, backend } = await start({}, { headersTimeoutMs: 300 });
    const socket = await connectTo(port);
    const answer = readAnswer(socket);
    let i = 0;
    const dribble = setInterval(() => socket.write(next(i++)), 20);
    const { status } = await answer;
    clearInterval(dribble);
    expect([0, 408]).toContain(status);
    await until(() => Object.values(gateway.sockets).every((count) => count === 0));
    expect(backend.arrivals).toHaveLength(0);
  });

  test("half-open handshakes are capped, and open connections do not suffer", async () => {
    const { port, gateway, backend } = await start({}, { maxHandshakes: 20 });
    const client = await openClient(port);
    const { wire } = await backend.next();
    const slow = await Promise.all(Array.from({ length: 60 }, () => connectTo(port)));
    for (const socket of slow) socket.write("GET / HTTP/1.1\r\n");
    await until(() => gateway.sockets.door === 20);
    client.text("still here");
    expect(await wire.message()).toBe("still here");
    expect(gateway.sockets.door).toBeLessThanOrEqual(20);
  });

  test("an upstream that dribbles its answer holds a handshake no longer than the policy says", async () => {
    const backend = await startBackend({
      answer: (_request, socket) => {
        socket.write("HTTP/1.1 101 Switching Protocols\r\n");
        const timer = setInterval(() => socket.write("X: y\r\n"), 20);
        socket.on("close", () => clearInterval(timer));
      },
    });
    const gateway = await startGateway({ backend, policy: { handshake: { timeout: "300ms" } } });
    const socket = await connectTo(gateway.port);
    socket.write(upgradeRequest());
    expect((await readAnswer(socket)).status).toBe(504);
  });
});
