import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { OPCODE } from "../../../src/protocol/index.ts";
import { MODES } from "../support/index.ts";
import { finish, openUnder } from "../contents/setting.ts";

const numbered = (count: number, size = 0): string[] =>
  Array.from({ length: count }, (_, i) => `m${i} ${"x".repeat(size)}`);

const paced = (rate: `${number}/${"s" | "h"}`, burst: number) =>
  ({ limits: { messages: [{ per: "connection", rate, burst, over: "pause" }] } }) as const;

const warned = {
  limits: { messages: [{ per: "connection", rate: "1/h", burst: 1, mode: "warn" }] },
  warning: { message: '{"rule":"{rule}","after":{retryAfter}}' },
} as const;
const TOLD = '{"rule":"message-rate","after":3600}';

describe.each(MODES)("what a rule does instead of closing, io: %s", (io) => {
  const open = (policy: Parameters<typeof openUnder>[0]) => openUnder(policy, { io });

  describe("over: pause", () => {
    test("small messages in one chunk: all arrive, in order, and so do the Pings between", async () => {
      const pair = await open(paced("50/s", 3));
      const { client, upstream } = pair;
      const texts = numbered(12);
      client.text(...texts.slice(0, 6)).frame(OPCODE.ping, "p");
      client.text(...texts.slice(6)).sendClose(1000, "done");
      expect(await upstream.closeFrame()).toEqual({ statusCode: 1000, reason: "done" });
      expect(upstream.messages).toEqual(texts);
      expect(upstream.events.findIndex(({ type }) => type === "ping")).toBe(12);
      const record = await finish({ ...pair, upstream: upstream.sendClose(1000) });
      expect(record).toMatchObject({ wasClean: true, client: { messages: 12 } });
      expect(record.reports).toMatchObject([
        { rule: "message-rate", action: "pause", evidence: { allowed: 3, unit: "messages" } },
      ]);
    });

    test("more than a chunk holds waits in the kernel, and the client is stopped by it", async () => {
      const pair = await open({
        ...paced("1000/s", 20),
        lifetime: { pongTimeout: "1s" },
      });
      const { client, upstream } = pair;
      const texts = numbered(120, 60_000);
      client.text(...texts);
      await upstream.message(120);
      expect(upstream.messages).toEqual(texts);
    });

    test("nothing is read of a client that waits: what it sends fills its own buffers", async () => {
      const pair = await open(paced("1/h", 1));
      const { client, upstream } = pair;
      client.text("first", "second");
      await upstream.message();
      const piece = client.encode(OPCODE.binary, new Uint8Array(1 << 20));
      // Until the kernel takes no more: everything else would have been read, and kept, by us.
      for (let i = 0; i < 64 && client.socket.writableLength < piece.length * 2; i++) {
        client.socket.write(piece);
      }
      expect(client.socket.writableLength).toBeGreaterThan(piece.length);
      expect(upstream.messages).toEqual(["first"]);
      upstream.sendClose(1000);
      // Its answer stands behind all that, which is read now, and goes nowhere.
      expect(await client.closeFrame()).toMatchObject({ statusCode: 1000 });
      client.sendClose(1000);
      await once(client.socket, "drain");
      expect(await upstream.closeFrame()).toMatchObject({ statusCode: 1000 });
      expect(upstream.messages).toEqual(["first"]);
      expect(await finish(pair)).toMatchObject({ initiator: "upstream", wasClean: true });
    });

    test("drain while it waits", async () => {
      const pair = await open(paced("1/h", 1));
      pair.client.text("first", "second", "third");
      await pair.upstream.message();
      const drained = pair.gateway.gateway.drain();
      expect(await pair.client.closeFrame()).toMatchObject({ statusCode: 1012 });
      expect(await pair.upstream.closeFrame()).toMatchObject({ statusCode: 1001 });
      expect(await finish(pair)).toMatchObject({ cause: "drain", wasClean: true });
      expect(pair.upstream.messages).toEqual(["first"]);
      await drained;
    });

    test("the upstream goes while the client waits", async () => {
      const pair = await open(paced("1/h", 1));
      pair.client.text("first", "second");
      await pair.upstream.message();
      pair.upstream.reset();
      expect(await pair.client.echoClose()).toMatchObject({ statusCode: 1014 });
      expect(await pair.client.over()).toBe("ended");
      pair.client.socket.end();
      expect(await pair.gateway.nextRecord()).toMatchObject({
        rule: "upstream-lost",
        client: { received: { statusCode: 1014 }, transport: "closed" },
      });
    });

    test("the client goes while it waits, and the upstream is told when its turn comes", async () => {
      const pair = await open(paced("5/s", 1));
      pair.client.text("first", "second", "third");
      await pair.upstream.message();
      pair.client.socket.end();
      expect(await pair.upstream.over()).toBe("ended");
      expect(pair.upstream.messages).toEqual(["first", "second", "third"]);
      pair.upstream.socket.end();
      expect(await pair.gateway.nextRecord()).toMatchObject({
        cause: "transport-lost",
        initiator: "client",
      });
    });

    test("a Close that waits, and the end behind it", async () => {
      const pair = await open(paced("5/s", 1));
      pair.client.text("first", "second").sendClose(1000, "bye");
      await pair.upstream.message();
      pair.client.socket.end();
      expect(await pair.upstream.echoClose()).toEqual({ statusCode: 1000, reason: "bye" });
      pair.upstream.socket.end();
      expect(pair.upstream.messages).toEqual(["first", "second"]);
      expect(await pair.gateway.nextRecord()).toMatchObject({
        cause: "peer-close",
        wasClean: true,
      });
    });

    test("it waits longer than a client may be silent, and lives", async () => {
      const pair = await open({
        limits: { messages: [{ per: "connection", rate: "1/s", burst: 1, over: "pause" }] },
        lifetime: { ping: "200ms", pongTimeout: "200ms", idle: "600ms" },
      });
      pair.client.text("first", "second");
      await pair.upstream.message(2);
      expect(pair.client.close).toBeUndefined();
    });

    test("from: upstream", async () => {
      const messages = [
        { per: "connection", rate: "50/s", burst: 2, from: "upstream", over: "pause" },
      ] as const;
      const pair = await open({ limits: { messages } });
      pair.upstream.text(...numbered(8)).sendClose(1000);
      await pair.client.closeFrame();
      expect(pair.client.messages).toEqual(numbered(8));
    });
  });

  describe("mode: warn", () => {
    test("the client is told between two messages of the upstream", async () => {
      const pair = await open(warned);
      const { client, upstream } = pair;
      upstream.frame(OPCODE.text, "one ", { fin: false }).frame(OPCODE.ping, "begun");
      await client.until("a Ping", ({ events }) => events.some(({ type }) => type === "ping"));
      client.text("a", "b", "c");
      await upstream.message(3);
      upstream.frame(OPCODE.continuation, "two").text("three");
      await client.message(3);
      expect(client.messages).toEqual(["one two", TOLD, "three"]);
      client.sendClose(1000);
      await upstream.closeFrame();
      expect(await finish({ ...pair, upstream: upstream.sendClose(1000) })).toMatchObject({
        cause: "peer-close",
        client: { messages: 3 },
        reports: [
          {
            rule: "message-rate",
            action: "warn",
            statusCode: 1008,
            count: 2,
            evidence: { measured: 2, allowed: 1, unit: "messages" },
          },
        ],
      });
    });
  });

  test.each([
    ["100%", 1008],
    ["0%", 1000],
  ] as const)("enforce: %s", async (enforce, statusCode) => {
    const messages = [{ per: "connection", rate: "1/h", burst: 1, enforce }] as const;
    const pair = await open({ limits: { messages } });
    pair.client.text("a", "b").sendClose(1000);
    await pair.upstream.closeFrame();
    pair.upstream.sendClose(1000);
    expect(await pair.client.closeFrame()).toMatchObject({ statusCode });
  });

  test("finish: who dribbles a message is closed", async () => {
    const pair = await open({ limits: { finish: "300ms" } });
    pair.client.frame(OPCODE.text, "begun", { fin: false });
    const dribble = setInterval(
      () => pair.client.frame(OPCODE.continuation, "x", { fin: false }),
      30,
    );
    const frame = await pair.client.closeFrame();
    clearInterval(dribble);
    expect(frame).toEqual({
      statusCode: 1009,
      reason: "fragments: a message must be whole within 300ms",
    });
    await pair.upstream.closeFrame();
    expect(await finish(pair)).toMatchObject({
      rule: "fragments",
      offender: "client",
      evidence: { allowed: 300, unit: "ms" },
      client: { messages: 0 },
    });
  });
});
