/** Every process of a run: started here, ended here. */
import { fork, spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { portOf } from "./jobs.ts";
import type { Job, JobReply, JobResult } from "./jobs.ts";

export const folder = mkdtempSync(join(tmpdir(), "closewise-bench-"));
const groups = new Set<number>();
const helpers = new Set<ChildProcess>();

function endGroup(pid: number): void {
  groups.delete(pid);
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Already gone.
  }
}

export function cleanUp(): void {
  for (const pid of groups) endGroup(pid);
  for (const helper of helpers) helper.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: "127.0.0.1" });
    socket.on("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}

export interface Running {
  readonly pid: number;
  readonly port: number;
  stop(): Promise<void>;
}

const WITH_FILES = 'ulimit -n 65535 2>/dev/null || ulimit -n "$(ulimit -Hn)"; exec "$@"';

/** Starts a proxy in a process group of its own and waits until its port accepts. */
export async function startProxy(
  name: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  port: number,
): Promise<Running> {
  const logFile = join(folder, `${name}-${port}.log`);
  const log = openSync(logFile, "a");
  const child = spawn("sh", ["-c", WITH_FILES, "sh", ...argv], {
    detached: true,
    stdio: ["ignore", log, log],
    // Whoever says `node` gets the one that runs us.
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env["PATH"]}`, ...env },
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("could not start a shell");
  groups.add(pid);
  const deadline = performance.now() + 10_000;
  while (!(await accepts(port))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > deadline) {
      endGroup(pid);
      const lines = readFileSync(logFile, "utf8").trim().split("\n");
      const said =
        lines.find((line) => /error|alert|emerg|fatal/i.test(line)) ?? lines.at(-1) ?? "";
      const why = ended ? `ended with ${child.exitCode ?? child.signalCode}` : "not ready in 10 s";
      throw new Error(said === "" ? why : `${why}: ${said.trim()}`);
    }
    await sleep(50);
  }
  return {
    pid,
    port,
    async stop() {
      endGroup(pid);
      await exited;
    },
  };
}

function helper(file: string): ChildProcess {
  const child = fork(new URL(file, import.meta.url), {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  helpers.add(child);
  return child;
}

/** The echo backend; resolves to its port. */
export function startEcho(): Promise<number> {
  const child = helper("./echo.ts");
  return new Promise((resolve, reject) => {
    child.once("message", (message: { port: number }) => resolve(message.port));
    child.once("exit", () => reject(new Error("the echo backend ended")));
  });
}

/** The load generator; replaced by a fresh one when it does not answer. */
export class Load {
  #child = helper("./load.ts");

  async run(job: Job, limitMs: number): Promise<JobResult> {
    const child = this.#child;
    const limit = new AbortController();
    const answer = new Promise<JobReply>((resolve) => {
      child.once("message", resolve);
      child.once("exit", () => resolve({ error: "the load generator ended" }));
    });
    child.send(job);
    const reply = await Promise.race([
      answer,
      sleep(limitMs, undefined, { signal: limit.signal }).catch(() => undefined),
    ]);
    limit.abort();
    child.removeAllListeners();
    if (reply === undefined || "error" in reply) {
      // Connections may be left over: a fresh generator for whoever is next.
      child.kill("SIGKILL");
      helpers.delete(child);
      this.#child = helper("./load.ts");
      throw new Error(reply?.error ?? `no answer within ${limitMs / 1000} s`);
    }
    return reply.result;
  }
}
