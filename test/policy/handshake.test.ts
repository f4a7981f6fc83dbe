import { describe, expect, test } from "vitest";
import { LocalCounters, compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import { told } from "./sessions.ts";
import type { PolicySession, Verdict } from "../../src/policy/types.ts";

interface Request {
  readonly origin?: string | undefined;
  readonly subprotocols?: readonly string[];
  readonly ip?: string;
}

function open(session: PolicySession, request: Request = {}): Verdict {
  const { origin, subprotocols = [], ip = "192.0.2.1" } = request;
  return session.decide({ type: "open", at: 0, ip, origin, subprotocols });
}

function verdictOn(authored: AuthoredPolicy, request: Request): Verdict {
  return open(compilePolicy("test", authored).session({ route: "chat" }), request);
}

describe("origin", () => {
  test.each([
    ["https://app.example", "https://app.example", true],
    ["https://app.example", "https://APP.example", true],
    ["https://App.Example:443", "https://app.example", true],
    ["https://app.example", "https://app.example:443", true],
    ["wss://app.example", "https://app.example", true],
    ["http://app.example:80", "ws://app.example", true],
    ["https://app.example", "http://app.example", false],
    ["https://app.example", "https://app.example:8443", false],
    ["https://app.example:80", "https://app.example", false],
    ["https://app.example", "https://app.example.evil", false],
    ["https://app.example", "https://evil-app.example", false],
    ["https://app.example", "https://app.example/", false],
    ["https://app.example", "null", false],
    ["https://app.example", "", false],
    ["https://app.example", "https://app.example https://evil.example", false],
    ["null", "null", true],
    ["null", "https://app.example", false],
    ["https://*.app.example", "https://a.app.example", true],
    ["https://*.app.example", "https://a.b.app.example", true],
    ["https://*.app.example", "https://app.example", false],
    ["https://*.app.example", "https://.app.example", false],
    ["https://*.app.example", "https://evilapp.example", false],
    ["https://*.app.example", "http://a.app.example", false],
    ["https://*.app.example:8443", "https://a.app.example:8443", true],
    ["https://*.app.example:8443", "https://a.app.example", false],
    ["https://*.app.example", "https://evil.example/.app.example", false],
    ["https://*.app.example", "https://evil.example:443@a.app.example", false],
    ["http://[::1]:8080", "http://[::1]:8080", true],
    ["chrome-extension://abcdef", "chrome-extension://abcdef", true],
  ])("where %s is allowed, a page of %s may connect: %s", (allowed, origin, passes) => {
    const verdict = verdictOn({ handshake: { origins: [allowed] } }, { origin });
    expect(told(verdict)).toBe(passes ? "pass" : "HTTP 403 origin");
  });

  test("a request without an Origin passes: it does not come from a page", () => {
    expect(told(verdictOn({ handshake: { origins: ["https://app.example"] } }, {}))).toBe("pass");
  });

  test("the evidence holds the origin, cut to a length that can be stored", () => {
    const origin = `https://${"a".repeat(500)}.example`;
    expect(verdictOn({ handshake: { origins: ["https://app.example"] } }, { origin })).toEqual({
      kind: "refuse",
      rule: "origin",
      httpStatus: 403,
      message: "pages of this origin may not connect",
      retryAfterMs: undefined,
      evidence: { measured: 1, allowed: 0, unit: "", detail: origin.slice(0, 256) },
      statusCode: 1008,
      reason: "origin: pages of this origin may not connect",
    });
  });
});

describe("subprotocol", () => {
  const handshake = { subprotocols: ["chat.v1", "chat.v2"] };
  test.each([
    [["chat.v2"], "pass"],
    [["other", "chat.v1"], "pass"],
    [[], "HTTP 400 subprotocol"],
    [["other"], "HTTP 400 subprotocol"],
    [["Chat.v1"], "HTTP 400 subprotocol"],
  ])("of those who offer %j: %s", (subprotocols, expected) => {
    expect(told(verdictOn({ handshake }, { subprotocols }))).toBe(expected);
  });

  test("the message says what is spoken here", () => {
    expect(verdictOn({ handshake }, {})).toMatchObject({
      message: "offer one of these subprotocols: chat.v1, chat.v2",
    });
  });
});

describe("connection-limit", () => {
  const limits = {
    connections: [
      { per: "ip", max: 2 },
      { per: "route", max: 3 },
    ],
  } as const;

  test("refuses one more than allowed with 429 and a time to come back", () => {
    const policy = compilePolicy("test", { limits });
    const sessions = [0, 1, 2].map(() => policy.session({ route: "chat" }));
    expect(sessions.map((session) => told(open(session)))).toEqual([
      "pass",
      "pass",
      "HTTP 429 connection-limit",
    ]);
    expect(open(policy.session({ route: "chat" }))).toMatchObject({
      message: "2 connections are open per ip, which is the limit",
      retryAfterMs: 10_000,
      evidence: { measured: 3, allowed: 2, unit: "connections", detail: "per: ip" },
    });
  });

  test("a place is given back at the end, once, also if nothing was established", () => {
    const policy = compilePolicy("test", { limits: { connections: [{ per: "ip", max: 1 }] } });
    const first = policy.session({ route: "chat" });
    open(first);
    first.decide({ type: "end", at: 1 });
    const second = policy.session({ route: "chat" });
    expect(told(open(second))).toBe("pass");
    first.decide({ type: "end", at: 2 });
    expect(told(open(policy.session({ route: "chat" })))).toBe("HTTP 429 connection-limit");
  });

  test("who is refused holds nothing, neither under the limit that was full nor under another", () => {
    const counters = new LocalCounters();
    const policy = compilePolicy("test", { limits }, { counters });
    const held = ["192.0.2.1", "192.0.2.1", "192.0.2.2"].map((ip) => {
      const session = policy.session({ route: "chat" });
      open(session, { ip });
      return session;
    });
    const refused = policy.session({ route: "chat" });
    expect(told(open(refused, { ip: "192.0.2.2" }))).toBe("HTTP 429 connection-limit");
    refused.decide({ type: "end", at: 0 });
    expect(counters.size).toBe(3);
    for (const session of held) session.decide({ type: "end", at: 0 });
    expect(counters.size).toBe(0);
  });

  test("a request that another rule refuses takes no place", () => {
    const counters = new LocalCounters();
    const authored = { handshake: { origins: ["https://app.example"] }, limits };
    const session = compilePolicy("test", authored, { counters }).session({ route: "chat" });
    expect(told(open(session, { origin: "https://evil.example" }))).toBe("HTTP 403 origin");
    expect(counters.size).toBe(0);
  });

  test("in report mode a connection over the limit lives, and is counted", () => {
    const counters = new LocalCounters();
    const authored = { mode: "report", limits: { connections: [{ per: "ip", max: 1 }] } } as const;
    const policy = compilePolicy("test", authored, { counters });
    const sessions = [0, 1].map(() => policy.session({ route: "chat" }));
    expect(sessions.map((session) => told(open(session)))).toEqual([
      "pass",
      "report HTTP 429 connection-limit",
    ]);
    for (const held of [1, 0]) {
      expect(counters.size).toBe(1);
      sessions[held]!.decide({ type: "end", at: 0 });
    }
    expect(counters.size).toBe(0);
  });

  test("in report mode a connection that another rule would refuse is counted", () => {
    const counters = new LocalCounters();
    const handshake = { origins: ["https://app.example"] };
    const policy = compilePolicy("test", { mode: "report", handshake, limits }, { counters });
    const session = policy.session({ route: "chat" });
    expect(told(open(session, { origin: "https://evil.example" }))).toBe("report HTTP 403 origin");
    expect(counters.size).toBe(2);
  });
});

test("hideReasons keeps the message of a refusal general", () => {
  const handshake = { subprotocols: ["secret.v1"] };
  expect(verdictOn({ handshake, hideReasons: true }, {})).toMatchObject({
    message: "the upgrade was refused",
  });
});
