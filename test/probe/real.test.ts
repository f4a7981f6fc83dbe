import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import type { ServerOptions, WebSocket } from "ws";
import { announceMissing } from "../diagnose/optional.ts";
import { firstCause, quick } from "./quick.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function wsServer(
  options: ServerOptions,
  onOpen: (socket: WebSocket) => void = () => {},
): Promise<URL> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, ...options });
  await once(server, "listening");
  server.on("connection", (socket) => {
    socket.on("error", () => {});
    onOpen(socket);
  });
  stops.push(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  return new URL(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

describe("a server made with ws", () => {
  it("ends well", async () => {
    const url = await wsServer({}, (socket) => socket.on("message", (data) => socket.send(data)));
    const report = await quick(url, { send: ["hello"] });
    expect(report).toMatchObject({ outcome: "well", findings: [] });
    expect(report.connections[0]).toMatchObject({ received: { messages: 1, bytes: 5 } });
  });

  it("speaks permessage-deflate when asked for it, and closes with 1010 where it does not", async () => {
    const deflating = await wsServer({ perMessageDeflate: { threshold: 0 } }, (socket) =>
      socket.send("hello ".repeat(50)),
    );
    const report = await quick(deflating, { requireExtension: "permessage-deflate" });
    expect(report).toMatchObject({ outcome: "well" });
    expect(report.answer?.extensions).toMatch(/^permessage-deflate/);

    let told: number | undefined;
    const plain = await wsServer({ perMessageDeflate: false }, (socket) =>
      socket.on("close", (code) => (told = code)),
    );
    const refused = await quick(plain, { requireExtension: "permessage-deflate" });
    expect(firstCause(refused)).toBe("compression-mismatch");
    await expect.poll(() => told).toBe(1010);
  });

  it("answers 400 at another path, which is told from an origin", async () => {
    const url = await wsServer({ path: "/ws" });
    const report = await quick(url);
    expect(report.answer?.status).toBe(400);
    expect(firstCause(report)).toMatch(/^(?:upgrade-not-forwarded|wrong-path)$/);
  });

  it("refuses by a callback", async () => {
    const url = await wsServer({ verifyClient: () => false });
    const report = await quick(url);
    expect(report.answer?.status).toBe(401);
    expect(firstCause(report)).toBe("credentials-refused");
  });

  it("has a limit, and closes with 1009", async () => {
    const url = await wsServer({ maxPayload: 1024 });
    const report = await quick(url, { sendSize: 4096 });
    expect(report.page.code).toBe(1009);
    expect(firstCause(report)).toBe("message-too-big");
  });

  it("terminates", async () => {
    const url = await wsServer({}, (socket) => setTimeout(() => socket.terminate(), 50));
    expect(firstCause(await quick(url))).toBe("terminated-without-close");
  });
});

/** Debian's, not whichever comes first in PATH: that is where `python3-websockets` is installed. */
const PYTHON = "/usr/bin/python3";
const installed = spawnSync(PYTHON, ["-c", "import websockets.server"]).status === 0;
if (!installed) announceMissing("python3-websockets");

const SERVER = `
import asyncio, json, sys, websockets
async def handler(ws, *path):
    how = sys.argv[1]
    if how == "raise":
        raise RuntimeError("on purpose")
    if how == "close":
        await ws.close(1001, "going")
    async for message in ws:
        pass
async def main():
    async with websockets.serve(handler, "127.0.0.1", 0, **json.loads(sys.argv[2])) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Future()
asyncio.run(main())
`;

async function pythonServer(how: string, options: object = {}): Promise<URL> {
  const child = spawn(PYTHON, ["-B", "-c", SERVER, how, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  stops.push(() => child.kill("SIGKILL"));
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return new URL(`ws://127.0.0.1:${line}/`);
}

describe.runIf(installed)("a server made with Python's websockets", () => {
  it("ends well", async () => {
    const url = await pythonServer("read");
    expect(await quick(url, { send: ["hello"] })).toMatchObject({ outcome: "well", findings: [] });
  });

  it.each([
    ["raise", {}, 1011, "server-exception"],
    ["close", {}, 1001, "deploy-or-restart"],
    ["read", { max_size: 100 }, 1009, "message-too-big"],
  ])("%s %j: %s", async (how, options, code, cause) => {
    const url = await pythonServer(how, options);
    const report = await quick(url, { sendSize: 5_000, forMs: 1_000 });
    expect(report.page.code).toBe(code);
    expect(firstCause(report)).toBe(cause);
  });

  it("refuses an origin with 403, which another one proves", async () => {
    const url = await pythonServer("read", { origins: ["https://app.example"] });
    const report = await quick(url, { origin: "https://app.example" });
    expect(report.outcome).toBe("well");
    const refused = await quick(url, { origin: "https://other.example" });
    expect(refused.answer?.status).toBe(403);
    expect(refused.answer?.headers.find(([name]) => name === "server")?.[1]).toMatch(/websockets/);
  });
});
