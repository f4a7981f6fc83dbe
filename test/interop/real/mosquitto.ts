import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import { Arrivals } from "../arrivals.ts";

const MOSQUITTO = "/usr/sbin/mosquitto";

export const mosquitto = {
  name: "mosquitto",
  missing: existsSync(MOSQUITTO) ? undefined : "mosquitto",
};

export interface Broker {
  readonly host: string;
  /** What it logs, without the time. */
  readonly log: Arrivals<string>;
}

/** Debian's broker with a listener for WebSockets, until the test's end. */
export async function startMosquitto(folder: string): Promise<Broker> {
  const port = await freePort();
  const file = join(folder, `mosquitto-${port}.conf`);
  const lines = [
    "user root",
    "log_dest stderr",
    "log_type all",
    "allow_anonymous true",
    // Version 2.0.11 does not start with a listener for WebSockets alone.
    `listener 0 ${join(folder, `mosquitto-${port}.sock`)}`,
    `listener ${port} 127.0.0.1`,
    "protocol websockets",
    "socket_domain ipv4",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  const child = spawn(MOSQUITTO, ["-c", file], { stdio: ["ignore", "ignore", "pipe"] });
  const exited = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await exited;
  });
  const log = new Arrivals<string>();
  const started = new Promise<void>((resolve, reject) => {
    child.on("exit", () => reject(new Error(log.all.join("\n"))));
    createInterface({ input: child.stderr }).on("line", (line) => {
      log.push(line.replace(/^\d+: /, ""));
      if (line.endsWith(" running")) resolve();
    });
  });
  await started;
  return { host: `127.0.0.1:${port}`, log };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
