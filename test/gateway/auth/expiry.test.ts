import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LocalRevocations } from "../../../src/cluster/index.ts";
import { MessageInflater } from "../../../src/content/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import { sign, signer } from "../../auth/tokens.ts";
import { keyServer, serving } from "../../auth/key-server.ts";
import { HASTY, MODES, openClient, openPair, startBackend, switching } from "../support/index.ts";
import type { BackendOptions, OpenOptions, Wire } from "../support/index.ts";
import {
  authMessage,
  bearer,
  heldVerifier,
  leave,
  openByMessage,
  startAuth,
  tokenOf,
} from "./support.ts";
import type { StartAuthOptions } from "./support.ts";

describe.each(MODES)("a token in the middle of a connection, io: %s", (io) => {
  const start = async (options: Partial<StartAuthOptions> = {}, of: BackendOptions = {}) => {
    const backend = await startBackend(of);
    const gateway = await startAuth({ io, backend, ...options });
    const open = (user: string, ms?: number, more: OpenOptions = {}) =>
      openPair(gateway.port, backend, {
        ...more,
        headers: {
          ...more.headers,
          ...bearer(tokenOf(user, ms === undefined ? {} : { in: ms })).headers,
        },
      });
    return { backend, gateway, open };
  };

  describe("that expires", () => {
    test.each([
      ["0s", 700],
      ["500ms", 300],
    ] as const)("ends the connection then, with grace %s, and never before", async (grace, ms) => {
      const { gateway, backend } = await start({ auth: { expiry: { grace } } });
      const expiresAt = Date.now() + ms;
      const token = tokenOf("ada", { claims: { exp: expiresAt / 1000 } });
      const { client, upstream } = await openPair(gateway.port, backend, bearer(token));
      client.text("before");
      await upstream.message();
      expect(await client.echoClose()).toMatchObject({
        statusCode: 1008,
        reason: expect.stringMatching(/^auth-expired: the token has expired, connect again/),
      });
      const graceMs = grace === "0s" ? 0 : 500;
      expect(Date.now()).toBeGreaterThanOrEqual(expiresAt + graceMs);
      expect((await upstream.echoClose()).statusCode).toBe(1001);
      client.socket.end();
      upstream.socket.end();
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({
        cause: "rule",
        initiator: "gateway",
        offender: "client",
        rule: "auth-expired",
        closeCode: 1008,
        wasClean: true,
        evidence: { allowed: graceMs, unit: "ms" },
      });
      expect(record.endedAt).toBeGreaterThanOrEqual(expiresAt + graceMs);
    });

    test("a token that came by message counts in the same way", async () => {
      const { gateway, backend } = await start({ auth: { from: ["message"] } });
      const expiresAt = Date.now() + 500;
      const client = await openByMessage(
        gateway.port,
        tokenOf("ada", { claims: { exp: expiresAt / 1000 } }),
      );
      const { wire: upstream } = await backend.next();
      expect((await client.closeFrame()).reason).toMatch(/^auth-expired/);
      expect(Date.now()).toBeGreaterThanOrEqual(expiresAt);
      leave({ client, upstream });
    });

    test("a busy connection gets its Close between two frames", async () => {
      const { open } = await start();
      const { client, upstream } = await open("ada", 300);
      const long = upstream.encode(OPCODE.text, "x".repeat(2_000));
      upstream.send(long.subarray(0, 700));
      await client.until("the first part", ({ byteCount }) => byteCount >= 700);
      const timer = setInterval(() => client.text("still here"), 20);
      await upstream.closeFrame();
      clearInterval(timer);
      expect(client.close).toBeUndefined();
      upstream.send(long.subarray(700));
      expect((await client.closeFrame()).statusCode).toBe(1008);
      expect(client.messages).toEqual(["x".repeat(2_000)]);
      expect(client.violations).toEqual([]);
      leave({ client, upstream });
    });

    test("a change of the policy changes neither whose it is nor when it ends", async () => {
      const { gateway, open } = await start();
      const { client, upstream } = await open("ada", 500);
      expect(gateway.gateway.reload([{ ...gateway.route }])).toMatchObject({
        adopted: 1,
        ended: 0,
      });
      expect((await client.closeFrame()).reason).toMatch(/^auth-expired/);
      leave({ client, upstream });
    });
  });

  describe("notice", () => {
    test("is given once, before the end", async () => {
      const { open } = await start({ auth: { expiry: { notice: "60s" } } });
      const { client, upstream } = await open("ada", 60_400);
      expect(JSON.parse(await client.message())).toEqual({ type: "auth-expiring", expiresIn: 60 });
      upstream.text("next");
      expect(await client.message(2)).toBe("next");
      leave({ client, upstream });
    });

    test("waits for the end of a fragmented message of the upstream", async () => {
      const { open } = await start({ auth: { expiry: { notice: "60s" } } });
      const { client, upstream } = await open("ada", 60_300);
      upstream.frame(OPCODE.text, "one ", { fin: false });
      await client.until("the fragment", ({ events }) => events.length > 0);
      await new Promise((resolve) => setTimeout(resolve, 600));
      upstream.frame(OPCODE.ping, "p").frame(OPCODE.continuation, "two ", { fin: false });
      await client.until("the Ping", ({ events }) => events.some(({ type }) => type === "ping"));
      expect(client.messages).toEqual([]);
      upstream.frame(OPCODE.continuation, "three");
      expect(await client.message()).toBe("one two three");
      expect(JSON.parse(await client.message(2))).toMatchObject({ type: "auth-expiring" });
      expect(client.violations).toEqual([]);
      leave({ client, upstream });
    });

    test("comes to a client that renews in time only as often as its tokens end", async () => {
      const { open } = await start({ auth: { expiry: { notice: "60s", renew: "message" } } });
      const { client, upstream } = await open("ada", 60_300);
      expect(JSON.parse(await client.message())).toMatchObject({ type: "auth-expiring" });
      client.text(authMessage(tokenOf("ada", { in: 60_800 })), "on");
      expect(await upstream.message()).toBe("on");
      expect(JSON.parse(await client.message(2))).toEqual({ type: "auth-expiring", expiresIn: 60 });
      expect(client.messages).toHaveLength(2);
      leave({ client, upstream });
    });
  });

  describe("that is renewed by a message", () => {
    const RENEWING = { auth: { expiry: { renew: "message" } } } as const;

    test("the connection outlives the first, and the upstream never sees the second", async () => {
      const { gateway, open } = await start(RENEWING);
      const expiresAt = Date.now() + 500;
      const { client, upstream } = await open("ada", 500);
      const next = tokenOf("ada", { in: 1_500 });
      client.text("one", authMessage(next), "two");
      expect(await upstream.message(2)).toBe("two");
      await client.closeFrame();
      expect(Date.now()).toBeGreaterThanOrEqual(expiresAt + 900);
      await upstream.echoClose();
      client.sendClose(1008).socket.end();
      upstream.socket.end();
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({ rule: "auth-expired", client: { messages: 2 } });
      expect(upstream.messages).toEqual(["one", "two"]);
      expect(JSON.stringify(record)).not.toContain(next);
    });

    test.each([
      [
        "in one frame, cut into single bytes",
        (wire: Wire, text: string) =>
          [...wire.encode(OPCODE.text, text)].map((byte) => Uint8Array.of(byte)),
      ],
      [
        "in fragments",
        (wire: Wire, text: string) => [
          wire.encode(OPCODE.text, text.slice(0, 20), { fin: false }),
          wire.encode(OPCODE.ping, "p"),
          wire.encode(OPCODE.continuation, text.slice(20, 90), { fin: false }),
          wire.encode(OPCODE.continuation, text.slice(90)),
        ],
      ],
      [
        "in fragments, of which the first are empty",
        (wire: Wire, text: string) => [
          wire.encode(OPCODE.text, "", { fin: false }),
          wire.encode(OPCODE.continuation, "", { fin: false }),
          wire.encode(OPCODE.continuation, text),
        ],
      ],
      [
        "with its keys in another order, an id and spaces",
        (wire: Wire, text: string) => {
          const { token } = JSON.parse(text) as { token: string };
          return [wire.encode(OPCODE.text, ` { "token" : "${token}", "id": 7,\n"type":"auth" } `)];
        },
      ],
    ])("%s", async (_, pieces) => {
      const { open } = await start(RENEWING);
      const { client, upstream } = await open("ada");
      await client.sendPieces(pieces(client, authMessage(tokenOf("bob"))));
      // It is understood where somebody else's is.
      expect(await client.closeFrame()).toMatchObject({
        statusCode: 1008,
        reason: expect.stringMatching(/^auth-invalid: the new token belongs to somebody else/),
      });
      expect(upstream.messages).toEqual([]);
      leave({ client, upstream });
    });

    test("what only looks like one is a message like any other", async () => {
      const { open } = await start(RENEWING);
      const { client, upstream } = await open("ada");
      const said = [
        '{"type":"auth"}',
        '{"type":"auth","token":7}',
        '{"type":"auth","token":"t","more":1}',
        '{"type":"author","token":"t"}',
        "{",
        "",
        `{"type":"chat","text":"${"x".repeat(20_000)}"}`,
      ];
      client.text(...said);
      client.frame(OPCODE.text, '{"type":"a', { fin: false }).frame(OPCODE.continuation, 'uthor"}');
      client.frame(OPCODE.text, '{"type":"auth","token":"', { fin: false });
      client.frame(OPCODE.continuation, "t".repeat(30_000), { fin: false });
      client.frame(OPCODE.continuation, '"}').binary(Buffer.from(authMessage("t")));
      const all = [
        ...said,
        '{"type":"author"}',
        authMessage("t".repeat(30_000)),
        `0x${Buffer.from(authMessage("t")).toString("hex")}`,
      ];
      await upstream.message(all.length);
      expect(upstream.messages).toEqual(all);
      leave({ client, upstream });
    });

    test("a fragmented message that can be no token's goes on as it comes", async () => {
      const { open } = await start(RENEWING);
      const { client, upstream } = await open("ada");
      client.frame(OPCODE.text, "a long story: ", { fin: false });
      await upstream.until("its beginning", ({ events }) => events.length > 0);
      expect(upstream.messages).toEqual([]);
      leave({ client, upstream });
    });

    test.each([
      { what: "of somebody else", token: () => tokenOf("bob"), reason: /belongs to somebody else/ },
      { what: "that has expired", token: () => tokenOf("ada", { in: -60_000 }), reason: /expired/ },
      { what: "that is none", token: () => "none", reason: /not a signed JWT/ },
    ])("one $what ends it with 1008", async ({ token, reason }) => {
      const { gateway, open } = await start(RENEWING);
      const { client, upstream } = await open("ada");
      client.text(authMessage(token()));
      const frame = await client.echoClose();
      expect(frame.statusCode).toBe(1008);
      expect(frame.reason).toMatch(/^auth-invalid: /);
      expect(frame.reason).toMatch(reason);
      await upstream.echoClose();
      client.socket.end();
      upstream.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({
        rule: "auth-invalid",
        offender: "client",
      });
      expect(upstream.messages).toEqual([]);
    });

    test("one that nobody can verify now changes nothing: the old one counts until it ends", async () => {
      const key = signer("ES256", "one");
      const provider = await keyServer(serving(key.publicJwk));
      const { gateway, backend } = await start({
        auth: { ...RENEWING.auth, jwt: { jwks: provider.url, cooldown: "1s" } },
      });
      const first = await sign(key, adas(3_000));
      const { client, upstream } = await openPair(gateway.port, backend, bearer(first));
      const asked = Promise.withResolvers<void>();
      provider.answer = (_request, response) => {
        response.writeHead(500).end();
        asked.resolve();
      };
      // Before that, an unknown key is no reason to ask the provider again.
      await new Promise((resolve) => setTimeout(resolve, 1_100));
      const other = await sign(signer("ES256", "two"), adas(60_000));
      client.text(authMessage(other), "on");
      expect(await upstream.message()).toBe("on");
      await asked.promise;
      expect((await client.closeFrame()).reason).toMatch(/^auth-expired/);
      leave({ client, upstream });
    });

    test("by message, after the first one came by message", async () => {
      const { gateway, backend } = await start({
        auth: { from: ["message"], expiry: { renew: "message" } },
      });
      const expiresAt = Date.now() + 400;
      const client = await openByMessage(gateway.port, tokenOf("ada", { in: 400 }));
      const { wire: upstream } = await backend.next();
      client.text(authMessage(tokenOf("ada", { in: 1_400 })), "on");
      expect(await upstream.message()).toBe("on");
      await client.closeFrame();
      expect(Date.now()).toBeGreaterThanOrEqual(expiresAt + 900);
      expect(upstream.messages).toEqual(["on"]);
      leave({ client, upstream });
    });

    test("a client cannot make more than one be verified at a time", async () => {
      const verifier = heldVerifier();
      const { gateway, backend } = await start({ ...RENEWING, wrap: verifier.wrap });
      const opening = openClient(gateway.port, bearer(tokenOf("ada")));
      await verifier.asked();
      verifier.release();
      const [client, { wire: upstream }] = [await opening, await backend.next()];
      client.text(...Array.from({ length: 50 }, () => authMessage(tokenOf("ada"))), "on");
      expect(await upstream.message()).toBe("on");
      expect(upstream.messages).toEqual(["on"]);
      expect(verifier.calls()).toBeLessThan(10);
      leave({ client, upstream });
    });

    test("where the policy only reports, a token of somebody else changes nothing", async () => {
      const revocations = new LocalRevocations();
      const verifier = heldVerifier();
      verifier.release();
      const { gateway, open } = await start({
        ...RENEWING,
        revocations,
        wrap: verifier.wrap,
        policy: { rules: { "auth-invalid": { mode: "report" } } },
      });
      const { client, upstream } = await open("ada");
      client.text(authMessage(tokenOf("bob")), "on");
      await upstream.message();
      client.text(authMessage(tokenOf("ada")), "and on");
      await upstream.message(2);
      // The handshake's, and one after the other: when the last one is verified, the one before was judged.
      await verifier.asked(3);
      await revocations.revoke({ by: "user", value: "bob" });
      upstream.text("still here");
      expect(await client.message()).toBe("still here");
      await revocations.revoke({ by: "user", value: "ada" });
      expect((await client.closeFrame()).reason).toMatch(/^revoked/);
      leave({ client, upstream });
      expect((await gateway.nextRecord()).rule).toBe("revoked");
    });
  });

  describe("with permessage-deflate, and renewal", () => {
    test.each(["permessage-deflate", "permessage-deflate; client_max_window_bits=10"])(
      "the client is told to compress each message by itself, and all of them inflate at the upstream (%s)",
      async (agreed) => {
        const { open } = await start(
          { auth: { expiry: { renew: "message" } } },
          {
            answer: (request, socket) =>
              void socket.write(switching(request, [`Sec-WebSocket-Extensions: ${agreed}`])),
            wire: { deflate: true },
          },
        );
        const { client, upstream } = await open("ada", undefined, {
          headers: { "sec-websocket-extensions": "permessage-deflate; client_max_window_bits" },
          wire: { deflate: true },
        });
        expect(client.head.header("sec-websocket-extensions")).toBe(
          `${agreed}; client_no_context_takeover`,
        );
        const said = ["hello hello hello", "hello hello", "hello again, hello"];
        const renewal = authMessage(tokenOf("ada"));
        for (const text of [said[0]!, renewal, said[1]!, renewal, said[2]!]) {
          client.frame(OPCODE.text, deflated(text, 10), { rsv1: true });
        }
        await upstream.message(said.length);
        // An upstream that was not told keeps its window from message to message.
        const inflater = new MessageInflater({ contextTakeover: true, windowBits: 10 });
        const read = payloadsOf(upstream).map((bytes) => {
          const inflated = inflater.inflate(bytes, 1_000);
          return typeof inflated === "string" ? inflated : Buffer.from(inflated).toString();
        });
        inflater.close();
        expect(read).toEqual(said);
        client.frame(OPCODE.text, deflated(authMessage(tokenOf("bob")), 10), { rsv1: true });
        expect((await client.closeFrame()).reason).toMatch(/^auth-invalid/);
        leave({ client, upstream });
      },
    );
  });

  describe("limits per user", () => {
    test("count the messages of both connections of one user", async () => {
      const { open } = await start({
        policy: { limits: { messages: [{ per: "user", rate: "1/m", burst: 4 }] }, lifetime: HASTY },
      });
      const [first, second, other] = [await open("ada"), await open("ada"), await open("bob")];
      first.client.text("1", "2");
      await first.upstream.message(2);
      second.client.text("3", "4");
      await second.upstream.message(2);
      other.client.text("1", "2", "3");
      await other.upstream.message(3);
      second.client.text("5");
      expect(await second.client.closeFrame()).toMatchObject({
        statusCode: 1008,
        reason: expect.stringMatching(/^message-rate: /),
      });
      other.client.text("4");
      await other.upstream.message(4);
      expect(first.client.close).toBeUndefined();
      expect(second.upstream.messages).toEqual(["3", "4"]);
      for (const pair of [first, second, other]) leave(pair);
    });

    test("count the connections of one user: 429 for one more, until one is gone", async () => {
      const { gateway, open } = await start({
        policy: { limits: { connections: [{ per: "user", max: 2 }] }, lifetime: HASTY },
      });
      const [first, second] = [await open("ada"), await open("ada")];
      await expect(openClient(gateway.port, bearer(tokenOf("ada")))).rejects.toThrow("429");
      expect(await gateway.nextRecord()).toMatchObject({
        rule: "connection-limit",
        httpStatus: 429,
      });
      const other = await open("bob");
      leave(first);
      await gateway.nextRecord();
      const third = await open("ada");
      for (const pair of [second, other, third]) leave(pair);
    });
  });
});

const adas = (ms: number) => ({ sub: "ada", exp: (Date.now() + ms) / 1000 });

/** As a client compresses a message without context takeover (RFC 7692 7.2.1). */
function deflated(text: string, windowBits: number): Uint8Array {
  const bytes = deflateRawSync(text, { windowBits, finishFlush: 2 });
  return bytes.subarray(0, -4);
}

/** The payloads of messages of one frame each. */
function payloadsOf(wire: Wire): Uint8Array[] {
  const payloads: Uint8Array[][] = [];
  for (const event of wire.events) {
    if (event.type === "header") payloads.push([]);
    if (event.type === "payload") payloads.at(-1)!.push(event.bytes);
  }
  return payloads.map((pieces) => Buffer.concat(pieces));
}
