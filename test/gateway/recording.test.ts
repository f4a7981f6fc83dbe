import { expect, test } from "vitest";
import { OPCODE } from "../../src/protocol/index.ts";
import type { AuthoredPolicy, PolicyEvent } from "../../src/policy/index.ts";
import { EventLogWriter, EventReplay } from "../../src/replay/index.ts";
import type { CloseRecord } from "../../src/record/index.ts";
import type { ReplayReport } from "../../src/replay/index.ts";
import { Lines } from "../replay/logs.ts";
import {
  MODES,
  exchange,
  openPair,
  quickPolicy,
  startBackend,
  startGateway,
  upgradeRequest,
} from "./support/index.ts";

const POLICY: AuthoredPolicy = {
  limits: {
    messages: [
      { per: "connection", rate: "1/h", burst: 4 },
      { per: "ip", rate: "1/h", burst: 9 },
    ],
    messageSize: "1KiB",
    connections: [{ per: "ip", max: 3 }],
  },
  content: { types: ["text"] },
};

function replay(lines: readonly string[], authored: AuthoredPolicy): ReplayReport {
  const policy = quickPolicy(authored);
  const replaying = new EventReplay(() => policy);
  for (const line of lines) replaying.line(line);
  return replaying.finish();
}

test.each(MODES)("what a gateway did is what a replay of it does, io: %s", async (io) => {
  const sink = new Lines();
  const writer = new EventLogWriter({
    sink,
    run: "r",
    epochMs: Math.round(performance.timeOrigin),
  });
  sink.write(writer.header(0));
  const backend = await startBackend();
  const gateway = await startGateway({
    io,
    backend,
    policy: POLICY,
    onEvent: (connection, event, verdict) => writer.event(connection, event, verdict),
  });
  const pairs = [];
  for (let i = 0; i < 3; i++) pairs.push(await openPair(gateway.port, backend, { path: "/chat" }));
  const refused = await exchange(gateway.port, upgradeRequest({ path: "/chat" }));
  expect(refused.status).toBe(429);
  const [fast, slow, polite] = pairs;

  fast!.client.text("a", "b", "c", "d", "e", "f", "g", "h");
  expect((await fast!.client.closeFrame()).statusCode).toBe(1008);
  slow!.client.text("a", "b", "c", "d");
  await slow!.upstream.message(4);
  // The address has one left for both of them.
  polite!.client.text("a", "b");
  expect((await polite!.client.closeFrame()).statusCode).toBe(1008);
  slow!.client.sendClose(1000);
  await slow!.upstream.closeFrame();
  for (const { client, upstream } of pairs) {
    if (client.close !== undefined) client.sendClose(client.close.statusCode);
    if (upstream.close !== undefined) upstream.sendClose(upstream.close.statusCode);
    client.socket.end();
    upstream.socket.end();
  }
  const records: CloseRecord[] = [];
  for (let i = 0; i < 4; i++) {
    const record = await gateway.nextRecord();
    records.push(record);
  }
  writer.flush();

  const same = replay(sink.lines, POLICY);
  expect(same).toMatchObject({
    connections: 4,
    incomplete: 0,
    real: { closed: 2, refused: 1 },
    would: { closed: 2, refused: 1 },
    outcomes: { same: 3, sooner: 0, added: 0, later: 0, spared: 0 },
  });
  const byRule = (rule: string | undefined) =>
    records.filter((record) => record.rule === rule).map(({ id }) => id);
  const replayed = (rule: string) =>
    same.examples.filter((example) => example.rule === rule).map(({ connection }) => connection);
  expect(replayed("message-rate").toSorted()).toEqual(byRule("message-rate").toSorted());
  expect(replayed("connection-limit")).toEqual(byRule("connection-limit"));

  const stricter = replay(sink.lines, {
    ...POLICY,
    limits: { connections: [{ per: "ip", max: 1 }] },
  });
  expect(stricter).toMatchObject({ would: { closed: 0, refused: 3 } });
  const none = replay(sink.lines, {});
  expect(none).toMatchObject({ would: { closed: 0, refused: 0 }, outcomes: { spared: 3 } });
});

test.each([
  ["pause", { messages: [{ per: "connection", rate: "20/s", burst: 2, over: "pause" }] }],
  ["drop", { messages: [{ per: "connection", rate: "1/h", burst: 4, over: "drop" }] }],
] as const)("over: %s is replayed as often as it really was done", async (action, limits) => {
  const sink = new Lines();
  const writer = new EventLogWriter({ sink, run: "r", epochMs: 0 });
  sink.write(writer.header(0));
  const backend = await startBackend();
  const gateway = await startGateway({
    backend,
    policy: { limits },
    onEvent: (connection, event, verdict) => writer.event(connection, event, verdict),
  });
  const { client, upstream } = await openPair(gateway.port, backend, { path: "/chat" });
  client.frame(OPCODE.text, "a", { fin: false }).frame(OPCODE.continuation, "b");
  client.text("c", "d", "e");
  client.frame(OPCODE.text, "f", { fin: false }).frame(OPCODE.continuation, "g");
  await upstream.message(action === "pause" ? 5 : 4);
  client.sendClose(1000);
  upstream.sendClose((await upstream.closeFrame()).statusCode);
  client.socket.end();
  upstream.socket.end();
  const { reports, cause } = await gateway.nextRecord();
  writer.flush();
  const [done] = reports;
  expect([cause, reports.length, done?.action]).toEqual(["peer-close", 1, action]);
  const report = replay(sink.lines, { limits });
  expect(report.would).toEqual({ closed: 0, refused: 0 });
  expect(report.rules).toMatchObject([
    { rule: "message-rate", [action === "pause" ? "paused" : "dropped"]: 1, times: done!.count },
  ]);
});

test("whoever records sees each event once, in order, and the gateway is as it was", async () => {
  const backend = await startBackend();
  const seen: PolicyEvent["type"][] = [];
  const gateway = await startGateway({
    backend,
    onEvent: (_, { type }) => {
      if (type !== "alive") seen.push(type);
    },
  });
  const { client, upstream } = await openPair(gateway.port, backend, { path: "/chat" });
  client.text("a");
  await upstream.message(1);
  client.sendClose(1000);
  upstream.sendClose((await upstream.closeFrame()).statusCode);
  client.socket.end();
  upstream.socket.end();
  expect(await gateway.nextRecord()).toMatchObject({ cause: "peer-close", wasClean: true });
  expect(seen).toEqual(["open", "established", "frame", "end"]);
});
