import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createGateway } from "../../src/gateway/index.ts";
import type { Gateway, GatewayOptions } from "../../src/gateway/index.ts";
import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { describe as describeRecord } from "../../src/record/index.ts";
import type { CloseRecord } from "../../src/record/index.ts";
import { Arrivals } from "./arrivals.ts";
import type { Backend, BackendKind, ClientKind, End } from "./end.ts";

export interface RunningGateway {
  readonly gateway: Gateway;
  readonly url: string;
  readonly port: number;
  readonly records: Arrivals<CloseRecord>;
}

/** A gateway in front of `upstream`, until the end of the test. */
export async function startGateway(
  upstream: URL,
  policy: AuthoredPolicy = {},
  options: Partial<GatewayOptions> = {},
): Promise<RunningGateway> {
  const records = new Arrivals<CloseRecord>();
  const gateway = createGateway({
    listen: { port: 0 },
    routes: [
      {
        name: "chat",
        match: { path: "/*" },
        upstreams: [upstream],
        policy: compilePolicy("test", policy),
      },
    ],
    onClose: (record) => records.push(record),
    ...options,
  });
  const { port } = await gateway.listen();
  onTestFinished(() => gateway.close());
  return { gateway, port, url: `ws://127.0.0.1:${port}/`, records };
}

export interface Joined<C, B> extends RunningGateway {
  readonly client: C;
  readonly backend: B;
}

interface Connects<C> {
  connect(url: string): Promise<C>;
}

interface Accepts<B> {
  readonly url: URL;
  connection(): Promise<B>;
}

/** A client and a backend, joined by a gateway. */
export async function join<C extends End, B extends End>(
  clients: Connects<C>,
  backend: Accepts<B>,
  policy: AuthoredPolicy = {},
  options: Partial<GatewayOptions> = {},
): Promise<Joined<C, B>> {
  const running = await startGateway(backend.url, policy, options);
  const client = await clients.connect(running.url);
  return { ...running, client, backend: await backend.connection() };
}

/** Both languages' sentences, with plain spaces, and with durations that do not vary. */
export function sentences(record: CloseRecord): { en: string; fr: string } {
  const { evidence } = record;
  const steady: CloseRecord = {
    ...record,
    durationMs: 1_000,
    evidence: evidence?.unit === "ms" ? { ...evidence, measured: evidence.allowed } : evidence,
  };
  return {
    en: describeRecord(steady, "en"),
    fr: describeRecord(steady, "fr").replaceAll(/[\u00A0\u202F]/g, " "),
  };
}

const announced = new Set<string>();

/** What is there to test with; says what is missing, and fails for it where `CI` is set. */
export function available<K extends Pick<ClientKind | BackendKind, "missing">>(
  kinds: readonly K[],
): readonly K[] {
  for (const { missing } of kinds) {
    if (missing === undefined || announced.has(missing)) continue;
    announced.add(missing);
    test(`${missing} is installed`, ({ skip }) => {
      const notice = `${missing} is missing: apt-get install python3-websockets chromium mosquitto`;
      const complaint = process.env["CI"] ? notice : "";
      expect(complaint).toBe("");
      console.warn(`SKIPPED: ${notice}`);
      skip(notice);
    });
  }
  return kinds.filter((kind) => kind.missing === undefined);
}

/** Starts clients for a whole file. */
export function withClients(kinds: readonly ClientKind[]): void {
  for (const kind of kinds) {
    beforeAll(() => kind.start?.());
    afterAll(() => kind.stop?.());
  }
}

/** Starts a backend for a whole file, or suite. */
export function withBackend(kind: BackendKind): () => Backend {
  let backend: Backend | undefined;
  beforeAll(async () => {
    backend = await kind.start();
  });
  afterAll(() => backend?.stop());
  return () => backend!;
}

/** Stops it at the end of the test. */
export function untilEnd<T extends { stop(): Promise<void> }>(thing: T): T {
  onTestFinished(() => thing.stop());
  return thing;
}
