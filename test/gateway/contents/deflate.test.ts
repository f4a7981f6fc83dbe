import { deflateRawSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../../src/policy/index.ts";
import { MessageInflater } from "../../../src/content/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import { cutAt } from "../../protocol/wire.ts";
import { MODES, openPair, startBackend, startGateway } from "../support/index.ts";
import { frame } from "../support/bare-link.ts";
import { Deflater, inflated } from "./deflate.ts";
import { compressing, finish, openUnder, refused, routeTo } from "./setting.ts";
import type { Opened } from "./setting.ts";

const forbid = [{ name: "secret", pattern: "s3cret" }] as const;
const both = { content: { forbid, from: "both" } } as const;

/** A thousandth of what it inflates to. */
const bomb = (bytes: number): Buffer =>
  deflateRawSync(Buffer.alloc(bytes, "a"), {
    finishFlush: constants.Z_SYNC_FLUSH,
    level: 9,
  }).subarray(0, -4);

function send(pair: Opened, from: "client" | "upstream", ...payloads: Uint8Array[]): void {
  const how = { compressed: true } as const;
  pair[from].send(Buffer.concat(payloads.map((one) => frame(from, OPCODE.text, one, how))));
}

function reload(pair: Opened, policy: AuthoredPolicy) {
  return pair.gateway.gateway.reload([routeTo(pair.backend.url, policy)]);
}

describe.each(MODES)("rules about compressed contents, io: %s", (io) => {
  const open = (policy: Parameters<typeof openUnder>[0], parameters = "") =>
    openUnder(policy, { io, ...compressing(parameters) });

  test.each(["client", "upstream"] as const)(
    "with context takeover, from the %s: what is admitted goes on byte for byte, in any chunks",
    async (from) => {
      const pair = await open(both);
      expect(pair.client.head.header("sec-websocket-extensions")).toBe("permessage-deflate");
      const deflater = new Deflater({ contextTakeover: true });
      const texts = Array.from({ length: 20 }, (_, i) => `{"room":"lobby","text":"hello ${i}"}`);
      const frames: Uint8Array[] = [];
      for (const text of texts) {
        const payload = await deflater.message(text);
        const cut = 1 + (payload.length >> 1);
        frames.push(
          frame(from, OPCODE.text, payload.subarray(0, cut), { compressed: true, fin: false }),
          frame(from, OPCODE.ping, "p"),
          frame(from, OPCODE.continuation, payload.subarray(cut)),
        );
      }
      const bytes = Buffer.concat(frames);
      await pair[from].sendPieces(cutAt(bytes, [1, 2, 9, 30, 31, 64, 200, 201, 450]));
      const other = pair[from === "client" ? "upstream" : "client"];
      await other.message(20);
      // The Pings do not wait, so they come earlier; all else is as it was.
      expect(other.byteCount).toBe(bytes.length);
      expect(await inflated(other.events)).toEqual(texts);
      const data = (all: Buffer) =>
        all.toString("hex").replaceAll(
          frame(from, OPCODE.ping, "p").reduce(
            (text, byte) => text + byte.toString(16).padStart(2, "0"),
            "",
          ),
          "",
        );
      expect(data(other.bytes)).toBe(data(bytes));

      send(pair, from, await deflater.message('{"room":"lobby","text":"s3cret"}'));
      expect(await pair[from].closeFrame()).toMatchObject({ statusCode: 1008 });
      await other.closeFrame();
      expect(other.messages).toHaveLength(20);
    },
  );

  test("messages that are not compressed, and binary ones that are, between those that are", async () => {
    const pair = await open(both);
    const deflater = new Deflater({ contextTakeover: true });
    send(pair, "client", await deflater.message("one and two"));
    pair.client.text("plain");
    const binary = await deflater.message("two and three");
    pair.client.send(frame("client", OPCODE.binary, binary, { compressed: true }));
    send(pair, "client", await deflater.message("one and two and three"));
    await pair.upstream.message(4);
    send(pair, "client", await deflater.message("one and two and s3cret"));
    await refused(pair, 1008);
    expect(await finish(pair)).toMatchObject({
      rule: "content-forbidden",
      client: { messages: 4 },
    });
  });

  test("a bomb: 1009, and no more of it is inflated than a message may have", async () => {
    const route = { ...routeTo(new URL("ws://127.0.0.1:9/"), both) };
    const backend = await startBackend(compressing().backend);
    let most = 0;
    const gateway = await startGateway({
      io,
      routes: [
        {
          ...route,
          upstreams: [new URL("/*", backend.url)],
          createInflater: (how) => {
            const inflater = new MessageInflater(how);
            return {
              inflate: (bytes, maxBytes) => {
                most = Math.max(most, maxBytes);
                return inflater.inflate(bytes, maxBytes);
              },
              close: () => inflater.close(),
            };
          },
        },
      ],
    });
    const pair = {
      backend,
      gateway,
      ...(await openPair(gateway.port, backend, compressing().client)),
    };
    const large = bomb(1 << 30);
    expect(large.length).toBeLessThan(1_100_000);
    send(pair, "client", large);
    await refused(pair, 1009);
    expect(most).toBeLessThanOrEqual(1 << 20);
    expect(pair.upstream.messages).toEqual([]);

    const other = { ...pair, ...(await openPair(gateway.port, backend, compressing().client)) };
    send(other, "client", bomb(900 << 20));
    await refused(other, 1009);
    expect(most).toBe(1 << 20);
    expect(other.upstream.messages).toEqual([]);
    await finish(pair);
    expect(await finish(other)).toMatchObject({
      rule: "message-size",
      evidence: { measured: (1 << 20) + 1, allowed: 1 << 20, unit: "bytes" },
      client: { messages: 0 },
    });
  });

  test.each([
    ["noise", async () => Buffer.alloc(20, 0xff)],
    [
      "one that refers to what was never said",
      async () => {
        const deflater = new Deflater({ contextTakeover: true });
        await deflater.message("hello, hello, all the world");
        return deflater.message("hello, hello, all the world");
      },
    ],
  ])("what cannot be inflated: 1007 (%s)", async (_, payload) => {
    const pair = await open(both);
    send(pair, "client", await payload());
    await refused(pair, 1007);
    expect(pair.upstream.messages).toEqual([]);
    expect(await finish(pair)).toMatchObject({
      rule: "content-malformed",
      evidence: { detail: "a compressed message that cannot be inflated (RFC 7692)" },
    });
  });

  test("nor is it just left out where `over` is drop, nor passed where malformed is only reported", async () => {
    for (const policy of [
      { content: { forbid, over: "drop" } },
      { content: { forbid, utf8: true }, rules: { "content-malformed": { mode: "report" } } },
    ] as const) {
      const pair = await open(policy);
      send(pair, "client", Buffer.alloc(20, 0xff));
      await refused(pair, 1007);
      expect(pair.upstream.messages).toEqual([]);
    }
  });

  test("in report mode all of it passes, and what can be read is reported", async () => {
    const pair = await open({ ...both, mode: "report" });
    const deflater = new Deflater({ contextTakeover: true });
    send(pair, "client", await deflater.message("s3cret"), Buffer.alloc(20, 0xff));
    send(pair, "client", await deflater.message("s3cret"), await deflater.message("s3cret"));
    await pair.upstream.until(
      "four headers",
      ({ events }) => events.filter(({ type }) => type === "header").length === 4,
    );
    pair.client.sendClose(1000);
    await pair.upstream.closeFrame();
    const { reports } = await finish(pair);
    expect(reports.map(({ rule, count }) => [rule, count])).toEqual([
      ["content-forbidden", 1],
      ["content-malformed", 1],
    ]);
  });

  test("compression: refuse, and permessage-deflate is not offered to the upstream", async () => {
    const pair = await openUnder(
      { content: { forbid, compression: "refuse" } },
      { io, client: compressing().client! },
    );
    expect(pair.arrival.request.header("sec-websocket-extensions")).toBeUndefined();
    expect(pair.client.head.header("sec-websocket-extensions")).toBeUndefined();
  });

  test("without rules about contents it is as the upstream says", async () => {
    const pair = await open({ content: { compression: "refuse" } }, "; server_no_context_takeover");
    expect(pair.client.head.header("sec-websocket-extensions")).toBe(
      "permessage-deflate; server_no_context_takeover",
    );
  });

  test("byte rates count what the upstream will have to read", async () => {
    const bytes = [{ per: "connection", rate: "10KiB/h", burst: "10KiB" }] as const;
    const pair = await open({ ...both, limits: { bytes, messageSize: "10KiB" } });
    const deflater = new Deflater({ contextTakeover: true });
    const payload = await deflater.message("a".repeat(6_000));
    expect(payload.length).toBeLessThan(100);
    send(pair, "client", payload, await deflater.message("a".repeat(6_000)));
    await refused(pair, 1008);
    expect(pair.upstream.messages).toHaveLength(1);
    expect(await finish(pair)).toMatchObject({ rule: "byte-rate", client: { messages: 1 } });
  });

  describe("over: drop", () => {
    const dropping = { content: { forbid, over: "drop" } } as const;

    test("the client is told to compress each message by itself, and the upstream reads all that follow", async () => {
      const pair = await open(dropping);
      expect(pair.client.head.header("sec-websocket-extensions")).toBe(
        "permessage-deflate; client_no_context_takeover",
      );
      const deflater = new Deflater({ contextTakeover: false });
      const texts = Array.from({ length: 30 }, (_, i) =>
        i % 3 === 1 ? `a s3cret ${i}` : `said ${i} and ${i}`,
      );
      for (const text of texts) send(pair, "client", await deflater.message(text));
      await pair.upstream.message(20);
      // The upstream was not told, so it goes on with one decoder.
      expect(await inflated(pair.upstream.events)).toEqual(
        texts.filter((text) => !text.includes("s3cret")),
      );
    });

    test("not twice, where the upstream has already asked for it", async () => {
      const pair = await open(dropping, "; client_no_context_takeover");
      expect(pair.client.head.header("sec-websocket-extensions")).toBe(
        "permessage-deflate; client_no_context_takeover",
      );
    });

    test("from the upstream compression is declined: nobody can tell it to do without context", async () => {
      const pair = await openUnder(
        { content: { forbid, over: "drop", from: "upstream" } },
        { io, client: compressing().client! },
      );
      expect(pair.arrival.request.header("sec-websocket-extensions")).toBeUndefined();
    });

    test("only the message is missing; order, control frames and fragments are not", async () => {
      const pair = await openUnder(dropping, { io });
      const { client, upstream } = pair;
      client.text("a").frame(OPCODE.text, "s3", { fin: false }).frame(OPCODE.ping, "1");
      client.frame(OPCODE.continuation, "cr", { fin: false }).frame(OPCODE.pong, "2");
      client.frame(OPCODE.continuation, "et").text("b", "s3cret", "c").frame(OPCODE.ping, "3");
      client.frame(OPCODE.text, "d", { fin: false }).frame(OPCODE.continuation, "e");
      client.sendClose(1000, "bye");
      expect(await upstream.closeFrame()).toEqual({ statusCode: 1000, reason: "bye" });
      expect(upstream.messages).toEqual(["a", "b", "c", "de"]);
      expect(upstream.events.map(({ type }) => type).join(" ")).toBe(
        "header payload ping pong header payload header payload ping header payload header payload close",
      );
      expect(await finish({ ...pair, upstream: upstream.sendClose(1000) })).toMatchObject({
        cause: "peer-close",
        wasClean: true,
        client: { messages: 4 },
        reports: [
          {
            rule: "content-forbidden",
            action: "drop",
            count: 2,
            evidence: { detail: "secret is not allowed here" },
          },
        ],
      });
    });

    test("one row drops and another closes", async () => {
      const rows = [
        { name: "noise", pattern: "noise", over: "drop" },
        { name: "secret", pattern: "s3cret" },
      ] as const;
      const pair = await openUnder({ content: { forbid: rows } }, { io });
      pair.client.text("a", "noise", "b", "s3cret", "c");
      await refused(pair, 1008);
      expect(pair.upstream.messages).toEqual(["a", "b"]);
    });

    test("a rate that drops: what is over it is missing, and the rest goes on", async () => {
      const messages = [{ per: "connection", rate: "1/h", burst: 2, over: "drop" }] as const;
      const pair = await openUnder({ limits: { messages } }, { io });
      pair.client.text("a").frame(OPCODE.text, "b", { fin: false }).frame(OPCODE.continuation, "c");
      pair.client.frame(OPCODE.text, "d", { fin: false }).frame(OPCODE.ping, "p");
      pair.client.frame(OPCODE.continuation, "e").text("f").sendClose(1000);
      await pair.upstream.closeFrame();
      expect(pair.upstream.messages).toEqual(["a", "bc"]);
      expect(pair.upstream.events.at(-2)).toMatchObject({ type: "ping" });
      expect(await finish({ ...pair, upstream: pair.upstream.sendClose(1000) })).toMatchObject({
        client: { messages: 2 },
        reports: [{ rule: "message-rate", action: "drop", count: 2 }],
      });
    });
  });

  describe("a policy that changes while connections are open", () => {
    test("a message that is held when nobody looks any more is still judged, and goes on", async () => {
      const pair = await openUnder(both, { io });
      pair.client.frame(OPCODE.text, "he", { fin: false }).frame(OPCODE.ping, "p");
      await pair.upstream.until("a Ping", ({ events }) => events.length === 1);
      expect(reload(pair, {})).toMatchObject({ adopted: 1, ended: 0 });
      pair.client.frame(OPCODE.continuation, "llo").text("s3cret");
      expect(await pair.upstream.message(2)).toBe("s3cret");
      expect(pair.upstream.messages).toEqual(["hello", "s3cret"]);
      reload(pair, both);
      pair.client.text("s3cret");
      await refused(pair, 1008);
    });

    test("what earlier messages said, nobody knows: such a connection is ended with 1012", async () => {
      const pair = await open({});
      send(pair, "client", await new Deflater({ contextTakeover: true }).message("hello"));
      await pair.upstream.message();
      expect(reload(pair, both)).toMatchObject({ adopted: 0, ended: 1 });
      expect(await pair.client.closeFrame()).toMatchObject({ statusCode: 1012 });
    });

    test("without context takeover it goes on", async () => {
      const alone = "; client_no_context_takeover; server_no_context_takeover";
      const pair = await open({}, alone);
      const deflater = new Deflater({ contextTakeover: false });
      send(pair, "client", await deflater.message("hello"));
      await pair.upstream.message();
      expect(reload(pair, both)).toMatchObject({ adopted: 1, ended: 0 });
      send(pair, "client", await deflater.message("s3cret"));
      await refused(pair, 1008);
    });
  });
});
