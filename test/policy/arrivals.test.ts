import { describe, expect, test } from "vitest";
import { LocalCounters, compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { Policy, PolicySession } from "../../src/policy/types.ts";
import { authenticated, frame, jwt, open, signedIn, told } from "./sessions.ts";

const policyOf = (limits: AuthoredPolicy["limits"], more: AuthoredPolicy = {}): Policy =>
  compilePolicy("test", { auth: { jwt }, ...(limits === undefined ? {} : { limits }), ...more });

const arrive = (policy: Policy, at: number, ip = "192.0.2.1", route = "chat"): string =>
  told(policy.session({ route }).decide(open(at, { ip })));

const opened = (policy: Policy, ip = "192.0.2.1"): PolicySession => {
  const session = policy.session({ route: "chat" });
  session.decide(open(0, { ip }));
  return session;
};

describe("upgrade-rate", () => {
  const upgrades = [{ per: "ip", rate: "1/s", burst: 2 }] as const;

  test("refuses with 429 what comes too often, and says when to come back", () => {
    const policy = policyOf({ upgrades });
    expect([0, 0].map((at) => arrive(policy, at))).toEqual(["pass", "pass"]);
    expect(policy.session({ route: "chat" }).decide(open(400))).toMatchObject({
      kind: "refuse",
      rule: "upgrade-rate",
      httpStatus: 429,
      message: "over 1/s upgrades with a burst of 2 per ip",
      retryAfterMs: 600,
      statusCode: 1013,
      evidence: {
        measured: 3,
        allowed: 2,
        unit: "connections",
        detail: "{ per: ip, rate: 1/s, burst: 2 }",
      },
    });
  });

  test("an attempt that is refused by it takes nothing: waiting for the time it says is enough", () => {
    const policy = policyOf({ upgrades });
    for (let i = 0; i < 20; i++) arrive(policy, 0);
    expect(arrive(policy, 999)).toBe("HTTP 429 upgrade-rate");
    expect(arrive(policy, 1_000)).toBe("pass");
  });

  test("an attempt that another rule refuses was an attempt all the same", () => {
    const policy = policyOf({ upgrades }, { handshake: { subprotocols: ["chat.v1"] } });
    expect([0, 0, 0].map((at) => arrive(policy, at))).toEqual([
      "HTTP 400 subprotocol",
      "HTTP 400 subprotocol",
      "HTTP 429 upgrade-rate",
    ]);
  });

  test.each([
    ["other addresses", "192.0.2.2", "chat", "pass"],
    ["another route, of the same address", "192.0.2.1", "news", "HTTP 429 upgrade-rate"],
  ])("is not for %s: %s on %s", (_who, ip, route, expected) => {
    const policy = policyOf({ upgrades });
    for (let i = 0; i < 3; i++) arrive(policy, 0);
    expect(arrive(policy, 0, ip, route)).toBe(expected);
  });

  test("per route counts whoever comes", () => {
    const policy = policyOf({ upgrades: [{ per: "route", rate: "2/s" }] });
    const ips = ["192.0.2.1", "192.0.2.2", "192.0.2.3"];
    expect(ips.map((ip) => arrive(policy, 0, ip))).toEqual([
      "pass",
      "pass",
      "HTTP 429 upgrade-rate",
    ]);
    expect(arrive(policy, 0, "192.0.2.4", "news")).toBe("pass");
  });

  test.each(["report", "warn"] as const)("with mode: %s, is noted and lets in", (mode) => {
    const policy = policyOf({ upgrades: [{ ...upgrades[0], mode }] });
    const verdicts = [0, 0, 0].map((at) => arrive(policy, at));
    expect(verdicts[2]).toBe(`${mode} HTTP 429 upgrade-rate`);
  });
});

describe("addresses of one IPv6 network", () => {
  test.each([
    ["upgrades", { upgrades: [{ per: "ip", rate: "1/h" }] }],
    ["connections", { connections: [{ per: "ip", max: 1 }] }],
  ] satisfies [string, AuthoredPolicy["limits"]][])("count as one client: %s", (_what, limits) => {
    const policy = policyOf(limits);
    expect(arrive(policy, 0, "2001:db8:0:1::1")).toBe("pass");
    expect(arrive(policy, 0, "2001:db8:0:1:ffff::2")).toMatch(/^HTTP 429/);
    expect(arrive(policy, 0, "2001:db8:0:2::1")).toBe("pass");
  });

  test("IPv4 clients behind an IPv6 socket do not", () => {
    const policy = policyOf({ connections: [{ per: "ip", max: 1 }] });
    expect(arrive(policy, 0, "::ffff:192.0.2.1")).toBe("pass");
    expect(arrive(policy, 0, "::ffff:192.0.2.2")).toBe("pass");
    expect(arrive(policy, 0, "192.0.2.1")).toBe("HTTP 429 connection-limit");
  });
});

describe("connections per user", () => {
  const connections = [{ per: "user", max: 1 }] as const;

  test("are counted once the token is known: 429 before the 101", () => {
    const policy = policyOf({ connections });
    signedIn(policy);
    const second = opened(policy, "198.51.100.7");
    expect(told(second.decide(authenticated(0)))).toBe("HTTP 429 connection-limit");
    expect(told(opened(policy).decide(authenticated(0, { user: "grace" })))).toBe("pass");
  });

  test("and 1013 behind it, where the token came in a message", () => {
    const policy = policyOf({ connections });
    signedIn(policy);
    const second = opened(policy);
    second.decide({ type: "accepted", at: 0 });
    expect(second.decide(authenticated(1))).toMatchObject({
      kind: "close",
      rule: "connection-limit",
      by: "client",
      statusCode: 1013,
      reason: "connection-limit: 1 connection is open per user, which is the limit; retry-after=10",
    });
  });

  test("who is turned away gives back the place of its address at the end, and not before", () => {
    const counters = new LocalCounters();
    const policy = compilePolicy(
      "test",
      { auth: { jwt }, limits: { connections: [...connections, { per: "ip", max: 9 }] } },
      { counters },
    );
    const first = signedIn(policy, {}, { ip: "192.0.2.9" });
    const second = opened(policy);
    second.decide(authenticated(0));
    expect(counters.size).toBe(3);
    second.decide({ type: "end", at: 1 });
    expect(counters.size).toBe(2);
    first.decide({ type: "end", at: 1 });
    expect(counters.size).toBe(0);
  });

  test("a renewed token holds no second place", () => {
    const policy = policyOf({ connections: [{ per: "user", max: 2 }] });
    const session = signedIn(policy);
    for (let i = 0; i < 5; i++) expect(told(session.decide(authenticated(i)))).toBe("pass");
    expect(told(opened(policy).decide(authenticated(9)))).toBe("pass");
  });

  test("of a token that names nobody count by address", () => {
    const policy = policyOf({ connections });
    signedIn(policy, { user: undefined });
    expect(told(opened(policy).decide(authenticated(0, { user: undefined })))).toBe(
      "HTTP 429 connection-limit",
    );
    const elsewhere = opened(policy, "192.0.2.2");
    expect(told(elsewhere.decide(authenticated(0, { user: undefined })))).toBe("pass");
  });

  test("a user named like an address is not that address", () => {
    const policy = policyOf({ connections });
    signedIn(policy, { user: undefined });
    expect(told(opened(policy).decide(authenticated(0, { user: "192.0.2.1" })))).toBe("pass");
  });

  test("are not counted for a connection that never says whose it is", () => {
    const policy = policyOf({ connections }, { mode: "report" });
    opened(policy).decide({ type: "established", at: 0 });
    expect(told(opened(policy).decide(authenticated(0)))).toBe("pass");
  });
});

describe("connections per claim", () => {
  const limits = { connections: [{ per: "claim:tenant", max: 1 }] } as const;

  test("count whoever has the same one", () => {
    const shared = policyOf(limits);
    signedIn(shared, { user: "ada", claims: { tenant: "a" } });
    const join = (user: string, claims: Record<string, string>): string =>
      told(opened(shared, "192.0.2.2").decide(authenticated(0, { user, claims })));
    expect(join("grace", { tenant: "a" })).toBe("HTTP 429 connection-limit");
    expect(join("ada", { tenant: "b" })).toBe("pass");
    // No tenant: counted by address.
    expect(join("linus", {})).toBe("pass");
  });

  test("move with a token that says otherwise, whether there is room or not", () => {
    const shared = policyOf(limits);
    const session = signedIn(shared, { claims: { tenant: "a" } });
    signedIn(shared, { claims: { tenant: "b" } });
    expect(told(session.decide(authenticated(1, { claims: { tenant: "b" } })))).toBe("pass");
    const join = (tenant: string): string =>
      told(opened(shared).decide(authenticated(2, { user: "grace", claims: { tenant } })));
    expect(join("a")).toBe("pass");
    expect(join("b")).toBe("HTTP 429 connection-limit");
  });
});

test("a claim that every object seems to have is no claim of a token", () => {
  const policy = policyOf({ messages: [{ per: "claim:constructor", rate: "1/h" }] });
  const send = (ip: string): string => told(signedIn(policy, {}, { ip }).decide(frame(0)));
  expect(["192.0.2.1", "192.0.2.2"].map(send)).toEqual(["pass", "pass"]);
});

describe("rates per user", () => {
  const limits = { messages: [{ per: "user", rate: "1/h", burst: 2 }] } as const;
  const over = "1008 message-rate by client";

  test("follow the user from one connection, and address, to the next", () => {
    const policy = policyOf(limits);
    const first = signedIn(policy);
    first.decide(frame(0));
    first.decide({ type: "end", at: 0 });
    const second = signedIn(policy, {}, { ip: "198.51.100.7" });
    expect([told(second.decide(frame(0))), told(second.decide(frame(0)))]).toEqual(["pass", over]);
    const other = signedIn(policy, { user: "grace" });
    expect(told(other.decide(frame(0)))).toBe("pass");
  });

  test("fall back to the address for those whom nobody knows", () => {
    const policy = policyOf(limits);
    const send = (ip: string): string =>
      told(signedIn(policy, { user: undefined }, { ip }).decide(frame(0)));
    expect(["192.0.2.1", "192.0.2.1", "192.0.2.1"].map(send)).toEqual(["pass", "pass", over]);
    expect(send("192.0.2.2")).toBe("pass");
  });

  test("per claim, the same", () => {
    const policy = policyOf({ messages: [{ per: "claim:tenant", rate: "1/h" }] });
    const send = (user: string, tenant: string): string =>
      told(signedIn(policy, { user, claims: { tenant } }).decide(frame(0)));
    expect([send("ada", "a"), send("grace", "a"), send("grace", "b")]).toEqual([
      "pass",
      over,
      "pass",
    ]);
  });
});

const verdictOn = (authored: AuthoredPolicy, origin?: string, host?: string): string => {
  const session = compilePolicy("test", authored).session({ route: "chat" });
  const at = 0;
  const ip = "192.0.2.1";
  return told(session.decide({ type: "open", at, ip, origin, host, subprotocols: [] }));
};

describe("the origins of pages, where cookies say who the client is", () => {
  const byCookie: AuthoredPolicy = { auth: { jwt, from: ["cookie:session"] } };
  test.each([
    ["https://app.example", "app.example", true],
    ["https://APP.example", "App.Example", true],
    ["http://app.example", "app.example", true],
    ["https://app.example", "app.example:443", true],
    ["http://app.example", "app.example:80", true],
    ["https://app.example:8443", "app.example:8443", true],
    ["https://app.example:8443", "app.example", true],
    ["http://[::1]:8080", "[::1]:8080", true],
    ["https://[2001:db8::1]", "[2001:db8::1]", true],
    ["https://app.example", "app.example:80", false],
    ["https://app.example:8443", "app.example:443", false],
    ["https://evil.example", "app.example", false],
    ["https://app.example.evil.example", "app.example", false],
    ["https://evil.example?app.example", "app.example", false],
    ["https://a.app.example", "app.example", false],
    ["chrome-extension://app.example", "app.example", false],
    ["null", "null", false],
    ["null", "app.example", false],
    ["", "", false],
    ["https://app.example", undefined, false],
  ])("a page of %s may connect to %s: %s", (origin, host, passes) => {
    expect(verdictOn(byCookie, origin, host)).toBe(passes ? "pass" : "HTTP 403 origin");
  });

  test("who sends no Origin is no browser, and passes", () => {
    expect(verdictOn(byCookie, undefined, "app.example")).toBe("pass");
  });

  test("are those that the policy lists, where it does", () => {
    const listed = { ...byCookie, handshake: { origins: ["https://pages.example"] } };
    expect(verdictOn(listed, "https://pages.example", "app.example")).toBe("pass");
    expect(verdictOn(listed, "https://app.example", "app.example")).toBe("HTTP 403 origin");
  });

  test("are any without a cookie: other credentials do not travel by themselves", () => {
    const byHeader = { auth: { jwt, from: ["header", "query:token"] } };
    expect(verdictOn(byHeader, "https://evil.example", "app.example")).toBe("pass");
  });
});

test("refuse: close hands on the code that each refusal has behind a 101", () => {
  const policy = policyOf(
    { connections: [{ per: "ip", max: 1 }] },
    { handshake: { refuse: "close", hold: "2s" }, codes: { "connection-limit": 4029 } },
  );
  expect(policy).toMatchObject({ refuse: "close", timing: { holdMs: 2_000 } });
  arrive(policy, 0);
  expect(policy.session({ route: "chat" }).decide(open())).toMatchObject({
    kind: "refuse",
    httpStatus: 429,
    statusCode: 4029,
    reason: "connection-limit: 1 connection is open per ip, which is the limit; retry-after=10",
  });
});
