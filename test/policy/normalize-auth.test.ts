import { describe, expect, test } from "vitest";
import { formatProblem, normalizePolicy, toEffective } from "../../src/policy/index.ts";
import { jwt } from "./sessions.ts";

const problems = (authored: unknown): string[] =>
  normalizePolicy(authored).problems.map(formatProblem);
const ofAuth = (auth: object): string[] => problems({ auth: { jwt, ...auth } });

test("a key alone is enough: the rest has defaults", () => {
  const { settings } = normalizePolicy({ auth: { jwt: { jwks: "https://id.example/jwks.json" } } });
  expect(settings?.auth).toEqual({
    jwt: {
      jwks: "https://id.example/jwks.json",
      secret: undefined,
      publicKey: undefined,
      algorithms: undefined,
      issuer: undefined,
      audience: undefined,
      requiredClaims: [],
      user: "sub",
      clockToleranceMs: 5_000,
      cacheMs: 600_000,
      cooldownMs: 30_000,
      staleMs: 3_600_000,
      timeoutMs: 5_000,
    },
    from: ["header"],
    deadlineMs: 5_000,
    graceMs: 0,
    noticeMs: "off",
    renew: "off",
    beforeMessages: 1,
    beforeBytes: 8_192,
    forwardHeaders: {},
    forwardCredential: false,
  });
});

test("one audience is a list of one", () => {
  const { settings } = normalizePolicy({ auth: { jwt: { ...jwt, audience: "chat" } } });
  expect(settings?.auth?.jwt.audience).toEqual(["chat"]);
});

test("logout tokens have an audience of their own, where it is written", () => {
  const authored = { auth: { jwt: { ...jwt, issuer: "id", logout: { audience: "client-1" } } } };
  const { settings } = normalizePolicy(authored);
  expect(settings?.auth?.jwt.logoutAudience).toEqual(["client-1"]);
  expect(toEffective(settings!)).toMatchObject({
    auth: { jwt: { logout: { audience: ["client-1"] } } },
  });
  expect(problems(toEffective(settings!))).toEqual([]);
  expect(ofAuth({ jwt: { ...jwt, logout: {} } })).toEqual([
    expect.stringMatching(/^auth\.jwt\.logout: audience is missing\. /),
  ]);
});

test("a problem of one audience stands at the key, since there is no list", () => {
  const { problems } = normalizePolicy({ auth: { jwt: { ...jwt, audience: "" } } });
  expect(problems.map(({ path }) => path)).toEqual([["auth", "jwt", "audience"]]);
});

describe("the key", () => {
  const none = "there is no key to verify tokens with. Write one of jwks, secret and publicKey.";
  const tls =
    "is fetched without TLS, so anybody on the way could send other keys. Write an https URL.";

  test.each<[object, string[]]>([
    [{}, [`auth.jwt: ${none}`]],
    [
      { ...jwt, jwks: "https://id.example/keys" },
      ["auth.jwt: there is more than one key. Write one of jwks, secret and publicKey."],
    ],
    [{ jwks: "https://id.example" }, []],
    [{ jwks: "http://localhost:8080/keys" }, []],
    [{ jwks: "http://127.0.0.1/keys" }, []],
    [{ jwks: "http://[::1]:1/keys" }, []],
    ...[
      "http://id.example/keys",
      "http://localhost.evil.example/keys",
      "http://127.0.0.1@evil.example/",
      "http://localhost:80@evil.example/",
      "http://127.0.0.1.evil.example/",
    ].map((jwks): [object, string[]] => [{ jwks }, [`auth.jwt.jwks: "${jwks}" ${tls}`]]),
    [{ jwks: "id.example" }, ['auth.jwt.jwks: "id.example" is not a URL. Write a URL.']],
  ])("%j", (key, expected) => {
    expect(problems({ auth: { jwt: key } })).toEqual(expected);
  });

  test.each([
    ["too short", "hunter2"],
    ["too long", "hunter2".repeat(400)],
    ["a number", 1_234_567_890_123_456],
    ["a list", ["hunter2"]],
  ])("a secret that cannot be one is never quoted: %s", (_what, secret) => {
    const [problem, ...others] = problems({ auth: { jwt: { secret } } });
    expect(others).toEqual([]);
    expect(problem).toMatch(/^auth\.jwt\.secret: the secret /);
    expect(problem).not.toMatch(/hunter2|123456/);
  });

  test("a secret is not in the effective policy, which is a valid one all the same", () => {
    const { settings } = normalizePolicy({ auth: { jwt } });
    const effective = toEffective(settings!);
    expect(JSON.stringify(effective)).not.toContain(jwt.secret);
    expect(problems(effective)).toEqual([]);
  });
});

describe("places for tokens", () => {
  const hint = "Write header, header:NAME, cookie:NAME, query:NAME, subprotocol:NAME or message.";

  test.each([
    "header",
    "header:x-token",
    "cookie:session",
    "query:token",
    "subprotocol:bearer",
    "message",
  ])("%s is one", (from) => {
    expect(ofAuth({ from: [from] })).toEqual([]);
  });

  test.each(["headers", "cookie", "cookie:", "query:a b", "body", "message:auth", "Header", ""])(
    "%j is none",
    (from) => {
      expect(ofAuth({ from: [from] })).toEqual([
        `auth.from[0]: ${JSON.stringify(from)} is not a place for a token. ${hint}`,
      ]);
    },
  );

  test("there is at least one, and none twice", () => {
    expect(ofAuth({ from: [] })).toEqual([
      "auth.from: the list is empty. Write at least one, or remove the key.",
    ]);
    expect(ofAuth({ from: ["header", "message", "header"] })).toEqual([
      "auth.from: header stands there twice. Keep the first.",
    ]);
  });
});

describe("contradictions", () => {
  const onlyBinary = { content: { types: ["binary"] } };
  const textHint =
    "tokens come in text messages, and text is not allowed. Add text to content.types.";

  test.each<[string, object, string[]]>([
    [
      "tokens in messages that are not allowed",
      { auth: { jwt, from: ["message"] }, ...onlyBinary },
      [`auth.from: ${textHint}`],
    ],
    [
      "renewal in such messages",
      { auth: { jwt, expiry: { renew: "message" } }, ...onlyBinary },
      [`auth.expiry: ${textHint}`],
    ],
    [
      "a notice that nearly every client gets at once",
      { auth: { jwt, expiry: { notice: "2d" } } },
      [
        "auth.expiry.notice: a notice 2d before the end is given to nearly every client at once. Write a day or less.",
      ],
    ],
    [
      "counting by users whom nobody knows",
      {
        limits: {
          messages: [{ per: "user", rate: "1/s" }],
          connections: [
            { per: "ip", max: 1 },
            { per: "claim:tenant", max: 1 },
          ],
        },
      },
      [
        "limits.messages[0].per: per: user needs to know whose connection it is, and there is no auth. Add auth, or write per: ip.",
        "limits.connections[1].per: per: claim:tenant needs to know whose connection it is, and there is no auth. Add auth, or write per: ip.",
      ],
    ],
    [
      "a share of the connections for a rule that acts on none",
      {
        rules: { idle: { mode: "report", enforce: "100%" } },
      },
      [
        "rules.idle.enforce: the rule has mode: report and so is enforced on no connection. Remove mode, or remove enforce.",
      ],
    ],
    [
      "the same, in lists",
      {
        limits: { messages: [{ per: "ip", rate: "1/s", mode: "report", enforce: "5%" }] },
        content: { forbid: [{ name: "a", pattern: "b", mode: "warn", enforce: "5%" }] },
      },
      [
        "limits.messages[0].enforce: the rule has mode: report and so is enforced on no connection. Remove mode, or remove enforce.",
        "content.forbid[0].enforce: the rule has mode: warn and so is enforced on no connection. Remove mode, or remove enforce.",
      ],
    ],
    [
      "one count with two outcomes: one row would be lost",
      {
        limits: {
          messages: [
            { per: "ip", rate: "1/s" },
            { per: "route", rate: "1/s" },
            { per: "ip", rate: "1/s", mode: "report" },
          ],
          bytes: [
            { per: "ip", rate: "1MiB/s", over: "pause" },
            { per: "ip", rate: "1MiB/1s", over: "drop" },
          ],
        },
      },
      [
        "limits.messages[2]: the same messages per ip are limited twice, with different outcomes. Keep one of the two, or give them different rates.",
        "limits.bytes[1]: the same bytes per ip are limited twice, with different outcomes. Keep one of the two, or give them different rates.",
      ],
    ],
    [
      "upgrades that would count double",
      {
        limits: {
          upgrades: [
            { per: "ip", rate: "5/s" },
            { per: "ip", rate: "5/s", burst: 5 },
          ],
        },
      },
      [
        "limits.upgrades[1]: upgrades per ip at 5/s with a burst of 5 are limited twice, and each would count double. Keep one of the two.",
      ],
    ],
    [
      "two patterns of one name",
      {
        content: {
          forbid: [
            { name: "a", pattern: "b" },
            { name: "a", pattern: "c" },
          ],
        },
      },
      [
        "content.forbid[1].name: two patterns are named a. Give each its own name: records tell them apart by it.",
      ],
    ],
    [
      "a schema without JSON",
      { content: { json: false, schema: {} } },
      [
        "content.json: a schema is for JSON, and json: false says that messages need not be JSON. Remove json: false, or remove the schema.",
      ],
    ],
    [
      "rules about text where there is none",
      { content: { types: ["binary"], utf8: true } },
      [
        "content.types: the rules about what text says can never act: text is not allowed. Add text to the types, or remove utf8, json, schema and forbid.",
      ],
    ],
  ])("%s", (_name, authored, expected) => {
    expect(problems(authored)).toEqual(expected);
  });

  test("no contradiction: rows that differ, and rows of one connection", () => {
    const row = { per: "connection", rate: "1/s" };
    expect(
      problems({
        limits: {
          messages: [row, { ...row, over: "pause" }, { per: "ip", rate: "1/s" }],
          upgrades: [
            { per: "ip", rate: "5/s" },
            { per: "ip", rate: "60/m" },
            { per: "route", rate: "5/s" },
          ],
        },
      }),
    ).toEqual([]);
  });
});

describe("a penalty", () => {
  test.each<[unknown, object | string]>([
    ["10s", { firstMs: 10_000, maxMs: 600_000 }],
    [{ first: "10s" }, { firstMs: 10_000, maxMs: 600_000 }],
    [
      { first: "10s", max: "10s" },
      { firstMs: 10_000, maxMs: 10_000 },
    ],
    ["10 s", 'penalty: "10 s" is not a duration. Write 10s.'],
    [10, "penalty: 10 is not a duration. Write the unit: 10ms or 10s."],
    [
      true,
      "penalty: true is not a duration. A duration is a whole number and ms, s, m, h or d: 250ms, 10s, 5m, 2h, 30d.",
    ],
    [{ first: 10 }, "penalty.first: 10 is not a duration. Write the unit: 10ms or 10s."],
    [{ max: "1h" }, "penalty: first is missing. Add first: how long the first time, such as 10s."],
    [
      "1h",
      "penalty: the first penalty (1h) is longer than the longest (10m). Write max: 1h or more.",
    ],
  ])("%j", (penalty, expected) => {
    const { settings, problems } = normalizePolicy({ penalty });
    expect(settings?.penalty ?? problems.map(formatProblem).join("\n")).toEqual(expected);
  });
});

describe("modes by rule", () => {
  test.each<[object, string[]]>([
    [{ idle: { mode: "warn" } }, []],
    [{ idle: {} }, []],
    [
      { protocol: { mode: "report" } },
      [expect.stringMatching(/^rules\.protocol: no rule with a mode has this id\. Known here: /)],
    ],
    [
      { revoked: { mode: "report" } },
      [expect.stringMatching(/^rules\.revoked: no rule with a mode has this id\. /)],
    ],
    [
      { "message-rate": { mode: "report" } },
      [
        "rules.message-rate: its modes are elsewhere. Write mode and enforce in the row of limits.messages.",
      ],
    ],
    [
      { idel: { mode: "report" } },
      ["rules.idel: no rule with a mode has this id. Did you mean idle?"],
    ],
    [
      { idle: { mode: "watch" } },
      [
        'rules.idle.mode: "watch" is not one of report, warn, enforce. Known here: report, warn, enforce.',
      ],
    ],
    [
      { idle: "report" },
      ['rules.idle: "report" is not a map. Write keys and values; known here: mode, enforce.'],
    ],
    ...["5", "101%", "-1%", "5 %", "0.00001%", 5, 0.05].map((enforce): [object, string[]] => [
      { idle: { enforce } },
      [
        `rules.idle.enforce: ${JSON.stringify(enforce)} is not a share of the connections. Write a percentage: 5%, 0.1%, 100%.`,
      ],
    ]),
  ])("%j", (rules, expected) => {
    expect(problems({ rules })).toEqual(expected);
  });
});

test.each(["claim:", "claim", "claim: tenant", "tenant", "claim:\n", "Claim:tenant", null])(
  "per: %j is no scope",
  (per) => {
    const [problem] = problems({ auth: { jwt }, limits: { messages: [{ per, rate: "1/s" }] } });
    expect(problem).toMatch(/^limits\.messages\[0\]\.per: .+ is not one of .+, claim:NAME\. .+/);
  },
);

test("upgrades come before there is a user: they count by address or route", () => {
  expect(problems({ auth: { jwt }, limits: { upgrades: [{ per: "user", rate: "1/s" }] } })).toEqual(
    ['limits.upgrades[0].per: "user" is not one of ip, route. Known here: ip, route.'],
  );
});
