import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { Peer, PolicyEvent } from "../../src/policy/types.ts";
import { establish, frame, told } from "./sessions.ts";

/** Plays events, with the ticks that a gateway would add at each deadline up to `until`. */
function play(
  lifetime: AuthoredPolicy["lifetime"],
  events: readonly PolicyEvent[],
  until: number,
  mode: "enforce" | "report" = "enforce",
): string[] {
  const session = establish({ mode, ...(lifetime === undefined ? {} : { lifetime }) });
  const story: string[] = [];
  const pending = [...events];
  for (;;) {
    const deadline = session.deadline ?? Infinity;
    const next = pending[0]?.at ?? Infinity;
    const at = Math.min(deadline, next);
    if (at > until || at === Infinity) return story;
    const event = next <= deadline ? pending.shift()! : ({ type: "tick", at } as const);
    const verdict = told(session.decide(event));
    if (verdict !== "pass") story.push(`${at}: ${verdict}`);
    if (/^\d/.test(verdict)) return story;
  }
}

const talkOf = (from: Peer): PolicyEvent[] =>
  Array.from({ length: 10 }, (_, i) => frame(i * 20_000, { from }));
const alive = (at: number): PolicyEvent => ({ type: "alive", at });
const off = { idle: "off", max: "off", ping: "off" } as const;

test("with every clock off there is no deadline", () => {
  expect(establish({ lifetime: off }).deadline).toBeUndefined();
});

test("no clock runs before the connection is established", () => {
  const session = establish({});
  expect(session.deadline).toBe(25_000);
});

describe("idle", () => {
  const lifetime = { ...off, idle: "10s" } as const;

  test("closes both sides with 1001 when neither has sent data", () => {
    const session = establish({ lifetime });
    expect(session.decide({ type: "tick", at: 10_000 })).toEqual({
      kind: "close",
      rule: "idle",
      by: "gateway",
      statusCode: 1001,
      reason: "idle: no data for 10s",
      otherStatusCode: 1001,
      otherReason: "idle: no data for 10s",
      evidence: { measured: 10_000, allowed: 10_000, unit: "ms" },
    });
    expect(session.deadline).toBeUndefined();
  });

  test.each(["client", "upstream"] as const)("data of the %s is data", (from) => {
    expect(play(lifetime, [frame(9_000, { from })], 60_000)).toEqual([
      "19000: 1001 idle by gateway",
    ]);
  });

  test("a sign of life is not data", () => {
    expect(play(lifetime, [alive(9_000)], 60_000)).toEqual(["10000: 1001 idle by gateway"]);
  });
});

describe("lifetime", () => {
  test("ends at its age, however busy it is", () => {
    const lifetime = { ...off, max: "1m", idle: "50s" } as const;
    const events = Array.from({ length: 30 }, (_, i) => frame(i * 3_000));
    expect(play(lifetime, events, 120_000)).toEqual(["60000: 1001 lifetime by gateway"]);
  });
});

describe("dead-peer", () => {
  const lifetime = { ...off, ping: "25s", pongTimeout: "20s" } as const;

  test("is sent a Ping when silent, and closed with 1011 when it stays silent", () => {
    expect(play(lifetime, [], 100_000)).toEqual(["25000: ping", "45000: 1011 dead-peer by client"]);
  });

  test("any sign of life in time keeps it, and the next Ping counts from there", () => {
    expect(play(lifetime, [alive(30_000), alive(60_000)], 86_000)).toEqual([
      "25000: ping",
      "55000: ping",
      "85000: ping",
    ]);
  });

  test("a client that talks is never sent a Ping, and data of the upstream is no sign of it", () => {
    expect(play(lifetime, talkOf("client"), 180_000)).toEqual([]);
    expect(play(lifetime, talkOf("upstream"), 50_000)).toEqual([
      "25000: ping",
      "45000: 1011 dead-peer by client",
    ]);
  });

  test("pings come in time also where they are more frequent than the time for a Pong", () => {
    const quick = { ...off, ping: "5s", pongTimeout: "20s" } as const;
    expect(play(quick, [alive(6_000)], 12_000)).toEqual(["5000: ping", "11000: ping"]);
  });
});

test("in report mode each clock reports, and goes on", () => {
  const lifetime = { idle: "10s", max: "15s", ping: "4s", pongTimeout: "2s" } as const;
  expect(play(lifetime, [], 21_000, "report")).toEqual([
    "4000: ping",
    "6000: report 1011 dead-peer by client",
    "10000: report 1001 idle by gateway",
    "10000: ping",
    "12000: report 1011 dead-peer by client",
    "15000: report 1001 lifetime by gateway",
    "16000: ping",
    "18000: report 1011 dead-peer by client",
    "20000: report 1001 idle by gateway",
  ]);
});

test("a deadline is never too late: looking at every millisecond finds nothing earlier", () => {
  const clock = fc.constantFrom("off", "3ms", "5ms", "8ms");
  const on = fc.constantFrom("2ms", "4ms", "9ms");
  fc.assert(
    fc.property(
      fc.record({ idle: clock, max: clock, ping: clock, pongTimeout: on }),
      fc.array(fc.tuple(fc.nat(40), fc.boolean()), { maxLength: 8 }),
      (lifetime, signs) => {
        const authored = { lifetime } as AuthoredPolicy;
        const events = signs
          .map(([at, data]) => (data ? frame(at) : alive(at)))
          .toSorted((a, b) => a.at - b.at);
        const patient = establish(authored);
        const eager = establish(authored);
        for (let at = 0; at < 60; at++) {
          for (const event of events) {
            if (event.at !== at) continue;
            patient.decide(event);
            eager.decide(event);
          }
          const verdict = told(eager.decide({ type: "tick", at }));
          const due = patient.deadline !== undefined && patient.deadline <= at;
          expect(due ? told(patient.decide({ type: "tick", at })) : "pass").toBe(verdict);
          if (verdict !== "pass" && verdict !== "ping") return;
        }
      },
    ),
  );
});
