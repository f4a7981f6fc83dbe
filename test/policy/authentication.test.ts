import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredAuth, AuthoredPolicy } from "../../src/policy/index.ts";
import type { Policy, PolicyEvent, PolicySession } from "../../src/policy/types.ts";
import { authenticated, frame, jwt, open, signedIn, tick, told } from "./sessions.ts";

/** Clocks of connections would only add deadlines to those of tokens. */
const lifetime = { ping: "off" } as const;

const policyWith = (auth: Partial<AuthoredAuth>, more: AuthoredPolicy = {}): Policy =>
  compilePolicy("test", { lifetime, auth: { jwt, ...auth }, ...more });

const unauthenticated = (
  why: Extract<PolicyEvent, { type: "unauthenticated" }>["why"],
  at = 0,
): PolicyEvent => ({ type: "unauthenticated", at, why, message: `the token is ${why}` });

const opened = (policy: Policy): PolicySession => {
  const session = policy.session({ route: "chat" });
  session.decide(open());
  return session;
};

/** Let in to send its token in a first message. */
const waiting = (policy: Policy, at: number): PolicySession => {
  const session = opened(policy);
  session.decide(unauthenticated("missing"));
  session.decide({ type: "accepted", at });
  return session;
};

describe("expiry", () => {
  test.each([
    ["0s", 60_000],
    ["10s", 70_000],
  ] as const)(
    "with a grace of %s, a token to 60000 ends the connection at %i and never before",
    (grace, end) => {
      const session = signedIn(policyWith({ expiry: { grace } }), { expiresAt: 60_000 });
      expect(session.deadline).toBe(end);
      for (const at of [0, 59_999, 60_000, end - 1].filter((at) => at < end)) {
        expect(told(session.decide(tick(at)))).toBe("pass");
        expect(told(session.decide(frame(at)))).toBe("pass");
      }
      expect(told(session.decide(tick(end)))).toBe("1008 auth-expired by client");
      expect(session.deadline).toBeUndefined();
    },
  );

  test("the verdict says by how much, and what to do", () => {
    const session = signedIn(policyWith({ expiry: { grace: "1s" } }), { expiresAt: 5_000 });
    expect(session.decide(tick(6_250))).toEqual({
      kind: "close",
      rule: "auth-expired",
      by: "client",
      statusCode: 1008,
      reason: "auth-expired: the token has expired, connect again with a new one",
      otherStatusCode: 1001,
      otherReason: "auth-expired: ended for what the client did",
      evidence: { measured: 1_250, allowed: 1_000, unit: "ms" },
    });
  });

  test("a token without an end gives no deadline", () => {
    expect(signedIn(policyWith({})).deadline).toBeUndefined();
  });

  test("whichever is due first comes first: the token or the connection's own age", () => {
    const policy = policyWith({}, { lifetime: { ping: "off", max: "1m" } });
    expect(signedIn(policy, { expiresAt: 30_000 }).deadline).toBe(30_000);
    const longer = signedIn(policy, { expiresAt: 90_000 });
    expect(longer.deadline).toBe(60_000);
    expect(told(longer.decide(tick(60_000)))).toBe("1001 lifetime by gateway");
  });

  test("a rule that only reports tells once, and the connection lives on", () => {
    const policy = policyWith({}, { rules: { "auth-expired": { mode: "report" } } });
    const session = signedIn(policy, { expiresAt: 1_000 });
    expect(told(session.decide(tick(1_000)))).toBe("report 1008 auth-expired by client");
    expect(session.deadline).toBeUndefined();
    expect(told(session.decide(tick(2_000)))).toBe("pass");
  });

  test.each([
    [0, 4_999, "pass"],
    [0, 5_000, "HTTP 401 auth-invalid"],
    [0, 9_000, "HTTP 401 auth-invalid"],
    [1_000, 5_999, "pass"],
    [1_000, 6_000, "HTTP 401 auth-invalid"],
  ])("with %i ms of grace, a token to 5000 that comes at %i: %s", (graceMs, at, expected) => {
    const session = opened(
      policyWith({ jwt: { ...jwt, clockTolerance: "0s" }, expiry: { grace: `${graceMs}ms` } }),
    );
    expect(told(session.decide(authenticated(at, { expiresAt: 5_000 })))).toBe(expected);
  });
});

describe("renewal", () => {
  const policy = policyWith({ expiry: { renew: "message" } });

  test("with the same subject the deadline moves, later or earlier", () => {
    const session = signedIn(policy, { expiresAt: 10_000 });
    expect(told(session.decide(authenticated(9_000, { expiresAt: 20_000 })))).toBe("pass");
    expect(session.deadline).toBe(20_000);
    expect(told(session.decide(tick(10_000)))).toBe("pass");
    expect(told(session.decide(authenticated(10_000, { expiresAt: 15_000 })))).toBe("pass");
    expect(told(session.decide(tick(15_000)))).toBe("1008 auth-expired by client");
  });

  test.each([
    ["somebody else", "grace"],
    ["nobody", undefined],
    ["a name that only differs in case", "Ada"],
  ])("a token of %s closes with auth-invalid", (_who, user) => {
    const session = signedIn(policy, { expiresAt: 10_000 });
    expect(session.decide(authenticated(1, { user, expiresAt: 20_000 }))).toMatchObject({
      kind: "close",
      rule: "auth-invalid",
      statusCode: 1008,
      reason: "auth-invalid: the new token belongs to somebody else",
    });
  });

  test("where that is only reported, the old token goes on counting", () => {
    const watched = policyWith({}, { rules: { "auth-invalid": { mode: "report" } } });
    const session = signedIn(watched, { expiresAt: 10_000 });
    const other = authenticated(1, { user: "grace", expiresAt: 20_000 });
    expect(told(session.decide(other))).toBe("report 1008 auth-invalid by client");
    expect(session.deadline).toBe(10_000);
  });

  test("with a token that has expired already closes, though the old one was still good", () => {
    const session = signedIn(policy, { expiresAt: 10_000 });
    const verdict = session.decide(authenticated(9_000, { expiresAt: 4_000 }));
    expect(told(verdict)).toBe("1008 auth-invalid by client");
  });

  test("that has just expired, by our clock, lasts as long as clocks may differ", () => {
    const session = signedIn(policyWith({ jwt: { ...jwt, clockTolerance: "2s" } }), {
      expiresAt: 10_000,
    });
    expect(told(session.decide(authenticated(5_000, { expiresAt: 4_000 })))).toBe("pass");
    expect(session.deadline).toBe(6_000);
    expect(told(session.decide(tick(6_000)))).toBe("1008 auth-expired by client");
  });

  test("gives no fresh burst, neither of the connection's own rates nor of the user's", () => {
    const limits = {
      messages: [{ per: "connection", rate: "1/h", burst: 3 }],
      bytes: [{ per: "user", rate: "100B/h" }],
      messageSize: "100B",
    } as const;
    const own = signedIn(policyWith({}, { limits: { messages: limits.messages } }));
    for (let i = 0; i < 3; i++) {
      expect(told(own.decide(frame(0)))).toBe("pass");
      own.decide(authenticated(0));
    }
    expect(told(own.decide(frame(0)))).toBe("1008 message-rate by client");

    const shared = signedIn(policyWith({}, { limits: { ...limits, messages: [] } }));
    expect(told(shared.decide(frame(0, { bytes: 100 })))).toBe("pass");
    shared.decide(authenticated(0));
    expect(told(shared.decide(frame(0, { bytes: 1 })))).toBe("1008 byte-rate by client");
  });

  test("two rates that are alike stay two: a message counts once in each", () => {
    const row = { per: "connection", rate: "1/h", burst: 4 } as const;
    const session = signedIn(policyWith({}, { limits: { messages: [row, row] } }));
    session.decide(authenticated(0));
    const verdicts = [0, 0, 0, 0, 0].map((at) => told(session.decide(frame(at))));
    expect(verdicts).toEqual(["pass", "pass", "pass", "pass", "1008 message-rate by client"]);
  });

  test("in the middle of a message keeps what is known of it", () => {
    const session = signedIn(policyWith({}, { limits: { messageSize: "100B" } }));
    session.decide(frame(0, { bytes: 60, fin: false }));
    session.decide(authenticated(0));
    expect(told(session.decide(frame(0, { opcode: 0, bytes: 41 })))).toBe(
      "1009 message-size by client",
    );
  });
});

describe("notice", () => {
  const policy = policyWith({ expiry: { notice: "30s", grace: "5s" } });

  test("is given once for each token, with the seconds that are left", () => {
    const session = signedIn(policy, { expiresAt: 100_000 });
    expect(session.deadline).toBe(70_000);
    expect(told(session.decide(tick(69_999)))).toBe("pass");
    expect(session.decide(tick(70_000))).toEqual({
      kind: "notice",
      message: '{"type":"auth-expiring","expiresIn":30}',
    });
    expect(session.deadline).toBe(105_000);
    expect(told(session.decide(tick(70_001)))).toBe("pass");

    session.decide(authenticated(80_000, { expiresAt: 200_000 }));
    expect(session.deadline).toBe(170_000);
    expect(told(session.decide(tick(170_400)))).toBe(
      'notice {"type":"auth-expiring","expiresIn":30}',
    );
    expect(told(session.decide(tick(205_000)))).toBe("1008 auth-expired by client");
  });

  test("comes late rather than never, and says what is left then", () => {
    const session = signedIn(policy, { expiresAt: 100_000 });
    expect(told(session.decide(tick(103_000)))).toBe(
      'notice {"type":"auth-expiring","expiresIn":0}',
    );
  });

  test("is not given for a token that is nearly over when it comes", () => {
    expect(signedIn(policy, { expiresAt: 30_000 }).deadline).toBe(35_000);
    expect(signedIn(policy, { expiresAt: 30_001 }).deadline).toBe(1);
  });

  test("is not given to a connection whose token is over", () => {
    const session = signedIn(policy, { expiresAt: 100_000 });
    expect(told(session.decide(tick(105_000)))).toBe("1008 auth-expired by client");
  });

  test("does not hide what else is due: the deadline stays, and the next tick tells", () => {
    const both = policyWith(
      { expiry: { notice: "30s" } },
      { lifetime: { ping: "off", max: "70s" } },
    );
    const session = signedIn(both, { expiresAt: 100_000 });
    expect(session.decide(tick(70_000)).kind).toBe("notice");
    expect(session.deadline).toBe(70_000);
    expect(told(session.decide(tick(70_000)))).toBe("1001 lifetime by gateway");
  });
});

describe("a token that comes in the first message", () => {
  const policy = policyWith({ from: ["header", "message"], deadline: "5s" });

  test("is waited for, counted from the answer to the handshake", () => {
    const session = opened(policy);
    expect(told(session.decide(unauthenticated("missing")))).toBe("wait");
    expect(session.deadline).toBeUndefined();
    session.decide({ type: "accepted", at: 3_000 });
    expect(session.deadline).toBe(8_000);
    expect(told(session.decide(tick(7_999)))).toBe("pass");
    expect(session.decide(tick(8_000))).toMatchObject({
      kind: "close",
      rule: "auth-timeout",
      statusCode: 1008,
      reason: "auth-timeout: no token within 5s",
      evidence: { measured: 5_000, allowed: 5_000, unit: "ms" },
    });
  });

  test("is not waited for longer because the client sends or lives", () => {
    const session = waiting(policy, 0);
    for (let at = 0; at < 5_000; at += 500) {
      session.decide({ type: "alive", at });
      session.decide(frame(at));
    }
    expect(told(session.decide(tick(5_000)))).toBe("1008 auth-timeout by client");
  });

  test("ends the waiting, and the clock of the token begins", () => {
    const session = waiting(policy, 0);
    expect(told(session.decide(authenticated(4_999, { expiresAt: 60_000 })))).toBe("pass");
    expect(session.deadline).toBe(60_000);
    expect(told(session.decide(tick(5_000)))).toBe("pass");
  });

  test("is not waited for where the handshake brought one", () => {
    const session = opened(policy);
    session.decide(authenticated(0));
    session.decide({ type: "accepted", at: 0 });
    expect(session.deadline).toBeUndefined();
  });

  test("a second message without one is no reason to wait again", () => {
    expect(told(waiting(policy, 0).decide(unauthenticated("missing", 1)))).toBe(
      "1008 auth-invalid by client",
    );
  });

  test("where messages carry none, a missing token is refused at once", () => {
    expect(told(opened(policyWith({})).decide(unauthenticated("missing")))).toBe(
      "HTTP 401 auth-invalid",
    );
  });
});

describe("without a good token", () => {
  test.each([
    ["missing", "HTTP 401 auth-invalid", "1008 auth-invalid by client"],
    ["invalid", "HTTP 401 auth-invalid", "1008 auth-invalid by client"],
    ["forbidden", "HTTP 403 auth-invalid", "1008 auth-invalid by client"],
    ["unavailable", "HTTP 503 auth-unavailable", "1013 auth-unavailable by gateway"],
  ] as const)("%s: %s before the 101, %s behind it", (why, before, behind) => {
    const policy = policyWith({ from: ["header"] });
    expect(told(opened(policy).decide(unauthenticated(why)))).toBe(before);
    const accepted = opened(policy);
    accepted.decide({ type: "accepted", at: 0 });
    expect(told(accepted.decide(unauthenticated(why)))).toBe(behind);
  });

  test("the same as a Close frame is there for refuse: close", () => {
    expect(opened(policyWith({})).decide(unauthenticated("invalid"))).toMatchObject({
      message: "the token is invalid",
      statusCode: 1008,
      reason: "auth-invalid: the token is invalid",
      retryAfterMs: undefined,
    });
  });

  test("an outage says when to come back, and not what failed", () => {
    expect(opened(policyWith({})).decide(unauthenticated("unavailable"))).toMatchObject({
      message: "tokens cannot be verified at the moment",
      retryAfterMs: 5_000,
    });
  });

  test.each(["missing", "invalid", "forbidden", "unavailable"] as const)(
    "%s is only reported where auth-invalid is, or told where it warns",
    (why) => {
      for (const mode of ["report", "warn"] as const) {
        const policy = policyWith({ from: ["message"] }, { rules: { "auth-invalid": { mode } } });
        const verdict = told(opened(policy).decide(unauthenticated(why)));
        expect(verdict).toMatch(new RegExp(`^${mode} HTTP \\d+ auth-(invalid|unavailable)$`));
      }
    },
  );
});

describe("revocation", () => {
  test("closes an open connection, and refuses one that is not yet open", () => {
    const policy = policyWith({});
    expect(told(signedIn(policy).decide({ type: "revoked", at: 1 }))).toBe(
      "1008 revoked by gateway",
    );
    expect(told(opened(policy).decide({ type: "revoked", at: 1 }))).toBe("HTTP 403 revoked");
  });

  test("is no trial: it acts in report mode too", () => {
    const session = signedIn(policyWith({}, { mode: "report" }));
    expect(told(session.decide({ type: "revoked", at: 1 }))).toBe("1008 revoked by gateway");
  });
});

describe("what comes too late", () => {
  test("a verification that outlives its connection takes nothing", () => {
    const policy = policyWith({}, { limits: { connections: [{ per: "user", max: 1 }] } });
    const session = opened(policy);
    session.decide({ type: "end", at: 1 });
    expect(told(session.decide(authenticated(2, { expiresAt: 3 })))).toBe("pass");
    expect(session.deadline).toBeUndefined();
    // The one place is still there.
    const next = opened(policy);
    expect(told(next.decide(authenticated(2)))).toBe("pass");
  });

  test("a token after the close gets the close again", () => {
    const session = signedIn(policyWith({}), { expiresAt: 1_000 });
    const close = session.decide(tick(1_000));
    expect(session.decide(authenticated(1_001, { expiresAt: 9_000 }))).toBe(close);
    expect(session.decide(unauthenticated("invalid", 1_002))).toBe(close);
    expect(session.decide({ type: "revoked", at: 1_003 })).toBe(close);
    expect(session.deadline).toBeUndefined();
  });
});
