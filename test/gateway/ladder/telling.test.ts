import { beforeEach, describe, expect, test, vi } from "vitest";
import { OPCODE } from "../../../src/protocol/index.ts";
import { BareLink, clock, frame } from "../support/bare-link.ts";

vi.mock("../../../src/gateway/clock.ts", async () => {
  const support = await import("../support/bare-link.ts");
  return { monotonicNow: () => support.clock.now };
});

beforeEach(() => {
  clock.now = 1_000;
});

const warning = { message: '{"rule":"{rule}","why":"{reason}","after":{retryAfter}}' } as const;
const warned = (from: "client" | "upstream") =>
  ({
    limits: { messages: [{ per: "connection", rate: "1/h", burst: 1, from, mode: "warn" }] },
    warning: { ...warning, every: "10s" },
  }) as const;
const told = {
  rule: "message-rate",
  why: "over 1/h with a burst of 1 per connection",
  after: 3600,
};

describe("mode: warn", () => {
  test("the client is told once in `every`, the message goes on, and each is counted", () => {
    const bare = new BareLink({ policy: warned("client") });
    bare.text("client", "a", "b", "c").pass(9_999).text("client", "d");
    expect(bare.client.messages.map((text) => JSON.parse(text) as unknown)).toEqual([told]);
    bare.pass(1).text("client", "e");
    expect(bare.client.messages).toHaveLength(2);
    expect(bare.upstream.messages).toEqual(["a", "b", "c", "d", "e"]);
    expect(bare.end().reports).toMatchObject([
      {
        rule: "message-rate",
        action: "warn",
        statusCode: 1008,
        count: 4,
        evidence: { allowed: 1 },
      },
    ]);
  });

  test("an upstream in the middle of a message: the client is told behind it", () => {
    const bare = new BareLink({ policy: warned("client") });
    bare.feed("upstream", frame("upstream", OPCODE.text, "one ", { fin: false }));
    const rest = frame("upstream", OPCODE.continuation, "two");
    bare.feed("upstream", rest.subarray(0, 3)).text("client", "a", "b");
    expect(bare.client.messages).toEqual([]);
    bare.feed("upstream", rest.subarray(3));
    expect(bare.client.violation).toBeUndefined();
    expect(bare.client.messages).toEqual(["one two", expect.stringContaining("message-rate")]);
  });

  test("the upstream's own message warns, in the chunk that ends the one before", () => {
    const bare = new BareLink({ policy: warned("upstream") });
    const first = frame("upstream", OPCODE.text, "first");
    const second = frame("upstream", OPCODE.text, "second");
    bare.feed("upstream", first.subarray(0, 4), Buffer.concat([first.subarray(4), second]));
    expect(bare.client.violation).toBeUndefined();
    expect(bare.client.messages).toEqual([
      "first",
      "second",
      expect.stringContaining("message-rate"),
    ]);
  });

  test("a Ping waits for the frame, not for the message, and may go before the warning", () => {
    const bare = new BareLink({ policy: { ...warned("client"), lifetime: { ping: "1s" } } });
    const part = frame("upstream", OPCODE.text, "one ", { fin: false });
    bare.feed("upstream", part.subarray(0, 3)).text("client", "a", "b").pass(1_001);
    bare.feed("upstream", part.subarray(3));
    bare.feed("upstream", frame("upstream", OPCODE.continuation, "two"));
    expect(bare.client.violation).toBeUndefined();
    expect(bare.client.events.map(({ type }) => type)).toEqual([
      "header",
      "payload",
      "payload",
      "ping",
      "header",
      "payload",
      "header",
      "payload",
    ]);
  });

  test("nothing is told behind a Close", () => {
    const bare = new BareLink({ policy: warned("client") });
    bare.feed("upstream", frame("upstream", OPCODE.close)).text("client", "a", "b");
    expect(bare.client.events.map(({ type }) => type)).toEqual(["close"]);
    expect(bare.end().reports).toMatchObject([{ action: "warn", count: 1 }]);
  });

  test("without `warning` it only counts", () => {
    const { limits } = warned("client");
    const bare = new BareLink({ policy: { limits } });
    bare.text("client", "a", "b", "c");
    expect(bare.client.events).toEqual([]);
    expect(bare.end().reports).toMatchObject([{ action: "warn", count: 2 }]);
  });
});

describe("enforce: 5%", () => {
  const policy = {
    limits: { messages: [{ per: "connection", rate: "1/h", burst: 1, enforce: "5%" }] },
  } as const;

  test("below the share it acts", () => {
    const bare = new BareLink({ policy, sample: 0.0499 });
    bare.text("client", "a", "b", "c");
    expect(bare.client.close).toMatchObject({ statusCode: 1008 });
    expect(bare.upstream.messages).toEqual(["a"]);
    expect(bare.end()).toMatchObject({ rule: "message-rate", reports: [] });
  });

  test("above it it reports", () => {
    const bare = new BareLink({ policy, sample: 0.05 });
    bare.text("client", "a", "b", "c");
    expect(bare.client.close).toBeUndefined();
    expect(bare.upstream.messages).toEqual(["a", "b", "c"]);
    const [report] = bare.end().reports;
    expect(report).toMatchObject({ rule: "message-rate", statusCode: 1008, count: 2 });
    expect(report).not.toHaveProperty("action");
  });
});
