import { describe, expect, test } from "vitest";
import { OPCODE, encodeFrame } from "../../src/protocol/index.ts";
import { byteByByte, hex } from "../protocol/wire.ts";
import { HASTY, MODES, openPair, startBackend, startGateway } from "./support/index.ts";
import type { StartOptions } from "./support/index.ts";

describe.each(MODES)("closing, io: %s", (io) => {
  const start = async (options: StartOptions = {}) => {
    const backend = await startBackend();
    const gateway = await startGateway({ io, backend, ...options });
    return { backend, gateway, ...(await openPair(gateway.port, backend)) };
  };

  const FRAMES = [
    [1000, "done"],
    [1001, ""],
    [1011, "é€😀"],
    [3000, "unauthorised"],
    [3999, "x".repeat(123)],
    [4000, ""],
    [4999, "last"],
    [undefined, ""],
  ] as const;

  test.each(FRAMES)(
    "a client's Close %s passes unchanged, and so does the answer",
    async (statusCode, reason) => {
      const { client, upstream, gateway } = await start();
      client.sendClose(statusCode, reason);
      expect(await upstream.closeFrame()).toEqual({ statusCode, reason });
      upstream.sendClose(statusCode, reason);
      expect(await client.closeFrame()).toEqual({ statusCode, reason });
      expect(await client.over()).toBe("ended");
      client.socket.end();
      upstream.socket.end();
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({
        cause: "peer-close",
        initiator: "client",
        rule: undefined,
        wasClean: true,
        closeCode: statusCode ?? 1005,
        upstreamCode: statusCode ?? 1005,
        client: {
          first: "received",
          received: { statusCode, reason },
          sent: { statusCode, reason },
        },
        upstream: { first: "sent", received: { statusCode, reason }, sent: { statusCode, reason } },
      });
    },
  );

  test.each(FRAMES)(
    "an upstream's Close %s passes unchanged, and so does the answer",
    async (statusCode, reason) => {
      const { client, upstream, gateway } = await start();
      upstream.sendClose(statusCode, reason);
      expect(await client.closeFrame()).toEqual({ statusCode, reason });
      client.sendClose(statusCode, reason);
      expect(await upstream.closeFrame()).toEqual({ statusCode, reason });
      upstream.socket.end();
      expect(await client.over()).toBe("ended");
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "peer-close",
        initiator: "upstream",
        wasClean: true,
        closeCode: statusCode ?? 1005,
        client: { first: "sent" },
        upstream: { first: "received" },
      });
    },
  );

  test("the bytes of a Close frame are passed on, mask and all", async () => {
    const { client, upstream } = await start();
    const frame = client.encodeClose(4001, "bye");
    client.send(frame);
    await upstream.closeFrame();
    expect(upstream.bytes.toString("hex")).toBe(Buffer.from(frame).toString("hex"));
  });

  test("when both close at once, each sees the code of the other", async () => {
    const { client, upstream, gateway } = await start();
    client.sendClose(4001, "client");
    upstream.sendClose(4002, "upstream");
    expect(await client.closeFrame()).toEqual({ statusCode: 4002, reason: "upstream" });
    expect(await upstream.closeFrame()).toEqual({ statusCode: 4001, reason: "client" });
    client.socket.end();
    upstream.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({
      closeCode: 4002,
      upstreamCode: 4001,
      wasClean: true,
    });
  });

  test("replies still on their way after the client's Close arrive before the upstream's Close", async () => {
    const { client, upstream } = await start();
    client.text("question").sendClose(1000);
    await upstream.closeFrame();
    upstream.text("one", "two");
    upstream.binary(new Uint8Array(300_000).fill(7)).sendClose(1000);
    await client.closeFrame();
    expect(client.messages).toEqual(["one", "two", `0x${"07".repeat(300_000)}`]);
    expect(client.events.at(-1)!.type).toBe("close");
  });

  test("replies reach a client that closed and then reads slowly", async () => {
    const { client, upstream, gateway } = await start({
      policy: { lifetime: { closeTimeout: "10s", hostileCloseTimeout: "1ms" } },
    });
    client.socket.pause();
    client.sendClose(1000);
    await upstream.closeFrame();
    // More than all buffers on the way together: most of it waits for the client to read.
    const payload = new Uint8Array(8 << 20).fill(7);
    upstream.binary(payload).sendClose(1000);
    // It takes a piece now and then, so that the last of it is written long after the Close was read.
    const reading = setInterval(() => client.socket.resume(), 10);
    client.socket.on("data", () => client.socket.pause());
    expect(await client.closeFrame()).toEqual({ statusCode: 1000, reason: "" });
    expect(client.byteCount).toBe(payload.length + 10 + 4);
    clearInterval(reading);
    client.socket.resume().end();
    upstream.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({ wasClean: true });
  });

  test("an upstream that never answers a Close: the client gets its echo, the record says timeout", async () => {
    const { client, upstream, gateway } = await start({ policy: { lifetime: HASTY } });
    client.sendClose(4003, "leaving");
    await upstream.closeFrame();
    expect(await client.closeFrame()).toEqual({ statusCode: 4003, reason: "leaving" });
    expect(await client.over()).toBe("ended");
    client.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "peer-close",
      initiator: "client",
      wasClean: false,
      closeCode: 4003,
      upstreamCode: 4003,
      client: { transport: "closed" },
      upstream: { transport: "timeout", received: undefined },
    });
  });

  test.each([undefined, 1000])(
    "a client that never answers a Close (%s) is dropped in time, and the upstream gets its echo",
    async (code) => {
      const { client, upstream, gateway } = await start({ policy: { lifetime: HASTY } });
      upstream.sendClose(code);
      await client.closeFrame();
      const echo = await upstream.until(
        "an end",
        (wire) => wire.close !== undefined || wire.ended || wire.closed,
      );
      expect(echo.close).toEqual({ statusCode: code, reason: "" });
      upstream.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "peer-close",
        initiator: "upstream",
        client: { transport: "timeout", received: undefined },
      });
    },
  );

  test.each(["FIN", "RST"])(
    "an upstream that drops TCP (%s) after the client's Close: the client gets a clean echo",
    async (how) => {
      const { client, upstream, gateway } = await start();
      client.sendClose(4004, "bye");
      await upstream.closeFrame();
      if (how === "FIN") upstream.socket.end();
      else upstream.reset();
      expect(await client.closeFrame()).toEqual({ statusCode: 4004, reason: "bye" });
      expect(await client.over()).toBe("ended");
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "peer-close",
        initiator: "client",
        rule: undefined,
        closeCode: 4004,
        client: { transport: "closed" },
        upstream: { transport: how === "FIN" ? "eof" : "reset" },
      });
    },
  );

  test("an upstream that closes its side with its Close still gets the client's answer", async () => {
    const { client, upstream, gateway } = await start();
    upstream.sendClose(1000, "all sent").socket.end();
    expect(await client.closeFrame()).toEqual({ statusCode: 1000, reason: "all sent" });
    client.sendClose(1000);
    expect(await upstream.closeFrame()).toEqual({ statusCode: 1000, reason: "" });
    client.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({
      wasClean: true,
      upstream: { transport: "eof" },
    });
  });

  test("a client that closes its side with its Close still gets the upstream's answer", async () => {
    const { client, upstream, gateway } = await start();
    client.sendClose(1000).socket.end();
    await upstream.closeFrame();
    upstream.text("last").sendClose(1000).socket.end();
    expect(await client.closeFrame()).toEqual({ statusCode: 1000, reason: "" });
    expect(client.messages).toEqual(["last"]);
    expect(await gateway.nextRecord()).toMatchObject({
      wasClean: true,
      client: { transport: "eof" },
    });
  });

  test.each(["FIN", "RST"])(
    "a client that is lost (%s): the upstream's transport ends without a Close frame",
    async (how) => {
      const { client, upstream, gateway } = await start();
      client.text("hello");
      await upstream.message();
      if (how === "FIN") client.socket.end();
      else client.reset();
      await upstream.over();
      upstream.socket.end();
      expect(upstream.messages).toEqual(["hello"]);
      expect(upstream.close).toBeUndefined();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "transport-lost",
        initiator: "client",
        rule: undefined,
        wasClean: false,
        closeCode: 1006,
        upstreamCode: 1006,
        client: { transport: how === "FIN" ? "eof" : "reset", messages: 1 },
      });
    },
  );

  test.each(["FIN", "RST"])(
    "an upstream that is lost (%s): the client is told 1014 upstream-lost",
    async (how) => {
      const { client, upstream, gateway } = await start();
      upstream.text("hello");
      await client.message();
      if (how === "FIN") upstream.socket.end();
      else upstream.reset();
      const frame = await client.closeFrame();
      expect(frame.statusCode).toBe(1014);
      expect(frame.reason).toMatch(/^upstream-lost: /);
      await client.echoClose();
      expect(await client.over()).toBe("ended");
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "transport-lost",
        initiator: "upstream",
        rule: "upstream-lost",
        closeCode: 1014,
        wasClean: false,
        upstream: { transport: how === "FIN" ? "eof" : "reset" },
      });
    },
  );

  test.each(["FIN", "RST"])(
    "an upstream that is lost (%s) inside a frame: the client is dropped, with no Close inside the frame",
    async (how) => {
      const { client, upstream, gateway } = await start();
      const frame = encodeFrame(OPCODE.binary, new Uint8Array(1000).fill(1));
      upstream.send(frame.subarray(0, 600));
      await client.until("the beginning of a frame", (wire) => wire.byteCount === 600);
      if (how === "FIN") upstream.socket.end();
      else upstream.reset();
      await client.over();
      expect(client.byteCount).toBe(600);
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "transport-lost",
        rule: "upstream-lost",
        closeCode: 1006,
        client: { sent: undefined, transport: "dropped" },
      });
    },
  );

  test("an upstream that is lost between two fragments: the Close comes between them", async () => {
    const { client, upstream } = await start();
    upstream.frame(OPCODE.text, "begin", { fin: false });
    await client.until("a fragment", (wire) => wire.byteCount === 7);
    upstream.socket.end();
    expect((await client.closeFrame()).statusCode).toBe(1014);
  });

  test("an upstream that is lost inside a frame header: the client gets none of it, and its Close", async () => {
    const { client, upstream } = await start();
    upstream.text("whole").send(hex("82 7e 01")).socket.end();
    expect((await client.closeFrame()).statusCode).toBe(1014);
    expect(client.messages).toEqual(["whole"]);
  });

  test.each(["client", "upstream"] as const)(
    "what follows a Close from the %s is never forwarded",
    async (from) => {
      const { client, upstream, gateway } = await start();
      const [sender, receiver] = from === "client" ? [client, upstream] : [upstream, client];
      const close = sender.encodeClose(1000);
      sender.send(
        Buffer.concat([sender.encode(OPCODE.text, "a"), close, sender.encode(OPCODE.text, "b")]),
      );
      await receiver.closeFrame();
      sender.text("c").sendClose(4000);
      receiver.sendClose(1000);
      await sender.closeFrame();
      sender.socket.end();
      receiver.socket.end();
      await gateway.nextRecord();
      expect(receiver.byteCount).toBe(sender.encode(OPCODE.text, "a").length + close.length);
    },
  );

  test.each([
    [1005, "03ed"],
    [1006, "03ee"],
    [1015, "03f7"],
    [1004, "03ec"],
    [999, "03e7"],
    [0, "0000"],
    [2000, "07d0"],
    [2999, "0bb7"],
    [5000, "1388"],
    [65_535, "ffff"],
  ])(
    "a reserved code %i on the wire is a violation, and is never forwarded",
    async (_code, digits) => {
      for (const from of ["client", "upstream"] as const) {
        const { client, upstream, gateway } = await start();
        const [sender, receiver] = from === "client" ? [client, upstream] : [upstream, client];
        sender.frame(OPCODE.close, hex(digits));
        expect((await sender.closeFrame()).statusCode).toBe(1002);
        expect((await receiver.closeFrame()).statusCode).toBe(from === "client" ? 1001 : 1014);
        await receiver.echoClose();
        client.socket.end();
        upstream.socket.end();
        expect(await gateway.nextRecord()).toMatchObject({
          cause: "rule",
          rule: "protocol",
          initiator: "gateway",
          offender: from,
          evidence: { detail: "close-code-invalid" },
        });
      }
    },
  );

  test.each([
    ["one byte", "03"],
    ["a reason that is not UTF-8", "03e8 ff"],
    ["a reason cut inside a character", "03e8 e282"],
  ])("a Close with %s is a violation", async (_what, payload) => {
    const { client, upstream } = await start();
    client.frame(OPCODE.close, hex(payload));
    expect([1002, 1007]).toContain((await client.closeFrame()).statusCode);
    expect((await upstream.closeFrame()).statusCode).toBe(1001);
  });

  test("a Close in single bytes, behind a message in single bytes", async () => {
    const { client, upstream } = await start();
    const bytes = Buffer.concat([
      client.encode(OPCODE.text, "slow"),
      client.encodeClose(4005, "byte by byte"),
    ]);
    await client.sendPieces(byteByByte(bytes));
    expect(await upstream.closeFrame()).toEqual({ statusCode: 4005, reason: "byte by byte" });
    expect(upstream.messages).toEqual(["slow"]);
    await upstream.sendPieces(byteByByte(upstream.encodeClose(4005, "byte by byte")));
    expect(await client.closeFrame()).toEqual({ statusCode: 4005, reason: "byte by byte" });
  });

  test("half a Close frame and then the end is a lost transport, not a Close", async () => {
    const { client, upstream, gateway } = await start();
    client.send(client.encodeClose(1000, "half").subarray(0, 9)).socket.end();
    await upstream.over();
    upstream.socket.end();
    expect(upstream.byteCount).toBe(0);
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "transport-lost",
      initiator: "client",
    });
  });

  test("the gateway ends the client's TCP first, and waits for the upstream to end its own", async () => {
    const { client, upstream, gateway } = await start();
    client.sendClose(1000);
    await upstream.echoClose();
    expect(await client.over()).toBe("ended");
    expect(upstream.ended).toBe(false);
    upstream.socket.end();
    await upstream.until("the gateway's end", (wire) => wire.ended);
    client.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({
      client: { transport: "closed" },
      upstream: { transport: "eof" },
    });
  });

  test("peers that never end their TCP are dropped soon, and the ending is still clean", async () => {
    const { client, upstream, gateway } = await start({ policy: { lifetime: HASTY } });
    client.sendClose(1000);
    await upstream.echoClose();
    await client.closeFrame();
    expect(await gateway.nextRecord()).toMatchObject({
      wasClean: true,
      client: { transport: "closed" },
      upstream: { transport: "closed" },
    });
  });

  test("a message over a limit that comes after the upstream's Close is not forwarded either", async () => {
    const { client, upstream } = await start({ policy: { limits: { messageSize: "100B" } } });
    upstream.sendClose(1000, "bye");
    await client.closeFrame();
    client.text("still allowed");
    await upstream.message();
    client.binary(new Uint8Array(200)).text("small").sendClose(1000);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual(["still allowed"]);
  });
});
