import { onTestFinished } from "vitest";
import { createGateway } from "../../../src/gateway/index.ts";
import type {
  Gateway,
  GatewayOptions,
  Route,
  UpstreamsOptions,
} from "../../../src/gateway/index.ts";
import { compilePolicy } from "../../../src/policy/index.ts";
import type { AuthoredPolicy, Policy } from "../../../src/policy/index.ts";
import type { CloseRecord } from "../../../src/record/index.ts";
import type { Backend } from "./backend.ts";

export const MODES = ["fast", "portable"] as const;

export interface StartOptions extends Partial<Omit<GatewayOptions, "onClose">> {
  readonly backend?: Pick<Backend, "url">;
  /** Instead of a backend. */
  readonly upstreams?: UpstreamsOptions["upstreams"];
  /** How one of the upstreams is chosen, and when one is left out. */
  readonly choice?: Omit<UpstreamsOptions, "upstreams">;
  readonly policy?: AuthoredPolicy;
}

export interface Started {
  readonly gateway: Gateway;
  readonly port: number;
  readonly records: readonly CloseRecord[];
  /** The next record, in order, that has not been asked for. */
  nextRecord(): Promise<CloseRecord>;
}

/** Peers that do not answer: for tests in which somebody does not. */
export const HASTY = { closeTimeout: "200ms", hostileCloseTimeout: "200ms" } as const;

/**
 * No Pings, and patience: on a busy machine nobody is let go for being slow. A test that is about
 * somebody who does not answer says so, with `HASTY`.
 */
export const PATIENT = { ping: "off", closeTimeout: "20s", hostileCloseTimeout: "20s" } as const;

export function quickPolicy(authored: AuthoredPolicy = {}): Policy {
  return compilePolicy("quick", { ...authored, lifetime: { ...PATIENT, ...authored.lifetime } });
}

/** A gateway with one route for every path, on any free port; it is closed when the test is over. */
export async function startGateway(options: StartOptions = {}): Promise<Started> {
  const { backend, upstreams, choice, policy, ...rest } = options;
  const records: CloseRecord[] = [];
  const waiting: ((record: CloseRecord) => void)[] = [];
  let taken = 0;
  const route: Route = {
    name: "all",
    match: { path: "/*" },
    upstreams: upstreams ?? [new URL("/*", backend?.url ?? "ws://127.0.0.1:9/")],
    ...choice,
    policy: quickPolicy(policy),
  };
  const gateway = createGateway({
    listen: { port: 0 },
    routes: [route],
    drainMs: 0,
    ...rest,
    onClose: (record) => {
      records.push(record);
      const waiter = waiting.shift();
      if (waiter === undefined) return;
      taken++;
      waiter(record);
    },
  });
  const { port } = await gateway.listen();
  onTestFinished(() => gateway.close());
  return {
    gateway,
    port,
    records,
    nextRecord: () => {
      const record = records[taken];
      if (record !== undefined) {
        taken++;
        return Promise.resolve(record);
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
