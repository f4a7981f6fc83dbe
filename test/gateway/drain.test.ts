import { describe, expect, test } from "vitest";
import { OPCODE, encodeFrame } from "../../src/protocol/index.ts";
import {
  HASTY,
  MODES,
  connectTo,
  exchange,
  heldAnswer,
  openClient,
  openPair,
  readAnswer,
  startBackend,
  startGateway,
  upgradeRequest,
} from "./support/index.ts";
import type { StartOptions, Wire } from "./support/index.ts";

const answer = async (wire: Wire) => {
  await wire.echoClose();
  wire.socket.end();
};

describe.each(MODES)("drain, io: %s", (io) => {
  const start = async (options: StartOptions = {}) => {
    const backend = await startBackend();
    return { backend, gateway: await startGateway({ io, backend, ...options }) };
  };

  test("every client is told 1012, every upstream 1001, and it resolves when all are gone and recorded", async () => {
    const { backend, gateway } = await start();
    const pairs = [];
    for (let i = 0; i < 20; i++) pairs.push(await openPair(gateway.port, backend));
    const drained = gateway.gateway.drain();
    for (const { client, upstream } of pairs) {
      const frame = await client.echoClose();
      expect(frame.statusCode).toBe(1012);
      expect(frame.reason).toMatch(/^drain: .*retry-after=\d+$/);
      client.socket.end();
      expect((await upstream.echoClose()).statusCode).toBe(1001);
      upstream.socket.end();
    }
    await drained;
    expect(gateway.gateway.connections).toBe(0);
    expect(gateway.records).toHaveLength(20);
    for (const record of gateway.records) {
      expect(record).toMatchObject({
        cause: "drain",
        rule: "drain",
        initiator: "gateway",
        wasClean: true,
        closeCode: 1012,
        upstreamCode: 1001,
      });
    }
    await expect(connectTo(gateway.port)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  test("the closes are spread", async () => {
    const { backend, gateway } = await start({ drainMs: 600 });
    const pairs = [];
    for (let i = 0; i < 12; i++) pairs.push(await openPair(gateway.port, backend));
    const drained = gateway.gateway.drain();
    await Promise.race(pairs.map(({ client }) => client.closeFrame()));
    // Not all at one stroke: some are still open when the first has been told.
    expect(pairs.some(({ client }) => client.close === undefined)).toBe(true);
    await Promise.all(pairs.flatMap(({ client, upstream }) => [answer(client), answer(upstream)]));
    await drained;
    expect(gateway.records).toHaveLength(12);
  });

  test("meanwhile upgrades get 503 with Retry-After", async () => {
    const { backend, gateway } = await start();
    const { client, upstream } = await openPair(gateway.port, backend);
    const drained = gateway.gateway.drain();
    await client.closeFrame();
    const answer = await exchange(gateway.port, upgradeRequest());
    expect(answer.status).toBe(503);
    expect(Number(answer.head.header("retry-after"))).toBeGreaterThan(0);
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "refused",
      rule: "drain",
      httpStatus: 503,
    });
    client.sendClose(1012).socket.end();
    upstream.sendClose(1001).socket.end();
    await drained;
  });

  test("a connection in the middle of a frame is closed behind it", async () => {
    const { backend, gateway } = await start({ policy: { lifetime: { closeTimeout: "5s" } } });
    const { client, upstream } = await openPair(gateway.port, backend);
    const down = encodeFrame(OPCODE.text, Buffer.from("x".repeat(400)));
    const up = client.encode(OPCODE.text, "y".repeat(400));
    upstream.send(down.subarray(0, 100));
    client.send(up.subarray(0, 100));
    await client.until("a piece", ({ byteCount }) => byteCount === 100);
    await upstream.until("a piece", ({ byteCount }) => byteCount === 100);
    const drained = gateway.gateway.drain();
    upstream.send(down.subarray(100));
    client.send(up.subarray(100));
    expect((await client.echoClose()).statusCode).toBe(1012);
    expect((await upstream.echoClose()).statusCode).toBe(1001);
    expect(client.messages).toEqual(["x".repeat(400)]);
    expect(upstream.messages).toEqual(["y".repeat(400)]);
    client.socket.end();
    upstream.socket.end();
    await drained;
    expect(gateway.records[0]).toMatchObject({ cause: "drain", wasClean: true });
  });

  test("clients that do not answer do not hold it up for ever", async () => {
    const { backend, gateway } = await start({ policy: { lifetime: HASTY } });
    await openPair(gateway.port, backend);
    await gateway.gateway.drain();
    expect(gateway.records).toMatchObject([{ cause: "drain", wasClean: false }]);
  });

  test("close() during a drain ends everything at once, with its records", async () => {
    const { backend, gateway } = await start({
      drainMs: 60_000,
      policy: { lifetime: { closeTimeout: "60s" } },
    });
    for (let i = 0; i < 5; i++) await openPair(gateway.port, backend);
    const drained = gateway.gateway.drain();
    await gateway.gateway.close();
    expect(gateway.records).toHaveLength(5);
    for (const record of gateway.records) expect(record.cause).toBe("drain");
    await drained;
    expect(gateway.gateway.connections).toBe(0);
  });

  test("an opening handshake under way is finished, told 1012, and waited for", async () => {
    const held = heldAnswer();
    const backend = await startBackend({ answer: held.answer });
    const gateway = await startGateway({ io, backend });
    const opening = openClient(gateway.port);
    const { wire: upstream } = await backend.next();
    let isDrained = false;
    const drained = (async () => {
      await gateway.gateway.drain();
      isDrained = true;
    })();
    held.release();
    const client = await opening;
    expect((await client.echoClose()).statusCode).toBe(1012);
    expect((await upstream.closeFrame()).statusCode).toBe(1001);
    expect(isDrained).toBe(false);
    upstream.sendClose(1001).socket.end();
    client.socket.end();
    await drained;
    expect(gateway.records).toMatchObject([{ cause: "drain", wasClean: true }]);
  });

  test("close() does not wait for an opening handshake with a silent upstream", async () => {
    const backend = await startBackend({ answer: () => {} });
    const gateway = await startGateway({ io, backend, policy: { handshake: { timeout: "60s" } } });
    const socket = await connectTo(gateway.port);
    socket.write(upgradeRequest());
    const answer = readAnswer(socket);
    const { wire } = await backend.next();
    await gateway.gateway.close();
    expect((await answer).status).toBe(0);
    await wire.over();
    expect(gateway.records).toMatchObject([
      { openedAt: undefined, httpStatus: undefined, cause: "drain" },
    ]);
  });
});
