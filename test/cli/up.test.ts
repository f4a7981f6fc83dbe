import { once } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { jsonLines, run, start } from "./command.ts";
import type { Running } from "./command.ts";
import { folder } from "./folder.ts";
import { closing, connect, freePort, takenPort } from "./sockets.ts";

function up(...args: readonly string[]): Running {
  const { path } = folder();
  const running = start(["up", "--port", "0", "--admin-port", "0", ...args], { cwd: path });
  onTestFinished(() => running.kill());
  return running;
}

const ANY_PORTS = ["--port", "0", "--backend-port", "0", "--admin-port", "0"];
const GATEWAY = /ws:\/\/127\.0\.0\.1:(\d+)\/chat/;

describe("up", () => {
  it("closes who sends too fast, says so, drains, and has recorded it all", async () => {
    const { path } = folder();
    const running = start(["up", ...ANY_PORTS], { cwd: path });
    onTestFinished(() => running.kill());
    const [url] = await running.match(GATEWAY);
    await running.match(/Each ending in one sentence:/);
    expect(running.stdout).toContain("/.well-known/websocket-policy");
    expect(running.stdout).toContain(` try ${url}`);

    const fast = await connect(url);
    for (let i = 0; i < 30; i++) fast.send(`message ${i}`);
    expect(await closing(fast)).toEqual({
      code: 1008,
      reason: expect.stringMatching(/^message-rate: .*; retry-after=\d+$/),
    });
    await running.match(/\d\d:\d\d:\d\d {2}1008 .*message-rate.*1008 Policy Violation.*\./);

    const calm = await connect(url);
    const drained = closing(calm);
    const { code, stderr } = await running.stop("SIGTERM");
    expect(await drained).toMatchObject({ code: 1012 });
    expect(stderr).toBe("");
    expect(code).toBe(0);

    const records = await run(["records", "--json"], { cwd: path });
    const lines = jsonLines(records.stdout);
    expect(lines).toEqual([
      expect.objectContaining({ version: 1, closeCode: 1008, rule: "message-rate", route: "chat" }),
      expect.objectContaining({ version: 1, closeCode: 1012, rule: "drain", wasClean: true }),
    ]);
    const text = await run(["records", "--code", "1008", "--since", "1h"], { cwd: path });
    expect(text.stdout).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}1008 .*message-rate.*\n$/);
    const none = await run(["records", "--code", "1009"], { cwd: path });
    expect(none).toMatchObject({ stdout: "", code: 0 });
    const other = await run(["records", "--rule", "message-rat"], { cwd: path });
    expect(other.stderr).toMatch(/Did you mean message-rate\?/);
    expect(other.code).toBe(2);
  });

  it("serves a page that needs nothing from elsewhere, and lets it connect", async () => {
    const running = up("--backend-port", "0", "--store", "memory");
    const [page] = await running.match(/http:\/\/127\.0\.0\.1:\d+\/(?=\s)/);
    const english = await fetch(page);
    const html = await english.text();
    expect(english.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const french = await fetch(page, { headers: { "Accept-Language": "fr-CA,en;q=0.5" } });
    expect(await french.text()).toContain('<html lang="fr">');
    expect(await (await fetch(`${page}?lang=fr`)).text()).toContain('<html lang="fr">');
    expect((await fetch(`${page}nothing`)).status).toBe(404);

    const [url] = await running.match(GATEWAY);
    const socket = new WebSocket(url, { origin: new URL(page).origin });
    const [welcome] = await once(socket, "message");
    expect(JSON.parse(String(welcome))).toMatchObject({ type: "welcome" });
    socket.send(new Uint8Array(3));
    expect(await closing(socket)).toMatchObject({ code: 1003 });
    const foreign = new WebSocket(url, { origin: "https://evil.example" });
    const [, response] = await once(foreign, "unexpected-response");
    expect(response.statusCode).toBe(403);
    foreign.on("error", () => {});
    expect((await running.stop("SIGINT")).code).toBe(0);
  });

  it("try ends in a 1008, and explains it", async () => {
    const running = up("--backend-port", "0", "--store", "memory");
    const [url] = await running.match(GATEWAY);
    const text = await run(["try", url]);
    expect(text.stdout).toMatch(/Closed with 1008 Policy Violation, reason "message-rate: /);
    expect(text.stdout).toMatch(/explain 1008\n$/);
    expect(text.code).toBe(0);
    const json = await run(["try", url, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ url, code: 1008, explanation: { code: 1008 } });
    await running.stop();
  });

  it("--upstream: an upstream that refuses does not stop it", async () => {
    const running = up("--upstream", `ws://127.0.0.1:${await freePort()}`, "--store", "memory");
    const [url] = await running.match(/ws:\/\/127\.0\.0\.1:\d+\//);
    for (let i = 0; i < 2; i++) {
      const socket = new WebSocket(`${url}any/path?query`);
      socket.on("error", () => {});
      const [, response] = await once(socket, "unexpected-response");
      expect(response.statusCode).toBe(502);
    }
    await running.match(/HTTP 502 .*\n.*HTTP 502 .*\n/);
    expect((await running.stop()).code).toBe(0);
  });

  it("a taken usual port of the backend is no obstacle, and is told", async () => {
    // Somebody else on this machine may have it already: as good.
    await takenPort(9000).catch(() => {});
    const running = up("--store", "memory");
    const [, port] = await running.match(/port 9000 is taken, .* on (\d+)/, "stderr");
    await running.match(new RegExp(`http://127\\.0\\.0\\.1:${port}/`));
    expect((await running.stop()).code).toBe(0);
  });

  it("a folder that cannot be written is no obstacle, and is told", async () => {
    const running = start(["up", ...ANY_PORTS], { cwd: "/proc" });
    onTestFinished(() => running.kill());
    await running.match(/memory:/);
    expect(running.stderr).toMatch(/^closewise: endings are kept in memory: .*\n$/);
    expect((await running.stop()).code).toBe(0);
  });

  it("--json: one object per line", async () => {
    const running = up("--backend-port", "0", "--store", "memory", "--json");
    const [url] = await running.match(GATEWAY);
    (await connect(url)).close(1000, "bye");
    await running.match(/"type":"ending".*\n/);
    const { stdout } = await running.stop();
    const lines = jsonLines(stdout);
    expect(lines).toEqual([
      expect.objectContaining({ type: "listening", gateway: url, store: "memory:" }),
      {
        type: "ending",
        sentence: expect.stringContaining("1000 Normal Closure"),
        record: expect.objectContaining({ closeCode: 1000 }),
      },
      { type: "draining", connections: 0, seconds: 2 },
      { type: "stopped", endings: 1 },
    ]);
  });

  it("--lang fr speaks French", async () => {
    const running = up("--backend-port", "0", "--store", "memory", "--lang", "fr");
    await running.match(/Chaque fin en une phrase/);
    const { stdout } = await running.stop();
    expect(stdout).toMatch(/Arrêté après 0 fin de connexion\.\n$/);
  });
});
