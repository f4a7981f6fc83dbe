import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LocalCounters, compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { Peer, PolicyEvent, Verdict } from "../../src/policy/types.ts";
import { VIOLATIONS, encodeUtf8 } from "../../src/protocol/index.ts";
import { authoredPolicy, timeline } from "./arbitraries.ts";
import { establish, frame, told } from "./sessions.ts";

const stalled = (bufferedBytes: number, stalledMs: number, peer: Peer = "client"): PolicyEvent => ({
  type: "stalled",
  at: 0,
  peer,
  bufferedBytes,
  stalledMs,
});

const violated = (
  from: "client" | "upstream",
  violation = VIOLATIONS.maskMissing,
): PolicyEvent => ({
  type: "violation",
  at: 0,
  from,
  violation,
});

const policy = (authored: AuthoredPolicy = {}): ReturnType<typeof compilePolicy> =>
  compilePolicy("test", authored);

const run = (authored: AuthoredPolicy, events: readonly PolicyEvent[]): Verdict[] => {
  const session = compilePolicy("test", authored).session({ route: "chat" });
  return events.map((event) => session.decide(event));
};

describe("slow-consumer", () => {
  const limits = { buffered: "1MiB", stalled: "30s" } as const;

  test.each([
    [1_048_576, 29_999, "pass"],
    [1_048_577, 0, "1008 slow-consumer by client"],
    [1, 30_000, "1008 slow-consumer by client"],
    [0, 90_000, "pass"],
  ])("with %i bytes waiting for %i ms: %s", (bytes, ms, expected) => {
    expect(told(establish({ limits }).decide(stalled(bytes, ms)))).toBe(expected);
  });

  test("a slow upstream is closed with 1008, and its client with 1014", () => {
    expect(establish({ limits }).decide(stalled(2 ** 21, 0, "upstream"))).toMatchObject({
      by: "upstream",
      statusCode: 1008,
      reason: "slow-consumer: more than 1MiB wait to be read",
      otherStatusCode: 1014,
      evidence: { measured: 2 ** 21, allowed: 2 ** 20, unit: "bytes" },
    });
  });
});

describe("protocol", () => {
  test("closes with the code that the violation names, and cites the RFC", () => {
    expect(establish({}).decide(violated("client"))).toEqual({
      kind: "close",
      rule: "protocol",
      by: "client",
      statusCode: 1002,
      reason: "protocol: an unmasked frame, and a client must mask (RFC 6455 5.1)",
      otherStatusCode: 1001,
      otherReason: "protocol: ended for what the client did",
      evidence: { measured: 1, allowed: 0, unit: "", detail: "mask-missing" },
    });
  });

  test.each(Object.values(VIOLATIONS))("$rule gives $statusCode", (violation) => {
    const verdict = establish({}).decide({ type: "violation", at: 0, from: "upstream", violation });
    expect(verdict).toMatchObject({
      statusCode: violation.statusCode,
      otherStatusCode: 1014,
      reason: expect.stringMatching(/\(RFC (?:6455|7692) [\d.]+\)$/) as unknown,
    });
  });

  test("is enforced in report mode too: nothing after it can be read", () => {
    expect(told(establish({ mode: "report" }).decide(violated("client")))).toBe(
      "1002 protocol by client",
    );
  });
});

describe("codes", () => {
  test("are the policy's own where it says so", () => {
    const session = establish({ codes: { "message-size": 4009 }, limits: { messageSize: "1B" } });
    expect(told(session.decide(frame(0)))).toBe("4009 message-size by client");
  });

  test("the client of an upstream at fault is told the code of upstream-lost", () => {
    const session = establish({
      codes: { "upstream-lost": 1011 },
      limits: { messageSize: "1B", from: "both" },
    });
    expect(session.decide(frame(0, { from: "upstream" }))).toMatchObject({
      statusCode: 1009,
      otherStatusCode: 1011,
    });
  });
});

describe("verdicts for what the gateway alone can see", () => {
  test.each([
    ["drain", 1012, "drain: the gateway restarts, connect again"],
    ["overload", 1013, "overload: the gateway is overloaded"],
    ["upstream-lost", 1014, "upstream-lost: the upstream went away"],
    ["upstream-refused", 1014, "upstream-refused: the upstream could not be reached"],
  ] as const)("%s closes the client with %i", (rule, statusCode, reason) => {
    expect(policy().verdict(rule, {})).toEqual({
      kind: "close",
      rule,
      by: "gateway",
      statusCode,
      reason,
      otherStatusCode: 1001,
      otherReason: reason,
      evidence: undefined,
    });
  });

  test("the caller's sentence, time and code are used, but the policy's own code goes before", () => {
    const detail = { message: "maintenance", retryAfterMs: 1_200, statusCode: 1001 };
    expect(policy().verdict("drain", detail)).toMatchObject({
      statusCode: 1001,
      reason: "drain: maintenance; retry-after=2",
    });
    expect(policy({ codes: { drain: 4012 } }).verdict("drain", detail).statusCode).toBe(4012);
  });
});

describe("after the end", () => {
  test("a close stands: the same verdict again for whatever follows, except signs of life", () => {
    const session = establish({ limits: { messageSize: "1B" } });
    const close = session.decide(frame(0));
    expect(session.decide(frame(1, { bytes: 1 }))).toBe(close);
    expect(session.decide({ type: "tick", at: 100_000 })).toBe(close);
    expect(told(session.decide({ type: "alive", at: 2 }))).toBe("pass");
    expect(told(session.decide({ type: "end", at: 3 }))).toBe("pass");
    expect(session.deadline).toBeUndefined();
  });

  test("a session that was never opened still holds its limits", () => {
    const limits = { messages: [{ per: "connection", rate: "1/s" }] } as const;
    const session = compilePolicy("test", { limits }).session({ route: "chat" });
    expect(told(session.decide(frame(0)))).toBe("pass");
    expect(told(session.decide(frame(0)))).toBe("1008 message-rate by client");
  });
});

describe("report mode", () => {
  test("a message over the rate is reported, and not counted", () => {
    const limits = { messages: [{ per: "connection", rate: "10/s", burst: 1 }] } as const;
    const session = establish({ mode: "report", limits });
    const verdicts = [0, 10, 20, 100, 110].map((at) => told(session.decide(frame(at))));
    const over = "report 1008 message-rate by client";
    expect(verdicts).toEqual(["pass", over, over, "pass", over]);
  });

  test("a message over the size is reported once, whatever follows of it", () => {
    const session = establish({ mode: "report", limits: { messageSize: "10B", fragments: 8 } });
    const events = [1, 0, 0, 0].map((opcode) => frame(0, { opcode, fin: false, bytes: 6 }));
    expect(events.map((event) => told(session.decide(event)))).toEqual([
      "pass",
      "report 1009 message-size by client",
      "pass",
      "pass",
    ]);
  });
});

describe("whatever happens, in whatever order", () => {
  test("decide never throws, and the same events give the same verdicts", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        expect(run(authored, events)).toEqual(run(authored, events));
      }),
    );
  });

  test("every reason fits into a Close frame, is well formed, and keeps its machine-readable ends", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        for (const verdict of run(authored, events)) {
          const close = verdict.kind === "noted" ? verdict.notes[0]!.would : verdict;
          if (close.kind !== "close") continue;
          for (const reason of [close.reason, close.otherReason]) {
            expect(encodeUtf8(reason).length).toBeLessThanOrEqual(123);
            expect(reason.isWellFormed()).toBe(true);
            const beginning = authored.hideReasons === true ? "" : `${close.rule}: `;
            expect(reason.slice(0, beginning.length || undefined)).toBe(beginning);
          }
          if (!/rate/.test(close.rule) || close.reason === "") continue;
          expect(close.reason).toMatch(/; retry-after=[1-9]\d*$|can never pass$/);
        }
      }),
    );
  });

  test("in report mode nothing ends but broken protocol", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        for (const verdict of run({ ...authored, mode: "report" }, events)) {
          expect(["pass", "ping", "noted", "close protocol"]).toContain(
            verdict.kind === "close" ? `close ${verdict.rule}` : verdict.kind,
          );
        }
      }),
    );
  });

  test("after the end no place among the counted connections is held", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        const counters = new LocalCounters();
        const limits = { connections: [{ per: "ip", max: 2 }] } as const;
        const session = compilePolicy("test", { ...authored, limits }, { counters }).session({
          route: "chat",
        });
        for (const event of events) if (event.type !== "end") session.decide(event);
        session.decide({ type: "end", at: 0 });
        expect(counters.size).toBe(0);
      }),
    );
  });
});
