import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LocalCounters, compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { isSendable } from "../../src/codes/index.ts";
import type {
  CloseVerdict,
  FinalVerdict,
  Peer,
  PolicyEvent,
  RefuseVerdict,
  Verdict,
} from "../../src/policy/types.ts";
import { VIOLATIONS, encodeUtf8 } from "../../src/protocol/index.ts";
import { authoredPolicy, timeline } from "./arbitraries.ts";
import { establish, frame, jwt, told } from "./sessions.ts";

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

/** All that a verdict says of the connection's end: what happens, and what would have. */
function endings(verdict: Verdict): (CloseVerdict | RefuseVerdict)[] {
  if (verdict.kind === "close" || verdict.kind === "refuse") return [verdict];
  if (verdict.kind !== "noted") return [];
  return [...verdict.notes.map(({ would }) => would), ...endings(verdict.verdict)];
}

const finalOf = (verdict: Verdict): FinalVerdict =>
  verdict.kind === "noted" ? verdict.verdict : verdict;

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
        const hidden = authored.hideReasons === true;
        for (const ending of run(authored, events).flatMap(endings)) {
          const reasons = [ending.reason, ...(ending.kind === "close" ? [ending.otherReason] : [])];
          for (const reason of reasons) {
            expect(encodeUtf8(reason).length).toBeLessThanOrEqual(123);
            expect(reason.isWellFormed()).toBe(true);
            expect(reason.startsWith(hidden ? "" : `${ending.rule}: `)).toBe(true);
          }
          expect(hidden && ending.reason !== "").toBe(false);
          const waits = /rate|limit|penalty|unavailable/.test(ending.rule) && !hidden;
          expect(ending.reason).toMatch(waits ? /; retry-after=[1-9]\d*$|can never pass$/ : /^/);
        }
      }),
    );
  });

  test("every code is one that a gateway may send, and every status refuses", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        for (const ending of run(authored, events).flatMap(endings)) {
          expect(isSendable(ending.statusCode)).toBe(true);
          expect(ending.kind === "refuse" ? ending.httpStatus : 400).toBeGreaterThanOrEqual(400);
          expect(isSendable(ending.kind === "close" ? ending.otherStatusCode : 1001)).toBe(true);
        }
      }),
    );
  });

  test("in report mode nothing ends but by broken protocol and revoked rights, and nobody is told or held", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        for (const verdict of run({ ...authored, mode: "report" }, events)) {
          const final = finalOf(verdict);
          const ends = final.kind === "close" || final.kind === "refuse";
          expect(["pass", "ping", "notice", "protocol", "revoked"]).toContain(
            ends ? final.rule : final.kind,
          );
          const notes = verdict.kind === "noted" ? verdict.notes : [];
          expect(
            notes.every(({ action, message }) => action === "report" && message === undefined),
          ).toBe(true);
        }
      }),
    );
  });

  test("what ends a connection stands", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        const verdicts = run(authored, events).map(finalOf);
        const end = verdicts.findIndex(({ kind }) => kind === "close" || kind === "refuse");
        const after = end < 0 ? [] : verdicts.slice(end);
        expect(after.every((verdict) => verdict === after[0] || verdict.kind === "pass")).toBe(
          true,
        );
      }),
    );
  });

  test("a deadline is a time, and none is left after the end", () => {
    fc.assert(
      fc.property(authoredPolicy, timeline, (authored, events) => {
        const session = compilePolicy("test", authored).session({ route: "chat" });
        for (const event of events) {
          session.decide(event);
          expect(Number.isFinite(session.deadline ?? 0)).toBe(true);
        }
        session.decide({ type: "end", at: 0 });
        expect(session.deadline).toBeUndefined();
      }),
    );
  });

  test("after the end no place among the counted connections is held, whatever was adopted", () => {
    const connections = [
      { per: "ip", max: 2 },
      { per: "user", max: 2 },
      { per: "claim:tenant", max: 2, mode: "report" },
    ] as const;
    const placesOnly = ({ penalty: _penalty, ...authored }: AuthoredPolicy): AuthoredPolicy => ({
      ...authored,
      auth: { jwt },
      limits: { connections },
    });
    fc.assert(
      fc.property(
        authoredPolicy,
        authoredPolicy,
        timeline,
        fc.nat(60),
        (before, after, events, turn) => {
          const counters = new LocalCounters();
          const session = compilePolicy("test", placesOnly(before), { counters }).session({
            route: "chat",
          });
          const next = compilePolicy("test", placesOnly(after), { counters });
          for (const [i, event] of events.entries()) {
            if (i === turn) session.adopt(next, event.at);
            session.decide(event);
          }
          session.decide({ type: "end", at: 0 });
          expect(counters.size).toBe(0);
          // What comes late finds nobody.
          for (const event of events) session.decide(event);
          session.adopt(next, 0);
          expect(counters.size).toBe(0);
        },
      ),
    );
  });
});
