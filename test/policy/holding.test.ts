import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { Peer } from "../../src/policy/types.ts";
import { establish, frame, tick, told } from "./sessions.ts";

describe("over: pause", () => {
  const limits = {
    messages: [{ per: "connection", rate: "10/s", burst: 2, over: "pause" }],
  } as const;

  test("says until when exactly, and the same frame passes then", () => {
    const session = establish({ limits });
    for (const at of [0, 0]) expect(told(session.decide(frame(at)))).toBe("pass");
    expect(session.decide(frame(30))).toEqual({
      kind: "pause",
      rule: "message-rate",
      by: "client",
      until: 100,
      evidence: {
        measured: 3,
        allowed: 2,
        unit: "messages",
        detail: "{ per: connection, rate: 10/s, burst: 2 }",
      },
    });
    expect(told(session.decide(frame(99)))).toBe("pause until 100 message-rate by client");
    expect(told(session.decide(frame(100)))).toBe("pass");
  });

  test("no frame is held longer than the rate asks, and none passes before", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom("s", "m", "7ms", "3s"),
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.nat(500), { maxLength: 40 }),
        (amount, period, burst, gaps) => {
          const rate = `${amount}/${period}` as const;
          const session = establish({
            limits: { messages: [{ per: "connection", rate, burst, over: "pause" }] },
          });
          let now = 0;
          for (const gap of gaps) {
            now += gap;
            const verdict = session.decide(frame(now));
            if (verdict.kind === "pass") continue;
            if (verdict.kind !== "pause") throw new Error(`${verdict.kind} is no pause`);
            const { until } = verdict;
            expect(until).toBeGreaterThan(now);
            expect(session.decide(frame(Math.max(now, Math.ceil(until) - 1))).kind).toBe("pause");
            now = Math.ceil(until);
            expect(session.decide(frame(now)).kind).toBe("pass");
          }
        },
      ),
    );
  });

  test("a continuation that waits is counted once, however often it is judged", () => {
    const session = establish({
      limits: {
        bytes: [{ per: "connection", rate: "100B/s", over: "pause" }],
        messageSize: "100B",
        fragments: 2,
      },
    });
    const rest = { opcode: 0, bytes: 50 };
    session.decide(frame(0, { bytes: 50 }));
    expect(told(session.decide(frame(0, { bytes: 50, fin: false })))).toBe("pass");
    for (const at of [0, 100, 200]) {
      expect(told(session.decide(frame(at, rest)))).toBe("pause until 500 byte-rate by client");
    }
    expect(told(session.decide(frame(500, rest)))).toBe("pass");
  });

  test("what only watches speaks once of a frame that waits: when it goes on", () => {
    const session = establish({
      limits: { ...limits, messageSize: "10B" },
      rules: { "message-size": { mode: "report" } },
    });
    for (const at of [0, 0]) session.decide(frame(at));
    const long = { bytes: 11 };
    expect(told(session.decide(frame(0, long)))).toBe("pause until 100 message-rate by client");
    expect(told(session.decide(frame(50, long)))).toBe("pause until 100 message-rate by client");
    expect(told(session.decide(frame(100, long)))).toBe("report 1009 message-size by client");
  });

  test("what can never pass is not waited for", () => {
    const session = establish({
      limits: { bytes: [{ per: "connection", rate: "10B/s", over: "pause", from: "upstream" }] },
    });
    expect(told(session.decide(frame(0, { from: "upstream", bytes: 11 })))).toBe(
      "1008 byte-rate by upstream",
    );
  });

  const lifetime = { idle: "10s", ping: "5s", pongTimeout: "5s" } as const;
  const slow = { messages: [{ per: "connection", rate: "1/m", over: "pause" }] } as const;

  test("a client that waits is neither idle nor dead: its clocks go on from the end of the pause", () => {
    const session = establish({ limits: slow, lifetime });
    session.decide(frame(0));
    expect(told(session.decide(frame(1_000)))).toBe("pause until 60000 message-rate by client");
    for (let at = 1_000; at < 65_000; at += 1_000) {
      expect(told(session.decide(tick(at)))).toBe("pass");
    }
    expect(told(session.decide(tick(65_000)))).toBe("ping");
    expect(told(session.decide(tick(70_000)))).toBe("1011 dead-peer by client");
  });

  test("nor does what the other peer sends meanwhile make it so", () => {
    const session = establish({ limits: slow, lifetime });
    session.decide(frame(0));
    session.decide(frame(1_000));
    session.decide(frame(2_000, { from: "upstream" }));
    session.decide({ type: "alive", at: 2_000 });
    for (let at = 2_000; at < 65_000; at += 1_000) {
      expect(told(session.decide(tick(at)))).toBe("pass");
    }
  });

  test("an upstream that waits leaves the connection not idle, and the client as alive as it is", () => {
    const messages = [{ ...slow.messages[0], from: "upstream" }] as const;
    const session = establish({ limits: { messages }, lifetime: { ...lifetime, ping: "off" } });
    session.decide(frame(0, { from: "upstream" }));
    session.decide(frame(1_000, { from: "upstream" }));
    expect(told(session.decide(tick(69_999)))).toBe("pass");
    expect(told(session.decide(tick(70_000)))).toBe("1001 idle by gateway");
  });
});

const drop = (more: AuthoredPolicy["limits"] = {}): AuthoredPolicy => ({
  limits: {
    bytes: [{ per: "connection", rate: "10B/h", over: "drop" }],
    messageSize: "10B",
    ...more,
  },
});

describe("over: drop", () => {
  test.each(["client", "upstream"] satisfies Peer[])("leaves a message of the %s out", (from) => {
    const session = establish({
      limits: { messages: [{ per: "connection", rate: "1/h", over: "drop", from }] },
    });
    expect(told(session.decide(frame(0, { from })))).toBe("pass");
    expect(session.decide(frame(5, { from }))).toMatchObject({
      kind: "drop",
      rule: "message-rate",
      by: from,
      until: 5,
    });
  });

  test("cannot leave out the rest of a message that is partly forwarded: that closes", () => {
    const session = establish(drop());
    expect(told(session.decide(frame(0, { bytes: 6, fin: false })))).toBe("pass");
    expect(told(session.decide(frame(0, { bytes: 4, opcode: 0, fin: false })))).toBe("pass");
    const other = establish(
      drop({ messageSize: "9B", bytes: [{ per: "connection", rate: "9B/h", over: "drop" }] }),
    );
    other.decide(frame(0, { bytes: 5 }));
    expect(told(other.decide(frame(0, { bytes: 4, fin: false })))).toBe("pass");
    expect(told(other.decide(frame(0, { bytes: 1, opcode: 0 })))).toBe("1008 byte-rate by client");
  });

  test("takes nothing of the budget, so that a smaller message still passes", () => {
    const session = establish(drop());
    session.decide(frame(0, { bytes: 8 }));
    expect(told(session.decide(frame(0, { bytes: 3 })))).toBe("drop byte-rate by client");
    expect(told(session.decide(frame(0, { bytes: 2 })))).toBe("pass");
  });
});

describe("two limits that are both over", () => {
  const rows = {
    close: { per: "connection", rate: "1/s", over: "close" },
    drop: { per: "connection", rate: "1/m", over: "drop" },
    pause: { per: "connection", rate: "1/h", over: "pause" },
  } as const;

  test.each([
    [["close", "pause"], "1008 message-rate by client"],
    [["pause", "close"], "1008 message-rate by client"],
    [["drop", "close"], "1008 message-rate by client"],
    [["pause", "drop"], "drop message-rate by client"],
    [["pause"], "pause until 3600000 message-rate by client"],
  ] as const)("%j: the hardest acts, in whatever order they are written", (names, expected) => {
    const session = establish({ limits: { messages: names.map((name) => rows[name]) } });
    session.decide(frame(0));
    expect(told(session.decide(frame(0)))).toBe(expected);
  });

  test("the one that closes is asked alone once its budget is back", () => {
    const session = establish({ limits: { messages: [rows.close, rows.pause] } });
    session.decide(frame(0));
    expect(told(session.decide(frame(1_000)))).toBe("pause until 3600000 message-rate by client");
  });

  test("a shared limit that closes goes before a limit of the connection that pauses", () => {
    const session = establish({
      limits: { messages: [rows.pause, { per: "ip", rate: "1/s" }] },
    });
    session.decide(frame(0));
    expect(told(session.decide(frame(0)))).toBe("1008 message-rate by client");
  });
});
