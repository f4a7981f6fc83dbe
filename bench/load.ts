/** The load generator process: takes one job at a time from its parent and answers with what it counted. */
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "./client.ts";
import { cpuNanoseconds, treePids } from "./cpu.ts";
import type { EchoJob, IdleJob, Job, JobResult, UpgradeJob } from "./jobs.ts";
import { BINARY, FrameBlock, frame } from "./wire.ts";

/** Several loopback addresses, so that no pair of addresses runs out of ports. */
const source = (index: number): string => `127.0.0.${2 + (index % 8)}`;

/** Each connection's messages are full of a byte of its own, so that bytes that got mixed up show. */
const filled = (size: number, fill: number): FrameBlock =>
  new FrameBlock(frame(BINARY, Buffer.alloc(size, fill), true));

/** CPU of the proxy and our own count, read in the same turn of the event loop at both ends. */
async function sample(pid: number, measureMs: number, count: () => number): Promise<JobResult> {
  const pids = treePids(pid);
  const from = { cpu: cpuNanoseconds(pids), count: count(), time: performance.now() };
  await sleep(measureMs);
  return {
    cpuNs: cpuNanoseconds(pids) - from.cpu,
    count: count() - from.count,
    seconds: (performance.now() - from.time) / 1000,
  };
}

async function echo(job: EchoJob): Promise<JobResult> {
  const tally = { sent: 0, received: 0, stopping: false };
  const frames = Array.from({ length: job.connections }, (_, index) => filled(job.size, index));
  const clients = Array.from(
    { length: job.connections },
    (_, index) =>
      new Client({
        port: job.port,
        expected: { size: job.size, fill: index },
        onMessages(client, count) {
          tally.received += count;
          if (tally.stopping) return;
          tally.sent += count;
          frames[index]!.send(count, client.write);
        },
      }),
  );
  try {
    await Promise.all(clients.map((client) => client.opened));
    const lost = Promise.race(clients.map((client) => client.closed));
    for (const [i, client] of clients.entries()) frames[i]!.send(job.inFlight, client.write);
    tally.sent += clients.length * job.inFlight;
    await Promise.race([sleep(job.warmMs), lost]);
    const result = await Promise.race([sample(job.pid, job.measureMs, () => tally.received), lost]);
    if (result === undefined) throw new Error("a connection ended during the measurement");
    tally.stopping = true;
    for (let i = 0; tally.received < tally.sent && i < 250; i++) await sleep(20);
    if (tally.received !== tally.sent) {
      throw new Error(`${tally.sent} messages sent, ${tally.received} echoes received`);
    }
    return result;
  } finally {
    for (const client of clients) client.destroy();
  }
}

let held: Client[] = [];

/** Opens connections, sends one message over each and leaves them idle; `connections: 0` lets all go. */
async function idle(job: IdleJob): Promise<JobResult> {
  if (job.connections === 0) {
    const closes = held.map((client) => client.close().catch(() => undefined));
    await Promise.race([Promise.all(closes), sleep(5000)]);
    for (const client of held) client.destroy();
    held = [];
    return { count: 0, cpuNs: 0, seconds: 0 };
  }
  const messages = Array.from({ length: 251 }, (_, fill) => filled(64, fill));
  let next = 0;
  const opener = async (): Promise<void> => {
    while (next < job.connections) {
      const localAddress = source(next);
      const fill = next++ % messages.length;
      const { promise, resolve } = Promise.withResolvers<void>();
      const client = new Client({
        port: job.port,
        localAddress,
        expected: { size: 64, fill },
        onMessages: () => resolve(),
      });
      held.push(client);
      await client.opened;
      messages[fill]!.send(1, client.write);
      await Promise.race([promise, client.closed]);
    }
  };
  await Promise.all(Array.from({ length: 32 }, opener));
  return { count: held.length, cpuNs: 0, seconds: 0 };
}

async function upgrades(job: UpgradeJob): Promise<JobResult> {
  const tally = { started: 0, done: 0, stopping: false };
  const worker = async (): Promise<void> => {
    while (!tally.stopping) {
      const client = new Client({ port: job.port, localAddress: source(tally.started++) });
      await client.opened;
      await client.close();
      tally.done++;
    }
  };
  const workers = Promise.all(Array.from({ length: job.concurrency }, worker));
  await Promise.race([sleep(job.warmMs), workers]);
  const result = await Promise.race([sample(job.pid, job.measureMs, () => tally.done), workers]);
  tally.stopping = true;
  await workers;
  if (Array.isArray(result)) throw new Error("the upgrades ended early");
  return result;
}

function work(job: Job): Promise<JobResult> {
  if (job.kind === "echo") return echo(job);
  return job.kind === "idle" ? idle(job) : upgrades(job);
}

process.on("message", (job: Job) => {
  work(job).then(
    (result) => process.send?.({ result }),
    (error: unknown) =>
      process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on("disconnect", () => process.exit());
