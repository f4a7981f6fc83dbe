import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LocalCounters, compilePolicy } from "../../src/policy/index.ts";
import type { CloseVerdict, Verdict } from "../../src/policy/types.ts";
import { establish, frame, told } from "./sessions.ts";

function closeOf(verdict: Verdict): CloseVerdict {
  if (verdict.kind !== "close") throw new Error(`a close was expected, not ${verdict.kind}`);
  return verdict;
}

describe("message-rate", () => {
  const limits = { messages: [{ per: "connection", rate: "10/s", burst: 3 }] } as const;

  test("closes with 1008 at the first message over the burst, and says when to come back", () => {
    const session = establish({ limits });
    for (const at of [0, 0, 0]) expect(told(session.decide(frame(at)))).toBe("pass");
    expect(session.decide(frame(0))).toEqual({
      kind: "close",
      rule: "message-rate",
      by: "client",
      statusCode: 1008,
      reason: "message-rate: over 10/s with a burst of 3 per connection; retry-after=1",
      otherStatusCode: 1001,
      otherReason: "message-rate: ended for what the client did",
      evidence: {
        measured: 4,
        allowed: 3,
        unit: "messages",
        detail: "{ per: connection, rate: 10/s, burst: 3 }",
      },
    });
  });

  test("admits the next message exactly when the rate has made room", () => {
    const early = establish({ limits });
    for (const at of [0, 0, 0]) early.decide(frame(at));
    expect(told(early.decide(frame(99)))).toBe("1008 message-rate by client");
    const inTime = establish({ limits });
    for (const at of [0, 0, 0]) inTime.decide(frame(at));
    expect(told(inTime.decide(frame(100)))).toBe("pass");
  });

  test("counts a message at its first frame, and its continuation frames not at all", () => {
    const session = establish({ limits });
    for (let i = 0; i < 3; i++) {
      expect(told(session.decide(frame(0, { fin: false })))).toBe("pass");
      for (let k = 0; k < 5; k++) {
        expect(told(session.decide(frame(0, { opcode: 0, fin: k === 4 })))).toBe("pass");
      }
    }
    expect(told(session.decide(frame(0)))).toBe("1008 message-rate by client");
  });

  test("does not count what the other side sends", () => {
    const session = establish({ limits });
    for (let i = 0; i < 9; i++)
      expect(told(session.decide(frame(0, { from: "upstream" })))).toBe("pass");
  });

  test("from: upstream closes the upstream with 1008 and the client with 1014", () => {
    const session = establish({
      limits: { messages: [{ per: "connection", rate: "1/s", from: "upstream" }] },
    });
    session.decide(frame(0, { from: "upstream" }));
    expect(session.decide(frame(0, { from: "upstream" }))).toMatchObject({
      by: "upstream",
      statusCode: 1008,
      otherStatusCode: 1014,
      otherReason: "message-rate: ended for what the upstream did",
    });
  });

  test("retry-after is in whole seconds, rounded up", () => {
    const session = establish({ limits: { messages: [{ per: "connection", rate: "1/m" }] } });
    session.decide(frame(0));
    expect(closeOf(session.decide(frame(500))).reason).toMatch(/; retry-after=60$/);
  });

  test("thirds of a second never add up to a refusal, nor to a message too many", () => {
    const start = 1_700_000_000_000;
    const session = establish(
      { mode: "report", limits: { messages: [{ per: "connection", rate: "3/s" }] } },
      { at: start },
    );
    for (let second = 0; second < 5_000; second++) {
      const verdicts = [0, 0, 0, 0].map(() => session.decide(frame(start + second * 1_000)).kind);
      expect(verdicts).toEqual(["pass", "pass", "pass", "noted"]);
    }
  });
});

describe("byte-rate", () => {
  test("counts payload bytes of every frame, and messages without payload are free", () => {
    const session = establish({
      limits: { bytes: [{ per: "connection", rate: "100B/s" }], messageSize: "100B" },
    });
    expect(told(session.decide(frame(0, { bytes: 60, fin: false })))).toBe("pass");
    expect(told(session.decide(frame(0, { bytes: 40, opcode: 0 })))).toBe("pass");
    expect(told(session.decide(frame(0, { bytes: 0 })))).toBe("pass");
    expect(closeOf(session.decide(frame(0, { bytes: 1 })))).toMatchObject({
      rule: "byte-rate",
      statusCode: 1008,
      reason: "byte-rate: over 100B/s with a burst of 100B per connection; retry-after=1",
      evidence: { measured: 101, allowed: 100, unit: "bytes" },
    });
  });

  test("a frame larger than the burst can never pass, and is not told to come back", () => {
    const session = establish({
      limits: { bytes: [{ per: "connection", rate: "100B/s", from: "upstream" }] },
    });
    expect(closeOf(session.decide(frame(0, { from: "upstream", bytes: 101 })))).toMatchObject({
      reason: "byte-rate: one frame of 101 bytes is more than the burst of 100B and can never pass",
      evidence: { measured: 101, allowed: 100, unit: "bytes" },
    });
  });
});

describe("several limits", () => {
  test("what one refuses costs nothing in the others, whatever their scope", () => {
    const counters = new LocalCounters();
    const policy = compilePolicy(
      "test",
      {
        limits: {
          messages: [
            { per: "ip", rate: "1/h", burst: 2, over: "drop" },
            { per: "route", rate: "1/h", burst: 5, over: "drop" },
          ],
          bytes: [{ per: "connection", rate: "100B/h", over: "drop" }],
          messageSize: "100B",
        },
      },
      { counters },
    );
    const open = (ip: string): ((bytes: number) => string) => {
      const session = policy.session({ route: "chat" });
      session.decide({ type: "open", at: 0, ip, origin: undefined, subprotocols: [] });
      return (bytes) => told(session.decide(frame(0, { bytes })));
    };
    const [a, b, c] = [open("192.0.2.1"), open("192.0.2.2"), open("192.0.2.3")];
    expect([a(100), a(1), a(1), a(0)]).toEqual([
      "pass",
      "drop byte-rate by client",
      "drop byte-rate by client",
      "pass",
    ]);
    expect(a(0)).toBe("drop message-rate by client");
    expect([b(0), b(0), b(0)]).toEqual(["pass", "pass", "drop message-rate by client"]);
    // Four of the route's five are gone; neither refusal has taken one.
    expect([c(0), c(0)]).toEqual(["pass", "drop message-rate by client"]);
  });

  test("the reason names the limit that holds it back the longest", () => {
    const session = establish({
      limits: {
        messages: [
          { per: "connection", rate: "1/s" },
          { per: "ip", rate: "1/m" },
        ],
      },
    });
    session.decide(frame(0));
    expect(closeOf(session.decide(frame(0))).reason).toBe(
      "message-rate: over 1/m with a burst of 1 per ip; retry-after=60",
    );
  });

  test("connections of one address share its limit, of two addresses they do not", () => {
    const counters = new LocalCounters();
    const authored = { limits: { messages: [{ per: "ip", rate: "1/h", burst: 2 }] } } as const;
    const first = establish(authored, { counters });
    const second = establish(authored, { counters });
    const other = establish(authored, { counters, ip: "192.0.2.2" });
    expect(told(first.decide(frame(0)))).toBe("pass");
    expect(told(second.decide(frame(0)))).toBe("pass");
    expect(told(first.decide(frame(0)))).toBe("1008 message-rate by client");
    expect(told(other.decide(frame(0)))).toBe("pass");
  });
});

describe("over any window of time, no more is admitted than burst and rate allow", () => {
  const arrivals = fc.array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(2_000)), {
    maxLength: 200,
  });

  test.each(["connection", "ip"] as const)("per %s", (per) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("s", "m", "7ms", "3s"),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(0, 1_700_000_000_000),
        arrivals,
        (amount, period, burst, start, gaps) => {
          const rate = `${amount}/${period}` as const;
          const authored = {
            mode: "report",
            limits: { messages: [{ per, rate, burst }] },
          } as const;
          const counters = new LocalCounters();
          const sessions = [0, 1].map(() => establish(authored, { at: start, counters }));
          const periodMs = { s: 1_000, m: 60_000, "7ms": 7, "3s": 3_000 }[period];
          const admitted: number[] = [];
          let at = start;
          for (const [i, gap] of gaps.entries()) {
            at += gap;
            const session = sessions[per === "ip" ? i % 2 : 0]!;
            if (session.decide(frame(at)).kind === "pass") admitted.push(at);
          }
          for (let i = 0; i < admitted.length; i++) {
            for (let k = i; k < admitted.length; k++) {
              const window = admitted[k]! - admitted[i]!;
              // Whole numbers on both sides, so that the bound is exact.
              expect((k - i + 1 - burst) * periodMs).toBeLessThanOrEqual(amount * window);
            }
          }
        },
      ),
    );
  });

  test("and nothing is refused that would have been within them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), arrivals, (burst, gaps) => {
        const limits = { messages: [{ per: "connection", rate: "7/s", burst }] } as const;
        const session = establish({ mode: "report", limits });
        const admitted: number[] = [];
        let at = 0;
        for (const gap of gaps) {
          at += gap;
          const passes = session.decide(frame(at)).kind === "pass";
          const now = at;
          const wouldFit = [...admitted, now].every(
            (since, i) => (admitted.length - i + 1 - burst) * 1_000 <= 7 * (now - since),
          );
          expect(passes).toBe(wouldFit);
          if (passes) admitted.push(at);
        }
      }),
    );
  });
});
