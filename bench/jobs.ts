/** What the parent asks of the load generator, and what comes back. */
import type { Server } from "node:net";

export interface EchoJob {
  readonly kind: "echo";
  readonly port: number;
  readonly pid: number;
  readonly connections: number;
  readonly inFlight: number;
  readonly size: number;
  readonly warmMs: number;
  readonly measureMs: number;
}

export interface IdleJob {
  readonly kind: "idle";
  readonly port: number;
  readonly connections: number;
}

export interface UpgradeJob {
  readonly kind: "upgrades";
  readonly port: number;
  readonly pid: number;
  readonly concurrency: number;
  readonly warmMs: number;
  readonly measureMs: number;
}

export type Job = EchoJob | IdleJob | UpgradeJob;

export interface JobResult {
  /** Echoes, connections or upgrades, by the kind of job. */
  readonly count: number;
  /** CPU time of the proxy's process tree meanwhile. */
  readonly cpuNs: number;
  readonly seconds: number;
}

export type JobReply = { readonly result: JobResult } | { readonly error: string };

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return address.port;
}
