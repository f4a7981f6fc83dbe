/** What is measured, and how one measurement of one contender is made. */
import { setTimeout as sleep } from "node:timers/promises";
import { rssBytes, treePids } from "./cpu.ts";
import type { Load, Running } from "./processes.ts";

export interface Sample {
  /** The measure that is compared: CPU microseconds per message or upgrade, or KiB per connection. */
  readonly cost: number;
  /** Messages or upgrades per second; nothing for memory. */
  readonly rate: number | undefined;
}

export interface Effort {
  readonly warmMs: number;
  readonly measureMs: number;
  readonly idleConnections: number;
}

export const FULL: Effort = {
  warmMs: 1500,
  measureMs: 2000,
  idleConnections: 5000,
};
export const QUICK: Effort = {
  warmMs: 300,
  measureMs: 400,
  idleConnections: 500,
};

export interface Scenario {
  readonly name: string;
  readonly title: (effort: Effort) => string;
  readonly unit: string;
  readonly rateUnit: string;
  readonly measure: (proxy: Running, load: Load, effort: Effort) => Promise<Sample>;
}

function echo(
  name: string,
  what: string,
  shape: { size: number; connections: number; inFlight: number },
): Scenario {
  return {
    name,
    title: () =>
      `${what} messages, ${shape.connections} connections, ${shape.inFlight} in flight each`,
    unit: "CPU µs/message",
    rateUnit: "messages/s",
    async measure({ port, pid }, load, { warmMs, measureMs }) {
      const job = { kind: "echo", port, pid, ...shape, warmMs, measureMs } as const;
      const result = await load.run(job, warmMs + measureMs + 15_000);
      // An echo passes the proxy twice.
      const messages = result.count * 2;
      if (messages === 0) throw new Error("no echo came back");
      return { cost: result.cpuNs / 1000 / messages, rate: messages / result.seconds };
    },
  };
}

/** Polls until six samples in a row lie within 0.5 %, for 10 s at most; answers their median. */
async function settledRss(pid: number): Promise<number> {
  const pids = treePids(pid);
  const samples: number[] = [];
  for (let i = 0; i < 50; i++) {
    await sleep(200);
    samples.push(rssBytes(pids));
    const last = samples.slice(-6);
    if (last.length === 6 && Math.max(...last) - Math.min(...last) < 0.005 * Math.max(...last))
      break;
  }
  return samples.slice(-6).sort((a, b) => a - b)[3]!;
}

/** How often a few do: V8 compiles what was called some hundreds of times, once, and keeps megabytes for it. */
const COME_AND_GO = 5;

const memory: Scenario = {
  name: "memory",
  title: ({ idleConnections }) => `memory per idle connection, ${idleConnections} connections`,
  unit: "KiB/connection",
  rateUnit: "",
  async measure({ port, pid }, load, { idleConnections }) {
    // A few come and go first, so that code and buffers which exist once are not counted.
    const few = Math.ceil(idleConnections / 25);
    for (let i = 0; i < COME_AND_GO; i++) {
      await load.run({ kind: "idle", port, connections: few }, 30_000);
      await load.run({ kind: "idle", port, connections: 0 }, 30_000);
    }
    const before = await settledRss(pid);
    const { count } = await load.run({ kind: "idle", port, connections: idleConnections }, 60_000);
    const after = await settledRss(pid);
    await load.run({ kind: "idle", port, connections: 0 }, 60_000);
    return { cost: (after - before) / 1024 / count, rate: undefined };
  },
};

const upgrades: Scenario = {
  name: "upgrades",
  title: () => "upgrades: open, 101, closing handshake, end; 32 at a time",
  unit: "CPU µs/upgrade",
  rateUnit: "upgrades/s",
  async measure({ port, pid }, load, { warmMs, measureMs }) {
    const job = { kind: "upgrades", port, pid, concurrency: 32, warmMs, measureMs } as const;
    const { count, cpuNs, seconds } = await load.run(job, warmMs + measureMs + 15_000);
    if (count === 0) throw new Error("no upgrade went through");
    return { cost: cpuNs / 1000 / count, rate: count / seconds };
  },
};

export const scenarios: readonly Scenario[] = [
  echo("pingpong", "64 B", { size: 64, connections: 64, inFlight: 1 }),
  echo("pipelined", "64 B", { size: 64, connections: 64, inFlight: 16 }),
  echo("16k", "16 KiB", { size: 16_384, connections: 16, inFlight: 4 }),
  echo("1m", "1 MiB", { size: 1_048_576, connections: 4, inFlight: 1 }),
  memory,
  upgrades,
];
