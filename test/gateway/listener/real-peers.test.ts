import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, createServer as createTcpServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { WebSocketServer } from "ws";
import { quickPolicy, startBackend, startGateway, upgradeRequest } from "../support/index.ts";
import { Authority, temporaryFolder } from "./certificates.ts";

const CHROMIUM = "/usr/bin/chromium";
const PYTHON = "/usr/bin/python3";

const folder = temporaryFolder();
const authority = new Authority(folder, "ca");
const server = authority.issue("server", "/CN=localhost");

const HAPROXY = ["/usr/sbin/haproxy", "/usr/bin/haproxy"].find((path) => existsSync(path));
const PEERS = {
  chromium: existsSync(CHROMIUM),
  "python3-websockets": spawnSync(PYTHON, ["-c", "import websockets"]).status === 0,
  haproxy: HAPROXY !== undefined,
};
const missing = Object.keys(PEERS).filter((name) => !PEERS[name as keyof typeof PEERS]);

test.for(missing)("%s is installed", (name, { skip }) => {
  const notice = `${name} is missing: apt-get install ${name}`;
  expect(process.env["CI"] ? notice : "").toBe("");
  console.warn(`SKIPPED: ${notice}`);
  skip(notice);
});

const PAGE = "<!doctype html><title>A page</title>";

/** A page and a WebSocket on one server, as most applications have them. */
async function startApplication(): Promise<URL> {
  const site = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html").end(PAGE);
  });
  const sockets = new WebSocketServer({ server: site });
  sockets.on("connection", (socket) => {
    socket.on("message", (data) => {
      const text = (data as Buffer).toString();
      if (text === "bye") socket.close(4001, "as you wish");
      else socket.send(`${text} back`);
    });
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    site.closeAllConnections();
    site.close();
  });
  return new URL(`ws://127.0.0.1:${(site.address() as AddressInfo).port}/*`);
}

test.runIf(PEERS.chromium)(
  "Chromium: a page over HTTP/2, and its WebSockets as streams of the same connection",
  async () => {
    const gateway = await startGateway({
      listen: { port: 0, tls: server },
      routes: [
        {
          name: "application",
          match: { path: "/*" },
          upstreams: [await startApplication()],
          policy: quickPolicy(),
          http: { maxBodyBytes: 1_000, timeoutMs: 10_000 },
        },
      ],
    });
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      headless: true,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    });
    onTestFinished(() => browser.close());
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`https://127.0.0.1:${gateway.port}/`);
    const protocol = await page.evaluate(
      () =>
        (
          performance.getEntriesByType("navigation" as "resource")[0] as {
            nextHopProtocol?: string;
          }
        ).nextHopProtocol,
    );
    expect(protocol).toBe("h2");

    const answers = await page.evaluate(async (url) => {
      const open = async (): Promise<WebSocket> => {
        const socket = new WebSocket(url);
        await new Promise((resolve, reject) => {
          socket.addEventListener("open", resolve);
          socket.addEventListener("error", reject);
        });
        return socket;
      };
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page has no other scope
      const ask = (socket: WebSocket, text: string): Promise<unknown> => {
        socket.send(text);
        return new Promise((resolve) => {
          socket.addEventListener("message", ({ data }) => resolve(data), { once: true });
        });
      };
      globalThis.kept = [await open(), await open()];
      return [await ask(globalThis.kept[0]!, "one"), await ask(globalThis.kept[1]!, "two")];
    }, `wss://127.0.0.1:${gateway.port}/`);
    expect(answers).toEqual(["one back", "two back"]);
    // Two WebSockets are open, and no socket is one: they are streams of the page's connection.
    expect(gateway.gateway.connections).toBe(2);
    expect(gateway.gateway.sockets).toMatchObject({ websocket: 0, none: 0 });

    const end = await page.evaluate(async () => {
      const socket = globalThis.kept[0]!;
      socket.send("bye");
      return new Promise((resolve) => {
        socket.addEventListener("close", ({ code, reason, wasClean }) => {
          resolve({ code, reason, wasClean });
        });
      });
    });
    expect(end).toEqual({ code: 4001, reason: "as you wish", wasClean: true });
    expect(await gateway.nextRecord()).toMatchObject({
      closeCode: 4001,
      initiator: "upstream",
      wasClean: true,
    });
    await page.evaluate(() => {
      globalThis.kept[1]!.close(4002);
    });
    expect(await gateway.nextRecord()).toMatchObject({
      closeCode: 4002,
      initiator: "client",
      // Seen to the end, although Chromium has reset its stream meanwhile.
      upstream: { transport: "eof" },
    });
  },
  60_000,
);

declare global {
  // In the page, not here.
  var kept: WebSocket[];
}

test.runIf(PEERS["python3-websockets"])(
  "python-websockets: over TLS, the certificate verified",
  async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ backend, listen: { port: 0, tls: server } });
    const script = join(import.meta.dirname, "wss-client.py");
    const client = spawn(PYTHON, [script, `wss://localhost:${gateway.port}/`, authority.cert], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    client.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    const exited = once(client, "close");
    const { wire } = await backend.next();
    expect(await wire.message()).toBe("hello");
    wire.text("hello back");
    wire.sendClose(4000, "enough");
    await exited;
    expect(JSON.parse(output)).toEqual({
      answer: "hello back",
      code: 4000,
      reason: "enough",
      tls: "TLSv1.3",
    });
  },
  60_000,
);

async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

/** A client whose address is not the proxy's own; tries until the proxy listens. */
async function connectFrom(localAddress: string, port: number): Promise<Socket> {
  for (;;) {
    const socket = connect({ host: "127.0.0.1", port, localAddress });
    const connected = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (connected) {
      onTestFinished(() => void socket.destroy());
      return socket.on("error", () => {});
    }
  }
}

test.runIf(PEERS.haproxy).each([
  ["v1", "send-proxy"],
  ["v2", "send-proxy-v2"],
  ["v2", "send-proxy-v2 proxy-v2-options crc32c,unique-id"],
] as const)(
  "HAProxy: %s, %s",
  async (version, option) => {
    const backend = await startBackend();
    const gateway = await startGateway({
      backend,
      trustedProxies: ["127.0.0.1"],
      listen: { port: 0, proxyProtocol: version },
    });
    const port = await freePort();
    const file = join(folder, `haproxy-${port}.cfg`);
    writeFileSync(
      file,
      [
        "defaults",
        "  mode tcp",
        "  timeout connect 5s",
        "  timeout client 30s",
        "  timeout server 30s",
        "listen gateway",
        `  bind 127.0.0.1:${port}`,
        "  unique-id-format %[uuid()]",
        `  server gateway 127.0.0.1:${gateway.port} ${option}`,
        "",
      ].join("\n"),
    );
    execFileSync(HAPROXY!, ["-c", "-f", file], { stdio: "pipe" });
    const proxy = spawn(HAPROXY!, ["-db", "-f", file], { stdio: "ignore" });
    onTestFinished(async () => {
      proxy.kill("SIGKILL");
      await once(proxy, "exit");
    });
    const socket = await connectFrom("127.0.0.2", port);
    socket.write(upgradeRequest());
    const { request, wire } = await backend.next();
    expect(request.header("x-forwarded-for")).toBe("127.0.0.2");
    socket.destroy();
    await wire.until("its end", ({ ended }) => ended);
    wire.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({ clientAddress: "127.0.0.2" });
  },
  60_000,
);
