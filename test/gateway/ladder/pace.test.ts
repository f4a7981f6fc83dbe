import { beforeEach, describe, expect, test, vi } from "vitest";
import { OPCODE } from "../../../src/protocol/index.ts";
import { BareLink, clock, frame, settled } from "../support/bare-link.ts";

vi.mock("../../../src/gateway/clock.ts", async () => {
  const support = await import("../support/bare-link.ts");
  return { monotonicNow: () => support.clock.now };
});

beforeEach(() => {
  clock.now = 1_000;
});

const paced = (rate: `${number}/${"s" | "h"}`, burst: number) =>
  ({ messages: [{ per: "connection", rate, burst, over: "pause" }] }) as const;

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `m${i}`);

describe("over: pause", () => {
  test("messages go on exactly when the rate admits them, in order, and none is lost", () => {
    const bare = new BareLink({ policy: { limits: paced("10/s", 2) } });
    bare.text("client", ...numbered(7));
    for (let admitted = 2; admitted <= 7; admitted++) {
      expect(bare.upstream.messages).toEqual(numbered(admitted));
      expect(bare.client.paused).toBe(admitted < 7);
      if (admitted === 7) break;
      bare.pass(99);
      expect(bare.upstream.messages).toHaveLength(admitted);
      bare.pass(1);
    }
    bare.feed("client", frame("client", OPCODE.close));
    bare.feed("upstream", frame("upstream", OPCODE.close));
    expect(bare.end()).toMatchObject({
      cause: "peer-close",
      wasClean: true,
      client: { messages: 7 },
      reports: [
        {
          rule: "message-rate",
          action: "pause",
          count: 5,
          evidence: { measured: 3, allowed: 2, unit: "messages" },
        },
      ],
    });
  });

  test("control frames before the message that waits go on; those behind it wait with it", () => {
    const bare = new BareLink({ policy: { limits: paced("1/s", 1) } });
    const bytes = [
      frame("client", OPCODE.text, "a"),
      frame("client", OPCODE.ping, "1"),
      frame("client", OPCODE.text, "b"),
      frame("client", OPCODE.ping, "2"),
    ];
    bare.feed("client", Buffer.concat(bytes));
    expect(bare.upstream.events.map(({ type }) => type)).toEqual(["header", "payload", "ping"]);
    bare.pass(1_000);
    expect(bare.upstream.events.map(({ type }) => type)).toEqual([
      "header",
      "payload",
      "ping",
      "header",
      "payload",
      "ping",
    ]);
  });

  test("what was on its way while it waited is read behind what waited", () => {
    const bare = new BareLink({ policy: { limits: paced("10/s", 1) } });
    const bytes = Buffer.concat(numbered(6).map((text) => frame("client", OPCODE.text, text)));
    bare.feed("client", bytes.subarray(0, 11), bytes.subarray(11, 20), bytes.subarray(20));
    bare.pass(500);
    expect(bare.upstream.messages).toEqual(numbered(6));
  });

  test("a fragment that waits is judged again, and counted once", () => {
    const bytes = {
      bytes: [{ per: "connection", rate: "1000B/s", burst: "2500B", over: "pause" }],
    } as const;
    const bare = new BareLink({
      policy: { limits: { ...bytes, messageSize: "2500B", fragments: 3 } },
    });
    const piece = new Uint8Array(800);
    bare.feed("client", frame("client", OPCODE.binary, new Uint8Array(2_000)));
    bare.feed("client", frame("client", OPCODE.binary, piece, { fin: false })).pass(300);
    bare.feed("client", frame("client", OPCODE.continuation, piece, { fin: false })).pass(800);
    bare.feed("client", frame("client", OPCODE.continuation, piece)).pass(800);
    expect(bare.client.close).toBeUndefined();
    expect(bare.upstream.messages.map((text) => text.length)).toEqual([4_002, 4_802]);
    expect(bare.end().reports).toMatchObject([{ rule: "byte-rate", action: "pause", count: 3 }]);
  });

  test("rules that only watch say once of a message that it waits", () => {
    const bare = new BareLink({
      policy: {
        limits: paced("1/s", 1),
        content: { types: ["text"] },
        rules: { "message-type": { mode: "report" } },
      },
    });
    const binary = frame("client", OPCODE.binary, "x");
    bare.feed("client", Buffer.concat([binary, binary])).pass(1_000);
    expect(bare.end().reports.map(({ rule, count }) => [rule, count])).toEqual([
      ["message-type", 2],
      ["message-rate", 1],
    ]);
  });

  test("a client that is not read is neither pinged nor idle nor dead", () => {
    const bare = new BareLink({
      policy: {
        limits: paced("1/h", 1),
        lifetime: { ping: "1s", pongTimeout: "1s", idle: "10s" },
      },
    });
    bare.text("client", "a", "b").pass(3_500_000);
    expect(bare.client.events).toEqual([]);
    expect(bare.upstream.messages).toEqual(["a"]);
    bare.pass(101_000);
    expect(bare.upstream.messages).toEqual(["a", "b"]);
    // From here on the clocks go as ever.
    expect(bare.client.events.map(({ type }) => type)).toEqual(["ping"]);
  });

  test("the upstream's Close is relayed, and the client's answer not waited for behind the rate", async () => {
    const bare = new BareLink({ policy: { limits: paced("1/h", 1) } });
    bare.text("client", "a", "b", "c");
    bare.feed("upstream", frame("upstream", OPCODE.close, Buffer.from([0x03, 0xe8])));
    expect(bare.client.close).toMatchObject({ statusCode: 1000 });
    await settled();
    bare.text("client", "d");
    bare.feed("client", frame("client", OPCODE.close, Buffer.from([0x03, 0xe8])));
    await settled();
    // What would have had to wait is left out; the answer itself is the client's.
    expect(bare.upstream.messages).toEqual(["a"]);
    expect(bare.upstream.close).toMatchObject({ statusCode: 1000 });
    expect(bare.end()).toMatchObject({ wasClean: true, initiator: "upstream" });
  });

  test("a message that is partly forwarded is made whole behind the upstream's Close", async () => {
    const bytes = {
      bytes: [{ per: "connection", rate: "1000B/h", burst: "1000B", over: "pause" }],
    } as const;
    const bare = new BareLink({ policy: { limits: { ...bytes, messageSize: "1000B" } } });
    const piece = new Uint8Array(500);
    bare.feed("client", frame("client", OPCODE.binary, piece));
    bare.feed("client", frame("client", OPCODE.binary, piece.subarray(1), { fin: false }));
    bare.feed("client", frame("client", OPCODE.continuation, piece.subarray(1)));
    bare.feed("upstream", frame("upstream", OPCODE.close));
    await settled();
    bare.feed("client", frame("client", OPCODE.close));
    expect(bare.upstream.violation).toBeUndefined();
    expect(bare.upstream.messages).toHaveLength(2);
    expect(bare.end()).toMatchObject({ wasClean: true });
  });

  test("the upstream is lost: the client is told, and its answer is read", async () => {
    const bare = new BareLink({ policy: { limits: paced("1/h", 1) } });
    bare.text("client", "a", "b", "c");
    bare.leg("upstream").closed(new Error("reset"));
    expect(bare.client.close).toMatchObject({ statusCode: 1014 });
    await settled();
    bare.feed("client", frame("client", OPCODE.close, Buffer.from([0x03, 0xf6])));
    expect(bare.client.ended).toBe(true);
    expect(bare.end().client).toMatchObject({ received: { statusCode: 1014 } });
  });

  test("drain: both are told at once, and the client's answer is read", async () => {
    const bare = new BareLink({ policy: { limits: paced("1/h", 1) } });
    bare.text("client", "a", "b", "c");
    bare.link.drain();
    await settled();
    bare.feed("client", frame("client", OPCODE.close, Buffer.from([0x03, 0xf4])));
    bare.feed("upstream", frame("upstream", OPCODE.close, Buffer.from([0x03, 0xe9])));
    expect(bare.upstream.messages).toEqual(["a"]);
    expect(bare.end()).toMatchObject({ cause: "drain", closeCode: 1012, wasClean: true });
  });

  test("the client goes while it waits", async () => {
    const bare = new BareLink({ policy: { limits: paced("1/h", 1) } });
    bare.text("client", "a", "b");
    bare.leg("client").closed(new Error("reset"));
    expect(bare.upstream.ended).toBe(true);
    expect(bare.end()).toMatchObject({ cause: "transport-lost", initiator: "client" });
    await settled();
    expect(bare.budget.used).toBe(0);
  });

  test("a chunk that waits counts in what the process holds", () => {
    const bare = new BareLink({ policy: { limits: paced("10/s", 1) } });
    const filler = Buffer.alloc(100_000, "x").toString();
    bare.text("client", "a", filler);
    expect(bare.budget.used).toBeGreaterThan(100_000);
    expect(bare.budget.used).toBeLessThan(101_000);
    bare.pass(100);
    expect(bare.budget.used).toBe(0);
    expect(bare.upstream.messages).toEqual(["a", filler]);
  });
});

describe("finish", () => {
  const limits = { finish: "1s", from: "both" } as const;
  const begin = frame("client", OPCODE.text, "x", { fin: false });
  const more = frame("client", OPCODE.continuation, "x", { fin: false });
  const last = frame("client", OPCODE.continuation, "x");

  test("a dribbled message ends its sender, whatever else wakes the connection", () => {
    const bare = new BareLink({ policy: { limits, lifetime: { ping: "600ms" } } });
    bare.feed("client", begin);
    for (let i = 0; i < 4; i++) bare.pass(225).feed("client", more);
    expect(bare.client.close).toBeUndefined();
    bare.pass(101);
    expect(bare.client.close).toMatchObject({ statusCode: 1009 });
  });

  test("a message that begins where the one before ended has its own time", () => {
    const bare = new BareLink({ policy: { limits } });
    bare.feed("client", begin);
    for (let i = 0; i < 10; i++) {
      bare.pass(400).feed("client", Buffer.concat([last, begin]));
    }
    expect(bare.client.close).toBeUndefined();
    bare.pass(1_001);
    expect(bare.client.close).toMatchObject({ statusCode: 1009 });
  });

  test("the time for which it is not read does not count", () => {
    const bare = new BareLink({
      policy: {
        limits: {
          ...limits,
          fragments: 10,
          messageSize: "1000B",
          bytes: [{ per: "connection", rate: "100B/s", burst: "1000B", over: "pause" }],
        },
      },
    });
    bare.feed("client", frame("client", OPCODE.binary, new Uint8Array(1000)));
    bare.feed("client", frame("client", OPCODE.binary, new Uint8Array(1), { fin: false }));
    bare.pass(10);
    bare.feed("client", frame("client", OPCODE.continuation, new Uint8Array(500), { fin: false }));
    bare.pass(5_800);
    expect(bare.client.close).toBeUndefined();
    bare.pass(1_000);
    expect(bare.client.close).toMatchObject({ statusCode: 1009 });
  });
});
