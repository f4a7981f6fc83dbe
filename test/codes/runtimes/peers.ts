import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket as WsSocket } from "ws";
import type { RuntimeId } from "../../../src/codes/index.ts";
import type { Told, Try } from "./attempts.ts";

/** A runtime that can be made to close connections here. */
export interface Peer {
  readonly runtime: RuntimeId;
  /** What to install, where it is missing. */
  readonly missing: string | undefined;
  /** Installed by `.ci/run`: there, it may not be missing. */
  readonly always: boolean;
  /** Its call has to be given a code. */
  readonly codeNeeded: boolean;
  attempt(base: string, tries: readonly Try[]): Promise<readonly Told[]>;
}

const script = (name: string): string => new URL(`peers/${name}`, import.meta.url).pathname;

const works = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;

const PYTHON = "/usr/bin/python3";
const GO_ENV = { GO111MODULE: "off", GOPATH: "/usr/share/gocode", GOFLAGS: "" };

/** Runs a program that prints a line of JSON for each attempt. */
async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<readonly Told[]> {
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...process.env, ...env },
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(child, "close");
  const lines = Buffer.concat(chunks).toString().split("\n");
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as Told);
}

const asJson = (base: string, tries: readonly Try[]): readonly string[] => [
  base,
  JSON.stringify(tries),
];

/** Java has no JSON. */
const asWords = (base: string, tries: readonly Try[]): readonly string[] => [
  base,
  ...tries.flatMap(({ id, code, reason }) => [String(id), String(code), reason]),
];

/** Opens a page that runs `peers/page.mjs` in a headless browser, and posts what it was told. */
async function inBrowser(
  command: string,
  args: (profile: string) => readonly string[],
  base: string,
  tries: readonly Try[],
): Promise<readonly Told[]> {
  const { promise, resolve } = Promise.withResolvers<readonly Told[]>();
  const code = `${readFileSync(script("page.mjs"), "utf8").split("\nif (typeof document")[0]!}
    attemptAll(${JSON.stringify(base)}, ${JSON.stringify(tries)})
      .then((told) => fetch("/told", { method: "POST", body: JSON.stringify(told) }));`;
  const site = createServer((request, response) => {
    if (request.method !== "POST") {
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>x</title><script type="module">${code}</script>`);
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      response.end();
      resolve(JSON.parse(Buffer.concat(chunks).toString()) as readonly Told[]);
    });
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  const profile = mkdtempSync(join(tmpdir(), "closewise-browser-"));
  const page = `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
  const browser = spawn(command, [...args(profile), page], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, HOME: profile },
  });
  try {
    return await promise;
  } finally {
    // A browser is many processes; they are one group.
    const gone = once(browser, "close");
    process.kill(-browser.pid!, "SIGKILL");
    await gone;
    site.closeAllConnections();
    site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function withWs(base: string, tries: readonly Try[]): Promise<readonly Told[]> {
  const told = tries.map(async ({ id, code, reason }): Promise<Told> => {
    const socket = new WsSocket(`${base}/${id}`);
    await once(socket, "open");
    try {
      if (code === null) socket.close();
      else socket.close(code, reason);
      return { id };
    } catch (error) {
      socket.close(4567);
      return { id, name: (error as Error).name, text: (error as Error).message };
    }
  });
  return Promise.all(told);
}

const tomcatJars = globSync(
  "/usr/share/java/tomcat10-{embed-core,embed-websocket,annotations-api}.jar",
);
const gopher = (name: "gorilla" | "nhooyr", path: string): Pick<Peer, "missing" | "attempt"> => ({
  missing:
    works("go", "version") && existsSync(`/usr/share/gocode/src/${path}`)
      ? undefined
      : `golang-go golang-${name === "gorilla" ? "github-gorilla" : "nhooyr"}-websocket-dev`,
  attempt: async (base, tries) => {
    const folder = mkdtempSync(join(tmpdir(), "closewise-go-"));
    try {
      const binary = join(folder, name);
      execFileSync("go", ["build", "-o", binary, script(`${name}.go`)], {
        env: { ...process.env, ...GO_ENV },
      });
      return await run(binary, asJson(base, tries));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

const common = { always: false, codeNeeded: false } as const;

export const PEERS: readonly Peer[] = [
  { ...common, runtime: "ws", missing: undefined, always: true, attempt: withWs },
  {
    ...common,
    runtime: "node",
    missing: undefined,
    always: true,
    attempt: (base, tries) => run(process.execPath, [script("page.mjs"), ...asJson(base, tries)]),
  },
  {
    ...common,
    runtime: "chromium",
    missing: existsSync("/usr/bin/chromium") ? undefined : "chromium",
    always: true,
    attempt: (base, tries) =>
      inBrowser(
        "/usr/bin/chromium",
        (profile) => [
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          `--user-data-dir=${profile}`,
        ],
        base,
        tries,
      ),
  },
  {
    ...common,
    runtime: "firefox",
    missing: existsSync("/usr/bin/firefox-esr") ? undefined : "firefox-esr",
    attempt: (base, tries) =>
      inBrowser(
        "/usr/bin/firefox-esr",
        (profile) => ["--headless", "--no-remote", "--profile", profile],
        base,
        tries,
      ),
  },
  {
    ...common,
    runtime: "python-websockets",
    missing: works(PYTHON, "-c", "import websockets.client") ? undefined : "python3-websockets",
    always: true,
    attempt: (base, tries) =>
      run(PYTHON, ["-B", script("websockets_peer.py"), ...asJson(base, tries)]),
  },
  {
    ...common,
    runtime: "aiohttp",
    missing: works(PYTHON, "-c", "import aiohttp") ? undefined : "python3-aiohttp",
    always: true,
    attempt: (base, tries) =>
      run(PYTHON, ["-B", script("aiohttp_peer.py"), ...asJson(base, tries)]),
  },
  {
    ...common,
    runtime: "java",
    missing: works("javac", "-version") ? undefined : "openjdk-17-jdk-headless",
    codeNeeded: true,
    attempt: (base, tries) => run("java", [script("JavaHttpPeer.java"), ...asWords(base, tries)]),
  },
  {
    ...common,
    runtime: "tomcat",
    missing:
      works("javac", "-version") && tomcatJars.length === 3
        ? undefined
        : "openjdk-17-jdk-headless libtomcat10-embed-java",
    codeNeeded: true,
    attempt: (base, tries) =>
      run("java", [
        "-cp",
        tomcatJars.join(":"),
        script("TomcatPeer.java"),
        ...asWords(base, tries),
      ]),
  },
  {
    ...common,
    runtime: "gorilla",
    codeNeeded: true,
    ...gopher("gorilla", "github.com/gorilla/websocket"),
  },
  { ...common, runtime: "coder", codeNeeded: true, ...gopher("nhooyr", "nhooyr.io/websocket") },
  {
    ...common,
    runtime: "deno",
    missing: works("deno", "--version") ? undefined : "deno",
    attempt: (base, tries) =>
      run("deno", ["run", "--allow-all", script("page.mjs"), ...asJson(base, tries)]),
  },
  {
    ...common,
    runtime: "bun",
    missing: works("bun", "--version") ? undefined : "bun",
    attempt: (base, tries) => run("bun", [script("page.mjs"), ...asJson(base, tries)]),
  },
];
