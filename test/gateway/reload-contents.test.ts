import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { OPCODE } from "../../src/protocol/index.ts";
import { Compressor } from "./support/compressor.ts";
import { Configuring, MODES, openPair, startBackend, startGateway } from "./support/index.ts";
import type { BackendOptions, OpenOptions, Wire } from "./support/index.ts";

const FORBIDS: AuthoredPolicy = { content: { forbid: [{ name: "secret", pattern: "secret" }] } };
const DROPS: AuthoredPolicy = { content: { ...FORBIDS.content, over: "drop" } };
const NONE: AuthoredPolicy = {};

function send(wire: Wire, payload: Uint8Array): Wire {
  return wire.frame(OPCODE.text, payload, { rsv1: true });
}

/** One connection that a reload finds open. */
async function open(
  io: (typeof MODES)[number],
  policy: AuthoredPolicy,
  offer?: string,
  answer = offer,
) {
  const headers: BackendOptions =
    answer === undefined ? {} : { headers: [`Sec-WebSocket-Extensions: ${answer}`] };
  const deflate = offer !== undefined;
  const backend = await startBackend({ ...headers, wire: { deflate } });
  const configuring = new Configuring();
  const gateway = await startGateway({ io, routes: [configuring.route(backend.url, policy)] });
  const options: OpenOptions =
    offer === undefined
      ? {}
      : { headers: { "sec-websocket-extensions": offer }, wire: { deflate: true } };
  const pair = () => openPair(gateway.port, backend, options);
  const reload = (next: AuthoredPolicy) =>
    gateway.gateway.reload([configuring.route(backend.url, next)]);
  return { ...(await pair()), pair, reload, gateway };
}

describe.each(MODES)("content rules that a reload brings or takes away, io: %s", (io) => {
  test("brings: from the next message on", async () => {
    const { client, upstream, reload } = await open(io, NONE);
    client.text("a secret");
    await upstream.message();
    expect(reload(FORBIDS)).toEqual({ adopted: 1, ended: 0, unseen: 0 });
    client.text("fine", "another secret");
    expect((await client.closeFrame()).statusCode).toBe(1008);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual(["a secret", "fine"]);
  });

  test("brings: not for the message under way, of which a part is gone already", async () => {
    const { client, upstream, reload } = await open(io, NONE);
    client.frame(OPCODE.text, "a sec", { fin: false });
    await upstream.until("a fragment", ({ byteCount }) => byteCount > 0);
    reload(FORBIDS);
    client.frame(OPCODE.continuation, "ret");
    expect(await upstream.message()).toBe("a secret");
    client.text("secret");
    expect((await client.closeFrame()).statusCode).toBe(1008);
  });

  test("takes away: a message that is held meanwhile arrives whole", async () => {
    const { client, upstream, reload } = await open(io, FORBIDS);
    client.frame(OPCODE.text, "all is ", { fin: false });
    client.frame(OPCODE.ping, "there?");
    await upstream.until("the Ping behind it", ({ byteCount }) => byteCount > 0);
    reload(NONE);
    client.frame(OPCODE.continuation, "well");
    client.text("a secret");
    await upstream.message(2);
    expect(upstream.messages).toEqual(["all is well", "a secret"]);
  });

  test("changes: a message that is held meanwhile is judged as text all the same", async () => {
    const { client, upstream, reload } = await open(io, FORBIDS);
    client.frame(OPCODE.text, "a sec", { fin: false });
    client.frame(OPCODE.ping, "there?");
    await upstream.until("the Ping behind it", ({ byteCount }) => byteCount > 0);
    reload({ content: { forbid: [{ name: "other", pattern: "secret|other" }] } });
    client.frame(OPCODE.continuation, "ret");
    expect((await client.closeFrame()).statusCode).toBe(1008);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual([]);
  });

  describe("with permessage-deflate", () => {
    const OFFER = "permessage-deflate";
    const ALONE = "permessage-deflate; client_no_context_takeover";

    test("each message by itself: looked at from the next message on", async () => {
      const { client, upstream, reload } = await open(io, NONE, ALONE);
      const compressor = new Compressor({ contextTakeover: false });
      send(client, compressor.compress("a secret"));
      await upstream.message();
      expect(reload(FORBIDS)).toMatchObject({ unseen: 0 });
      send(client, compressor.compress("a secret"));
      expect((await client.closeFrame()).statusCode).toBe(1008);
      expect(upstream.messages).toHaveLength(1);
    });

    test("context from before the rules: nobody can read it, and nobody is blamed for that", async () => {
      const { client, upstream, reload, pair } = await open(io, NONE, OFFER);
      const compressor = new Compressor();
      send(client, compressor.compress("a secret"));
      await upstream.message();
      expect(reload(FORBIDS)).toEqual({ adopted: 1, ended: 0, unseen: 1 });
      send(client, compressor.compress("a secret"));
      await upstream.message(2);
      // What is not compressed is looked at also here.
      client.text("a secret");
      expect((await client.closeFrame()).statusCode).toBe(1008);
      // And so is everything on the next connection.
      const next = await pair();
      send(next.client, new Compressor().compress("a secret"));
      expect((await next.client.closeFrame()).statusCode).toBe(1008);
    });

    test("rules that go and come back: the same, for what was said in between", async () => {
      const { client, upstream, reload } = await open(io, FORBIDS, OFFER);
      const compressor = new Compressor();
      send(client, compressor.compress("one two three four"));
      await upstream.message();
      expect(reload(NONE)).toMatchObject({ unseen: 0 });
      send(client, compressor.compress("five six seven eight"));
      await upstream.message(2);
      expect(reload(FORBIDS)).toMatchObject({ unseen: 1 });
      send(client, compressor.compress("five six seven eight"));
      await upstream.message(3);
      expect(client.close).toBeUndefined();
    });

    test("rules that stay: the context goes on through a reload", async () => {
      const { client, upstream, reload } = await open(io, FORBIDS, OFFER);
      const compressor = new Compressor();
      send(client, compressor.compress("one two three four"));
      await upstream.message();
      expect(reload({ ...FORBIDS, hideReasons: true })).toMatchObject({ unseen: 0 });
      send(client, compressor.compress("one two three four"));
      await upstream.message(2);
      send(client, compressor.compress("one two secret four"));
      expect((await client.closeFrame()).statusCode).toBe(1008);
    });

    test.each<[what: string, drops: AuthoredPolicy]>([
      ["content", DROPS],
      ["a rate", { limits: { messages: [{ per: "connection", rate: "1/h", over: "drop" }] } }],
    ])("a message that later ones refer to cannot be left out: %s closes", async (_what, drops) => {
      const { client, upstream, reload } = await open(io, FORBIDS, OFFER);
      const compressor = new Compressor();
      send(client, compressor.compress("one two three four"));
      await upstream.message();
      reload(drops);
      send(client, compressor.compress("one two three"));
      send(client, compressor.compress("a secret that is left out"));
      send(client, compressor.compress("a secret that is left out"));
      expect((await client.closeFrame()).statusCode).toBe(1008);
      await upstream.closeFrame();
      expect(upstream.messages).toHaveLength(2);
    });

    test("what need not be kept is left out", async () => {
      const { client, upstream, reload } = await open(io, FORBIDS, ALONE);
      reload(DROPS);
      const compressor = new Compressor({ contextTakeover: false });
      send(client, compressor.compress("a secret"));
      send(client, compressor.compress("fine"));
      await upstream.message();
      expect(upstream.messages).toHaveLength(1);
      expect(client.close).toBeUndefined();
    });
  });
});
