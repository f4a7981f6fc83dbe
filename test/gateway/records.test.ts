import { describe, expect, test } from "vitest";
import { OPCODE } from "../../src/protocol/index.ts";
import { describe as sentence } from "../../src/record/index.ts";
import {
  HASTY,
  MODES,
  exchange,
  openPair,
  startBackend,
  startGateway,
  upgradeRequest,
} from "./support/index.ts";

describe.each(MODES)("records, io: %s", (io) => {
  test("messages and bytes of both sides are counted, control frames as bytes only", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const { client, upstream } = await openPair(gateway.port, backend, {
      path: "/room?token=secret",
    });
    client.text("12345", "67890").frame(OPCODE.ping, "p");
    client.frame(OPCODE.text, "a", { fin: false }).frame(OPCODE.continuation, "b");
    upstream.binary(new Uint8Array(1000)).frame(OPCODE.pong, "p");
    await upstream.message(3);
    await client.message(1);
    client.sendClose(1000, "done");
    await upstream.echoClose();
    await client.closeFrame();
    client.socket.end();
    upstream.socket.end();
    const record = await gateway.nextRecord();
    expect(record).toMatchObject({
      version: 1,
      route: "all",
      policy: "quick",
      path: "/room",
      clientAddress: "127.0.0.1",
      subprotocol: undefined,
      httpStatus: undefined,
      evidence: undefined,
      reports: [],
      client: { messages: 3, bytes: 2 * 11 + 7 + 7 + 7 + 12 },
      upstream: { messages: 1, bytes: 4 + 1000 + 3 + 8 },
    });
    expect(record.startedAt).toBeLessThanOrEqual(record.openedAt!);
    expect(record.openedAt).toBeLessThanOrEqual(record.endedAt);
    expect(sentence(record, "en")).toContain("1000");
  });

  test("a message whose end never came is not counted", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend });
    const { client, upstream } = await openPair(gateway.port, backend);
    client.text("whole").send(client.encode(OPCODE.text, "x".repeat(100)).subarray(0, 50));
    await upstream.until("both", ({ byteCount }) => byteCount === 11 + 50);
    client.socket.end();
    upstream.socket.end();
    expect((await gateway.nextRecord()).client).toMatchObject({ messages: 1, bytes: 11 + 50 });
  });

  test("every ending has one record, with an id of its own, sortable by time", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend, policy: { lifetime: HASTY } });
    const endings: ((pair: Awaited<ReturnType<typeof openPair>>) => void)[] = [
      ({ client }) => void client.sendClose(1000).socket.end(),
      ({ client }) => client.reset(),
      ({ client }) => void client.socket.end(),
      ({ upstream }) => void upstream.sendClose(1001).socket.end(),
      ({ upstream }) => upstream.reset(),
      ({ upstream }) => void upstream.socket.end(),
      ({ client }) => void client.send(Buffer.from("nonsense")),
      ({ upstream }) => void upstream.send(Buffer.from("nonsense")),
      ({ client, upstream }) => {
        client.sendClose(4000);
        upstream.sendClose(4001);
      },
      ({ client, upstream }) => {
        client.reset();
        upstream.reset();
      },
      ({ client, upstream }) => {
        client.sendClose(1000);
        client.reset();
        upstream.reset();
      },
    ];
    for (const end of endings) {
      const before = gateway.records.length;
      const pair = await openPair(gateway.port, backend);
      end(pair);
      const record = await gateway.nextRecord();
      expect(gateway.records).toHaveLength(before + 1);
      expect(["peer-close", "transport-lost", "rule"]).toContain(record.cause);
      expect(sentence(record, "en")).not.toContain("undefined");
      pair.client.socket.destroy();
      pair.upstream.socket.destroy();
    }
    for (let i = 0; i < 5; i++) await exchange(gateway.port, upgradeRequest({ method: "POST" }));
    expect(gateway.records).toHaveLength(endings.length + 5);
    expect(gateway.gateway.connections).toBe(0);
    expect(new Set(gateway.records.map(({ id }) => id)).size).toBe(gateway.records.length);
    expect(
      gateway.records
        .toSorted((a, b) => a.startedAt - b.startedAt)
        .map(({ startedAt }) => startedAt),
    ).toEqual(
      gateway.records
        .toSorted((a, b) => (a.id.slice(0, 12) < b.id.slice(0, 12) ? -1 : 1))
        .map(({ startedAt }) => startedAt),
    );
  });
});
