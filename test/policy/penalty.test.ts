import { describe, expect, test } from "vitest";
import { Bans } from "../../src/policy/bans.ts";
import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { Policy, PolicyEvent, PolicySession } from "../../src/policy/types.ts";
import { VIOLATIONS } from "../../src/protocol/index.ts";
import { authenticated, frame, jwt, open, signedIn, tick, told } from "./sessions.ts";

const limits = { messageSize: "10B" } as const;
const policyWith = (more: AuthoredPolicy = {}): Policy =>
  compilePolicy("test", { auth: { jwt }, limits, penalty: "10s", ...more });

const tooLong = (at: number): PolicyEvent => frame(at, { bytes: 11 });

const arrive = (policy: Policy, at: number, ip = "192.0.2.1"): PolicySession => {
  const session = policy.session({ route: "chat" });
  session.decide(open(at, { ip }));
  return session;
};

const verdictAt = (policy: Policy, at: number, ip = "192.0.2.1"): string =>
  told(policy.session({ route: "chat" }).decide(open(at, { ip })));

/** A client comes, and at once breaks a rule. */
const misbehave = (policy: Policy, at: number, ip?: string): void => {
  const session = arrive(policy, at, ip);
  session.decide({ type: "established", at });
  session.decide(tooLong(at));
};

describe("a client that broke a rule", () => {
  test("waits before its next upgrade, exactly for the penalty", () => {
    const policy = policyWith();
    misbehave(policy, 0);
    const refused = policy.session({ route: "chat" }).decide(open(1_500));
    expect(refused).toMatchObject({
      kind: "refuse",
      rule: "penalty",
      httpStatus: 429,
      message: "a rule was broken a moment ago; come back in 9s",
      retryAfterMs: 8_500,
      statusCode: 1013,
      evidence: { measured: 8_500, allowed: 0, unit: "ms" },
    });
    expect(verdictAt(policy, 9_999)).toBe("HTTP 429 penalty");
    expect(verdictAt(policy, 10_000)).toBe("pass");
  });

  test("is known by its address, or the /64 of it", () => {
    const policy = policyWith();
    misbehave(policy, 0, "2001:db8::1");
    expect(verdictAt(policy, 1, "2001:db8::ffff")).toBe("HTTP 429 penalty");
    expect(verdictAt(policy, 1, "2001:db8:0:1::1")).toBe("pass");
  });

  test("is known by its user from everywhere: refused before the 101, closed behind it", () => {
    const policy = policyWith();
    signedIn(policy).decide(tooLong(0));
    const elsewhere = arrive(policy, 1, "198.51.100.7");
    expect(told(elsewhere.decide(authenticated(1)))).toBe("HTTP 429 penalty");
    const late = arrive(policy, 1, "198.51.100.8");
    late.decide({ type: "accepted", at: 1 });
    expect(told(late.decide(authenticated(2)))).toBe("1013 penalty by client");
    const other = arrive(policy, 1, "198.51.100.9");
    expect(told(other.decide(authenticated(1, { user: "grace" })))).toBe("pass");
  });

  test("waits no longer for trying too early", () => {
    const policy = policyWith();
    misbehave(policy, 0);
    for (let at = 0; at < 10_000; at += 500) verdictAt(policy, at);
    expect(verdictAt(policy, 10_000)).toBe("pass");
  });

  test("waits twice as long each time, up to the longest", () => {
    const policy = policyWith({ penalty: { first: "10s", max: "35s" } });
    let at = 0;
    for (const seconds of [10, 20, 35, 35]) {
      misbehave(policy, at);
      expect(verdictAt(policy, at + seconds * 1_000 - 1)).toBe("HTTP 429 penalty");
      at += seconds * 1_000;
      expect(verdictAt(policy, at)).toBe("pass");
    }
  });

  test("is forgiven when it behaves for as long as the longest", () => {
    const penalty = { first: "10s", max: "1m" } as const;
    const soon = policyWith({ penalty });
    misbehave(soon, 0);
    misbehave(soon, 69_999);
    expect(verdictAt(soon, 89_998)).toBe("HTTP 429 penalty");
    const later = policyWith({ penalty });
    misbehave(later, 0);
    misbehave(later, 70_000);
    expect(verdictAt(later, 79_999)).toBe("HTTP 429 penalty");
    expect(verdictAt(later, 80_000)).toBe("pass");
  });

  test("with several connections that end together broke it once", () => {
    const policy = policyWith();
    const sessions = [1, 2, 3, 4].map(() => signedIn(policy));
    for (const session of sessions) session.decide(tooLong(0));
    expect(verdictAt(policy, 9_999)).toBe("HTTP 429 penalty");
    expect(verdictAt(policy, 10_000)).toBe("pass");
  });
});

describe("what is no misdeed", () => {
  const ends: readonly [string, AuthoredPolicy, PolicyEvent][] = [
    ["a quiet connection", { lifetime: { idle: "1s" } }, tick(1_000)],
    ["an old one", { lifetime: { max: "1s" } }, tick(1_000)],
    ["an expired token", {}, tick(1_000)],
    ["revoked rights", {}, { type: "revoked", at: 0 }],
    [
      "an upstream's message",
      { limits: { ...limits, from: "both" } },
      frame(0, { from: "upstream", bytes: 11 }),
    ],
    [
      "an upstream's broken frame",
      {},
      { type: "violation", at: 0, from: "upstream", violation: VIOLATIONS.maskMissing },
    ],
  ];
  test.each(ends)("%s", (_name, more, event) => {
    const policy = policyWith(more);
    const session = signedIn(policy, { expiresAt: 1_000 });
    expect(session.decide(event).kind).toBe("close");
    expect(verdictAt(policy, 1_000)).toBe("pass");
  });

  test.each([
    ["a rule that only reports", { rules: { "message-size": { mode: "report" } } }],
    ["a policy in report mode", { mode: "report" }],
    ["a policy without a penalty", { penalty: undefined }],
  ])("%s", (_name, more) => {
    const { penalty, ...rest } = { penalty: "10s", ...more } as AuthoredPolicy;
    const authored = { auth: { jwt }, limits, ...rest };
    const policy = compilePolicy(
      "test",
      penalty === undefined ? authored : { ...authored, penalty },
    );
    misbehave(policy, 0);
    expect(verdictAt(policy, 1)).toBe("pass");
  });

  test("a full gateway, and a client that was merely counted", () => {
    const policy = policyWith({ limits: { connections: [{ per: "ip", max: 1 }] } });
    const first = arrive(policy, 0);
    expect(verdictAt(policy, 0)).toBe("HTTP 429 connection-limit");
    first.decide({ type: "end", at: 0 });
    expect(verdictAt(policy, 0)).toBe("pass");
  });
});

describe("what is one", () => {
  const unauthenticated: PolicyEvent = {
    type: "unauthenticated",
    at: 0,
    why: "invalid",
    message: "the signature is wrong",
  };
  const misdeeds: readonly [string, AuthoredPolicy, PolicyEvent][] = [
    [
      "a broken frame",
      {},
      { type: "violation", at: 0, from: "client", violation: VIOLATIONS.maskMissing },
    ],
    ["a bad token", {}, unauthenticated],
    [
      "not reading",
      {},
      { type: "stalled", at: 0, peer: "client", bufferedBytes: 2 ** 30, stalledMs: 0 },
    ],
    ["never finishing", {}, { type: "unfinished", at: 0, from: "client", unfinishedMs: 60_000 }],
  ];
  test.each(misdeeds)("%s", (_name, more, event) => {
    const policy = policyWith(more);
    arrive(policy, 0).decide(event);
    expect(verdictAt(policy, 1)).toBe("HTTP 429 penalty");
  });
});

test("in report mode who would have to wait is noted, and let in", () => {
  const policy = policyWith({ mode: "report" });
  arrive(policy, 0).decide({
    type: "violation",
    at: 0,
    from: "client",
    violation: VIOLATIONS.maskMissing,
  });
  expect(verdictAt(policy, 1)).toBe("report HTTP 429 penalty");
});

describe("Bans", () => {
  test("hold as many keys as they may, and the oldest goes first", () => {
    const bans = new Bans(100);
    for (let i = 0; i < 1_000; i++) bans.punish(`key ${i}`, 10_000, 60_000, i);
    expect(bans.size).toBe(100);
    expect(bans.remaining("key 899", 1_000)).toBe(0);
    expect(bans.remaining("key 900", 1_000)).toBe(9_900);
    expect(bans.remaining("key 999", 1_000)).toBe(9_999);
  });

  test("a key that is punished again while it waits takes no second place", () => {
    const bans = new Bans(2);
    for (let at = 0; at < 5; at++) bans.punish("a", 10, 100, at);
    bans.punish("b", 10, 100, 5);
    expect(bans.size).toBe(2);
    expect(bans.remaining("a", 5)).toBe(5);
  });

  test("what is forgiven is forgotten, as new keys come", () => {
    const bans = new Bans(1_000);
    for (let i = 0; i < 500; i++) bans.punish(`key ${i}`, 10, 100, i * 1_000);
    expect(bans.size).toBe(1);
  });
});
