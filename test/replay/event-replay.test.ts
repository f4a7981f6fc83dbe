import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { VIOLATIONS } from "../../src/protocol/index.ts";
import { replayEvents } from "../../src/replay/index.ts";
import { authoredPolicy } from "../policy/arbitraries.ts";
import { frame } from "../policy/sessions.ts";
import { EPOCH_MS, Recording, always, opening, replay } from "./logs.ts";

const rate = (burst: number, over?: "pause" | "drop"): AuthoredPolicy => ({
  limits: {
    messages: [{ per: "connection", rate: "10/s", burst, ...(over === undefined ? {} : { over }) }],
  },
});

/** One connection that sends `count` messages, 20 ms apart, and leaves after a second. */
function chatter(authored: AuthoredPolicy, count = 10): Recording {
  const recording = new Recording(authored);
  const tell = recording.connect("a");
  tell(opening(0));
  tell({ type: "established", at: 1 });
  for (let i = 0; i < count; i++) tell(frame(100 + 20 * i));
  tell({ type: "end", at: 2_000 });
  return recording;
}

const none = { same: 0, sooner: 0, added: 0, later: 0, spared: 0 };

describe("replaying events", () => {
  test("the same policy ends the same connection at the same moment", () => {
    const report = chatter(rate(5)).replay(rate(5));
    expect(report).toMatchObject({
      source: "events",
      connections: 1,
      real: { closed: 1, refused: 0 },
      would: { closed: 1, refused: 0 },
      outcomes: { ...none, same: 1 },
      unknowable: 0,
      rules: [{ rule: "message-rate", really: 1, closed: 1 }],
    });
  });

  test("a stricter policy ends it sooner, with evidence", () => {
    const report = chatter(rate(5)).replay(rate(2));
    expect(report.outcomes).toEqual({ ...none, sooner: 1 });
    expect(report.unknowable).toBe(1);
    expect(report.examples).toEqual([
      {
        connection: "a",
        route: "chat",
        rule: "message-rate",
        action: "closed",
        certain: true,
        at: EPOCH_MS + 140,
        evidence: {
          measured: 3,
          allowed: 2,
          unit: "messages",
          detail: "{ per: connection, rate: 10/s, burst: 2 }",
        },
        outcome: "sooner",
        really: { at: EPOCH_MS + 220, cause: undefined, rule: "message-rate" },
        unknowable: true,
      },
    ]);
  });

  test("a laxer policy spares it, and says that what came after is unknowable", () => {
    expect(chatter(rate(5)).replay(rate(50))).toMatchObject({
      would: { closed: 0, refused: 0 },
      outcomes: { ...none, spared: 1 },
      unknowable: 1,
      examples: [{ action: "spared", rule: "message-rate", at: EPOCH_MS + 220 }],
    });
    const max = { ...rate(50), lifetime: { max: "1h" } } as const;
    expect(chatter(rate(5)).replay(max).outcomes).toEqual({ ...none, later: 1 });
  });

  test("a connection that its client ended is added", () => {
    expect(chatter({}).replay(rate(5))).toMatchObject({
      real: { closed: 0 },
      would: { closed: 1 },
      outcomes: { ...none, added: 1 },
    });
  });

  test.each([
    ["report", { ...rate(5), mode: "report" } as const, "reported"],
    ["pause", rate(5, "pause"), "paused"],
    ["drop", rate(5, "drop"), "dropped"],
  ])("%s ends nothing, and is counted", (_, authored, action) => {
    const report = chatter({}).replay(authored);
    expect(report.would).toEqual({ closed: 0, refused: 0 });
    expect(report.rules).toMatchObject([{ rule: "message-rate", [action]: 1, closed: 0 }]);
    expect(report.rules[0]!.times).toBeGreaterThan(1);
  });

  test("frames that were paused are not counted twice", () => {
    const recording = new Recording(rate(1, "pause"));
    const tell = recording.connect("a");
    tell(opening(0));
    tell({ type: "established", at: 0 });
    expect(tell(frame(10))).toBe("pass");
    expect(tell(frame(20))).toBe("pause");
    expect(tell(frame(110))).toBe("pass");
    tell({ type: "end", at: 300 });
    const same = recording.replay(rate(1, "pause"));
    expect(same.rules).toMatchObject([{ rule: "message-rate", paused: 1, times: 1 }]);
    // Two messages, not three.
    expect(recording.replay(rate(2)).would).toEqual({ closed: 0, refused: 0 });
    expect(recording.replay(rate(1)).would).toEqual({ closed: 1, refused: 0 });
  });

  test("deadlines pass between events: idle, lifetime, and a client that went silent", () => {
    const recording = new Recording({});
    const tell = recording.connect("a");
    tell(opening(0));
    tell({ type: "established", at: 0 });
    tell(frame(1_000));
    tell({ type: "alive", at: 30_000 });
    tell({ type: "tick", at: 55_000 });
    expect(tell({ type: "tick", at: 75_050 })).toBe("close");
    tell({ type: "end", at: 75_100 });
    const ended = (authored: AuthoredPolicy) => {
      const { examples, outcomes } = recording.replay(authored);
      const [{ rule, at } = { rule: "", at: 0 }] = examples;
      const [outcome] = Object.entries(outcomes).find(([, count]) => count > 0) ?? [];
      return [rule, at! - EPOCH_MS, outcome];
    };
    expect(ended({})).toEqual(["dead-peer", 75_000, "same"]);
    expect(ended({ lifetime: { idle: "10s" } })).toEqual(["idle", 11_000, "sooner"]);
    expect(ended({ lifetime: { max: "5s" } })).toEqual(["lifetime", 5_000, "sooner"]);
    expect(ended({ lifetime: { pongTimeout: "5s" } })).toEqual(["dead-peer", 60_000, "sooner"]);
    expect(ended({ lifetime: { pongTimeout: "1m" } })).toEqual(["dead-peer", 75_050, "spared"]);
    expect(ended({ lifetime: { ping: "off" } })).toEqual(["dead-peer", 75_050, "spared"]);
  });

  test("limits that connections share hold over all of them, in the order of events", () => {
    const recording = new Recording({});
    const tells = ["a", "b", "c"].map((id) => recording.connect(id));
    for (const [i, tell] of tells.entries()) {
      tell(opening(i));
      tell({ type: "established", at: i });
    }
    for (const tell of tells) tell(frame(10));
    for (const tell of tells) tell({ type: "end", at: 20 });
    const late = recording.connect("d");
    late(opening(30));
    late({ type: "end", at: 40 });
    const places = recording.replay({ limits: { connections: [{ per: "ip", max: 2 }] } });
    expect(places).toMatchObject({ connections: 4, would: { closed: 0, refused: 1 } });
    expect(places.examples).toMatchObject([{ connection: "c", rule: "connection-limit" }]);
    const shared = recording.replay({
      limits: { messages: [{ per: "route", rate: "1/h", burst: 2 }] },
    });
    expect(shared.examples).toMatchObject([{ connection: "c", rule: "message-rate" }]);
  });

  test("a place is free from the moment at which the policy would have ended its connection", () => {
    const recording = new Recording({});
    const [a, b] = [recording.connect("a"), recording.connect("b")];
    a(opening(0));
    a({ type: "established", at: 0 });
    for (let i = 0; i < 3; i++) a(frame(10));
    b(opening(20));
    a({ type: "end", at: 30 });
    b({ type: "end", at: 30 });
    const limits = { connections: [{ per: "ip", max: 1 }] } as const;
    expect(recording.replay({ limits }).would).toEqual({ closed: 0, refused: 1 });
    const both = recording.replay({ limits: { ...limits, ...rate(2).limits } });
    expect(both.would).toEqual({ closed: 1, refused: 0 });
  });

  test("a new run ends what the last one left; a line that it cut off is no error", async () => {
    const first = new Recording({});
    first.connect("a")(opening(0));
    const second = new Recording({}, "run-2");
    second.connect("b")(opening(50));
    const lines = [...first.lines, '{"t":17630000', ...second.lines];
    const policies = always({ limits: { connections: [{ per: "ip", max: 1 }] } });
    expect(await replayEvents(lines, policies)).toMatchObject({
      connections: 2,
      would: { refused: 0 },
    });
    const cut = [...first.lines, '{"t":17630000', ...second.lines.slice(1)];
    await expect(replayEvents(cut, policies)).rejects.toThrow("line 3: it is not JSON");
  });

  test("gaps, missing beginnings and connections without a policy are counted, not guessed", async () => {
    const recording = chatter({});
    const headless = recording.lines.filter((line) => !line.includes('"open"'));
    expect(replay(headless, rate(1))).toMatchObject({ connections: 0, incomplete: 1 });
    const report = await replayEvents(recording.lines, () => undefined);
    expect(report).toMatchObject({ connections: 0, unjudged: 1 });
  });

  test("content findings count where the policy has their rule", () => {
    const recording = new Recording({ content: { json: true, over: "drop" } });
    const tell = recording.connect("a");
    tell(opening(0));
    tell(frame(5));
    const findings = [{ rule: "content-malformed", detail: "no JSON" }] as const;
    tell({ type: "content", at: 5, from: "client", findings, wireBytes: 9, bytes: 9 });
    tell({ type: "end", at: 9 });
    const strict = recording.replay({ content: { json: true } });
    expect(strict).toMatchObject({ would: { closed: 1 } });
    expect(strict.caveats).toContainEqual({ about: "contents", connections: 1 });
    expect(recording.replay({}).would.closed).toBe(0);
  });
});

describe("hostile logs", () => {
  const header = new Recording({}).lines[0]!;

  test.each([
    ["no header", ['{"t":0,"c":1,"established":true}'], 'line 1: an event log begins with {"clos'],
    ["garbage", [header, "x}"], "line 2: it is not JSON"],
    [
      "a connection twice",
      [
        header,
        ...Array<string>(2).fill('{"t":0,"c":1,"open":{"id":"a","ip":"","subprotocols":[]}}'),
      ],
      "line 3: connection 1 is open already",
    ],
  ])("%s", (_, lines, message) => {
    expect(() => replay(lines, {})).toThrow(message);
  });

  test("a clock that leaps for ever ends in bounded time", () => {
    const open = '{"t":0,"c":1,"open":{"id":"a","ip":"","subprotocols":[]}}';
    const lines = [
      header,
      open,
      '{"t":0,"c":1,"established":true}',
      '{"t":8640000000000000,"f":[[1,0,5,1]]}',
    ];
    const watched = { mode: "report", lifetime: { idle: "1ms" } } as const;
    expect(replay(lines, watched).rules).toMatchObject([{ rule: "idle", reported: 1 }]);
  });
});

/** Lets each clock be looked at when a gateway would: at the next tenth of a second. */
function tick(connections: readonly ReturnType<Recording["open"]>[], now: number): void {
  for (;;) {
    const due = connections
      .map((connection) => ({
        connection,
        at: Math.ceil((connection.deadline ?? Infinity) / 100) * 100,
      }))
      .filter(({ at }) => at <= now)
      .toSorted((a, b) => a.at - b.at);
    if (due.length === 0) return;
    due[0]!.connection.tell({ type: "tick", at: due[0]!.at });
  }
}

describe("any traffic", () => {
  const step = fc.record({
    who: fc.nat(4),
    what: fc.oneof(
      { weight: 8, arbitrary: fc.constant("frame" as const) },
      fc.constantFrom("end" as const, "violation" as const),
    ),
    bytes: fc.oneof(fc.nat(100), fc.nat(2 ** 21)),
    opcode: fc.constantFrom(0, 1, 2),
    fin: fc.boolean(),
    from: fc.constantFrom("client" as const, "upstream" as const),
    wait: fc.oneof(fc.constant(0), fc.nat(50), fc.nat(5_000)),
  });

  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  /** Five connections, opened when they are first heard of; clocks are looked at ten times a second. */
  function record(authored: AuthoredPolicy, steps: readonly Step[]): Recording {
    const recording = new Recording(authored);
    const open = new Map<number, ReturnType<Recording["open"]>>();
    let now = 0;
    for (const { who, what, wait, ...sent } of steps) {
      now += wait;
      tick([...open.values()], now);
      let connection = open.get(who);
      if (connection === undefined) {
        connection = recording.open(`${who}-${now}`);
        open.set(who, connection);
        if (connection.tell(opening(now, `192.0.2.${who % 2}`)) !== "refuse") {
          connection.tell({ type: "established", at: now });
        }
      }
      const { bytes: payloadLength, ...frameOf } = sent;
      if (what === "frame") connection.tell({ type: "frame", at: now, ...frameOf, payloadLength });
      else if (what === "violation") {
        const violation = VIOLATIONS.maskMissing;
        connection.tell({ type: "violation", at: now, from: sent.from, violation });
      } else {
        connection.tell({ type: "end", at: now });
        open.delete(who);
      }
    }
    return recording;
  }

  test("under the same policy ends as it did", () => {
    fc.assert(
      fc.property(authoredPolicy, fc.array(step, { maxLength: 80 }), (authored, steps) => {
        const report = record(authored, steps).replay(authored);
        expect(report.would).toEqual(report.real);
        const { closed, refused } = report.real;
        expect(report.outcomes).toEqual({ ...none, same: closed + refused });
      }),
      { numRuns: 300 },
    );
  });

  test("under any policy gives the same report each time, with sums that agree", () => {
    fc.assert(
      fc.property(
        authoredPolicy,
        authoredPolicy,
        fc.array(step, { maxLength: 60 }),
        (then, now, steps) => {
          const { lines } = record(then, steps);
          const report = replay(lines, now);
          expect(replay(lines, now)).toEqual(report);
          const { would, real, outcomes } = report;
          const { same, sooner, added, later, spared } = outcomes;
          expect(would.closed + would.refused).toBe(same + sooner + added);
          expect(real.closed + real.refused).toBe(same + sooner + later + spared);
        },
      ),
      { numRuns: 200 },
    );
  });
});
