import { describe, expect, test } from "vitest";
import { OPCODE, encodeFrame } from "../../src/protocol/index.ts";
import { cutAt, hex } from "../protocol/wire.ts";
import {
  HASTY,
  MODES,
  exchange,
  openClient,
  openPair,
  startBackend,
  startGateway,
  upgradeRequest,
} from "./support/index.ts";
import type { StartOptions, Wire } from "./support/index.ts";

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `m${i}`);

const limit = (burst: number) =>
  ({ limits: { messages: [{ per: "connection", rate: "1/h", burst }] } }) as const;

const long = (bytes: number) => encodeFrame(OPCODE.binary, new Uint8Array(bytes).fill(5));

const ending = (admitted: number) => ({
  statusCode: 1008,
  reason: expect.stringMatching(/^message-rate: .*; retry-after=\d+$/) as string,
  told: 1001,
  messages: numbered(admitted),
  record: {
    cause: "rule",
    rule: "message-rate",
    initiator: "gateway",
    offender: "client",
    wasClean: true,
    closeCode: 1008,
    upstreamCode: 1001,
    evidence: { allowed: admitted, unit: "messages" },
    client: { messages: admitted, first: "sent" },
  },
});

describe.each(MODES)("endings by policy, io: %s", (io) => {
  const start = async (policy: StartOptions["policy"], options: StartOptions = {}) => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend, policy: policy!, ...options });
    return { backend, gateway, ...(await openPair(gateway.port, backend, { path: "/chat" })) };
  };
  type Pair = Awaited<ReturnType<typeof start>>;

  /** Both sides have got their Close and answer it; then there is a record. */
  const finish = async ({
    client,
    upstream,
    gateway,
  }: Pick<Pair, "client" | "upstream" | "gateway">) => {
    if (client.close !== undefined) client.sendClose(client.close.statusCode);
    if (upstream.close !== undefined) upstream.sendClose(upstream.close.statusCode);
    client.socket.end();
    upstream.socket.end();
    return gateway.nextRecord();
  };

  /** What both sides saw, and what was recorded. */
  const endOf = async (pair: Pair) => {
    const { statusCode, reason } = await pair.client.closeFrame();
    const told = await pair.upstream.closeFrame();
    const { messages } = pair.upstream;
    return { statusCode, reason, told: told.statusCode, messages, record: await finish(pair) };
  };

  describe("message-rate", () => {
    test("many messages in one chunk: exactly the admitted ones reach the upstream", async () => {
      const pair = await start(limit(7));
      pair.client.text(...numbered(50));
      expect(await endOf(pair)).toMatchObject(ending(7));
    });

    test("messages one by one: exactly the admitted ones reach the upstream", async () => {
      const pair = await start(limit(5));
      await pair.client.sendPieces(
        numbered(8).map((text) => pair.client.encode(OPCODE.text, text)),
      );
      expect(await endOf(pair)).toMatchObject(ending(5));
    });

    test("messages cut at any place: exactly the admitted ones reach the upstream", async () => {
      const pair = await start(limit(3));
      const bytes = Buffer.concat(numbered(6).map((text) => pair.client.encode(OPCODE.text, text)));
      await pair.client.sendPieces(cutAt(bytes, [1, 3, 9, 10, 17, 24, 26, 30]));
      expect(await endOf(pair)).toMatchObject(ending(3));
    });

    test("fragments and control frames are no messages of their own", async () => {
      const pair = await start(limit(2));
      const { client, upstream } = pair;
      client
        .frame(OPCODE.text, "a", { fin: false })
        .frame(OPCODE.ping, "p")
        .frame(OPCODE.continuation, "b", { fin: false });
      client.frame(OPCODE.continuation, "c").frame(OPCODE.pong).text("second").text("third");
      expect((await client.closeFrame()).statusCode).toBe(1008);
      await upstream.closeFrame();
      if (upstream.messages.length < 2)
        console.log(upstream.bytes.toString("hex"), JSON.stringify(await finish(pair)));
      expect(upstream.messages).toEqual(["abc", "second"]);
    });

    test("an upstream's messages are counted only where the policy says so", async () => {
      const pair = await start({
        limits: { messages: [{ per: "connection", rate: "1/h", burst: 2, from: "upstream" }] },
      });
      pair.client.text(...numbered(5));
      await pair.upstream.message(5);
      pair.upstream.text("a", "b", "c");
      expect((await pair.client.closeFrame()).statusCode).toBe(1014);
      expect((await pair.upstream.closeFrame()).statusCode).toBe(1008);
      expect(pair.client.messages).toEqual(["a", "b"]);
      expect(await finish(pair)).toMatchObject({
        rule: "message-rate",
        offender: "upstream",
        wasClean: true,
      });
    });
  });

  test("byte-rate: the frame that is over it does not reach the upstream", async () => {
    const pair = await start({
      limits: { messageSize: "1000B", bytes: [{ per: "connection", rate: "1000B/h" }] },
    });
    pair.client.text("x".repeat(600), "y".repeat(400), "z");
    expect(await pair.client.closeFrame()).toMatchObject({
      statusCode: 1008,
      reason: expect.stringMatching(/^byte-rate: /),
    });
    await pair.upstream.closeFrame();
    expect(pair.upstream.messages).toEqual(["x".repeat(600), "y".repeat(400)]);
    expect(await finish(pair)).toMatchObject({
      rule: "byte-rate",
      evidence: { allowed: 1000, unit: "bytes" },
      client: { messages: 2 },
    });
  });

  describe("message-size", () => {
    test("the header alone is enough: none of the message reaches the upstream", async () => {
      const pair = await start({ limits: { messageSize: "100B" } });
      const frame = pair.client.encode(OPCODE.binary, new Uint8Array(101));
      pair.client.text("fits").send(frame.subarray(0, 6));
      expect(await pair.client.closeFrame()).toMatchObject({
        statusCode: 1009,
        reason: expect.stringMatching(/^message-size: /),
      });
      await pair.upstream.closeFrame();
      expect(pair.upstream.messages).toEqual(["fits"]);
      expect(pair.upstream.events.filter(({ type }) => type === "header")).toHaveLength(1);
      expect(
        await finish({
          ...pair,
          client: pair.client.send(frame.subarray(6)),
        }),
      ).toMatchObject({
        rule: "message-size",
        wasClean: true,
        evidence: { measured: 101, allowed: 100, unit: "bytes" },
      });
    });

    test("a frame of 2^53-1 bytes is judged by its header", async () => {
      const pair = await start({});
      pair.client.send(hex("82 ff 001fffffffffffff 01020304"));
      expect((await pair.client.closeFrame()).statusCode).toBe(1009);
      expect((await pair.upstream.closeFrame()).statusCode).toBe(1001);
      expect(pair.upstream.events).toHaveLength(1);
    });

    test("a message grows over the limit in fragments: the fragment that does it stays away", async () => {
      const pair = await start({ limits: { messageSize: "100B" } });
      const { client, upstream } = pair;
      client
        .frame(OPCODE.binary, new Uint8Array(60), { fin: false })
        .frame(OPCODE.continuation, new Uint8Array(40), { fin: false });
      client.frame(OPCODE.continuation, new Uint8Array(1));
      expect((await client.closeFrame()).statusCode).toBe(1009);
      await upstream.closeFrame();
      expect(upstream.events.map(({ type }) => type)).toEqual([
        "header",
        "payload",
        "header",
        "payload",
        "close",
      ]);
      expect(await finish(pair)).toMatchObject({
        evidence: { measured: 101, allowed: 100 },
        client: { messages: 0 },
      });
    });
  });

  test("fragments: empty ones count", async () => {
    const pair = await start({ limits: { fragments: 4 } });
    pair.client.frame(OPCODE.text, "", { fin: false });
    for (let i = 0; i < 10; i++) pair.client.frame(OPCODE.continuation, "", { fin: false });
    expect(await pair.client.closeFrame()).toMatchObject({
      statusCode: 1009,
      reason: expect.stringMatching(/^fragments: /),
    });
    await pair.upstream.closeFrame();
    expect(pair.upstream.events.filter(({ type }) => type === "header")).toHaveLength(4);
    expect(await finish(pair)).toMatchObject({
      rule: "fragments",
      evidence: { measured: 5, allowed: 4, unit: "fragments" },
    });
  });

  test("message-type", async () => {
    const pair = await start({ content: { types: ["text"] } });
    pair.client.text("yes").binary(Uint8Array.of(1));
    expect(await pair.client.closeFrame()).toMatchObject({
      statusCode: 1003,
      reason: expect.stringMatching(/^message-type: /),
    });
    await pair.upstream.closeFrame();
    expect(pair.upstream.messages).toEqual(["yes"]);
    expect(await finish(pair)).toMatchObject({
      rule: "message-type",
      evidence: { detail: "binary" },
    });
  });

  test("connection-limit: 429 with Retry-After, and the place is free again after an ending", async () => {
    const pair = await start({ limits: { connections: [{ per: "ip", max: 1 }] } });
    const refused = await exchange(pair.gateway.port, upgradeRequest({ path: "/chat" }));
    expect(refused.status).toBe(429);
    expect(Number(refused.head.header("retry-after"))).toBeGreaterThan(0);
    expect(await pair.gateway.nextRecord()).toMatchObject({
      cause: "refused",
      rule: "connection-limit",
      httpStatus: 429,
      evidence: { measured: 2, allowed: 1, unit: "connections" },
    });
    pair.client.sendClose(1000);
    await pair.upstream.closeFrame();
    await finish(pair);
    await openClient(pair.gateway.port);
    expect(pair.backend.arrivals).toHaveLength(2);
  });

  test("places are given back by refused, abandoned and unreachable openings", async () => {
    const backend = await startBackend({
      answer: (_request, socket) => void socket.end("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"),
    });
    const gateway = await startGateway({
      io,
      backend,
      policy: { limits: { connections: [{ per: "route", max: 1 }] } },
    });
    for (let i = 0; i < 4; i++)
      expect((await exchange(gateway.port, upgradeRequest())).status).toBe(401);
  });

  test("origin: 403, and nothing reaches the upstream", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({
      io,
      backend,
      policy: { handshake: { origins: ["https://app.example"] } },
    });
    const refused = await exchange(
      gateway.port,
      upgradeRequest({ headers: { origin: "https://evil.example" } }),
    );
    expect(refused.status).toBe(403);
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "refused",
      rule: "origin",
      httpStatus: 403,
      closeCode: undefined,
      evidence: { detail: "https://evil.example" },
    });
    await openClient(gateway.port, { headers: { origin: "https://app.example" } });
    expect(backend.arrivals).toHaveLength(1);
  });

  test("subprotocol: 400, with those that are allowed", async () => {
    const backend = await startBackend();
    const gateway = await startGateway({
      io,
      backend,
      policy: { handshake: { subprotocols: ["chat.v1"] } },
    });
    const refused = await exchange(
      gateway.port,
      upgradeRequest({ headers: { "sec-websocket-protocol": "chat.v2" } }),
    );
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("chat.v1");
    expect(await gateway.nextRecord()).toMatchObject({ rule: "subprotocol", httpStatus: 400 });
  });

  test("idle: both sides are told 1001", async () => {
    const pair = await start({ lifetime: { idle: "200ms" } });
    expect(await pair.client.closeFrame()).toMatchObject({
      statusCode: 1001,
      reason: expect.stringMatching(/^idle: /),
    });
    expect((await pair.upstream.closeFrame()).statusCode).toBe(1001);
    const record = await finish(pair);
    expect(record).toMatchObject({
      rule: "idle",
      initiator: "gateway",
      wasClean: true,
      evidence: { allowed: 200, unit: "ms" },
    });
    expect(record.offender).toBeUndefined();
    expect(record.evidence!.measured).toBeGreaterThanOrEqual(200);
  });

  test("lifetime: traffic does not extend it", async () => {
    const pair = await start({ lifetime: { max: "300ms" } });
    const chatter = setInterval(() => pair.client.text("still here"), 20);
    expect(await pair.client.closeFrame()).toMatchObject({
      statusCode: 1001,
      reason: expect.stringMatching(/^lifetime: /),
    });
    clearInterval(chatter);
    await pair.upstream.closeFrame();
    expect(await finish(pair)).toMatchObject({
      rule: "lifetime",
      evidence: { allowed: 300, unit: "ms" },
    });
  });

  describe("dead-peer", () => {
    test("a client that answers no Ping is told 1011, and dropped", async () => {
      const pair = await start({ lifetime: { ...HASTY, ping: "100ms", pongTimeout: "200ms" } });
      expect(await pair.client.closeFrame()).toMatchObject({
        statusCode: 1011,
        reason: expect.stringMatching(/^dead-peer: /),
      });
      expect(pair.client.events.some(({ type }) => type === "ping")).toBe(true);
      expect((await pair.upstream.closeFrame()).statusCode).toBe(1001);
      pair.upstream.sendClose(1001).socket.end();
      expect(await pair.gateway.nextRecord()).toMatchObject({
        rule: "dead-peer",
        offender: "client",
        closeCode: 1011,
        wasClean: false,
        client: { transport: "timeout" },
      });
    });

    test("a client that answers them lives, and the upstream sees neither Ping nor Pong", async () => {
      const pair = await start({ lifetime: { ping: "100ms", pongTimeout: "200ms", max: "1s" } });
      let answered = 0;
      await pair.client.until("lifetime's Close", ({ events }) => {
        const pings = events.flatMap((event) => (event.type === "ping" ? [event.payload] : []));
        while (answered < pings.length) pair.client.frame(OPCODE.pong, pings[answered++]);
        return pair.client.close !== undefined;
      });
      expect(answered).toBeGreaterThan(1);
      expect(pair.client.close!.reason).toMatch(/^lifetime/);
      await pair.upstream.closeFrame();
      expect(pair.upstream.events.map(({ type }) => type)).toEqual(["close"]);
    });

    test("a Ping of the gateway waits for the end of a frame", async () => {
      const pair = await start({ lifetime: { ping: "100ms", pongTimeout: "5s" } });
      const frame = encodeFrame(OPCODE.text, Buffer.from("x".repeat(500)));
      pair.upstream.send(frame.subarray(0, 250));
      await pair.client.until("half a frame", ({ byteCount }) => byteCount === 250);
      // The Ping is due now; the client must not see it inside the frame.
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(pair.client.byteCount).toBe(250);
      pair.upstream.send(
        Buffer.concat([frame.subarray(250), encodeFrame(OPCODE.text, Buffer.from("next"))]),
      );
      await pair.client.message(2);
      expect(pair.client.violations).toEqual([]);
      expect(pair.client.messages).toEqual(["x".repeat(500), "next"]);
      expect(pair.client.events.map(({ type }) => type).slice(-3)).toEqual([
        "ping",
        "header",
        "payload",
      ]);
    });
  });

  test("slow-consumer: a client that takes nothing is let go, and the upstream hears of it", async () => {
    const pair = await start({ limits: { stalled: "500ms", buffered: "64MiB" }, lifetime: HASTY });
    pair.client.socket.pause();
    pair.upstream.socket.write(encodeFrame(OPCODE.binary, new Uint8Array(32 << 20)));
    expect((await pair.upstream.closeFrame()).statusCode).toBe(1001);
    pair.upstream.sendClose(1001).socket.end();
    expect(await pair.gateway.nextRecord()).toMatchObject({
      cause: "rule",
      rule: "slow-consumer",
      offender: "client",
      evidence: { allowed: 500, unit: "ms" },
      wasClean: false,
    });
  });

  test("slow-consumer: an upstream that takes nothing is the offender", async () => {
    const pair = await start({
      limits: { stalled: "500ms", buffered: "64MiB", messageSize: "64MiB" },
    });
    pair.upstream.socket.pause();
    pair.client.binary(new Uint8Array(32 << 20));
    expect((await pair.client.closeFrame()).statusCode).toBe(1014);
    expect(await finish(pair)).toMatchObject({ rule: "slow-consumer", offender: "upstream" });
  });

  describe("protocol", () => {
    const BROKEN: [what: string, bytes: string, detail: string][] = [
      ["an unmasked frame", "81 02 6869", "mask-missing"],
      ["RSV1 without an extension", "c1 80 00000000", "reserved-bit"],
      ["RSV2", "a1 80 00000000", "reserved-bit"],
      ["an unknown opcode", "83 80 00000000", "opcode-unknown"],
      ["an unknown control opcode", "8b 80 00000000", "opcode-unknown"],
      ["a Ping in fragments", "09 80 00000000", "control-fragmented"],
      ["a Ping of 126 bytes", "89 fe 007e 00000000", "control-too-long"],
      ["a continuation of nothing", "80 80 00000000", "continuation-unexpected"],
      ["a message inside a message", "01 80 00000000 81 80 00000000", "continuation-expected"],
      ["a length that is not minimal", "82 fe 007d 00000000", "length-not-minimal"],
      ["a length over 63 bits", "82 ff 8000000000000000 00000000", "length-sign-bit"],
      ["plain HTTP", "474554202f20485454502f312e310d0a", "mask-missing"],
    ];

    test.each(BROKEN)(
      "%s from a client: what was valid before is delivered, then 1002",
      async (_what, bytes, detail) => {
        const pair = await start({});
        pair.client.send(
          Buffer.concat([
            pair.client.encode(OPCODE.text, "before"),
            hex(bytes),
            pair.client.encode(OPCODE.text, "after"),
          ]),
        );
        expect(await pair.client.closeFrame()).toMatchObject({
          statusCode: 1002,
          reason: expect.stringMatching(/^protocol: /),
        });
        expect((await pair.upstream.closeFrame()).statusCode).toBe(1001);
        expect(await pair.client.over()).toBe("ended");
        expect(pair.upstream.messages).toEqual(["before"]);
        expect(await finish(pair)).toMatchObject({
          cause: "rule",
          rule: "protocol",
          offender: "client",
          evidence: { detail },
          closeCode: 1002,
        });
      },
    );

    test("a masked frame from an upstream: the client is told 1014", async () => {
      const pair = await start({});
      pair.upstream.text("before").send(hex("81 82 01020304 6869"));
      expect((await pair.client.closeFrame()).statusCode).toBe(1014);
      expect(await pair.upstream.closeFrame()).toMatchObject({ statusCode: 1002 });
      expect(pair.client.messages).toEqual(["before"]);
      expect(await finish(pair)).toMatchObject({
        rule: "protocol",
        offender: "upstream",
        evidence: { detail: "mask-forbidden" },
      });
    });

    test("also in report mode, since nothing that follows can be read", async () => {
      const pair = await start({ mode: "report" });
      pair.client.send(hex("81 02 6869"));
      expect((await pair.client.closeFrame()).statusCode).toBe(1002);
    });
  });

  describe("our Close goes out at a frame boundary only", () => {
    const BREACHES: [what: string, breach: (client: Wire) => void, code: number][] = [
      ["a broken frame", (client) => client.send(hex("81 02 6869")), 1002],
      ["a message that is too big", (client) => client.binary(new Uint8Array(200)), 1009],
    ];

    test.each(BREACHES)(
      "%s while the upstream sends a short frame: the frame is finished first",
      async (_what, breach, code) => {
        const pair = await start({
          limits: { messageSize: "100B" },
          lifetime: { closeTimeout: "5s", hostileCloseTimeout: "5s" },
        });
        const { client, upstream } = pair;
        const frame = long(10_000);
        upstream.send(frame.subarray(0, 4_000));
        await client.until("its beginning", ({ byteCount }) => byteCount === 4_000);
        breach(client);
        // The upstream is between two frames of its own: it is told at once.
        expect((await upstream.closeFrame()).statusCode).toBe(1001);
        expect(client.byteCount).toBe(4_000);
        upstream.send(
          Buffer.concat([frame.subarray(4_000), encodeFrame(OPCODE.text, Buffer.from("never"))]),
        );
        expect((await client.closeFrame()).statusCode).toBe(code);
        expect(client.messages).toEqual([`0x${"05".repeat(10_000)}`]);
        expect(client.violations).toEqual([]);
        expect(await finish(pair)).toMatchObject({ closeCode: code, upstreamCode: 1001 });
      },
    );

    test.each(BREACHES)(
      "%s while the upstream sends a long frame: the client is dropped",
      async (_what, breach) => {
        const pair = await start({ limits: { messageSize: "100B" } });
        const { client, upstream } = pair;
        upstream.send(long(1 << 20).subarray(0, 1_000));
        await client.until("its beginning", ({ byteCount }) => byteCount === 1_000);
        breach(client);
        await client.over();
        expect(client.byteCount).toBe(1_000);
        expect((await upstream.closeFrame()).statusCode).toBe(1001);
        expect(await finish(pair)).toMatchObject({
          cause: "rule",
          closeCode: 1006,
          client: { transport: "dropped", sent: undefined },
        });
      },
    );

    test.each(BREACHES)(
      "%s while the upstream never finishes a short frame: the client is dropped in time",
      async (_what, breach) => {
        const pair = await start({ limits: { messageSize: "100B" }, lifetime: HASTY });
        const { client, upstream } = pair;
        upstream.send(long(2_000).subarray(0, 1_000));
        await client.until("its beginning", ({ byteCount }) => byteCount === 1_000);
        breach(client);
        await client.over();
        expect(client.byteCount).toBe(1_000);
        expect(await finish(pair)).toMatchObject({
          cause: "rule",
          closeCode: 1006,
          client: { transport: "dropped" },
        });
      },
    );

    test("a broken frame of the upstream while the client sends: the client's frame is finished first", async () => {
      const pair = await start({ lifetime: { closeTimeout: "5s", hostileCloseTimeout: "5s" } });
      const { client, upstream } = pair;
      const frame = client.encode(OPCODE.text, "x".repeat(1_000));
      client.send(frame.subarray(0, 500));
      await upstream.until("its beginning", ({ byteCount }) => byteCount === 500);
      upstream.send(hex("83 00"));
      expect((await client.closeFrame()).statusCode).toBe(1014);
      client.send(frame.subarray(500));
      expect((await upstream.closeFrame()).statusCode).toBe(1002);
      expect(upstream.messages).toEqual(["x".repeat(1_000)]);
    });
  });

  test("a client that floods on after a breach still reads its Close, and not a reset", async () => {
    const pair = await start({ ...limit(1), lifetime: { hostileCloseTimeout: "5s" } });
    const { client, upstream } = pair;
    // 8 MiB behind the breach, written without looking at what comes back.
    client.text("one", "two");
    for (let i = 0; i < 128; i++) client.binary(new Uint8Array(64 << 10));
    client.sendClose(1000);
    expect((await client.closeFrame()).statusCode).toBe(1008);
    expect(await client.over()).toBe("ended");
    expect(client.error).toBeUndefined();
    await upstream.closeFrame();
    expect(upstream.messages).toEqual(["one"]);
    const record = await finish(pair);
    expect(record).toMatchObject({
      wasClean: true,
      client: { received: { statusCode: 1000 }, messages: 1 },
    });
    expect(record.client.bytes).toBeGreaterThan(8 << 20);
  });

  test("a flood of garbage behind a broken frame: the client still reads its Close", async () => {
    const pair = await start({ lifetime: { hostileCloseTimeout: "5s" } });
    pair.client.send(Buffer.alloc(8 << 20, 0xff));
    expect((await pair.client.closeFrame()).statusCode).toBe(1002);
    expect(await pair.client.over()).toBe("ended");
    expect(pair.client.error).toBeUndefined();
  });

  test("codes: the policy's own code is sent", async () => {
    const pair = await start({
      ...limit(1),
      codes: { "message-rate": 4029, "upstream-lost": 1011 },
    });
    pair.client.text("a", "b");
    expect(await pair.client.closeFrame()).toMatchObject({
      statusCode: 4029,
      reason: expect.stringMatching(/^message-rate: /),
    });
    const other = await openPair(pair.gateway.port, pair.backend);
    other.upstream.socket.end();
    expect((await other.client.closeFrame()).statusCode).toBe(1011);
  });

  test("hideReasons: the code alone is sent, and the record knows", async () => {
    const pair = await start({ ...limit(1), hideReasons: true });
    pair.client.text("a", "b");
    expect(await pair.client.closeFrame()).toEqual({ statusCode: 1008, reason: "" });
    expect(await pair.upstream.closeFrame()).toEqual({ statusCode: 1001, reason: "" });
    expect(await finish(pair)).toMatchObject({ rule: "message-rate", evidence: { allowed: 1 } });
  });

  test("mode report: nothing is closed or refused, and the record says what would have been", async () => {
    const pair = await start({
      ...limit(1),
      mode: "report",
      content: { types: ["text"] },
      handshake: { origins: ["https://app.example"] },
    });
    const { client, upstream } = await openPair(pair.gateway.port, pair.backend, {
      headers: { origin: "https://evil.example" },
    });
    client.text("a", "b", "c").binary(Uint8Array.of(1));
    await upstream.message(4);
    client.sendClose(1000);
    await upstream.closeFrame();
    const record = await finish({ client, upstream, gateway: pair.gateway });
    expect(record).toMatchObject({ cause: "peer-close", client: { messages: 4 } });
    expect(record.reports.map(({ rule, statusCode, count }) => [rule, statusCode, count])).toEqual([
      ["origin", undefined, 1],
      // The last message breaks two rules, and each says so.
      ["message-rate", 1008, 3],
      ["message-type", 1003, 1],
    ]);
  });

  test("mode report: subprotocols that are not allowed are still negotiated", async () => {
    const backend = await startBackend({ headers: ["Sec-WebSocket-Protocol: chat.v2"] });
    const gateway = await startGateway({
      io,
      backend,
      policy: { mode: "report", handshake: { subprotocols: ["chat.v1"] } },
    });
    const client = await openClient(gateway.port, {
      headers: { "sec-websocket-protocol": "chat.v2" },
    });
    expect(client.head.header("sec-websocket-protocol")).toBe("chat.v2");
  });
});
