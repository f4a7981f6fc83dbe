import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Browser, Page } from "playwright-core";
import { WebSocket as WsSocket } from "ws";
import type { ClientOptions } from "ws";
import type { ClientAct } from "../../src/lab/index.ts";
import { chromium, launch } from "../interop/chromium-peer.ts";
import { python as pythonKind } from "../interop/python-peers.ts";

/** What a client's API reports at the end. */
export interface Seen {
  readonly opened: boolean;
  readonly code: number;
  readonly reason: string;
  /** Where the API has it. */
  readonly wasClean?: boolean;
}

/** A real client that connects, does what a scenario asks of it, and tells how it ended. */
export interface Player {
  readonly name: "ws" | "undici" | "python-websockets" | "Chromium";
  readonly missing: string | undefined;
  /** @param page An address that serves some page, for a browser. */
  start(page: string): Promise<void>;
  stop(): Promise<void>;
  play(url: string, act: ClientAct): Promise<Seen>;
}

const TALK_MS = 200;
const PING_MS = 400;

/** What every API of WHATWG's shape can do. */
function perform(socket: WebSocket | WsSocket, act: ClientAct): void {
  if (act === "close") socket.close(1000);
  if (act === "message-close") {
    socket.send("hello");
    socket.close(1000);
  }
  if (act === "flood") for (let n = 0; n < 20; n++) socket.send(`message ${n}`);
  if (act === "binary") socket.send(Uint8Array.of(1, 2, 3));
  if (act === "big") socket.send("x".repeat(100 * 1024));
  if (act === "talk") {
    const timer = setInterval(() => socket.send("talk"), TALK_MS);
    socket.addEventListener("close", () => clearInterval(timer));
  }
}

/** Pings until one is not answered, as the README of `ws` advises. */
function keepAlive(socket: WsSocket): void {
  let alive = true;
  socket.on("pong", () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, PING_MS);
  socket.on("close", () => clearInterval(timer));
}

/** Its types do not know all of its options. */
const WS_OPTIONS: ClientOptions & { readonly closeTimeout: number } = { closeTimeout: 1_000 };

export const ws: Player = {
  name: "ws",
  missing: undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  async play(url, act) {
    const socket = new WsSocket(url, act === "offer" ? ["chat"] : [], WS_OPTIONS);
    let opened = false;
    socket.on("error", () => {});
    socket.on("open", () => {
      opened = true;
      perform(socket, act);
      if (act === "ping") keepAlive(socket);
    });
    return new Promise<Seen>((resolve) => {
      socket.addEventListener("close", ({ code, reason, wasClean }) =>
        resolve({ opened, code, reason, wasClean }),
      );
    });
  },
};

export const undici: Player = {
  name: "undici",
  missing: undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  async play(url, act) {
    const socket = new WebSocket(url, act === "offer" ? ["chat"] : []);
    let opened = false;
    socket.addEventListener("error", () => {});
    socket.addEventListener("open", () => {
      opened = true;
      perform(socket, act);
    });
    return new Promise<Seen>((resolve) => {
      socket.addEventListener("close", ({ code, reason, wasClean }) =>
        resolve({ opened, code, reason, wasClean }),
      );
    });
  },
};

let browser: Browser | undefined;
let page: Page | undefined;

export const chromiumPlayer: Player = {
  name: "Chromium",
  missing: chromium.missing,
  async start(address) {
    browser = await launch();
    page = await browser.newPage();
    await page.goto(address);
  },
  async stop() {
    await browser?.close();
  },
  // Its text runs in the page, so `perform` is of no use there.
  play: (url, act) =>
    page!.evaluate(
      ({ url, act, talkMs }) =>
        new Promise<Seen>((resolve) => {
          const socket = new WebSocket(url, act === "offer" ? ["chat"] : []);
          let opened = false;
          let timer: ReturnType<typeof setInterval> | undefined;
          socket.addEventListener("open", () => {
            opened = true;
            if (act === "message-close") socket.send("hello");
            if (act === "message-close" || act === "close") socket.close(1000);
            if (act === "flood") for (let n = 0; n < 20; n++) socket.send(`message ${n}`);
            if (act === "binary") socket.send(Uint8Array.of(1, 2, 3));
            if (act === "big") socket.send("x".repeat(100 * 1024));
            if (act === "talk") timer = setInterval(() => socket.send("talk"), talkMs);
          });
          socket.addEventListener("close", ({ code, reason, wasClean }) => {
            clearInterval(timer);
            resolve({ opened, code, reason, wasClean });
          });
        }),
      { url, act, talkMs: TALK_MS },
    ),
};

let child: ChildProcessByStdio<Writable, Readable, null> | undefined;
const outcomes = new Map<number, (seen: Seen) => void>();
let jobs = 0;

export const python: Player = {
  name: "python-websockets",
  missing: pythonKind.missing,
  async start() {
    const script = new URL("peers/client.py", import.meta.url).pathname;
    // Debian's, not whichever comes first in PATH.
    child = spawn("/usr/bin/python3", ["-B", script], { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const { id, ...seen } = JSON.parse(line) as Seen & { readonly id: number };
      outcomes.get(id)!(seen);
      outcomes.delete(id);
    });
    await once(child, "spawn");
  },
  async stop() {
    if (child === undefined || child.exitCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  },
  play: (url, act) =>
    new Promise<Seen>((resolve) => {
      const id = ++jobs;
      outcomes.set(id, resolve);
      child!.stdin.write(`${JSON.stringify({ id, url, act })}\n`);
    }),
};
