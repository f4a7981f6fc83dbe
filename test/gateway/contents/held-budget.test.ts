import { beforeEach, describe, expect, test, vi } from "vitest";
import { HeldBudget } from "../../../src/gateway/held-budget.ts";
import { OPCODE } from "../../../src/protocol/index.ts";
import { byteByByte } from "../../protocol/wire.ts";
import { MODES, openPair } from "../support/index.ts";
import { BareLink, clock, frame, settled } from "../support/bare-link.ts";
import { finish, openUnder } from "./setting.ts";

vi.mock("../../../src/gateway/clock.ts", async () => {
  const { clock: told } = await import("../support/bare-link.ts");
  return { monotonicNow: () => (told.now > 0 ? told.now : Math.floor(performance.now())) };
});

const forbid = [{ name: "secret", pattern: "s3cret" }] as const;
const looked = {
  content: { forbid, from: "both" },
  limits: { messageSize: "1000B", fragments: 4, finish: "1s" },
  lifetime: { ping: "off", max: "1h", closeTimeout: "10s" },
} as const;
type From = "client" | "upstream";

const part = (from: From, text: string) => frame(from, OPCODE.continuation, text, { fin: false });

/** Everything that can become of a message that is held, and of the connection that holds it. */
const WAYS: readonly (readonly [string, (bare: BareLink, from: From) => void])[] = [
  ["it is whole", (bare, from) => bare.feed(from, frame(from, OPCODE.continuation, "x"))],
  ["it is forbidden", (bare, from) => bare.feed(from, frame(from, OPCODE.continuation, "s3cret"))],
  ["it grows too large", (bare, from) => bare.feed(from, part(from, "y".repeat(999)))],
  [
    "it has too many frames",
    (bare, from) =>
      bare.feed(from, part(from, "a"), part(from, "b"), part(from, "c"), part(from, "d")),
  ],
  ["it is not whole in time", (bare) => bare.pass(1_101)],
  ["its sender closes", (bare, from) => bare.feed(from, frame(from, OPCODE.close))],
  [
    "its sender breaks the protocol",
    (bare, from) => bare.feed(from, frame(from, OPCODE.text, "z")),
  ],
  ["its sender ends in order", (bare, from) => bare.leg(from).ended()],
  ["its sender is reset", (bare, from) => bare.leg(from).closed(new Error("reset"))],
  [
    "the other side closes",
    (bare, from) => {
      const other = bare.leg(from).other.peer;
      bare.feed(other, frame(other, OPCODE.close)).feed(from, frame(from, OPCODE.close));
    },
  ],
  ["the other side ends in order", (bare, from) => bare.leg(from).other.ended()],
  ["the other side is reset", (bare, from) => bare.leg(from).other.closed(new Error("reset"))],
  ["the gateway drains", (bare) => bare.link.drain()],
  ["the gateway sheds load", (bare) => bare.link.end("overload", {})],
  ["the connection is too old", (bare) => bare.pass(3_600_100)],
  ["it is dropped", (bare) => bare.link.destroy()],
  ["nobody looks any more", (bare) => bare.examine(new BareLink().policy)],
];

describe("what is held is given back", () => {
  beforeEach(() => {
    clock.now = 1_000;
    return () => {
      clock.now = 0;
    };
  });

  test.each(
    WAYS.flatMap(([what, act]) =>
      (["client", "upstream"] as const).map((from) => [from, what, act] as const),
    ),
  )("of the %s's message, when %s", async (from, _, act) => {
    const limits = { ...looked.limits, from: "both" } as const;
    const bare = new BareLink({ policy: { ...looked, limits } });
    bare.feed(from, frame(from, OPCODE.text, "held", { fin: false }));
    expect(bare.budget.used).toBeGreaterThan(0);
    act(bare, from);
    await settled();
    bare.end();
    expect(bare.budget.used).toBe(0);
    expect(bare.client.violation).toBeUndefined();
    expect(bare.upstream.violation).toBeUndefined();
    expect(bare.records).toHaveLength(1);
  });

  test("over the budget: 1013 for whoever asks for more; the others go on", async () => {
    const budget = new HeldBudget(1_200);
    const [one, two] = [0, 1].map(() => new BareLink({ policy: looked, budget }));
    const begin = frame("client", OPCODE.text, "x".repeat(500), { fin: false });
    one!.feed("client", begin);
    two!.feed("client", begin);
    two!.feed("client", frame("client", OPCODE.continuation, "y".repeat(400)));
    expect(two!.client.close).toMatchObject({
      statusCode: 1013,
      reason: "overload: the gateway is overloaded; retry-after=10",
    });
    expect(two!.upstream.close).toMatchObject({ statusCode: 1001 });
    expect(two!.upstream.messages).toEqual([]);
    one!.feed("client", frame("client", OPCODE.continuation, "z".repeat(400)));
    expect(one!.upstream.messages).toEqual(["x".repeat(500) + "z".repeat(400)]);
    two!
      .feed("client", frame("client", OPCODE.close))
      .feed("upstream", frame("upstream", OPCODE.close));
    expect(two!.end()).toMatchObject({
      cause: "overload",
      rule: "overload",
      closeCode: 1013,
      wasClean: true,
    });
    one!.end();
    await settled();
    expect(budget.used).toBe(0);
  });

  test("so for a chunk that would have to wait for a rate", async () => {
    const messages = [{ per: "connection", rate: "1/h", burst: 1, over: "pause" }] as const;
    const bare = new BareLink({ policy: { limits: { messages } }, budget: new HeldBudget(1_000) });
    bare.text("client", "a", "b".repeat(1_000));
    expect(bare.client.close).toMatchObject({ statusCode: 1013 });
    expect(bare.client.paused).toBe(false);
    bare
      .feed("client", frame("client", OPCODE.close))
      .feed("upstream", frame("upstream", OPCODE.close));
    expect(bare.end()).toMatchObject({
      cause: "overload",
      wasClean: true,
      client: { messages: 1 },
    });
    await settled();
    expect(bare.budget.used).toBe(0);
  });

  test("a message in single bytes costs no more than in one piece", () => {
    const bare = new BareLink({ policy: looked });
    const bytes = frame("client", OPCODE.text, "x".repeat(999));
    bare.feed("client", ...byteByByte(bytes.subarray(0, -1)));
    expect(bare.budget.used).toBeLessThanOrEqual(bytes.length);
    bare.feed("client", bytes.subarray(-1));
    expect(bare.upstream.bytes.equals(bytes)).toBe(true);
    expect(bare.budget.used).toBe(0);
  });

  test("a length that is only announced costs nothing", () => {
    const bare = new BareLink({ policy: { ...looked, limits: { messageSize: "1MiB" } } });
    bare.feed("client", frame("client", OPCODE.text, new Uint8Array(1 << 20)).subarray(0, 20));
    expect(bare.budget.used).toBeLessThanOrEqual(512);
  });
});

describe.each(MODES)("maxHeldBytes, io: %s", (io) => {
  test("1013 for one, and the other's message goes on", async () => {
    const pair = await openUnder({ content: { forbid } }, { io, maxHeldBytes: 150_000 });
    const other = await openPair(pair.gateway.port, pair.backend);
    const half = "x".repeat(60_000);
    pair.client.frame(OPCODE.text, half, { fin: false }).frame(OPCODE.ping, "p");
    await pair.upstream.until("the Ping behind it", ({ events }) => events.length > 0);
    other.client.frame(OPCODE.text, half, { fin: false }).frame(OPCODE.continuation, half);
    expect(await other.client.closeFrame()).toMatchObject({ statusCode: 1013 });
    expect(await other.upstream.closeFrame()).toMatchObject({ statusCode: 1001 });
    expect(other.upstream.messages).toEqual([]);
    expect(await finish({ ...pair, ...other })).toMatchObject({
      cause: "overload",
      wasClean: true,
    });
    pair.client.frame(OPCODE.continuation, "end");
    expect(await pair.upstream.message()).toBe(`${half}end`);
  });
});
