import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import type { Socket as ServerSocket } from "socket.io";
import { io } from "socket.io-client";
import type { ManagerOptions, Socket, SocketOptions } from "socket.io-client";
import { expect, onTestFinished, test } from "vitest";
import { Arrivals } from "../arrivals.ts";
import { expectQuiet, startRecipe, tokenFor } from "./recipe.ts";
import type { Recipe, Scheme } from "./recipe.ts";

interface Backend {
  readonly host: string;
  readonly sockets: Arrivals<ServerSocket>;
  readonly events: Arrivals<unknown>;
  readonly disconnects: Arrivals<string>;
}

async function startBackend(perMessageDeflate: boolean): Promise<Backend> {
  const http = createServer();
  const options = { perMessageDeflate, pingInterval: 100, pingTimeout: 10_000 };
  const server = new Server(http, options);
  const sockets = new Arrivals<ServerSocket>();
  const events = new Arrivals<unknown>();
  const disconnects = new Arrivals<string>();
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.on("disconnect", (reason) => disconnects.push(reason));
    socket.on("say", (what: unknown, answer: (back: unknown) => void) => {
      events.push(what);
      answer({ heard: what });
    });
  });
  await new Promise<void>((resolve) => {
    http.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => server.close());
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { host, sockets, events, disconnects };
}

async function connect(
  recipe: Recipe,
  scheme: Scheme,
  options: Partial<ManagerOptions & SocketOptions>,
): Promise<Socket> {
  const socket = io(recipe.at(scheme), {
    query: { token: await tokenFor("ada", "socket-io") },
    extraHeaders: { Origin: "https://app.example" },
    forceNew: true,
    ...options,
  });
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** The next one with this name. */
function next(socket: Socket, event: string): Promise<unknown[]> {
  return new Promise((resolve) => {
    socket.once(event, (...facts: unknown[]) => resolve(facts));
  });
}

const websocket = { transports: ["websocket"] };
const ways: readonly [string, Scheme, boolean, Partial<ManagerOptions>][] = [
  ["WebSocket alone, with permessage-deflate", "http", true, websocket],
  ["WebSocket alone, over TLS", "https", true, websocket],
  ["WebSocket alone, without permessage-deflate", "http", false, websocket],
  ["polling, and then an upgrade", "http", true, {}],
  ["polling, and then an upgrade, over TLS", "https", true, {}],
];

test.each(ways)("socket.io: a session by %s", async (_, scheme, compresses, options) => {
  const backend = await startBackend(compresses);
  const recipe = await startRecipe("socket-io", { backend: backend.host });
  const socket = await connect(recipe, scheme, options);
  await next(socket, "connect");
  const { engine } = socket.io;
  if (engine.transport.name !== "websocket") {
    await new Promise<void>((resolve) => {
      engine.once("upgrade", () => resolve());
    });
  }
  const server = await backend.sockets.next();
  // Only from an upgrade the gateway takes the token out.
  const type = options === websocket ? "undefined" : "string";
  expect(typeof server.handshake.query["token"]).toBe(type);

  const large = "All of it, ✓. ".repeat(30_000);
  const bytes = Buffer.from(large);
  const said = ["hello", { deep: [1, { er: null }] }, large, { file: bytes, name: "a" }];
  for (const what of said) {
    expect(await socket.timeout(10_000).emitWithAck("say", what)).toEqual({ heard: what });
    const told = next(socket, "told");
    server.emit("told", what, bytes);
    expect(await told).toEqual([what, bytes]);
  }
  expect(backend.events.all).toEqual(said);
  // Engine.IO's own heartbeats, beside the gateway's.
  for (let n = 0; n < 3; n++) {
    await new Promise<void>((resolve) => {
      engine.once("heartbeat", () => resolve());
    });
  }

  socket.disconnect();
  expect(await backend.disconnects.next()).toBe("client namespace disconnect");
  const ending = { user: "ada", initiator: "client" } as const;
  expectQuiet(await recipe.records.next(), { ...ending, code: 1005 });
  socket.connect();
  await next(socket, "connect");
  expect(await socket.timeout(10_000).emitWithAck("say", "again")).toEqual({ heard: "again" });
});

test("socket.io: a card number ends with 1008, and the client comes again by itself", async () => {
  const backend = await startBackend(true);
  const recipe = await startRecipe("socket-io", {
    backend: backend.host,
    changes: [["first: 2s", "first: 1s"]],
  });
  const socket = await connect(recipe, "http", { ...websocket, reconnectionDelay: 300 });
  await next(socket, "connect");
  const disconnected = next(socket, "disconnect");
  const refused = new Promise((resolve) => {
    socket.io.once("reconnect_error", resolve);
  });
  const again = next(socket, "connect");
  socket.emit("say", "4111-1111-1111-1111");

  const [reason, details] = await disconnected;
  expect(reason).toBe("transport close");
  expect(details).toMatchObject({
    description: "websocket connection closed",
    context: {
      code: 1008,
      reason: expect.stringMatching(/^content-forbidden: .*card-number/) as unknown,
    },
  });
  expect(await backend.disconnects.next()).toBe("transport close");
  expect(backend.events.all).toEqual([]);
  expect(await recipe.records.next()).toMatchObject({
    rule: "content-forbidden",
    offender: "client",
    closeCode: 1008,
    upstreamCode: 1001,
    wasClean: true,
  });
  expect(await refused).toMatchObject({ message: "websocket error" });
  expect(await recipe.records.next()).toMatchObject({ rule: "penalty", httpStatus: 429 });
  await again;
});
