/**
 * What the JSON API costs beside the least that Node can do: a handler that writes the same bytes.
 * Both run in processes of their own, in turn, in every round; CPU time is that of the server alone.
 *
 * `node bench/api.ts`: the whole measurement. `--quick`: one short round, which proves nothing.
 */
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { connect } from "node:net";
import { createApi } from "../src/api/index.ts";
import { cpuNanoseconds } from "./cpu.ts";
import { portOf } from "./jobs.ts";

const CONNECTIONS = 32;
const WARM_UP = 10_000;
const REQUESTS = 40_000;
const ROUNDS = 5;

const SCENARIOS = [
  { path: "/api/v1/codes/1008?lang=fr", accept: "*" },
  { path: "/api/v1/compare/1000/1008", accept: "fr-CA,fr;q=0.9,en;q=0.8" },
  { path: "/api/v1/languages", accept: "en" },
] as const;

interface Bytes {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

if (process.argv[2] === "serve") serve(process.argv[3]!);
else await measure(process.argv.includes("--quick"));

function serve(what: string): void {
  const server = createServer(what === "api" ? apiListener() : bareListener());
  server.listen(0, "127.0.0.1", () => process.send!({ port: portOf(server) }));
  process.on("disconnect", () => process.exit());
}

function apiListener(): RequestListener {
  const api = createApi();
  return (request, response) => {
    if (!api(request, response)) response.writeHead(404).end();
  };
}

function bareListener(): RequestListener {
  let headers: Bytes["headers"] = {};
  let body = Buffer.alloc(0);
  process.on("message", (bytes: Bytes) => {
    headers = bytes.headers;
    body = Buffer.from(bytes.body);
    process.send!({ ready: true });
  });
  return (_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  };
}

async function measure(isQuick: boolean): Promise<void> {
  const rounds = isQuick ? 1 : ROUNDS;
  const requests = isQuick ? REQUESTS / 10 : REQUESTS;
  const [api, bare] = await Promise.all([start("api"), start("bare")]);
  try {
    for (const { path, accept } of SCENARIOS) {
      const bytes = await readBytes(api.port, path, accept);
      await told(bare.child, bytes);
      const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: ${accept}\r\n\r\n`;
      const ratios: number[] = [];
      for (const { port } of [api, bare]) await load(port, request, isQuick ? 500 : WARM_UP);
      for (let round = 0; round < rounds; round++) {
        // Whoever is first in one round is second in the next.
        const order = round % 2 === 0 ? [api, bare] : [bare, api];
        const perSecond = new Map<number, number>();
        for (const { child, port } of order) {
          const before = cpuNanoseconds([child.pid!]);
          await load(port, request, requests);
          const spent = cpuNanoseconds([child.pid!]) - before;
          perSecond.set(port, requests / (spent / 1e9));
        }
        const [ours, least] = [perSecond.get(api.port)!, perSecond.get(bare.port)!];
        ratios.push(ours / least);
        console.log(
          `${path} round ${round + 1}: API ${Math.round(ours)}, bare ${Math.round(least)} requests per CPU second, ratio ${(ours / least).toFixed(3)}`,
        );
      }
      const sorted = ratios.toSorted((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)]!;
      console.log(
        `${path} (${bytes.body.length} characters): ratio ${median.toFixed(3)}, lowest ${sorted[0]!.toFixed(3)}, highest ${sorted.at(-1)!.toFixed(3)}\n`,
      );
    }
  } finally {
    api.child.disconnect();
    bare.child.disconnect();
  }
}

async function start(
  what: string,
): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const child = fork(new URL(import.meta.url), ["serve", what]);
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", () => reject(new Error(`the ${what} server ended`)));
  });
  return { child, port };
}

function told(child: ChildProcess, bytes: Bytes): Promise<unknown> {
  return new Promise((resolve) => {
    child.once("message", resolve);
    child.send(bytes);
  });
}

/** What the API answers, for the other to answer the same. */
async function readBytes(port: number, path: string, accept: string): Promise<Bytes> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { "Accept-Language": accept, "Accept-Encoding": "identity" },
  });
  const own = new Set(["connection", "date", "keep-alive"]);
  return {
    headers: Object.fromEntries([...answer.headers].filter(([name]) => !own.has(name))),
    body: await answer.text(),
  };
}

/** Sends so many requests, one at a time on each connection. */
async function load(port: number, request: string, requests: number): Promise<void> {
  let left = requests;
  const each = Array.from({ length: CONNECTIONS }, () => {
    return new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      let expected = 0;
      let got = 0;
      const next = (): void => {
        if (left-- > 0) socket.write(request);
        else socket.end();
      };
      socket.on("connect", next);
      socket.on("data", (chunk: Buffer) => {
        // Every answer to one request is as long as the first.
        if (expected === 0) {
          const head = chunk.indexOf("\r\n\r\n") + 4;
          const [, length] = /^content-length: (\d+)/im.exec(chunk.toString("latin1", 0, head))!;
          expected = head + Number(length);
        }
        got += chunk.length;
        if (got < expected) return;
        got = 0;
        next();
      });
      socket.on("close", () => resolve());
      socket.on("error", reject);
    });
  });
  await Promise.all(each);
}
