import { describe, expect, test } from "vitest";
import { LocalRevocations } from "../../../src/cluster/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import { MODES, exchange, openClient, startBackend, upgradeRequest } from "../support/index.ts";
import type { Wire } from "../support/index.ts";
import { bearer, startAuth, tokenOf } from "./support.ts";
import type { StartAuthOptions } from "./support.ts";

/** Long enough for whatever a client does meanwhile. */
const LONG = { refuse: "close", hold: "10s" } as const;

describe.each(MODES)("refuse: close, io: %s", (io) => {
  const start = async (options: Partial<StartAuthOptions> = {}) => {
    const backend = await startBackend();
    const gateway = await startAuth({ io, backend, ...options });
    return { backend, gateway };
  };

  const revocations = new LocalRevocations();

  test.each([
    {
      what: "no token",
      policy: {},
      opening: {},
      close: { statusCode: 1008, reason: /^auth-invalid: no token/ },
    },
    {
      what: "a token that is no more valid",
      policy: {},
      opening: bearer(tokenOf("ada", { in: -60_000 })),
      close: { statusCode: 1008, reason: /^auth-invalid: the token has expired/ },
    },
    {
      what: "a user that was revoked",
      policy: {},
      opening: bearer(tokenOf("eve")),
      close: { statusCode: 1008, reason: /^revoked: / },
    },
    {
      what: "a page of another origin",
      policy: { handshake: { origins: ["https://app.example"] } },
      opening: { headers: { origin: "https://evil.example" } },
      close: { statusCode: 1008, reason: /^origin: / },
    },
  ] as const)("$what: 101, and then why", async ({ policy, opening, close }) => {
    await revocations.revoke({ by: "user", value: "eve" });
    const { backend, gateway } = await start({
      revocations,
      policy: {
        ...policy,
        handshake: {
          refuse: "close",
          hold: "100ms",
          ...("handshake" in policy ? policy.handshake : {}),
        },
      },
    });
    const client = await openClient(gateway.port, opening);
    const { statusCode, reason } = await client.echoClose();
    expect({ statusCode, reason }).toEqual({
      statusCode: close.statusCode,
      reason: expect.stringMatching(close.reason),
    });
    expect(await client.over()).toBe("ended");
    client.socket.end();
    const rule = reason.split(":")[0];
    expect(await gateway.nextRecord()).toMatchObject({
      cause: "rule",
      initiator: "gateway",
      offender: "client",
      rule,
      httpStatus: undefined,
      closeCode: statusCode,
      upstreamCode: undefined,
      wasClean: true,
    });
    expect(backend.connections).toBe(0);
    expect(gateway.gateway.connections).toBe(0);
  });

  test("a client that offers subprotocols is told one of them, and never its token", async () => {
    const { gateway } = await start({
      auth: { from: ["subprotocol:bearer"] },
      policy: { handshake: { refuse: "close", hold: "1ms" } },
    });
    const token = tokenOf("ada", { in: -60_000 });
    for (const [offered, selected] of [
      [`chat, bearer, ${token}`, "chat"],
      [`bearer, ${token}`, "bearer"],
      [`chat, bearer.${token}`, "chat"],
    ] as const) {
      const client = await openClient(gateway.port, {
        headers: { "sec-websocket-protocol": offered },
      });
      expect(client.head.header("sec-websocket-protocol")).toBe(selected);
      expect((await client.echoClose()).statusCode).toBe(1008);
      client.socket.end();
      expect(JSON.stringify(await gateway.nextRecord())).not.toContain(token);
    }
  });

  test("what the client says meanwhile goes nowhere, and a Ping is answered", async () => {
    const { backend, gateway } = await start({
      policy: { handshake: { refuse: "close", hold: "300ms" } },
    });
    const client = await openClient(gateway.port);
    client.text("hello", "x".repeat(10_000)).frame(OPCODE.ping, "there?");
    await client.until("a Pong", ({ events }) => events.some(({ type }) => type === "pong"));
    expect((await client.echoClose()).statusCode).toBe(1008);
    client.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({
      rule: "auth-invalid",
      client: { messages: 0 },
      upstream: { transport: "none" },
    });
    expect(backend.connections).toBe(0);
  });

  test("also what it has sent with its request, cut anywhere", async () => {
    const { gateway } = await start({ policy: { handshake: { refuse: "close", hold: "100ms" } } });
    const model = await openClient(gateway.port);
    const frame = model.encode(OPCODE.text, "to whom it may concern");
    const client = await openClient(gateway.port, { early: frame.subarray(0, 9) });
    client.send(frame.subarray(9));
    expect(await client.echoClose()).toMatchObject({ statusCode: 1008 });
    expect(await client.over()).toBe("ended");
    client.socket.end();
    model.socket.destroy();
    const records = [await gateway.nextRecord(), await gateway.nextRecord()];
    expect(records.map(({ rule }) => rule)).toEqual(["auth-invalid", "auth-invalid"]);
  });

  describe("a client that does not wait for it is on record as refused all the same", () => {
    test.each([
      {
        how: "with a Close",
        leave: (client: Wire) => void client.sendClose(1000, "bye").socket.end(),
        facts: { closeCode: 1000, wasClean: true, client: { first: "received" } },
      },
      {
        how: "with FIN",
        leave: (client: Wire) => void client.socket.end(),
        facts: { wasClean: false, client: { received: undefined } },
      },
      {
        how: "with a reset",
        leave: (client: Wire) => client.reset(),
        facts: { closeCode: 1006, wasClean: false, client: { transport: "reset" } },
      },
      {
        how: "with a broken frame",
        leave: (client: Wire) =>
          void client.send(Uint8Array.of(0x8f, 0x80, 0, 0, 0, 0)).socket.end(),
        facts: { wasClean: false, client: { received: undefined } },
      },
    ])("$how", async ({ leave, facts }) => {
      const { backend, gateway } = await start({ policy: { handshake: LONG } });
      const client = await openClient(gateway.port);
      leave(client);
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "rule",
        initiator: "gateway",
        offender: "client",
        rule: "auth-invalid",
        ...facts,
      });
      expect(backend.connections).toBe(0);
      expect(gateway.gateway.connections).toBe(0);
    });
  });

  test("an address that has as many waiting as it may have is refused by status, until one is gone", async () => {
    const { gateway } = await start({ maxHeldPerIp: 2, policy: { handshake: LONG } });
    const waiting = [await openClient(gateway.port), await openClient(gateway.port)];
    const answer = await exchange(gateway.port, upgradeRequest());
    expect(answer.status).toBe(401);
    expect(answer.head.header("www-authenticate")).toBe("Bearer");
    expect(await gateway.nextRecord()).toMatchObject({ cause: "refused", httpStatus: 401 });
    waiting[0]!.reset();
    await gateway.nextRecord();
    const next = await openClient(gateway.port);
    expect(next.head.line).toContain("101");
    expect((await exchange(gateway.port, upgradeRequest())).status).toBe(401);
  });

  test("a drain does not wait for the hold", async () => {
    const { gateway } = await start({ policy: { handshake: { refuse: "close", hold: "30s" } } });
    const client = await openClient(gateway.port);
    const drained = gateway.gateway.drain();
    const { statusCode } = await client.echoClose();
    client.socket.end();
    await drained;
    expect(statusCode).toBe(1008);
    expect(await gateway.nextRecord()).toMatchObject({ rule: "auth-invalid" });
  });
});
