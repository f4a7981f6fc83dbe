import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket as WsSocket } from "ws";
import type { RuntimeId } from "../../../src/codes/index.ts";
import type { Shown, Told, Try } from "./attempts.ts";

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
  /** Lets itself be closed with each of the codes; left out where its programs only send. */
  readonly arrive?: (base: string, codes: readonly number[]) => Promise<readonly Shown[]>;
}

const script = (name: string): string => new URL(`peers/${name}`, import.meta.url).pathname;

const works = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;

const PYTHON = "/usr/bin/python3";
const GO = "go";
const GO_ENV = { GO111MODULE: "off", GOPATH: "/usr/share/gocode", GOFLAGS: "" };

/** Runs a program that prints a line of JSON for each attempt. */
async function run<T>(command: string, args: readonly string[]): Promise<readonly T[]> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(child, "close");
  const lines = Buffer.concat(chunks).toString().split("\n");
  return lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as T);
}

const asJson = (base: string, what: readonly unknown[]): readonly string[] => [
  base,
  JSON.stringify(what),
];

/** Java has no JSON. */
const asWords = (base: string, tries: readonly Try[]): readonly string[] => [
  base,
  ...tries.flatMap(({ id, code, reason }) => [String(id), String(code), reason]),
];

/** Opens a page that runs one of the scripts in a headless browser, and posts what it was told. */
async function inBrowser<T>(
  { command, args }: Browser,
  [file, call]: readonly [file: string, call: string],
): Promise<readonly T[]> {
  const { promise, resolve } = Promise.withResolvers<readonly T[]>();
  const code = `${readFileSync(script(file), "utf8").split("\nif (typeof document")[0]!}
    ${call}.then((told) => fetch("/told", { method: "POST", body: JSON.stringify(told) }));`;
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
      resolve(JSON.parse(Buffer.concat(chunks).toString()) as readonly T[]);
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

interface Browser {
  readonly command: string;
  readonly args: (profile: string) => readonly string[];
}

const CHROMIUM: Browser = {
  command: "/usr/bin/chromium",
  args: (profile) => [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    `--user-data-dir=${profile}`,
  ],
};
const FIREFOX: Browser = {
  command: "/usr/bin/firefox-esr",
  args: (profile) => ["--headless", "--no-remote", "--profile", profile],
};

const browsing = (browser: Browser): Pick<Peer, "missing" | "attempt" | "arrive"> => ({
  missing: existsSync(browser.command) ? undefined : browser.command.split("/").at(-1),
  attempt: (...call) => inBrowser(browser, ["page.mjs", `attemptAll(${inScript(call)})`]),
  arrive: (...call) => inBrowser(browser, ["arrivals.mjs", `arriveAll(${inScript(call)})`]),
});

const inScript = (values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(", ");

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

async function withWsArriving(base: string, codes: readonly number[]): Promise<readonly Shown[]> {
  const shown = codes.map(async (code): Promise<Shown> => {
    const socket = new WsSocket(`${base}/closed-with/${code}`);
    socket.on("error", () => {});
    const [shows] = (await once(socket, "close")) as [number];
    return { id: code, shows };
  });
  return Promise.all(shown);
}

const tomcatJars = globSync(
  "/usr/share/java/tomcat10-{embed-core,embed-websocket,annotations-api}.jar",
);
const tomcat = (file: string): readonly string[] => ["-cp", tomcatJars.join(":"), script(file)];

type GoPeer = "gorilla" | "nhooyr";

/** Builds one of the Go programs, and runs it. */
async function runGo<T>(name: string, args: readonly string[]): Promise<readonly T[]> {
  const folder = mkdtempSync(join(tmpdir(), "closewise-go-"));
  try {
    const binary = join(folder, name);
    execFileSync(GO, ["build", "-o", binary, script(`${name}.go`)], {
      env: { ...process.env, ...GO_ENV },
    });
    return await run(binary, args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const gopher = (name: GoPeer, path: string): Pick<Peer, "missing" | "attempt" | "arrive"> => ({
  missing:
    works(GO, "version") && existsSync(`/usr/share/gocode/src/${path}`)
      ? undefined
      : `golang-go golang-${name === "gorilla" ? "github-gorilla" : "nhooyr"}-websocket-dev`,
  attempt: (base, tries) => runGo(name, asJson(base, tries)),
  arrive: (base, codes) => runGo(`${name}_arrivals`, asJson(base, codes)),
});

/** A runtime of JavaScript with the browser's `WebSocket`. */
const scripting = (
  command: string,
  ...args: readonly string[]
): Pick<Peer, "attempt" | "arrive"> => ({
  attempt: (base, tries) => run(command, [...args, script("page.mjs"), ...asJson(base, tries)]),
  arrive: (base, codes) => run(command, [...args, script("arrivals.mjs"), ...asJson(base, codes)]),
});

const python = (module: string): Pick<Peer, "missing" | "attempt" | "arrive"> => ({
  missing: works(PYTHON, "-c", `import ${module}`) ? undefined : `python3-${module}`,
  attempt: (base, tries) =>
    run(PYTHON, ["-B", script(`${module}_peer.py`), ...asJson(base, tries)]),
  arrive: (base, codes) =>
    run(PYTHON, ["-B", script(`${module}_arrivals.py`), ...asJson(base, codes)]),
});

const common = { always: false, codeNeeded: false, missing: undefined } as const;

export const PEERS: readonly Peer[] = [
  { ...common, runtime: "ws", always: true, attempt: withWs, arrive: withWsArriving },
  { ...common, runtime: "node", always: true, ...scripting(process.execPath) },
  { ...common, runtime: "chromium", always: true, ...browsing(CHROMIUM) },
  { ...common, runtime: "firefox", ...browsing(FIREFOX) },
  { ...common, runtime: "python-websockets", always: true, ...python("websockets") },
  { ...common, runtime: "aiohttp", always: true, ...python("aiohttp") },
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
    attempt: (base, tries) => run("java", [...tomcat("TomcatPeer.java"), ...asWords(base, tries)]),
    arrive: (base, codes) =>
      run("java", [...tomcat("TomcatArrivals.java"), base, ...codes.map(String)]),
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
    ...scripting("deno", "run", "--allow-all"),
    missing: works("deno", "--version") ? undefined : "deno",
  },
  {
    ...common,
    runtime: "bun",
    ...scripting("bun"),
    missing: works("bun", "--version") ? undefined : "bun",
  },
];
