import { once } from "node:events";
import { connect as connectTcp } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocketServer } from "ws";
import { run, start } from "./command.ts";
import type { Running } from "./command.ts";
import { gatewayYaml } from "./configs.ts";
import { folder } from "./folder.ts";
import { closing, connect } from "./sockets.ts";

async function upstream(): Promise<string> {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 });
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  await once(server, "listening");
  const address = server.address();
  return `ws://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
}

async function gateway(
  ...args: readonly string[]
): Promise<{ running: Running; url: string; config: string }> {
  const { path, write } = folder();
  const store = `sqlite:${join(path, "endings.db")}`;
  const config = write("gateway.yaml", gatewayYaml({ upstream: await upstream(), store }));
  const running = start(["gateway", "--config", config, ...args]);
  onTestFinished(() => running.kill());
  const [address] = await running.match(/ws:\/\/127\.0\.0\.1:\d+/);
  return { running, url: `${address}/chat`, config };
}

describe("gateway", () => {
  it("runs, reads its configuration again at SIGHUP, drains with 1012, and has recorded it", async () => {
    const { running, url, config } = await gateway("--drain", "0.2", "--print-endings");
    await running.match(/^listening on ws:\/\/127\.0\.0\.1:\d+\n {2}chat: \/chat -> ws:\/\//);
    running.process.kill("SIGHUP");
    await running.match(
      /SIGHUP: the configuration is in force; 0 open connections go on under it/,
      "stderr",
    );
    const socket = await connect(url);
    const closed = closing(socket);
    const { code, stdout } = await running.stop("SIGTERM");
    expect(await closed).toMatchObject({ code: 1012 });
    expect(stdout).toMatch(/ 1012 .*\nstopped\n$/);
    expect(code).toBe(0);
    const records = await run(["records", "--config", config, "--rule", "drain", "--json"]);
    expect(JSON.parse(records.stdout)).toMatchObject({ closeCode: 1012, route: "chat" });
  });

  it("a second signal ends it at once, exit code 1", async () => {
    const { running, url } = await gateway("--drain", "3600");
    // It does not answer the Close, so the drain has to wait for it.
    (await connect(url)).pause();
    running.process.kill("SIGTERM");
    await running.match(/draining over 3600 s \(1 open\)/);
    // The first moments count as an echo of the first signal, so it may take more than one.
    const insist = setInterval(() => running.process.kill("SIGTERM"), 50);
    await running.match(/^stopped$/m);
    // One more would meet a process that has let go of its signals.
    clearInterval(insist);
    const { code } = await running.result();
    expect(code).toBe(1);
  });

  it("says on stderr what becomes of an upstream", async () => {
    const { path, write } = folder();
    const nobody = `ws+unix:${join(path, "none.sock")}:/`;
    const config = write("gateway.yaml", gatewayYaml({ upstream: nobody, store: "memory" }));
    const running = start(["gateway", "--config", config]);
    onTestFinished(() => running.kill());
    const [address] = await running.match(/ws:\/\/127\.0\.0\.1:\d+/);
    for (let i = 0; i < 4; i++) await expect(connect(`${address}/chat`)).rejects.toThrow("502");
    await running.match(
      /^closewise: route chat: upstream ws\+unix:\S+ was healthy, is ejected: no-socket: .*ENOENT\)$/m,
      "stderr",
    );
    await running.match(
      /^closewise: route chat: no upstream is healthy, so all are tried$/m,
      "stderr",
    );
  });

  it("refuses upgrades while it drains", async () => {
    const { running, url } = await gateway("--drain", "3600");
    // It does not answer the Close, so the drain has to wait for it.
    (await connect(url)).pause();
    running.process.kill("SIGTERM");
    await running.match(/draining/);
    const { port } = new URL(url);
    const tcp = connectTcp(Number(port), "127.0.0.1");
    tcp.write(
      "GET /chat HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
    );
    const [answer] = await once(tcp, "data");
    tcp.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 503 /);
  });

  it("--check prints a configuration that means the same", async () => {
    const { path, write } = folder();
    const config = write(
      "gateway.yaml",
      gatewayYaml({ upstream: await upstream(), store: `sqlite:${join(path, "x.db")}` }),
    );
    const check = await run(["gateway", "--config", config, "--check"]);
    expect(check.stdout).toMatch(/^listen:\n {2}host: 127\.0\.0\.1\n/);
    const again = await run(["gateway", "--check", "--config", write("again.yaml", check.stdout)]);
    expect(again.stdout).toBe(check.stdout);
  });

  it("records --follow shows what is to come, until Ctrl-C", async () => {
    const { running, url, config } = await gateway();
    (await connect(url)).close(1000);
    const follow = start(["records", "--config", config, "--follow", "--json"]);
    onTestFinished(() => follow.kill());
    await follow.match(/"closeCode":1000.*\n/);
    (await connect(url)).close(4001, "later");
    await follow.match(/"closeCode":4001.*\n/);
    const { code, stdout, stderr } = await follow.stop("SIGINT");
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    await running.stop();
  });
});
