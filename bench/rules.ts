/**
 * What rules cost: the gateway with tokens and limits, and with content rules, beside itself without,
 * and beside a bare `ws` server that makes the same checks. CPU time of the process for each message
 * that a client sends and the small answer that comes back.
 *
 * `npx node bench/rules.ts [--rounds 5] [--quick]`
 */
import net from "node:net";
import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SignJWT } from "jose";
import { encodeFrame } from "../src/protocol/index.ts";
import { cpuNanoseconds, treePids } from "./cpu.ts";
import { cleanUp, folder, freePort, startProxy } from "./processes.ts";
import type { Running } from "./processes.ts";
import { spread } from "./report.ts";
import { ANSWER, SECRET, configuration, message } from "./rules-policy.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, quick: { type: "boolean", default: false } },
});
const ROUNDS = values.quick ? 1 : Number(values.rounds);
const WARM_MS = values.quick ? 300 : 1_000;
const MEASURE_MS = values.quick ? 300 : 1_500;
const CONNECTIONS = 32;
const SIZES = [64, 1024, 16 * 1024, 256 * 1024];
/** In flight on each connection: fewer of the large ones, so that both ends keep up. */
const inFlight = (size: number): number => (size > 10_000 ? 1 : 8);
const ANSWER_BYTES = encodeFrame(1, Buffer.from(ANSWER)).length;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const token = await new SignJWT({})
  .setProtectedHeader({ alg: "HS256" })
  .setSubject("bench")
  .setExpirationTime("2h")
  .sign(new TextEncoder().encode(SECRET));

type Kind = "plain" | "auth" | "rules" | "ws" | "ws-checks";
const KINDS: readonly Kind[] = ["plain", "auth", "rules", "ws", "ws-checks"];

async function start(kind: Kind, backend: number): Promise<Running> {
  const listen = await freePort();
  const env = { LISTEN_PORT: String(listen), CHECKS: kind === "ws-checks" ? "1" : "0" };
  if (kind === "ws" || kind === "ws-checks") {
    return startProxy(kind, [process.execPath, here("./contenders/ws-checks.ts")], env, listen);
  }
  const file = join(folder, `rules-${kind}-${listen}.yaml`);
  writeFileSync(file, configuration(kind, { listen, backend }));
  const argv = [process.execPath, here("../src/cli/main.ts"), "gateway", "--config", file];
  return startProxy(kind, argv, env, listen);
}

/** CPU microseconds of the process for each message and its answer. */
async function measure({ port, pid }: Running, size: number): Promise<number> {
  const key = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
  const frame = Buffer.from(encodeFrame(1, Buffer.from(message(size)), { maskingKey: key }));
  let answers = 0;
  let lost = false;
  const sockets = await Promise.all(
    Array.from(
      { length: CONNECTIONS },
      () =>
        new Promise<net.Socket>((resolve, reject) => {
          const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
          let head = "";
          let bytes = 0;
          socket.on("error", reject);
          socket.on("close", () => (lost = true));
          socket.on("connect", () =>
            socket.write(
              `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer ${token}\r\n\r\n`,
            ),
          );
          socket.on("data", (chunk) => {
            if (head !== "open") {
              head += chunk.toString("latin1");
              if (!head.includes("\r\n\r\n")) return;
              if (!head.startsWith("HTTP/1.1 101")) return reject(new Error(head));
              head = "open";
              return resolve(socket);
            }
            bytes += chunk.length;
            const count = Math.floor(bytes / ANSWER_BYTES);
            bytes -= count * ANSWER_BYTES;
            answers += count;
            for (let i = 0; i < count; i++) socket.write(frame);
          });
        }),
    ),
  );
  for (const socket of sockets) for (let i = 0; i < inFlight(size); i++) socket.write(frame);
  await sleep(WARM_MS);
  const pids = treePids(pid);
  const before = { cpu: cpuNanoseconds(pids), answers };
  await sleep(MEASURE_MS);
  const cost = (cpuNanoseconds(pids) - before.cpu) / 1000 / (answers - before.answers);
  if (lost) throw new Error("a connection was closed");
  for (const socket of sockets) socket.destroy();
  return cost;
}

process.on("exit", cleanUp);
const backendPort = await freePort();
await startProxy(
  "answerer",
  [process.execPath, here("./contenders/answerer.ts")],
  { LISTEN_PORT: String(backendPort) },
  backendPort,
);
const RATIOS = [
  ["tokens and limits / plain gateway", "auth", "plain"],
  ["contents / plain gateway", "rules", "plain"],
  ["contents in the gateway / in a bare ws server", "rules", "ws-checks"],
  ["checks in a bare ws server / the server without", "ws-checks", "ws"],
] as const;
process.stdout.write(
  `CPU per message and its answer; ratios within each of ${ROUNDS} rounds, median [smallest-largest]\n`,
);
for (const size of SIZES) {
  const costs = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < KINDS.length; turn++) {
      const kind = KINDS[(round + turn) % KINDS.length]!;
      const running = await start(kind, backendPort);
      costs.get(kind)!.push(await measure(running, size));
      await running.stop();
    }
    process.stderr.write(`${size} B, round ${round + 1} of ${ROUNDS}\n`);
  }
  for (const [title, of, over] of RATIOS) {
    const base = costs.get(over)!;
    const { median, min, max } = spread(costs.get(of)!.map((cost, i) => cost / base[i]!))!;
    const figures = [median, min, max].map((figure) => figure.toFixed(2));
    process.stdout.write(
      `${String(size).padStart(7)} B  ${title.padEnd(48)} ${figures[0]} [${figures[1]}-${figures[2]}]\n`,
    );
  }
}
process.exit(0);
