import { describe, expect, test } from "vitest";
import { LocalCounters, compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { Policy, PolicySession } from "../../src/policy/types.ts";
import { authenticated, establish, frame, jwt, open, signedIn, tick, told } from "./sessions.ts";

const counters = new LocalCounters();
const compiled = (authored: AuthoredPolicy, own = counters): Policy =>
  compilePolicy("test", authored, { counters: own });

/** A session of one policy that another took over at 1000. */
const changed = (before: AuthoredPolicy, after: AuthoredPolicy): PolicySession => {
  const session = establish(before);
  session.adopt(compiled(after, new LocalCounters()), 1_000);
  return session;
};

const off = { ping: "off" } as const;

const enforcedOn = (enforce: `${number}%`): AuthoredPolicy => ({
  limits: { messageSize: "9B" },
  rules: { "message-size": { enforce } },
});

describe("limits hold from the next message on", () => {
  test("a smaller size, a type that is no longer allowed, other codes", () => {
    const session = changed(
      {},
      { limits: { messageSize: "10B" }, codes: { "message-size": 4009 } },
    );
    expect(told(session.decide(frame(1_000)))).toBe("pass");
    expect(told(session.decide(frame(1_000, { bytes: 11 })))).toBe("4009 message-size by client");
    const text = changed({}, { content: { types: ["binary"] } });
    expect(told(text.decide(frame(1_000)))).toBe("1003 message-type by client");
  });

  test("a message that is under way keeps its bytes and frames", () => {
    const session = establish({ limits: { messageSize: "100B" } });
    session.decide(frame(0, { bytes: 60, fin: false }));
    session.adopt(compiled({ limits: { messageSize: "90B" } }), 0);
    expect(told(session.decide(frame(0, { opcode: 0, bytes: 30, fin: false })))).toBe("pass");
    session.adopt(compiled({ limits: { messageSize: "200B", fragments: 2 } }), 0);
    expect(told(session.decide(frame(0, { opcode: 0, bytes: 1 })))).toBe(
      "1009 fragments by client",
    );
  });

  test("a mode that becomes stricter acts at once", () => {
    const session = changed(
      { mode: "report", limits: { messageSize: "9B" } },
      { limits: { messageSize: "9B" } },
    );
    expect(told(session.decide(frame(1_000)))).toBe("1009 message-size by client");
  });

  test("the share of a rule is asked with the sample that the connection always had", () => {
    const session = establish(enforcedOn("5%"), { sample: 0.3 });
    expect(told(session.decide(frame(0)))).toBe("report 1009 message-size by client");
    session.adopt(compiled(enforcedOn("50%")), 0);
    expect(told(session.decide(frame(0)))).toBe("1009 message-size by client");
  });
});

describe("rates", () => {
  const per = "connection";
  const three = { per, rate: "1/h", burst: 3 } as const;
  const close = "1008 message-rate by client";

  test("that stay the same give no fresh burst, however often there is a change", () => {
    const session = establish({ limits: { messages: [three] } });
    for (let i = 0; i < 3; i++) {
      expect(told(session.decide(frame(i)))).toBe("pass");
      session.adopt(compiled({ limits: { messages: [three], messageSize: "2MiB" } }), i);
    }
    expect(told(session.decide(frame(3)))).toBe(close);
  });

  test("that only watched have counted all the same", () => {
    const session = establish({ limits: { messages: [{ ...three, mode: "report" }] } });
    for (let i = 0; i < 3; i++) session.decide(frame(0));
    session.adopt(compiled({ limits: { messages: [three] } }), 0);
    expect(told(session.decide(frame(0)))).toBe(close);
  });

  test("of which one watches and one acts keep a number each", () => {
    const rows: AuthoredPolicy = { limits: { messages: [three, { ...three, mode: "report" }] } };
    const session = establish(rows);
    session.decide(frame(0));
    session.adopt(compiled(rows), 0);
    const verdicts = [0, 0, 0].map((at) => told(session.decide(frame(at))));
    expect(verdicts).toEqual(["pass", "pass", close]);
  });

  test("that change begin with their own burst", () => {
    const session = establish({ limits: { messages: [three] } });
    for (let i = 0; i < 3; i++) session.decide(frame(0));
    session.adopt(compiled({ limits: { messages: [{ ...three, burst: 4 }] } }), 0);
    const verdicts = [0, 0, 0, 0, 0].map((at) => told(session.decide(frame(at))));
    expect(verdicts).toEqual(["pass", "pass", "pass", "pass", close]);
  });

  test("per address go on where the counters are", () => {
    const own = new LocalCounters();
    const authored: AuthoredPolicy = { limits: { messages: [{ ...three, per: "ip" }] } };
    const session = establish(authored, { counters: own });
    for (let i = 0; i < 3; i++) session.decide(frame(0));
    session.adopt(compiled(authored, own), 0);
    expect(told(session.decide(frame(0)))).toBe(close);
  });
});

describe("clocks go on", () => {
  test.each([
    ["idle, shorter", { idle: "1m" }, { idle: "10s" }, 10_000, "1001 idle by gateway"],
    ["idle, longer", { idle: "10s" }, { idle: "1m" }, 60_000, "1001 idle by gateway"],
    ["age, shorter", { max: "1h" }, { max: "5s" }, 5_000, "1001 lifetime by gateway"],
    ["idle, new", {}, { idle: "10s" }, 10_000, "1001 idle by gateway"],
  ] as const)("%s", (_name, before, after, due, expected) => {
    const session = changed(
      { lifetime: { ...off, ...before } },
      { lifetime: { ...off, ...after } },
    );
    expect(session.deadline).toBe(due);
    expect(told(session.decide(tick(due - 1)))).toBe("pass");
    expect(told(session.decide(tick(due)))).toBe(expected);
  });

  test("an age that is already over ends it at the next tick", () => {
    const session = establish({ lifetime: off });
    session.adopt(compiled({ lifetime: { ...off, max: "5s" } }), 60_000);
    expect(session.deadline).toBe(5_000);
    expect(told(session.decide(tick(60_000)))).toBe("1001 lifetime by gateway");
  });

  test("a Ping that is not answered stays so", () => {
    const lifetime = { ping: "5s", pongTimeout: "5s" } as const;
    const session = establish({ lifetime });
    expect(told(session.decide(tick(5_000)))).toBe("ping");
    session.adopt(compiled({ lifetime: { ...lifetime, max: "1h" } }), 6_000);
    expect(told(session.decide(tick(10_000)))).toBe("1011 dead-peer by client");
  });

  test("clocks that are switched off stop", () => {
    const session = changed({ lifetime: { idle: "10s" } }, { lifetime: off });
    expect(session.deadline).toBeUndefined();
    expect(told(session.decide(tick(100_000)))).toBe("pass");
  });

  test("none runs yet where the connection is not established", () => {
    const session = compiled({}).session({ route: "chat" });
    session.decide(open());
    session.adopt(compiled({ lifetime: { ...off, idle: "10s" } }), 0);
    expect(session.deadline).toBeUndefined();
    session.decide({ type: "established", at: 1_000 });
    expect(session.deadline).toBe(11_000);
  });
});

const asks = (auth: Partial<AuthoredPolicy["auth"]> = {}): Policy =>
  compiled({ lifetime: off, auth: { jwt, ...auth } }, new LocalCounters());

/** A session that was let in to send a token. */
const waiting = () => {
  const session = asks({ from: ["message"] }).session({ route: "chat" });
  session.decide(open());
  session.decide({ type: "unauthenticated", at: 0, why: "missing", message: "no token" });
  session.decide({ type: "accepted", at: 0 });
  return session;
};

describe("tokens", () => {
  test("expire with the new grace", () => {
    const session = signedIn(asks(), { expiresAt: 10_000 });
    session.adopt(asks({ expiry: { grace: "5s" } }), 1_000);
    expect(session.deadline).toBe(15_000);
    expect(told(session.decide(tick(15_000)))).toBe("1008 auth-expired by client");
  });

  test("a notice that was given is not given again, and one that is owed stays owed", () => {
    const policy = asks({ expiry: { notice: "5s" } });
    const given = signedIn(policy, { expiresAt: 10_000 });
    given.decide(tick(5_000));
    given.adopt(asks({ expiry: { notice: "5s", grace: "1s" } }), 5_000);
    expect(given.deadline).toBe(11_000);
    const owed = signedIn(policy, { expiresAt: 10_000 });
    owed.adopt(asks({ expiry: { notice: "5s", grace: "1s" } }), 5_000);
    expect(owed.decide(tick(5_000)).kind).toBe("notice");
  });

  test("are awaited until the moment that was set at first", () => {
    const session = waiting();
    session.adopt(asks({ from: ["message"], deadline: "20s" }), 1_000);
    expect(session.deadline).toBe(5_000);
    expect(told(session.decide(tick(5_000)))).toBe("1008 auth-timeout by client");
  });

  test("are not awaited where nobody asks for one any more, nor after that", () => {
    const session = waiting();
    session.adopt(compiled({ lifetime: off }), 1_000);
    expect(session.deadline).toBeUndefined();
    expect(told(session.decide(tick(5_000)))).toBe("pass");
    session.adopt(asks({ from: ["message"] }), 6_000);
    expect(session.deadline).toBeUndefined();
  });

  test("who was let in without one is not asked for one", () => {
    const session = changed({ lifetime: off }, { lifetime: off, auth: { jwt } });
    expect(session.deadline).toBeUndefined();
    expect(told(session.decide(tick(100_000)))).toBe("pass");
  });

  test("who has yet to come is", () => {
    const session = compiled({ lifetime: off }).session({ route: "chat" });
    session.adopt(asks(), 0);
    session.decide(open());
    expect(told(session.decide(authenticated(0, { expiresAt: 10_000 })))).toBe("pass");
    expect(session.deadline).toBe(10_000);
  });

  test("no longer expire where nobody asks for them", () => {
    const session = signedIn(asks(), { expiresAt: 10_000 });
    session.adopt(compiled({ lifetime: off }), 1_000);
    expect(session.deadline).toBeUndefined();
  });
});

const counted = (connections: NonNullable<AuthoredPolicy["limits"]>["connections"] = []) => ({
  limits: { connections },
});

describe("places among the counted connections", () => {
  test("are kept, taken under new limits however full, and given back under old ones", () => {
    const own = new LocalCounters();
    const first = establish(counted([{ per: "ip", max: 2 }]), { counters: own });
    const second = establish(counted([{ per: "ip", max: 2 }]), { counters: own });
    const after = compiled(
      counted([
        { per: "ip", max: 1 },
        { per: "route", max: 1 },
      ]),
      own,
    );
    for (const session of [first, second]) session.adopt(after, 1);
    expect(told(first.decide(frame(1)))).toBe("pass");
    expect(told(second.decide(frame(1)))).toBe("pass");
    const next = (): string => told(after.session({ route: "chat" }).decide(open(1)));
    expect(next()).toBe("HTTP 429 connection-limit");
    first.decide({ type: "end", at: 2 });
    expect(next()).toBe("HTTP 429 connection-limit");
    second.decide({ type: "end", at: 2 });
    expect(next()).toBe("pass");
  });

  test("are given back where nobody counts any more", () => {
    const own = new LocalCounters();
    const session = establish(counted([{ per: "ip", max: 2 }]), { counters: own });
    session.adopt(compiled({}, own), 1);
    expect(own.size).toBe(0);
  });

  test("are not taken by a connection that is gone", () => {
    const own = new LocalCounters();
    const policy = compiled(counted([{ per: "ip", max: 2 }]), own);
    const session = establish(counted([{ per: "ip", max: 2 }]), { counters: own });
    session.decide({ type: "end", at: 1 });
    session.adopt(policy, 2);
    expect(own.size).toBe(0);
    expect(session.deadline).toBeUndefined();
  });
});

test("a close that was said stands", () => {
  const session = establish({ limits: { messageSize: "9B" } });
  const close = session.decide(frame(0));
  session.adopt(compiled({}), 1);
  expect(session.decide(frame(2))).toBe(close);
  expect(session.deadline).toBeUndefined();
});

test("a policy that somebody else made is refused", () => {
  const foreign: Policy = { ...compiled({}), plan: {} };
  expect(() => establish({}).adopt(foreign, 0)).toThrow(TypeError);
});
