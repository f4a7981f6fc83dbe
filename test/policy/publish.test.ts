import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePolicy, publishPolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy, PublishedRule } from "../../src/policy/index.ts";
import { HUSH, authoredPolicy } from "./arbitraries.ts";
import { jwt } from "./sessions.ts";

/** What is published of one rule, without the advice. */
function publishedOf(authored: AuthoredPolicy, rule: string): Omit<PublishedRule, "advice">[] {
  return publishPolicy(compilePolicy("chat", authored))
    .rules.filter((one) => one.rule === rule)
    .map(({ advice: _advice, ...facts }) => facts);
}

test("a client's author reads each limit as a number with its unit, how it ends, and what to do", () => {
  const policy = compilePolicy("chat", {
    limits: {
      messages: [
        { per: "connection", rate: "20/s", burst: 40 },
        { per: "route", rate: "1/s", from: "upstream" },
      ],
      connections: [{ per: "ip", max: 20 }],
      messageSize: "64KiB",
    },
    content: { types: ["text"] },
    codes: { "message-rate": 4008 },
  });
  const published = publishPolicy(policy);
  expect(published).toMatchObject({ policy: "chat", mode: "enforce", hidden: false });
  const byRule = (rule: string): unknown => published.rules.filter((one) => one.rule === rule);
  expect(byRule("message-rate")).toEqual([
    {
      rule: "message-rate",
      per: "connection",
      limit: {
        value: 20,
        unit: "messages",
        periodMs: 1_000,
        burst: 40,
        written: "20/s",
        burstWritten: "40",
      },
      statusCode: 4008,
      retry: "application",
      advice: expect.stringContaining("retry-after") as unknown,
    },
  ]);
  expect(byRule("connection-limit")).toMatchObject([
    { per: "ip", limit: { value: 20, unit: "connections", written: "20" }, httpStatus: 429 },
  ]);
  expect(byRule("message-size")).toMatchObject([
    { limit: { value: 65_536, unit: "bytes", written: "64KiB" }, statusCode: 1009 },
  ]);
  expect(byRule("message-type")).toMatchObject([{ allowed: ["text"], statusCode: 1003 }]);
  expect(JSON.parse(JSON.stringify(published))).toEqual(published);
});

test("the names of allowed origins stay private", () => {
  const policy = compilePolicy("a", { handshake: { origins: ["https://internal.example"] } });
  expect(JSON.stringify(publishPolicy(policy))).not.toContain("internal");
});

test("hideReasons hides the rules here too", () => {
  const published = publishPolicy(compilePolicy("a", { hideReasons: true }));
  expect(published).toEqual({ policy: "a", mode: "enforce", hidden: true, rules: [] });
});

describe("tokens", () => {
  const auth = { jwt, from: ["cookie:session", "message"], expiry: { grace: "10s" } } as const;

  test.each([
    ["auth-invalid", { allowed: ["cookie:session", "message"], httpStatus: 401 }],
    [
      "auth-timeout",
      {
        limit: { value: 5_000, unit: "ms", written: "5s" },
        statusCode: 1008,
        retry: "after-change",
      },
    ],
    ["auth-expired", { limit: { value: 10_000, unit: "ms", written: "10s" }, statusCode: 1008 }],
    ["revoked", { statusCode: 1008 }],
    ["origin", { httpStatus: 403 }],
  ] as const)("%s", (rule, facts) => {
    expect(publishedOf({ auth }, rule)).toMatchObject([{ rule, ...facts }]);
  });

  test("are not spoken of where nobody asks for them", () => {
    const rules = publishPolicy(compilePolicy("chat", {})).rules.map(({ rule }) => rule);
    expect(rules.filter((rule) => /^auth|revoked|origin/.test(rule))).toEqual([]);
  });
});

describe("contents, arrivals and what follows", () => {
  const authored: AuthoredPolicy = {
    content: { schema: {}, forbid: [{ name: "card", pattern: "x" }] },
    limits: { upgrades: [{ per: "ip", rate: "5/s", burst: 20 }] },
    penalty: "10s",
  };

  test.each([
    ["utf8", { statusCode: 1007 }],
    ["content-malformed", { statusCode: 1007 }],
    ["content-schema", { statusCode: 1008 }],
    ["content-forbidden", { allowed: ["not card"], statusCode: 1008 }],
    [
      "upgrade-rate",
      {
        per: "ip",
        limit: {
          value: 5,
          unit: "connections",
          periodMs: 1_000,
          burst: 20,
          written: "5/s",
          burstWritten: "20",
        },
        httpStatus: 429,
      },
    ],
    ["penalty", { limit: { value: 10_000, unit: "ms", written: "10s" }, httpStatus: 429 }],
  ] as const)("%s", (rule, facts) => {
    expect(publishedOf(authored, rule)).toMatchObject([{ rule, ...facts }]);
  });

  test("rules for upstreams are not for clients to know", () => {
    const rules = publishedOf(
      { ...authored, content: { ...authored.content, from: "upstream" } },
      "content-schema",
    );
    expect(rules).toEqual([]);
  });
});

test("where refusals are told by a Close frame, a client meets its code and no status", () => {
  const authored: AuthoredPolicy = {
    handshake: { refuse: "close", subprotocols: ["chat.v1"] },
    codes: { subprotocol: 4000 },
  };
  expect(publishedOf(authored, "subprotocol")).toEqual([
    { rule: "subprotocol", allowed: ["chat.v1"], statusCode: 4000, retry: "application" },
  ]);
});

test("nothing that is published is secret: no key, issuer, claim, origin, pattern or schema", () => {
  fc.assert(
    fc.property(authoredPolicy, (authored) => {
      const published = publishPolicy(compilePolicy("chat", { ...authored, hideReasons: false }));
      expect(JSON.stringify(published)).not.toContain(HUSH);
      expect(JSON.parse(JSON.stringify(published))).toEqual(published);
      expect(published.rules.every((rule) => rule.advice !== "")).toBe(true);
      expect(
        published.rules.every(
          (rule) => (rule.statusCode === undefined) !== (rule.httpStatus === undefined),
        ),
      ).toBe(true);
    }),
  );
});
