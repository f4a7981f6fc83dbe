import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { chromium } from "./chromium-peer.ts";
import { startWsServer, undici, ws, wsBackend } from "./node-peers.ts";
import { PythonClients, python, pythonBackend } from "./python-peers.ts";
import { available, join, sentences, untilEnd, withBackend, withClients } from "./setting.ts";

const clients = available([undici, ws, python, chromium]);
const backends = available([wsBackend, pythonBackend]);
withClients(clients);

describe.each(backends)("$name behind the gateway", (kind) => {
  const backend = withBackend(kind);

  describe.each(clients)("$name in front", (client) => {
    test("over the rate: 1008, and not one message more", async () => {
      const policy = {
        limits: { messages: [{ per: "connection", rate: "1/m", burst: 3 }] },
      } as const;
      const joined = await join(client, backend(), policy);
      const sent = Array.from({ length: 10 }, (_, n) => `message ${n}`);
      await Promise.all(sent.map((text) => joined.client.send(text)));

      const { code, reason } = await joined.client.ended;
      expect(code).toBe(1008);
      expect(reason).toMatch(/^message-rate: .+; retry-after=(?:59|60)$/);
      const told = { code: 1001, reason: "message-rate: ended for what the client did" };
      expect(await joined.backend.ended).toEqual(told);
      expect(joined.backend.messages.all).toEqual(sent.slice(0, 3));
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "rule",
        initiator: "gateway",
        offender: "client",
        rule: "message-rate",
        closeCode: 1008,
        upstreamCode: 1001,
        wasClean: true,
        client: { messages: 3, first: "sent" },
      });
      expect(sentences(record)).toEqual({
        en: "The client broke the rule message-rate on route chat (4 messages, 3 allowed, { per: connection, rate: 1/m, burst: 3 }); the gateway closed with 1008 Policy Violation after 1 s and 3 messages.",
        fr: "Le client a enfreint la règle message-rate sur la route chat (4 messages, maximum 3, { per: connection, rate: 1/m, burst: 3 }) ; la passerelle a fermé avec 1008 Policy Violation après 1 s et 3 messages.",
      });
    });

    test.each([
      ["a little", 2_000],
      ["much", 3_000_000],
    ])("too big by %s: 1009, and nothing of it arrives", async (_, bytes) => {
      const joined = await join(client, backend(), { limits: { messageSize: "1KiB" } });
      await joined.client.send("small");
      // Cannot be compressed: the limit is about bytes on the wire.
      await joined.client.send(randomBytes(bytes).toString("base64"));

      const { code, reason } = await joined.client.ended;
      expect(code).toBe(1009);
      expect(reason).toMatch(/^message-size: /);
      const told = { code: 1001, reason: "message-size: ended for what the client did" };
      expect(await joined.backend.ended).toEqual(told);
      expect(joined.backend.messages.all).toEqual(["small"]);
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "rule",
        offender: "client",
        rule: "message-size",
        closeCode: 1009,
        upstreamCode: 1001,
        wasClean: true,
        client: { messages: 1 },
      });
      expect(record.upstream.sent).toEqual({ statusCode: 1001, reason: told.reason });
      const { en, fr } = sentences(record);
      expect(en.replace(/[\d,]+ bytes/, "# bytes")).toBe(
        "The client broke the rule message-size on route chat (# bytes, 1,024 allowed); the gateway closed with 1009 Message Too Big after 1 s and 1 message.",
      );
      expect(fr.replace(/[\d ]+ octets/, "# octets")).toBe(
        "Le client a enfreint la règle message-size sur la route chat (# octets, maximum 1 024) ; la passerelle a fermé avec 1009 Message Too Big après 1 s et 1 message.",
      );
    });

    test("binary where text is allowed: 1003", async () => {
      const joined = await join(client, backend(), { content: { types: ["text"] } });
      await joined.client.send("text");
      await joined.client.send(Buffer.from([0, 1, 2, 255]));

      const { code, reason } = await joined.client.ended;
      expect(code).toBe(1003);
      expect(reason).toMatch(/^message-type: /);
      const told = { code: 1001, reason: "message-type: ended for what the client did" };
      expect(await joined.backend.ended).toEqual(told);
      expect(joined.backend.messages.all).toEqual(["text"]);
      const record = await joined.records.next();
      expect(record).toMatchObject({ rule: "message-type", closeCode: 1003, wasClean: true });
      expect(sentences(record)).toEqual({
        en: "The client broke the rule message-type on route chat (binary); the gateway closed with 1003 Unsupported Data after 1 s and 1 message.",
        fr: "Le client a enfreint la règle message-type sur la route chat (binary) ; la passerelle a fermé avec 1003 Unsupported Data après 1 s et 1 message.",
      });
    });

    test("binary passes unchanged where it is allowed", async () => {
      const joined = await join(client, backend());
      const bytes = randomBytes(1_000);
      await joined.client.send(bytes);
      expect(await joined.backend.messages.next()).toEqual(bytes);
      await joined.backend.send(bytes);
      expect(await joined.client.messages.next()).toEqual(bytes);
      await joined.client.close(1000);
      expect(await joined.records.next()).toMatchObject({ closeCode: 1000, wasClean: true });
    });

    test("the gateway's own pings are answered", async () => {
      // Whoever does not answer them would be a dead peer long before it is too old.
      const lifetime = { ping: "50ms", pongTimeout: "800ms", max: "1200ms" } as const;
      const joined = await join(client, backend(), { lifetime });

      const reason = "lifetime: a connection may live for 1200ms, connect again";
      expect(await joined.client.ended).toEqual({ code: 1001, reason });
      expect(await joined.backend.ended).toEqual({ code: 1001, reason });
      const record = await joined.records.next();
      expect(record).toMatchObject({ rule: "lifetime", closeCode: 1001, wasClean: true });
      // Several pongs of 14 bytes, besides the Close.
      expect(record.client.bytes).toBeGreaterThan(5 * 14);
      expect(record.upstream.bytes).toBeLessThan(100);
      expect(sentences(record)).toEqual({
        en: "The connection reached its maximum age on route chat (rule lifetime: 1.2 s, 1.2 s allowed); the gateway closed with 1001 Going Away after 1 s.",
        fr: "La connexion a atteint son âge maximal sur la route chat (règle lifetime : 1,2 s, maximum 1,2 s) ; la passerelle a fermé avec 1001 Going Away après 1 s.",
      });
    });
  });
});

describe.each(available([python]))("a client of $name", () => {
  test("what came before a broken frame arrives; then 1002", async () => {
    for (const kind of backends) {
      const clients = untilEnd(new PythonClients());
      const joined = await join(clients, untilEnd(await kind.start()));
      // Two texts, and a frame with a reserved opcode, at once.
      joined.client.raw(
        Buffer.concat([masked(0x81, "one"), masked(0x81, "two"), masked(0x83, "three")]),
      );

      const { code, reason } = await joined.client.ended;
      expect(code).toBe(1002);
      expect(reason).toMatch(/^protocol: .+ \(RFC 6455 5\.2\)$/);
      const told = { code: 1001, reason: "protocol: ended for what the client did" };
      expect(await joined.backend.ended).toEqual(told);
      expect(joined.backend.messages.all).toEqual(["one", "two"]);
      const record = await joined.records.next();
      expect(record).toMatchObject({
        cause: "rule",
        initiator: "gateway",
        offender: "client",
        rule: "protocol",
        closeCode: 1002,
        upstreamCode: 1001,
        wasClean: false,
        client: { messages: 2 },
      });
      const { en, fr } = sentences(record);
      expect(en).toMatch(
        /^The client broke the rule protocol on route chat \(opcode-unknown\); the gateway closed with 1002 Protocol error after 1 s and 2 messages/,
      );
      expect(fr).toMatch(
        /^Le client a enfreint la règle protocol sur la route chat \(opcode-unknown\) ; la passerelle a fermé avec 1002 Protocol error après 1 s et 2 messages/,
      );
    }
  });

  test("that is stopped (SIGSTOP) is a dead peer", async () => {
    const clients = untilEnd(new PythonClients());
    const lifetime = {
      ping: "50ms",
      pongTimeout: "200ms",
      hostileCloseTimeout: "100ms",
    } as const;
    const joined = await join(clients, untilEnd(await startWsServer()), { lifetime });
    await joined.client.pings.first(2);
    clients.process.signal("SIGSTOP");

    const told = { code: 1001, reason: "dead-peer: ended for what the client did" };
    expect(await joined.backend.ended).toEqual(told);
    const record = await joined.records.next();
    expect(record).toMatchObject({
      cause: "rule",
      initiator: "gateway",
      offender: "client",
      rule: "dead-peer",
      closeCode: 1011,
      upstreamCode: 1001,
      wasClean: false,
      client: { received: undefined, transport: "timeout" },
    });
    expect(sentences(record)).toEqual({
      en: "The client stopped answering pings on route chat (rule dead-peer: 200 ms, 200 ms allowed); the gateway closed with 1011 Internal Error after 1 s; the client never answered the Close frame.",
      fr: "Le client a cessé de répondre aux pings sur la route chat (règle dead-peer : 200 ms, maximum 200 ms) ; la passerelle a fermé avec 1011 Internal Error après 1 s ; le client n’a jamais répondu à la trame Close.",
    });

    // Awake again, it finds the Close that waited for it.
    clients.process.signal("SIGCONT");
    const reason = "dead-peer: no answer to a Ping for 200ms";
    expect(await joined.client.ended).toEqual({ code: 1011, reason });
  });
});

describe.each(clients)("$name, whose backend breaks the protocol", (client) => {
  test("gets what came before, and then 1014", async () => {
    const server = untilEnd(await startWsServer({ perMessageDeflate: false }));
    const joined = await join(client, server);
    const frames = [frame(0x81, "one"), frame(0x81, "two"), frame(0x83, "three")];
    // Past the library, onto its socket.
    (joined.backend.socket as unknown as { _socket: NodeJS.WritableStream })._socket.write(
      Buffer.concat(frames),
    );

    const told = { code: 1014, reason: "protocol: ended for what the upstream did" };
    expect(await joined.client.ended).toEqual(told);
    expect(joined.client.messages.all).toEqual(["one", "two"]);
    expect(await joined.backend.ended).toMatchObject({ code: 1002 });
    const record = await joined.records.next();
    expect(record).toMatchObject({
      rule: "protocol",
      offender: "upstream",
      closeCode: 1014,
      upstreamCode: 1002,
    });
    const { en, fr } = sentences(record);
    expect(en).toMatch(
      /^The upstream broke the rule protocol on route chat \(opcode-unknown\); the gateway closed with 1014 Bad Gateway after 1 s and 2 messages/,
    );
    expect(fr).toMatch(
      /^Le serveur amont a enfreint la règle protocol sur la route chat \(opcode-unknown\) ; la passerelle a fermé avec 1014 Bad Gateway après 1 s et 2 messages/,
    );
  });
});

function frame(firstByte: number, text: string): Buffer {
  return Buffer.concat([Buffer.from([firstByte, text.length]), Buffer.from(text)]);
}

/** With a masking key of zeros, which changes nothing. */
function masked(firstByte: number, text: string): Buffer {
  const key = Buffer.alloc(4);
  return Buffer.concat([Buffer.from([firstByte, 0x80 | text.length]), key, Buffer.from(text)]);
}
