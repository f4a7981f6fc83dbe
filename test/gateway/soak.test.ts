import { readdirSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { HeldBudget } from "../../src/gateway/held-budget.ts";
import type { Scheduler } from "../../src/gateway/scheduler.ts";
import { describe as sentence } from "../../src/record/index.ts";
import { OPCODE } from "../../src/protocol/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { createRandom } from "../protocol/wire.ts";
import { startEcho } from "./support/conversation.ts";
import { NO_SOCKETS, until } from "./listener/gauge.ts";
import {
  BY_SECRET,
  Configuring,
  HASTY,
  MODES,
  connectTo,
  openClient,
  readAnswer,
  startGateway,
  tokenOf,
  upgradeRequest,
} from "./support/index.ts";

const OPERATIONS = Number(process.env["SOAK_OPERATIONS"] ?? 1_000);
const SEED = Number(process.env["SOAK_SEED"] ?? 1012);
const AT_ONCE = 40;
/** A reload after so many operations. */
const RELOAD_EVERY = 50;

/** Causes that say who did it, and no others. */
const ATTRIBUTED =
  /^(?:peer-close (?:client|upstream)|rule gateway \S+|transport-lost client|refused gateway \S+|abandoned client|drain gateway drain)$/;

const DEFLATE = "permessage-deflate; client_no_context_takeover";

const chat = (up: number): string => JSON.stringify({ up });

function policyAt(i: number): AuthoredPolicy {
  return {
    handshake: {
      origins: ["https://app.example"],
      refuse: i % 4 === 3 ? "close" : "http",
      hold: "20ms",
    },
    auth: {
      ...BY_SECRET,
      from: ["query:token", "message"],
      deadline: "150ms",
      expiry: { renew: "message" },
    },
    limits: {
      messages: [
        { per: "connection", rate: "1000/s", burst: 60 + (i % 3) },
        { per: "user", rate: `${1_000_000 + i}/s` },
      ],
      connections: [
        { per: "ip", max: 1_000 },
        { per: "user", max: 900 + (i % 2) },
      ],
      messageSize: i % 2 === 0 ? "64KiB" : "48KiB",
      finish: "150ms",
    },
    content:
      i % 3 === 0 ? {} : { json: true, forbid: [{ name: "secret", pattern: `secret${i % 5}` }] },
    lifetime: { ...HASTY, ping: "50ms", pongTimeout: "10s", idle: "20s" },
  };
}

test.each(MODES)(
  `${OPERATIONS} clients of every kind, seed ${SEED}: nothing is left, and every ending is accounted for (%s)`,
  async (io) => {
    const random = createRandom(SEED);
    const echo = await startEcho();
    const configuring = new Configuring();
    const route = (i: number) => configuring.route(echo.url, policyAt(i));
    const gateway = await startGateway({
      io,
      routes: [route(1)],
      maxHeldPerIp: 500,
      maxHeldBytes: 1 << 20,
    });
    const inside = gateway.gateway as unknown as {
      readonly heldBudget: HeldBudget;
      readonly scheduler: Scheduler;
    };
    const { port } = gateway;
    const user = () => `user-${random(20)}`;
    const welcome = () => ({ path: `/?token=${tokenOf(user())}` });
    type Client = Awaited<ReturnType<typeof openClient>>;

    /** It reads what comes, answers a Close, and lets go. */
    const bow = async (client: Client): Promise<void> => {
      if (client.close === undefined && !client.closed) client.sendClose(1000 + random(2));
      await client.until(
        "an end",
        ({ ended, closed, close }) => ended || closed || close !== undefined,
      );
      if (!client.socket.destroyed) client.socket.end();
      await client.over();
      client.socket.destroy();
    };

    const chats = async (client: Client, start = 0): Promise<void> => {
      const messages = 1 + random(10);
      for (let i = start; i < start + messages; i++) client.text(chat(i));
      await client.until(
        "answers",
        (wire) =>
          wire.messages.length >= messages || wire.ended || wire.closed || wire.close !== undefined,
      );
    };

    const kinds: readonly ((i: number) => Promise<void>)[] = [
      async function chatsAndLeaves() {
        const client = await openClient(port, welcome());
        await chats(client);
        await bow(client);
      },
      async function floods() {
        const client = await openClient(port, welcome());
        client.text(...Array.from({ length: 200 }, (_, k) => chat(k)));
        await client.closeFrame();
        await bow(client);
      },
      async function sendsGarbage() {
        const client = await openClient(port, welcome());
        client.send(Buffer.from(Array.from({ length: 1 + random(200) }, () => random(256))));
        client.send(Uint8Array.of(0xff, 0xff));
        // What it began may be a frame that its own Close is a part of, so it does not wait for any.
        client.socket.end();
        await client.over();
        client.socket.destroy();
      },
      async function vanishesInAFrame() {
        const client = await openClient(port, welcome());
        client.send(client.encode(OPCODE.text, chat(0).padEnd(500)).subarray(0, 1 + random(400)));
        await client.flushed();
        client.reset();
      },
      async function vanishesWhileHeld() {
        const client = await openClient(port, welcome());
        client.frame(OPCODE.text, '{"up":', { fin: false });
        client.frame(OPCODE.ping, "mark");
        await client.flushed();
        if (random(2) === 0) client.reset();
        else await bow(client);
      },
      async function neverFinishes() {
        const client = await openClient(port, welcome());
        client.frame(OPCODE.text, '{"up":', { fin: false });
        await client.closeFrame();
        await bow(client);
      },
      async function renews() {
        const name = user();
        const client = await openClient(port, { path: `/?token=${tokenOf(name)}` });
        client.text(chat(0), JSON.stringify({ type: "auth", token: tokenOf(name, { exp: 400 }) }));
        await client.until(
          "an answer",
          (wire) => wire.messages.length > 0 || wire.close !== undefined,
        );
        await chats(client, 1);
        await bow(client);
      },
      async function saysWhoItIsLater() {
        const client = await openClient(port);
        client.text(JSON.stringify({ type: "auth", token: tokenOf(user()) }), chat(0));
        await client.until(
          "an answer",
          (wire) => wire.messages.length > 0 || wire.close !== undefined,
        );
        await bow(client);
      },
      async function neverSaysWhoItIs() {
        const client = await openClient(port);
        client.frame(OPCODE.ping, "hello?");
        await client.closeFrame();
        if (random(2) === 0) client.reset();
        else await bow(client);
      },
      async function isRefused() {
        const socket = await connectTo(port);
        const headers = { origin: "https://evil.example" };
        socket.write(upgradeRequest({ headers }));
        await readAnswer(socket);
      },
      async function isMalformed() {
        const socket = await connectTo(port);
        socket.write(upgradeRequest({ headers: { "sec-websocket-key": "x" } }));
        await readAnswer(socket);
      },
      async function leavesAtOnce() {
        const socket = await connectTo(port);
        socket.write(upgradeRequest({ path: `/?token=${tokenOf(user())}` }));
        socket.resetAndDestroy();
      },
      async function breaksAContentRule(i) {
        const client = await openClient(port, welcome());
        client.text(JSON.stringify({ up: 0, text: `secret${i % 5}` }));
        await client.until(
          "an answer",
          (wire) => wire.messages.length > 0 || wire.close !== undefined,
        );
        await bow(client);
      },
      async function compressesWhereNobodyHasOffered() {
        const client = await openClient(port, {
          ...welcome(),
          headers: { "sec-websocket-extensions": DEFLATE },
          wire: { deflate: true },
        });
        client.frame(OPCODE.text, deflateRawSync(Buffer.from(chat(0))), { rsv1: true });
        await bow(client);
      },
      async function ignoresItsClose() {
        const client = await openClient(port, welcome());
        client.binary(new Uint8Array(70_000));
        await client.closeFrame();
        await client.over();
        client.socket.destroy();
      },
    ];

    const before = readdirSync("/proc/self/fd").length;
    let next = 0;
    let reloads = 0;
    const done = new Map<string, number>();
    const worker = async (): Promise<void> => {
      while (next < OPERATIONS) {
        const i = next++;
        if (i % RELOAD_EVERY === RELOAD_EVERY - 1) gateway.gateway.reload([route(++reloads)]);
        const kind = kinds[random(kinds.length)]!;
        done.set(kind.name, (done.get(kind.name) ?? 0) + 1);
        try {
          await kind(i);
        } catch (cause) {
          throw new Error(`operation ${i}, ${kind.name}, seed ${SEED}`, { cause });
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));

    await until(() => gateway.gateway.connections === 0);
    await until(() => Object.values(gateway.gateway.sockets).every((count) => count === 0));
    expect(done.size).toBe(kinds.length);
    expect(gateway.gateway.sockets).toEqual(NO_SOCKETS);
    expect(inside.heldBudget.used).toBe(0);
    expect(inside.scheduler.size).toBe(0);
    expect(configuring.counters.places).toBe(0);
    await until(() => echo.connections === 0);
    await until(() => readdirSync("/proc/self/fd").length <= before);

    // One that leaves at once may have left before its request was read.
    const { length } = gateway.records;
    expect(length).toBeLessThanOrEqual(OPERATIONS);
    expect(length).toBeGreaterThanOrEqual(OPERATIONS - (done.get("leavesAtOnce") ?? 0));
    expect(new Set(gateway.records.map(({ id }) => id)).size).toBe(length);
    const unattributed = gateway.records.filter(
      ({ cause, initiator, rule }) =>
        !ATTRIBUTED.test([cause, initiator, rule].filter(Boolean).join(" ")),
    );
    expect(unattributed.map((record) => sentence(record, "en"))).toEqual([]);
  },
  60_000 + 20 * OPERATIONS,
);
