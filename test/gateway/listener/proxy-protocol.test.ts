import { once } from "node:events";
import type { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import {
  MODES,
  connectTo,
  exchange,
  lines,
  openClient,
  readAnswer,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";
import { Authority, temporaryFolder } from "./certificates.ts";
import { NO_SOCKETS, until } from "./gauge.ts";
import { connectSecurely, openSecurely, openSession, openStream } from "./secure-client.ts";

const server = new Authority(temporaryFolder(), "ca").issue("server", "/CN=localhost");

const V1 = Buffer.from("PROXY TCP4 203.0.113.9 192.0.2.1 54321 443\r\n", "latin1");
const V2 = Buffer.from(
  "0d0a0d0a000d0a515549540a2111000fcb007109c0000201d43101bb040000".padEnd(62, "0"),
  "hex",
);
const LOCAL = Buffer.from("0d0a0d0a000d0a515549540a20000000", "hex");
const trustedProxies = ["127.0.0.1"];

/** Hands a header in one byte at a time, each in its own segment. */
async function dribble(socket: Socket, bytes: Uint8Array): Promise<void> {
  for (const byte of bytes) {
    await new Promise<void>((resolve) => {
      socket.write(Uint8Array.of(byte), () => resolve());
    });
  }
}

describe.each(MODES)("behind a proxy, io: %s", (io) => {
  test.each([
    ["v1", V1, "203.0.113.9"],
    ["v2", V2, "203.0.113.9"],
    ["both", V1, "203.0.113.9"],
    ["both", V2, "203.0.113.9"],
    ["v2", LOCAL, "127.0.0.1"],
  ] as const)("%s: the named address is the client's", async (proxyProtocol, header, address) => {
    const backend = await startBackend();
    const gateway = await startGateway({
      backend,
      io,
      trustedProxies,
      listen: { port: 0, proxyProtocol },
    });
    const socket = await connectTo(gateway.port);
    // Header, request and a frame in one segment: what follows the header must not be lost.
    const frame = Buffer.from("818537fa213d7f9f4d5158", "hex");
    socket.write(Buffer.concat([header, Buffer.from(upgradeRequest(), "latin1"), frame]));
    const { request, wire } = await backend.next();
    expect(request.header("x-forwarded-for")).toBe(address);
    expect(await wire.message()).toBe("Hello");
    socket.destroy();
    await wire.until("its end", ({ ended }) => ended);
    wire.socket.end();
    expect((await gateway.nextRecord()).clientAddress).toBe(address);
    await until(() => gateway.gateway.sockets.websocket === 0);
    expect(gateway.gateway.sockets).toEqual(NO_SOCKETS);
  });

  test("byte by byte", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({
      backend,
      io,
      trustedProxies,
      listen: { port: 0, proxyProtocol: "both" },
    });
    for (const header of [V1, V2]) {
      const socket = await connectTo(gateway.port);
      await dribble(socket, Buffer.concat([header, Buffer.from(upgradeRequest(), "latin1")]));
      expect((await backend.next()).request.header("x-forwarded-for")).toBe("203.0.113.9");
    }
  });
});

test("in front of TLS: HTTP/1.1 and HTTP/2", async () => {
  const backend = await startBackend();
  const gateway = await startGateway({
    backend,
    trustedProxies,
    listen: { port: 0, proxyProtocol: "v2", tls: server },
  });
  const behind = async (): Promise<Socket> => {
    const socket = await connectTo(gateway.port);
    socket.write(V2);
    return socket;
  };
  const client = await openSecurely(gateway.port, { socket: await behind() });
  const first = await backend.next();
  expect(first.request.header("x-forwarded-for")).toBe("203.0.113.9");
  client.text("hello");
  expect(await first.wire.message()).toBe("hello");

  const tls = await connectSecurely(gateway.port, {
    socket: await behind(),
    ALPNProtocols: ["h2"],
  });
  const session = await openSession("https://localhost", {}, { createConnection: () => tls });
  await openStream(session);
  expect((await backend.next()).request.header("x-forwarded-for")).toBe("203.0.113.9");
});

test("in front of h2c", async () => {
  const backend = await startBackend();
  const gateway = await startGateway({
    backend,
    trustedProxies,
    listen: { port: 0, proxyProtocol: "v1", h2c: true },
  });
  const socket = await connectTo(gateway.port);
  socket.write(V1);
  const session = await openSession("http://localhost", {}, { createConnection: () => socket });
  await openStream(session);
  expect((await backend.next()).request.header("x-forwarded-for")).toBe("203.0.113.9");
});

test("X-Forwarded-For counts only where the named address is a trusted proxy itself", async () => {
  const backend = await startBackend();
  const forwarded = upgradeRequest({
    headers: { "x-forwarded-for": "198.51.100.7", origin: "https://evil.example" },
  });
  for (const [trusted, address] of [
    [["127.0.0.1"], "203.0.113.9"],
    [["127.0.0.1", "203.0.113.0/24"], "198.51.100.7"],
  ] as const) {
    const gateway = await startGateway({
      backend,
      trustedProxies: trusted,
      listen: { port: 0, proxyProtocol: "v1" },
      policy: { handshake: { origins: ["https://app.example"] } },
    });
    await exchange(gateway.port, Buffer.concat([V1, Buffer.from(forwarded, "latin1")]));
    expect((await gateway.nextRecord()).clientAddress).toBe(address);
  }
});

describe("closed at once, without an answer", () => {
  test.each([
    ["no header", upgradeRequest()],
    ["a wrong header", "PROXY TCP4 localhost 192.0.2.1 1 2\r\n"],
    ["the other version", V2],
    ["half a header, and the end", V1.subarray(0, 20)],
  ])("%s", async (_, bytes) => {
    const gateway = await startGateway({
      trustedProxies,
      listen: { port: 0, proxyProtocol: "v1" },
    });
    const socket = await connectTo(gateway.port);
    socket.end(bytes);
    expect((await readAnswer(socket)).raw).toBe("");
    await until(() => gateway.gateway.sockets.door === 0);
    expect(gateway.gateway.sockets).toEqual(NO_SOCKETS);
  });

  test("a peer that is no trusted proxy, whatever it says", async () => {
    const { port } = await startGateway({
      trustedProxies: ["192.0.2.7"],
      listen: { port: 0, proxyProtocol: "both" },
    });
    const socket = await connectTo(port);
    socket.write(Buffer.concat([V1, Buffer.from(upgradeRequest(), "latin1")]));
    expect((await readAnswer(socket)).raw).toBe("");
  });

  test("a header that does not come", async () => {
    const { gateway, port } = await startGateway({
      trustedProxies,
      headersTimeoutMs: 200,
      listen: { port: 0, proxyProtocol: "both" },
    });
    const socket = await connectTo(port);
    socket.write(V1.subarray(0, 10));
    const ended = once(socket, "end");
    socket.resume();
    await ended;
    await until(() => gateway.sockets.door === 0);
    expect(gateway.sockets).toEqual(NO_SOCKETS);
  });
});

test("connections are counted for the named address", async () => {
  const backend = await startBackend();
  const gateway = await startGateway({
    backend,
    trustedProxies,
    maxConnectionsPerIp: 1,
    listen: { port: 0, proxyProtocol: "v1" },
  });
  const connectFrom = async (address: string): Promise<Socket> => {
    const socket = await connectTo(gateway.port);
    socket.write(`PROXY TCP4 ${address} 192.0.2.1 1 2\r\n${upgradeRequest()}`);
    return socket;
  };
  await connectFrom("203.0.113.9");
  await backend.next();
  expect((await readAnswer(await connectFrom("203.0.113.9"))).raw).toBe("");
  await connectFrom("203.0.113.10");
  await backend.next();
});

test("without the protocol, a header is no request", async () => {
  const { port } = await startGateway({ trustedProxies });
  expect(
    (await exchange(port, Buffer.concat([V1, Buffer.from(lines("GET / HTTP/1.1"))]))).status,
  ).toBe(400);
  await openClient((await startGateway({ backend: await startBackend() })).port);
});
