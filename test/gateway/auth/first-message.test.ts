import { describe, expect, test } from "vitest";
import { LocalRevocations } from "../../../src/cluster/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import type { Cause } from "../../../src/record/index.ts";
import { SECRET, forge, hs256, sign, signer } from "../../auth/tokens.ts";
import { keyServer } from "../../auth/key-server.ts";
import {
  HASTY,
  MODES,
  heldAnswer,
  lines,
  openClient,
  quickPolicy,
  startBackend,
  switching,
} from "../support/index.ts";
import type { BackendOptions, OpenOptions, Wire } from "../support/index.ts";
import {
  authMessage,
  authenticated,
  heldVerifier,
  openByMessage,
  sent,
  startAuth,
  tokenOf,
} from "./support.ts";
import type { StartAuthOptions } from "./support.ts";

interface StartOptions {
  readonly backend?: BackendOptions;
  readonly gateway?: Partial<StartAuthOptions>;
  readonly client?: OpenOptions;
}

describe.each(MODES)("a token in the first message, io: %s", (io) => {
  const start = async ({
    backend: of = {},
    gateway: options = {},
    client = {},
  }: StartOptions = {}) => {
    const backend = await startBackend(of);
    const auth = { from: ["message"], deadline: "20s" as const, ...options.auth };
    const gateway = await startAuth({ io, backend, ...options, auth });
    return { backend, gateway, client: await openClient(gateway.port, client) };
  };

  test("lets in, reaches no upstream, and is in no record", async () => {
    const { backend, gateway, client } = await start();
    expect(backend.connections).toBe(0);
    const token = tokenOf("ada");
    client.text(authMessage(token), "hello");
    const { wire: upstream, request } = await backend.next();
    expect(await upstream.message()).toBe("hello");
    upstream.text("good day");
    expect(await client.message()).toBe("good day");
    client.sendClose(1000, "done");
    await upstream.echoClose();
    upstream.socket.end();
    client.socket.end();
    const record = await gateway.nextRecord();
    expect(record).toMatchObject({ cause: "peer-close", closeCode: 1000, wasClean: true });
    for (const text of [
      upstream.bytes.toString("latin1"),
      JSON.stringify([request.line, request.headers]),
      JSON.stringify(record),
    ]) {
      expect(text).not.toContain(token);
    }
  });

  describe("before it", () => {
    test("neither Pings nor a dribbled message put the deadline off", async () => {
      const { backend, gateway, client } = await start({
        gateway: { auth: { deadline: "400ms", from: ["message"] } },
      });
      const ping = client.encode(OPCODE.ping, "still here");
      client.frame(OPCODE.text, "{", { fin: false });
      const timer = setInterval(() => {
        client.send(ping).frame(OPCODE.continuation, " ", { fin: false });
      }, 100);
      expect(await client.closeFrame()).toMatchObject({
        statusCode: 1008,
        reason: expect.stringMatching(/^auth-timeout: no token within 400ms/),
      });
      clearInterval(timer);
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "rule",
        initiator: "gateway",
        rule: "auth-timeout",
        closeCode: 1008,
        upstreamCode: undefined,
      });
      expect(backend.connections).toBe(0);
    });

    test("a Ping is answered (RFC 6455 5.5.2), also between the fragments of a message", async () => {
      const { backend, client } = await start();
      client.frame(OPCODE.ping, "first");
      await client.until("a Pong", ({ events }) => events.some(({ type }) => type === "pong"));
      const message = authMessage(tokenOf("ada"));
      client.frame(OPCODE.text, message.slice(0, 9), { fin: false });
      client.frame(OPCODE.ping, "second").frame(OPCODE.pong, "nobody asked");
      await client.until("another", ({ events }) => events.length === 2);
      expect(backend.connections).toBe(0);
      client.frame(OPCODE.continuation, message.slice(9)).frame(OPCODE.ping, "third");
      const { wire: upstream } = await backend.next();
      // From here on it is the upstream's to answer.
      await upstream.until("the Ping", ({ events }) => events.length > 0);
      expect(payloads(upstream)).toEqual(["ping third"]);
      expect(payloads(client)).toEqual(["pong first", "pong second"]);
    });

    test.each([
      {
        what: "a text message that is no token's",
        send: (client: Wire) => void client.text("hello"),
      },
      { what: "a binary message", send: (client: Wire) => void client.binary(Buffer.from("{}")) },
      {
        what: "an empty message",
        send: (client: Wire) => void client.text(""),
      },
      {
        what: "a message that names its token twice",
        send: (client: Wire) =>
          void client.text(`{"type":"auth","token":"a","token":"${tokenOf("ada")}"}`),
      },
      {
        what: "a message with the token of another secret",
        send: (client: Wire) => void client.text(authMessage(`${tokenOf("ada")}x`)),
      },
      {
        what: "an expired token",
        send: (client: Wire) => void client.text(authMessage(tokenOf("ada", { in: -60_000 }))),
      },
      {
        what: "a token longer than before.bytes, in one frame",
        send: (client: Wire) =>
          void client.text(authMessage(tokenOf("ada", { claims: { x: "x".repeat(2000) } }))),
      },
      {
        what: "a frame that promises far more than before.bytes",
        send: (client: Wire) =>
          void client.send(client.encode(OPCODE.text, "x".repeat(60_000)).subarray(0, 20)),
      },
      {
        what: "fragments that are longer than before.bytes together",
        send: (client: Wire) => {
          client.frame(OPCODE.text, "x".repeat(900), { fin: false });
          for (let i = 0; i < 3; i++)
            client.frame(OPCODE.continuation, "x".repeat(900), { fin: false });
        },
      },
    ])("$what ends the connection with 1008", async ({ send }) => {
      const { backend, gateway, client } = await start({
        gateway: { auth: { from: ["message"], before: { bytes: "1KiB" } } },
      });
      send(client);
      const frame = await client.echoClose();
      expect(frame.statusCode).toBe(1008);
      expect(frame.reason).toMatch(/^auth-invalid: /);
      client.socket.end();
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({
        cause: "rule",
        initiator: "gateway",
        offender: "client",
        rule: "auth-invalid",
        closeCode: 1008,
        upstreamCode: undefined,
      });
      expect(JSON.stringify([record, frame])).not.toContain("eyJ");
      expect(backend.connections).toBe(0);
    });

    test("before.messages that are none are passed over, and reach no upstream", async () => {
      const { backend, client } = await start({
        gateway: { auth: { from: ["message"], before: { messages: 5, bytes: "1KiB" } } },
      });
      client.text("hello").binary(Buffer.from("hello"));
      client.frame(OPCODE.text, "x".repeat(700), { fin: false });
      client.frame(OPCODE.continuation, "x".repeat(2500), { fin: false });
      client.frame(OPCODE.continuation, "").text(authMessage("wrong"));
      client.text(authMessage(tokenOf("ada")), "in");
      const { wire: upstream } = await backend.next();
      expect(await upstream.message()).toBe("in");
      expect(upstream.messages).toEqual(["in"]);
    });

    test("the last of before.messages ends it", async () => {
      const { backend, client } = await start({
        gateway: { auth: { from: ["message"], before: { messages: 3 } } },
      });
      client.text(authMessage("wrong"), "hello", authMessage("wrong"), authMessage(tokenOf("ada")));
      expect((await client.closeFrame()).statusCode).toBe(1008);
      expect(backend.connections).toBe(0);
    });

    test("a message that is never finished ends with the deadline", async () => {
      const { backend, client } = await start({
        gateway: { auth: { from: ["message"], deadline: "200ms" } },
      });
      client.frame(OPCODE.text, "{", { fin: false });
      expect((await client.closeFrame()).reason).toMatch(/^auth-timeout/);
      expect(backend.connections).toBe(0);
    });
  });

  describe("refused by what it says", () => {
    test.each([
      {
        what: "a claim that is missing",
        auth: { jwt: { secret: SECRET, requiredClaims: ["tenant"] } },
        code: 1008,
        rule: "auth-invalid",
      },
      { what: "a user that was revoked", auth: {}, code: 1008, rule: "revoked" },
    ])("$what: $code", async ({ auth, code, rule }) => {
      const revocations = new LocalRevocations();
      if (rule === "revoked") await revocations.revoke({ by: "user", value: "ada" });
      const { backend, gateway, client } = await start({ gateway: { revocations, auth } });
      client.text(authMessage(tokenOf("ada")));
      expect(await client.echoClose()).toMatchObject({
        statusCode: code,
        reason: expect.stringMatching(new RegExp(`^${rule}: `)),
      });
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({ rule, closeCode: code });
      expect(backend.connections).toBe(0);
    });

    test("keys that are out of reach: 1013, and when to come back", async () => {
      const provider = await keyServer((_request, response) => response.writeHead(500).end());
      const auth = { from: ["message"], jwt: { jwks: provider.url } };
      const { backend, gateway, client } = await start({ gateway: { auth } });
      client.text(authMessage(await sign(signer("ES256", "one"))));
      const frame = await client.closeFrame();
      expect(frame).toMatchObject({
        statusCode: 1013,
        reason: expect.stringMatching(/^auth-unavailable: .*retry-after=\d+$/),
      });
      client.sendClose(1013).socket.end();
      expect(await gateway.nextRecord()).toMatchObject({ rule: "auth-unavailable" });
      expect(backend.connections).toBe(0);
    });
  });

  describe("in any pieces", () => {
    test.each([
      ["all in one chunk", (bytes: Buffer) => [bytes]],
      ["cut at every 7 bytes", (bytes: Buffer) => cutEvery(7, bytes)],
      [
        "cut within the frame behind it",
        (bytes: Buffer) => [bytes.subarray(0, -9_000), bytes.subarray(-9_000)],
      ],
    ])("%s: what follows it arrives as it was sent", async (_, cut) => {
      const { backend, client } = await start();
      const after = rest(client);
      await client.sendPieces(cut(Buffer.concat([first(client), after])));
      const { wire: upstream } = await backend.next();
      await upstream.until("all of it", ({ byteCount }) => byteCount >= after.length);
      expect(upstream.bytes.equals(after)).toBe(true);
    });

    test("with the upgrade request, before any answer", async () => {
      const { client: model } = await start();
      const after = rest(model);
      const { backend } = await start({
        client: { early: Buffer.concat([first(model), after]) },
      });
      const { wire: upstream } = await backend.next();
      await upstream.until("all of it", ({ byteCount }) => byteCount >= after.length);
      expect(upstream.bytes.equals(after)).toBe(true);
    });

    test("while the upstream is being reached, what comes then waits, and what it sends at once does not", async () => {
      const held = heldAnswer();
      const { backend, client } = await start({ backend: held });
      client.send(first(client));
      const { wire: upstream, socket } = await backend.next();
      const after = rest(client);
      client.send(after);
      await sent(client);
      expect(upstream.byteCount).toBe(0);
      held.release();
      socket.write(upstream.encode(OPCODE.text, "welcome"));
      expect(await client.message()).toBe("welcome");
      await upstream.until("all of it", ({ byteCount }) => byteCount >= after.length);
      expect(upstream.bytes.equals(after)).toBe(true);
    });
  });

  describe("the client ends it", () => {
    const ends = [
      {
        how: "with a Close",
        send: (client: Wire) => void client.sendClose(4000, "enough"),
        record: { cause: "peer-close", initiator: "client" },
        close: { statusCode: 4000, reason: "enough" },
        relayed: { statusCode: 4000, reason: "enough" } as unknown,
      },
      {
        how: "with FIN",
        send: (client: Wire) => void client.socket.end(),
        record: { cause: "transport-lost", initiator: "client", wasClean: false },
        close: undefined,
        relayed: undefined as unknown,
      },
      {
        how: "with a frame that is broken",
        send: (client: Wire) =>
          void client.frame(OPCODE.text, "x", { maskingKey: undefined as never }),
        record: { cause: "rule", rule: "protocol", offender: "client", closeCode: 1002 },
        close: expect.objectContaining({ statusCode: 1002 }),
        relayed: expect.objectContaining({ statusCode: 1001 }),
      },
    ];

    test.each(ends)("$how, while it is waited for", async ({ send, record, close }) => {
      const { backend, gateway, client } = await start();
      send(client);
      await client.over();
      expect(client.close).toEqual(close);
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({ ...record, upstreamCode: undefined });
      expect(backend.connections).toBe(0);
    });

    const byFrames = ends.filter(({ relayed }) => relayed !== undefined);

    test.each(byFrames)(
      "$how, while it is being verified",
      async ({ send, record, close, relayed }) => {
        const verifier = heldVerifier();
        const { backend, gateway, client } = await start({ gateway: { wrap: verifier.wrap } });
        client.text(authMessage(tokenOf("ada")), "before");
        await verifier.asked();
        send(client);
        await sent(client);
        expect(backend.connections).toBe(0);
        verifier.release();
        const { wire: upstream } = await backend.next();
        // What was said before the end is delivered before the end is.
        expect(await upstream.message()).toBe("before");
        expect(await upstream.echoClose()).toEqual(relayed);
        upstream.socket.end();
        await client.over();
        expect(client.close).toEqual(close);
        client.socket.end();
        expect(await gateway.nextRecord()).toMatchObject(record);
      },
    );

    test.each(byFrames)(
      "$how, while the upstream is being reached",
      async ({ send, record, close, relayed }) => {
        const held = heldAnswer();
        const { backend, gateway, client } = await start({ backend: held });
        client.text(authMessage(tokenOf("ada")), "before");
        const { wire: upstream } = await backend.next();
        send(client);
        await sent(client);
        held.release();
        expect(await upstream.message()).toBe("before");
        expect(await upstream.echoClose()).toEqual(relayed);
        upstream.socket.end();
        await client.over();
        expect(client.close).toEqual(close);
        client.socket.end();
        expect(await gateway.nextRecord()).toMatchObject(record);
      },
    );

    test.each(["verified", "reached"])(
      "with FIN, while the token is verified or the upstream reached (%s), which then sees an end as well",
      async (when) => {
        const verifier = heldVerifier();
        const held = heldAnswer();
        const { backend, gateway, client } = await start({
          gateway: { wrap: verifier.wrap },
          backend: held,
        });
        client.text(authMessage(tokenOf("ada")), "before");
        await verifier.asked();
        if (when === "reached") {
          verifier.release();
          await backend.next();
        }
        client.socket.end();
        await sent(client);
        verifier.release();
        const record = gateway.nextRecord();
        let answered = 0;
        // How soon a client that is not read is seen to leave, is up to the system.
        while (gateway.records.length === 0) {
          if (backend.arrivals.length > answered) held.release();
          answered = backend.arrivals.length;
          for (const { wire } of backend.arrivals) if (wire.ended) wire.socket.end();
          await new Promise((resolve) => setImmediate(resolve));
        }
        expect(await record).toMatchObject({ cause: "transport-lost", initiator: "client" });
        for (const { wire } of backend.arrivals) await wire.over();
      },
    );

    test("by a reset, at any of these moments, and nothing of it stays", async () => {
      const verifier = heldVerifier();
      const { backend, gateway, client } = await start({ gateway: { wrap: verifier.wrap } });
      client.reset();
      expect(await gateway.nextRecord()).toMatchObject({
        cause: "transport-lost",
        initiator: "client",
      });
      const second = await openByMessage(gateway.port, tokenOf("ada"));
      await verifier.asked();
      second.reset();
      verifier.release();
      const record = gateway.nextRecord();
      const upstream = await Promise.race([backend.next(), record.then(() => undefined)]);
      await upstream?.wire.over();
      upstream?.socket.end();
      expect(await record).toMatchObject({ cause: "transport-lost", initiator: "client" });
      expect(gateway.gateway.connections).toBe(0);
    });
  });

  describe("the gateway ends it", () => {
    test("at the deadline, while it is still being verified; a verdict that comes later changes nothing", async () => {
      const verifier = heldVerifier();
      const { backend, gateway, client } = await start({
        gateway: { wrap: verifier.wrap, auth: { from: ["message"], deadline: "200ms" } },
      });
      client.text(authMessage(tokenOf("ada")), "more");
      await verifier.asked();
      expect((await client.echoClose()).reason).toMatch(/^auth-timeout/);
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({ rule: "auth-timeout", wasClean: true });
      verifier.release();
      await new Promise((resolve) => setImmediate(resolve));
      expect(backend.connections).toBe(0);
      expect(gateway.records).toHaveLength(1);
    });

    test("when the token expires while the upstream is being reached, which is then let go", async () => {
      const held = heldAnswer();
      const { backend, gateway, client } = await start({ backend: held });
      client.text(authMessage(tokenOf("ada", { in: 300 })));
      const { wire: upstream } = await backend.next();
      expect((await client.echoClose()).reason).toMatch(/^auth-expired/);
      client.socket.end();
      await upstream.over();
      expect(await gateway.nextRecord()).toMatchObject({ rule: "auth-expired", closeCode: 1008 });
    });

    test.each([
      "while it is waited for",
      "while it is being verified",
      "while the upstream is being reached",
    ])("by a drain %s: 1012", async (when) => {
      const verifier = heldVerifier();
      const { backend, gateway, client } = await start({
        gateway: { wrap: verifier.wrap },
        backend: heldAnswer(),
      });
      if (!when.endsWith("for")) {
        client.text(authMessage(tokenOf("ada")));
        await verifier.asked();
      }
      if (when.endsWith("reached")) {
        verifier.release();
        await backend.next();
      }
      const drained = gateway.gateway.drain();
      expect((await client.echoClose()).statusCode).toBe(1012);
      client.socket.end();
      expect(await gateway.nextRecord()).toMatchObject({ cause: "drain" });
      await drained;
      verifier.release();
    });
  });

  describe("an upstream that does not take it then", () => {
    const answers: readonly [string, NonNullable<BackendOptions["answer"]>, Cause, RegExp][] = [
      [
        "refuses",
        (_, socket) => void socket.end(lines("HTTP/1.1 403 Forbidden", "Content-Length: 0")),
        "upstream-refused",
        /answered with status 403/,
      ],
      [
        "resets",
        (_, socket) => void socket.resetAndDestroy(),
        "upstream-unreachable",
        /ECONNRESET|closed|ended/,
      ],
      ["is silent", () => {}, "upstream-unreachable", /^answer-timeout: /],
      [
        "speaks another subprotocol",
        (request, socket) => void socket.write(switching(request)),
        "upstream-refused",
        /does not speak the subprotocol that the client was told/,
      ],
    ];

    test.each(answers)("%s: 1014", async (_, answer, cause, detail) => {
      const { gateway, client } = await start({
        backend: { answer },
        gateway: { policy: { handshake: { timeout: "1s" } } },
        client: { headers: { "sec-websocket-protocol": "chat.v2, chat.v1" } },
      });
      expect(client.head.header("sec-websocket-protocol")).toBe("chat.v2");
      client.text(authMessage(tokenOf("ada")), "more");
      const frame = await client.echoClose();
      expect(frame.statusCode).toBe(1014);
      expect(frame.reason).toMatch(/^upstream-refused: .*retry-after=5$/);
      client.socket.end();
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({
        cause,
        initiator: "upstream",
        rule: "upstream-refused",
        closeCode: 1014,
        upstreamCode: undefined,
        evidence: { detail: expect.stringMatching(detail) },
      });
    });
  });

  test.each(["before it comes", "while the upstream is being reached"])(
    "a policy that is read again %s is the one that counts from then on",
    async (when) => {
      const held = heldAnswer();
      const { backend, gateway, client } = await start({ backend: held });
      const policy = quickPolicy({
        auth: { jwt: { secret: SECRET }, from: ["message"], expiry: { renew: "message" } },
      });
      const reload = () => gateway.gateway.reload([{ ...gateway.route, policy }]);
      if (when === "before it comes") reload();
      client.text(authMessage(tokenOf("ada")));
      const { wire: upstream } = await backend.next();
      if (when !== "before it comes") reload();
      held.release();
      client.text(authMessage(tokenOf("ada")), "on");
      await upstream.message();
      expect(upstream.messages).toEqual(["on"]);
    },
  );

  describe("a configuration that is read again while it is awaited", () => {
    const claims = { sub: "ada", exp: Math.floor(Date.now() / 1000) + 3_600 };

    test("decides which tokens are good", async () => {
      const { backend, gateway, client } = await start();
      const secret = rekeyed(gateway);
      client.text(authMessage(forge({ alg: "HS256" }, claims, secret)), "in");
      const { wire: upstream } = await backend.next();
      expect(await upstream.message()).toBe("in");
    });

    test("decides which are not good any more", async () => {
      const { backend, gateway, client } = await start();
      rekeyed(gateway);
      client.text(authMessage(tokenOf("ada")));
      expect(await client.closeFrame()).toMatchObject({
        statusCode: 1008,
        reason: expect.stringMatching(/^auth-invalid: /),
      });
      expect(backend.connections).toBe(0);
    });

    test("does not put the deadline off", async () => {
      const { gateway, client } = await start({
        gateway: { auth: { deadline: "400ms", from: ["message"] } },
      });
      rekeyed(gateway);
      expect(await client.closeFrame()).toMatchObject({
        statusCode: 1008,
        reason: expect.stringMatching(/^auth-timeout: /),
      });
    });

    test("and asks for none lets the client go on at once", async () => {
      const held = heldAnswer();
      const { backend, gateway, client } = await start({ backend: held });
      // The beginning of a frame's header has come, and the rest of it comes meanwhile.
      const frame = client.encode(OPCODE.text, "hello ".repeat(50));
      client.send(frame.subarray(0, 3));
      await sent(client);
      withoutAuth(gateway);
      const { wire: upstream, socket } = await backend.next();
      client.send(frame.subarray(3));
      await sent(client);
      expect(upstream.byteCount).toBe(0);
      held.release();
      socket.write(upstream.encode(OPCODE.text, "welcome"));
      expect(await client.message()).toBe("welcome");
      expect(await upstream.message()).toBe("hello ".repeat(50));
      client.sendClose(1000, "done");
      await upstream.echoClose();
      upstream.socket.end();
      client.socket.end();
      const record = await gateway.nextRecord();
      expect(record).toMatchObject({ cause: "peer-close", closeCode: 1000, wasClean: true });
      expect(record.user).toBeUndefined();
    });

    test("and asks for none passes on the message that had begun", async () => {
      const { backend, gateway, client } = await start();
      client.frame(OPCODE.text, "half a ", { fin: false });
      // Answered behind it, so that it is known to be held.
      client.frame(OPCODE.ping, "there?");
      await client.until("a Pong", ({ events }) => events.some(({ type }) => type === "pong"));
      withoutAuth(gateway);
      client.frame(OPCODE.continuation, "message").text("another");
      const { wire: upstream } = await backend.next();
      await upstream.until("both", ({ messages }) => messages.length === 2);
      expect(upstream.messages).toEqual(["half a message", "another"]);
    });

    test("and asks for none does not wait for a verification either", async () => {
      const verifier = heldVerifier();
      const { backend, gateway, client } = await start({ gateway: { wrap: verifier.wrap } });
      client.text(authMessage(tokenOf("ada", { in: -60_000 })), "in");
      await verifier.asked();
      withoutAuth(gateway);
      const { wire: upstream } = await backend.next();
      expect(await upstream.message()).toBe("in");
      verifier.release();
      upstream.text("welcome");
      expect(await client.message()).toBe("welcome");
      expect(upstream.messages).toEqual(["in"]);
      expect(backend.connections).toBe(1);
    });
  });

  test("a user who has as many connections as there may be is told so: 1013", async () => {
    const { backend, gateway, client } = await start({
      gateway: { policy: { limits: { connections: [{ per: "user", max: 1 }] }, lifetime: HASTY } },
    });
    client.text(authMessage(tokenOf("ada")));
    const { wire: upstream } = await backend.next();
    const second = await openByMessage(gateway.port, tokenOf("ada"));
    expect(await second.echoClose()).toMatchObject({
      statusCode: 1013,
      reason: expect.stringMatching(/^connection-limit: /),
    });
    second.socket.end();
    expect(await gateway.nextRecord()).toMatchObject({ rule: "connection-limit" });
    await openByMessage(gateway.port, tokenOf("bob"));
    await backend.next();
    client.reset();
    await upstream.over();
    upstream.socket.end();
    await gateway.nextRecord();
    await openByMessage(gateway.port, tokenOf("ada"));
    await backend.next();
    expect(backend.connections).toBe(3);
  });

  test("a handshake that brings a wrong token is not waited for", async () => {
    const backend = await startBackend();
    const gateway = await startAuth({ io, backend, auth: { from: ["header", "message"] } });
    const headers = { authorization: `Bearer ${hs256({ sub: "ada", exp: 1 })}` };
    await expect(openClient(gateway.port, { headers })).rejects.toThrow("401");
  });
});

/** Its configuration is read again, with another secret, which is returned. */
const rekeyed = (gateway: Awaited<ReturnType<typeof startAuth>>) => {
  const secret = `${SECRET}, another`;
  const { policy, authenticator } = authenticated({
    auth: { jwt: { secret }, from: ["message"], deadline: "20s" },
  });
  gateway.gateway.reload([{ ...gateway.route, policy, authenticator }]);
  return secret;
};

/** ... with no `auth` at all. */
const withoutAuth = (gateway: Awaited<ReturnType<typeof startAuth>>) => {
  const { authenticator: _, ...route } = gateway.route;
  gateway.gateway.reload([{ ...route, policy: quickPolicy() }]);
};

const payloads = (wire: Wire): string[] =>
  wire.events.flatMap((event) =>
    event.type === "ping" || event.type === "pong"
      ? [`${event.type} ${Buffer.from(event.payload).toString()}`]
      : [],
  );

function* cutEvery(size: number, bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What a client has to say, once it may: whole messages, fragments and a Ping. */
const rest = (client: Wire): Buffer =>
  Buffer.concat([
    client.encode(OPCODE.text, "one"),
    client.encode(OPCODE.binary, "two", { fin: false }),
    client.encode(OPCODE.ping, "p"),
    client.encode(OPCODE.continuation, "three"),
    client.encode(OPCODE.text, "four".repeat(5_000)),
  ]);
/** Its first message, in fragments. */
const first = (client: Wire): Buffer => {
  const message = authMessage(tokenOf("ada"));
  return Buffer.concat([
    client.encode(OPCODE.text, message.slice(0, 3), { fin: false }),
    client.encode(OPCODE.continuation, "", { fin: false }),
    client.encode(OPCODE.continuation, message.slice(3, 90), { fin: false }),
    client.encode(OPCODE.continuation, message.slice(90)),
  ]);
};
