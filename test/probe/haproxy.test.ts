import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { announceMissing } from "../diagnose/optional.ts";
import { serve } from "./peer.ts";
import { firstCause, quick } from "./quick.ts";

const HAPROXY = "/usr/sbin/haproxy";
const installed = existsSync(HAPROXY);
if (!installed) announceMissing("haproxy");

const folder = mkdtempSync(join(tmpdir(), "closewise-probe-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** HAProxy in front of a port, with a short `timeout tunnel`. */
async function haproxy(backend: number): Promise<URL> {
  const port = await freePort();
  const config = join(folder, `${port}.cfg`);
  writeFileSync(
    config,
    `defaults
  mode http
  timeout connect 2s
  timeout client 30s
  timeout server 30s
  timeout tunnel 1200ms
listen websocket
  bind 127.0.0.1:${port}
  server app 127.0.0.1:${backend}
`,
  );
  const child = spawn(HAPROXY, ["-db", "-f", config], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  await expect.poll(() => isListening(port), { timeout: 10_000 }).toBe(true);
  return new URL(`ws://127.0.0.1:${port}/`);
}

describe.runIf(installed)("HAProxy on the way", () => {
  it("ends the silent connection by its `timeout tunnel`, and not the one that pings", async () => {
    const { port } = await serve((peer) => peer.accept().behave());
    const report = await quick(await haproxy(port), {
      compare: true,
      forMs: 3_000,
      staggerMs: 300,
      pingMs: 150,
    });
    expect(report.findings[0]).toBe("silence-dropped");
    expect(firstCause(report)).toBe("load-balancer-idle");
    expect(report.diagnosis?.causes.map(({ id }) => id)).toContain("haproxy-timeout");
  });

  it("answers 503 for a server that is not there", async () => {
    const report = await quick(await haproxy(await freePort()));
    expect(report.answer?.status).toBe(503);
    expect(firstCause(report)).toBe("backend-unreachable");
  });
});
