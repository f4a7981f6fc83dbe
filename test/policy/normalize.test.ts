import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProblem, normalizePolicy, toEffective } from "../../src/policy/index.ts";
import type { PolicySettings } from "../../src/policy/index.ts";
import { HUSH, authoredPolicy } from "./arbitraries.ts";

const problems = (authored: unknown): string[] =>
  normalizePolicy(authored).problems.map(formatProblem);

test("an empty policy has every default", () => {
  const { settings } = normalizePolicy({});
  expect(settings && toEffective(settings)).toEqual({
    mode: "enforce",
    handshake: { timeout: "10s", refuse: "http", hold: "3s" },
    limits: {
      messages: [],
      bytes: [],
      connections: [],
      upgrades: [],
      messageSize: "1MiB",
      fragments: 128,
      finish: "1m",
      buffered: "1MiB",
      stalled: "30s",
      from: "client",
    },
    content: {
      types: ["text", "binary"],
      utf8: false,
      json: false,
      forbid: [],
      over: "close",
      from: "client",
      compression: "inspect",
    },
    lifetime: {
      idle: "off",
      max: "off",
      ping: "25s",
      pongTimeout: "20s",
      closeTimeout: "10s",
      hostileCloseTimeout: "1s",
    },
    rules: {},
    codes: {
      "message-rate": 1008,
      "byte-rate": 1008,
      "message-size": 1009,
      fragments: 1009,
      "message-type": 1003,
      "content-malformed": 1007,
      "content-schema": 1008,
      "content-forbidden": 1008,
      utf8: 1007,
      "connection-limit": 1013,
      "upgrade-rate": 1013,
      penalty: 1013,
      origin: 1008,
      subprotocol: 1008,
      "auth-invalid": 1008,
      "auth-timeout": 1008,
      "auth-expired": 1008,
      "auth-unavailable": 1013,
      revoked: 1008,
      idle: 1001,
      lifetime: 1001,
      "dead-peer": 1011,
      "slow-consumer": 1008,
      drain: 1012,
      overload: 1013,
      "upstream-lost": 1014,
      "upstream-refused": 1014,
    },
    hideReasons: false,
  });
});

test("the burst is the amount of the rate unless it is written", () => {
  const rates = normalizePolicy({
    limits: {
      messages: [
        { per: "connection", rate: "20/s" },
        { per: "ip", rate: "20/s", burst: 40, from: "upstream" },
      ],
    },
  }).settings?.rates;
  expect(rates).toEqual([
    {
      unit: "messages",
      per: "connection",
      from: "client",
      rate: { amount: 20, periodMs: 1_000, burst: 20 },
      over: "close",
      rung: { mode: "enforce", fraction: 1 },
    },
    {
      unit: "messages",
      per: "ip",
      from: "upstream",
      rate: { amount: 20, periodMs: 1_000, burst: 40 },
      over: "close",
      rung: { mode: "enforce", fraction: 1 },
    },
  ]);
});

test("all problems are found at once, each with its path", () => {
  expect(
    problems({
      mod: "report",
      limits: {
        messages: [{ per: "connection" }, { per: "ip", rate: "fast" }],
        messageSize: "64KB",
      },
      lifetime: { idle: 60 },
    }),
  ).toEqual([
    "mod: unknown key. Did you mean mode?",
    "limits.messages[0]: rate is missing. Add rate: messages per time, such as 20/s.",
    'limits.messages[1].rate: "fast" is not a rate of messages. A rate is an amount per time: 20/s, 600/m, 10/5s.',
    'limits.messageSize: "64KB" is not a size. Write 64KiB.',
    "lifetime.idle: 60 is not a duration. Write the unit: 60ms or 60s.",
  ]);
});

describe("what this version does not enforce is a problem, since it would fail open", () => {
  test.each([
    ["limits.unfinished", { limits: { unfinished: "256MiB" } }],
    ["mode", { mode: "warn" }],
  ])("%s", (path, authored) => {
    const [problem, ...others] = problems(authored);
    expect(problem).toMatch(/would fail open\. .+\.$/);
    expect(problem?.startsWith(`${path}: `)).toBe(true);
    expect(others).toEqual([]);
  });
});

describe("contradictions between keys", () => {
  test("a burst that no message of the allowed size fits into", () => {
    expect(problems({ limits: { bytes: [{ per: "ip", rate: "64KiB/s" }] } })).toEqual([
      "limits.bytes[0]: the burst is 64KiB (the rate's amount) and messageSize is 1MiB: " +
        "a message of that size could never be admitted. Write burst: 1MiB, or limits.messageSize: 64KiB.",
    ]);
    const limits = { bytes: [{ per: "ip", rate: "1MiB/s", burst: "1KiB" }], messageSize: "2KiB" };
    expect(problems({ limits })).toEqual([
      "limits.bytes[0].burst: the burst is 1KiB and messageSize is 2KiB: " +
        "a message of that size could never be admitted. Write burst: 2KiB, or limits.messageSize: 1KiB.",
    ]);
  });

  test("but a burst for upstreams is not held against the size of clients' messages", () => {
    const bytes = [{ per: "ip", rate: "64KiB/s", from: "upstream" }];
    expect(problems({ limits: { bytes } })).toEqual([]);
    expect(problems({ limits: { bytes, from: "both" } })).toHaveLength(1);
  });

  test("the same connections limited twice", () => {
    const connections = [
      { per: "ip", max: 1 },
      { per: "ip", max: 2 },
    ];
    expect(problems({ limits: { connections } })).toEqual([
      "limits.connections[1]: connections per ip are limited twice. Keep the smaller of the two.",
    ]);
  });
});

describe("codes", () => {
  test.each<[codes: object, expected: string[]]>([
    [{ "message-rate": 4008 }, []],
    [{ "upstream-lost": 1011 }, []],
    [{ origin: 4403 }, []],
    [
      { "mesage-rate": 1008 },
      ["codes.mesage-rate: no rule has this id. Did you mean message-rate?"],
    ],
    ...[1005, 1006, 1015, 999, 2000, 5000, "1008", null].map((code): [object, string[]] => [
      { idle: code },
      [
        `codes.idle: ${JSON.stringify(code)} must not be the status code of a Close frame. ` +
          "Write a code of the registry (1000-1003, 1007-1014), or 3000-4999.",
      ],
    ]),
    [
      { drain: 1010 },
      [
        "codes.drain: 1010 is for clients to send, not for a gateway. " +
          "Write a code of the registry (1000-1003, 1007-1014), or 3000-4999.",
      ],
    ],
  ])("%j", (codes, expected) => {
    expect(problems({ codes })).toEqual(expected);
  });
});

test("keys of Object.prototype are unknown keys like any other", () => {
  const authored: unknown = JSON.parse(
    '{"__proto__": {}, "constructor": 1, "codes": {"toString": 1008}}',
  );
  expect(problems(authored).map((problem) => problem.split(":", 1)[0])).toEqual([
    "__proto__",
    "constructor",
    "codes.toString",
  ]);
});

test("any JSON value gives settings or problems, and never an exception", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutilated()), (value) => {
      const { settings, problems } = normalizePolicy(value);
      expect((settings === undefined) === problems.length > 0).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("every problem says what is wrong and the way out, and stands at something that was written", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutilated()), (value) => {
      for (const { path, message, hint } of normalizePolicy(value).problems) {
        expect(message).toMatch(/^.*[^.]$/s);
        expect(hint).toMatch(/^.+[^.]$/s);
        const written = path.reduce<unknown>(
          (at, step) => (at as Record<string, unknown>)[step],
          value,
        );
        expect(written).toBeDefined();
      }
    }),
    { numRuns: 2_000 },
  );
});

test("an effective policy is a valid policy with the same meaning, but for a secret, which is hidden", () => {
  fc.assert(
    fc.property(authoredPolicy, (authored) => {
      const { settings, problems } = normalizePolicy(authored);
      expect(problems).toEqual([]);
      const effective = toEffective(settings!);
      const again = normalizePolicy(effective).settings;
      expect(again).toEqual(withSecret(settings!, again?.auth?.jwt.secret));
      expect(JSON.parse(JSON.stringify(effective))).toEqual(effective);
      expect(JSON.stringify(effective)).not.toContain(`${HUSH}secret`);
    }),
  );
});

function withSecret(settings: PolicySettings, secret: string | undefined): PolicySettings {
  const { auth } = settings;
  return auth === undefined
    ? settings
    : { ...settings, auth: { ...auth, jwt: { ...auth.jwt, secret } } };
}

/** A valid policy of which one value has become something else. */
function mutilated(): fc.Arbitrary<unknown> {
  return fc.tuple(authoredPolicy, fc.nat(), fc.jsonValue()).map(([authored, position, junk]) => {
    let n = 0;
    const count = JSON.stringify(authored).length;
    return JSON.parse(
      JSON.stringify(authored, (_key, value: unknown) =>
        n++ === position % count ? junk : value,
      ) ?? "null",
    ) as unknown;
  });
}
