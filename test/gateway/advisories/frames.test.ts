import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { HeldBudget } from "../../../src/gateway/held-budget.ts";
import { HeldMessage } from "../../../src/gateway/held-message.ts";
import type { AuthoredPolicy } from "../../../src/policy/index.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import { Compressor } from "../support/compressor.ts";
import {
  Configuring,
  MODES,
  exchange,
  openPair,
  startBackend,
  startGateway,
  upgradeRequest,
} from "../support/index.ts";
import type { StartOptions } from "../support/index.ts";

const DEFLATE = "permessage-deflate; client_no_context_takeover; server_no_context_takeover";
const JSON_BOTH: AuthoredPolicy = {
  content: { json: true, from: "both" },
  limits: { messageSize: "64KiB", from: "both" },
};

async function pairUnder(
  policy: AuthoredPolicy,
  { extensions, ...options }: Partial<StartOptions> & { extensions?: string } = {},
) {
  const deflate = extensions !== undefined;
  const backend = await startBackend({
    headers: deflate ? [`Sec-WebSocket-Extensions: ${extensions}`] : [],
    wire: { deflate },
  });
  const gateway = await startGateway({
    routes: [new Configuring().route(backend.url, policy)],
    ...options,
  });
  const open = () =>
    openPair(gateway.port, backend, {
      headers: deflate ? { "sec-websocket-extensions": extensions } : {},
      wire: { deflate },
    });
  return { ...(await open()), gateway, open };
}

describe.each(MODES)("tiny fragments, io: %s", (io) => {
  test("CVE-2026-48779, GHSA-96hv-2xvq-fx4p: one message in very many fragments", async () => {
    const { client, upstream } = await pairUnder({}, { io });
    client.frame(OPCODE.text, "x", { fin: false });
    const piece = client.encode(OPCODE.continuation, "x", { fin: false });
    client.send(Buffer.concat(Array.from({ length: 10_000 }, () => piece)));
    expect((await client.closeFrame()).statusCode).toBe(1009);
    expect((await upstream.closeFrame()).statusCode).toBe(1001);
    expect(upstream.events.filter(({ type }) => type === "header")).toHaveLength(128);
  });

  test("ws#2329: empty fragments count", async () => {
    const { client } = await pairUnder({}, { io });
    client.frame(OPCODE.text, "", { fin: false });
    const piece = client.encode(OPCODE.continuation, "", { fin: false });
    client.send(Buffer.concat(Array.from({ length: 10_000 }, () => piece)));
    expect((await client.closeFrame()).statusCode).toBe(1009);
  });

  test("CVE-2026-48779: a message that is never finished has a deadline", async () => {
    const { client } = await pairUnder({ limits: { finish: "200ms" } }, { io });
    client.frame(OPCODE.text, "x", { fin: false });
    // What keeps coming does not extend it.
    const ping = setInterval(() => client.frame(OPCODE.ping, "still here"), 20);
    const { statusCode, reason } = await client.closeFrame();
    clearInterval(ping);
    expect(statusCode).toBe(1009);
    expect(reason).toMatch(/^fragments: /);
  });

  test("ws#2331: what unfinished messages hold is bounded for the whole process", async () => {
    const { client, upstream, gateway, open } = await pairUnder(
      { content: { json: true } },
      { io, maxHeldBytes: 4 * 1024 },
    );
    const others = [await open(), await open(), await open(), await open()];
    for (const { client: one } of [{ client }, ...others]) {
      one.frame(OPCODE.text, `["${"x".repeat(900)}`, { fin: false });
      one.frame(OPCODE.ping, "mark");
    }
    const all = [client, ...others.map((pair) => pair.client)];
    await Promise.race(all.map((one) => one.closeFrame()));
    const told = all.filter((one) => one.close !== undefined);
    expect(told).toHaveLength(1);
    expect(told[0]!.close!.statusCode).toBe(1013);
    // Who was held all the time is not hurt by who was not.
    for (const one of all) if (one !== told[0]) one.frame(OPCODE.continuation, '"]');
    const rest = [upstream, ...others.map((pair) => pair.upstream)].filter(
      (_, i) => all[i] !== told[0],
    );
    await Promise.all(rest.map((one) => one.message()));
    expect(gateway.records).toEqual([]);
  });
});

test.each(["a Close", "a reset", "a lost upstream"])(
  "ws#2331: what a message held that is never finished is given back: %s",
  async (how) => {
    const { client, upstream, gateway } = await pairUnder({ content: { json: true } });
    client.frame(OPCODE.text, '["half of', { fin: false });
    client.frame(OPCODE.ping, "mark");
    await upstream.until("the Ping", ({ byteCount }) => byteCount > 0);
    const { heldBudget } = gateway.gateway as unknown as { heldBudget: HeldBudget };
    expect(heldBudget.used).toBeGreaterThan(0);
    if (how === "a Close") client.sendClose(1000);
    else if (how === "a reset") client.reset();
    else upstream.reset();
    if (how === "a Close") await upstream.echoClose();
    if (how === "a reset") await upstream.over();
    if (how === "a lost upstream") await client.echoClose();
    client.socket.end();
    upstream.socket.end();
    await gateway.nextRecord();
    expect(heldBudget.used).toBe(0);
  },
);

test("ws#2331: bytes that come one by one take no more room than the budget says", () => {
  const budget = new HeldBudget(1024 * 1024);
  const held = new HeldMessage(budget, true);
  const chunk = new Uint8Array(1);
  const before = process.memoryUsage();
  for (let i = 0; i < 512 * 1024; i++) expect(held.append(chunk, 0, 1) || i).toBe(true);
  const after = process.memoryUsage();
  expect(held.length).toBe(512 * 1024);
  expect(budget.used).toBe(512 * 1024);
  // An array of its own for each byte would be a hundred times as much.
  expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(4 * 1024 * 1024);
  held.release();
  expect(budget.used).toBe(0);
}, 60_000);

describe("compressed messages", () => {
  const BOMB = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 0x20)).subarray(0, 60_000);

  test.each([
    ["CVE-2026-1526: a bomb from an upstream", "upstream"],
    ["GHSA-hxp9-w8x3-p566: a bomb whose compressed size is within the limit", "client"],
  ] as const)("%s", async (_what, from) => {
    const { client, upstream } = await pairUnder(JSON_BOTH, { extensions: DEFLATE });
    const [sender, receiver] = from === "client" ? [client, upstream] : [upstream, client];
    const before = process.memoryUsage().arrayBuffers;
    sender.frame(OPCODE.text, BOMB, { rsv1: true });
    expect((await sender.closeFrame()).statusCode).toBe(1009);
    expect((await receiver.closeFrame()).statusCode).toBe(from === "client" ? 1001 : 1014);
    expect(receiver.messages).toEqual([]);
    // The 64 MiB were never there.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  test("centrifugo#1162: a bomb in a hundred fragments", async () => {
    const { client, upstream } = await pairUnder(JSON_BOTH, { extensions: DEFLATE });
    client.frame(OPCODE.text, BOMB.subarray(0, 600), { rsv1: true, fin: false });
    for (let at = 600; at < BOMB.length; at += 600) {
      const fin = at + 600 >= BOMB.length;
      client.frame(OPCODE.continuation, BOMB.subarray(at, at + 600), { fin });
    }
    expect((await client.closeFrame()).statusCode).toBe(1009);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual([]);
  });

  test.each([
    ["garbage", Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x00, 0x13, 0x37)],
    ["a distance beyond the beginning", Uint8Array.of(0x4b, 0x04, 0x62, 0x00, 0x01)],
    ["a block that breaks off", new Compressor().compress("x".repeat(500)).subarray(0, 4)],
    ["a reserved block type", Uint8Array.of(0x06, 0x00)],
  ])(
    "CVE-2026-2229: zlib's exceptions end one connection, and no process: %s",
    async (_what, payload) => {
      for (const from of ["client", "upstream"] as const) {
        const { client, upstream, open } = await pairUnder(JSON_BOTH, { extensions: DEFLATE });
        const [sender, receiver] = from === "client" ? [client, upstream] : [upstream, client];
        sender.frame(OPCODE.text, payload, { rsv1: true });
        expect((await sender.closeFrame()).statusCode).toBe(1007);
        await receiver.closeFrame();
        expect(receiver.messages).toEqual([]);
        await open();
      }
    },
  );

  test.each([
    "permessage-deflate; server_max_window_bits=1000",
    "permessage-deflate; server_max_window_bits=7",
    "permessage-deflate; client_max_window_bits=16",
    "permessage-deflate; client_max_window_bits",
    "permessage-deflate; server_max_window_bits=-1",
    "permessage-deflate; server_no_context_takeover=1",
    "permessage-deflate; server_max_window_bits=8; server_max_window_bits=9",
    "permessage-deflate; x=1",
  ])("CVE-2026-2229: an upstream that answers %s is not believed", async (answer) => {
    const backend = await startBackend({ headers: [`Sec-WebSocket-Extensions: ${answer}`] });
    const { port } = await startGateway({ backend });
    const offer = "permessage-deflate; client_max_window_bits";
    const request = upgradeRequest({ headers: { "sec-websocket-extensions": offer } });
    expect((await exchange(port, request)).status).toBe(502);
  });

  test("RFC 7692 7.1.2.2: nor one that bounds a window which the client did not offer to bound", async () => {
    const backend = await startBackend({
      headers: ["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=9"],
    });
    const { port } = await startGateway({ backend });
    const request = upgradeRequest({
      headers: { "sec-websocket-extensions": "permessage-deflate" },
    });
    expect((await exchange(port, request)).status).toBe(502);
  });
});

describe.each(MODES)("frame headers, io: %s", (io) => {
  test.each([
    ["2^63", [0x80, 0, 0, 0, 0, 0, 0, 0], 1002],
    ["2^64-1", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1002],
    ["2^63-1", [0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1009],
    ["2^53", [0, 0x20, 0, 0, 0, 0, 0, 0], 1009],
  ])("CVE-2026-1528: a length of %s from either side", async (_what, length, code) => {
    const policy: AuthoredPolicy = { limits: { from: "both" } };
    const fromClient = await pairUnder(policy, { io });
    fromClient.client.send(Uint8Array.of(0x82, 0xff, ...length, 1, 2, 3, 4));
    expect((await fromClient.client.closeFrame()).statusCode).toBe(code);
    expect((await fromClient.upstream.closeFrame()).statusCode).toBe(1001);
    const fromUpstream = await pairUnder(policy, { io });
    fromUpstream.upstream.send(Uint8Array.of(0x82, 0x7f, ...length));
    expect((await fromUpstream.upstream.closeFrame()).statusCode).toBe(code);
    expect((await fromUpstream.client.closeFrame()).statusCode).toBe(1014);
  });

  test("CVE-2026-45736, GHSA-58qx-3vcg-4xpx: a Close of ours says its reason and nothing else", async () => {
    const POISON = "a secret of somebody else";
    for (let i = 0; i < 200; i++) Buffer.allocUnsafe(4_000).fill(POISON);
    const breaches: ((wire: Awaited<ReturnType<typeof pairUnder>>["client"]) => void)[] = [
      (wire) => wire.frame(OPCODE.text, "x".repeat(70_000)),
      (wire) => wire.send(Uint8Array.of(0x83, 0x80, 1, 2, 3, 4)),
      (wire) => wire.binary(Uint8Array.of(1)),
      (wire) => wire.frame(OPCODE.continuation, "x"),
    ];
    for (const breach of breaches) {
      const { client, upstream } = await pairUnder(
        { limits: { messageSize: "64KiB" }, content: { types: ["text"] } },
        { io },
      );
      breach(client);
      for (const wire of [client, upstream]) {
        const { statusCode, reason } = await wire.closeFrame();
        expect([1001, 1002, 1003, 1009]).toContain(statusCode);
        expect(reason).toMatch(/^(?:[a-z-]+: [\x20-\x7e]+)?$/);
        expect(wire.bytes.includes(POISON.slice(0, 8))).toBe(false);
        // The frame is as long as its reason: header, code, reason, and nothing behind it.
        const masked = wire === upstream ? 4 : 0;
        expect(wire.byteCount).toBe(2 + masked + 2 + Buffer.byteLength(reason));
      }
    }
  });
});

describe("backends that decode what they get: limits in front of them hold", () => {
  // socket.io-parser CVE-2026-69185, GHSA-677m-j7p3-52f9, CVE-2023-32695; engine.io CVE-2026-59725,
  // GHSA-r635-g3xr-vw7x: packets that are large, many, or not what the parser expects.
  const policy: AuthoredPolicy = {
    limits: {
      messages: [{ per: "connection", rate: "10/s", burst: 5 }],
      messageSize: "16KiB",
    },
    content: { types: ["text"], utf8: true },
  };

  test("CVE-2026-69185, GHSA-677m-j7p3-52f9: a large packet stays away", async () => {
    const { client, upstream } = await pairUnder(policy);
    client.text("40", `451-["x",{"_placeholder":true,"num":${"9".repeat(20_000)}}]`);
    expect((await client.closeFrame()).statusCode).toBe(1009);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual(["40"]);
  });

  test("CVE-2023-32695: an attachment without its event, binary, stays away", async () => {
    const { client, upstream } = await pairUnder(policy);
    client.text("40").binary(Uint8Array.of(4, 5, 6));
    expect((await client.closeFrame()).statusCode).toBe(1003);
    await upstream.closeFrame();
    expect(upstream.messages).toEqual(["40"]);
  });

  test("CVE-2026-59725, GHSA-r635-g3xr-vw7x: very many packets: those within the rate arrive", async () => {
    const { client, upstream } = await pairUnder(policy);
    client.text(...Array.from({ length: 1_000 }, () => "2"));
    expect((await client.closeFrame()).statusCode).toBe(1008);
    await upstream.closeFrame();
    expect(upstream.messages).toHaveLength(5);
  });
});
