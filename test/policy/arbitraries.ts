import * as fc from "fast-check";
import { normalizePolicy } from "../../src/policy/index.ts";
import { CLOSING_RULES } from "../../src/policy/defaults.ts";
import { RUNG_RULES } from "../../src/policy/sections/rules.ts";
import { VIOLATIONS } from "../../src/protocol/index.ts";
import type { AuthoredPolicy, AuthoredRung } from "../../src/policy/index.ts";
import type { PolicyEvent } from "../../src/policy/types.ts";

/** Begins everything that clients must not learn of a policy. */
export const HUSH = "hush-";

const duration = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom("ms", "s", "m", "h", "d"))
  .map(([n, unit]) => `${n}${unit}` as const);
const durationOrOff = fc.oneof(fc.constant("off" as const), duration);
const short = fc.constantFrom("1ms", "5s", "1m");
const scope = fc.constantFrom("connection", "ip", "user", "route", "claim:tenant");
const sender = fc.constantFrom("client", "upstream");
const senders = fc.constantFrom("client", "upstream", "both");
const period = fc.constantFrom("s", "m", "5s", "250ms");
const over = fc.constantFrom("close", "pause", "drop");
const some: { requiredKeys: [] } = { requiredKeys: [] };

/** How far a rule goes. */
const rung: fc.Arbitrary<AuthoredRung> = fc.oneof(
  fc.constant({}),
  fc.record({ mode: fc.constantFrom("report", "warn", "enforce") }),
  fc.record({ enforce: fc.constantFrom("0%", "5%", "0.1%", "12.3456%", "100%") }),
);

function onRungs<T extends object>(row: fc.Arbitrary<T>): fc.Arbitrary<T & AuthoredRung> {
  return fc.tuple(row, rung).map(merged);
}

function merged<A extends object, B extends object>([one, other]: [A, B]): A & B {
  return { ...one, ...other };
}

const messageRate = onRungs(
  fc.record(
    {
      per: scope,
      rate: fc.tuple(fc.integer({ min: 1, max: 50 }), period).map(([n, p]) => `${n}/${p}` as const),
      burst: fc.integer({ min: 1, max: 50 }),
      from: sender,
      over,
    },
    { requiredKeys: ["per", "rate", "burst", "from"] },
  ),
);

const byteRate = onRungs(
  fc.record(
    {
      per: scope,
      rate: fc
        .tuple(fc.integer({ min: 1, max: 50 }), period)
        .map(([n, p]) => `${n}MiB/${p}` as const),
      burst: fc.integer({ min: 1, max: 50 }).map((n) => `${n}MiB` as const),
      from: sender,
      over,
    },
    { requiredKeys: ["per", "rate", "burst", "from"] },
  ),
);

const upgradeRate = onRungs(
  fc.record({
    per: fc.constantFrom("ip", "route"),
    rate: fc.tuple(fc.integer({ min: 1, max: 5 }), period).map(([n, p]) => `${n}/${p}` as const),
    burst: fc.integer({ min: 1, max: 5 }),
  }),
);

const connectionLimit = onRungs(
  fc.record({
    per: fc.constantFrom("ip", "user", "route", "claim:tenant"),
    max: fc.integer({ min: 1, max: 3 }),
  }),
);

const key = fc.oneof(
  fc.constant({ secret: `${HUSH}secret-of-thirty-two-characters-at-least` }),
  fc.constant({ jwks: `https://${HUSH}keys.example/jwks.json` }),
  fc.constant({ publicKey: `${HUSH}key` }),
);

const auth: fc.Arbitrary<NonNullable<AuthoredPolicy["auth"]>> = fc.record(
  {
    jwt: fc
      .tuple(
        key,
        fc.record(
          {
            issuer: fc.constant(`https://${HUSH}id.example`),
            audience: fc.constantFrom(`${HUSH}audience`, [`${HUSH}one`, `${HUSH}two`]),
            algorithms: fc.constant(["HS256"]),
            requiredClaims: fc.constant([`${HUSH}claim`]),
            user: fc.constantFrom("sub", `${HUSH}user`),
            clockTolerance: fc.constantFrom("0s", "5s"),
            stale: fc.constantFrom("0s", "1d"),
          },
          some,
        ),
      )
      .map(merged),
    from: fc.subarray(["header", "cookie:session", "query:token", "message"], { minLength: 1 }),
    deadline: short,
    expiry: fc.record(
      {
        grace: fc.constantFrom("0s", "1ms", "30s"),
        renew: fc.constantFrom("message", "off"),
        notice: fc.constantFrom("off", "1ms", "10s", "1d"),
      },
      some,
    ),
    before: fc.record(
      { messages: fc.integer({ min: 1, max: 3 }), bytes: fc.constant("1KiB" as const) },
      some,
    ),
    forward: fc.record(
      { headers: fc.constant({ "X-User": `${HUSH}sub` }), credential: fc.boolean() },
      some,
    ),
  },
  { requiredKeys: ["jwt"] },
);

const anyPolicy: fc.Arbitrary<AuthoredPolicy> = fc.record(
  {
    mode: fc.constantFrom("enforce", "report"),
    handshake: fc.record(
      {
        origins: fc.subarray(["https://a.example", `https://*.${HUSH}b.example:8443`, "null"], {
          minLength: 1,
        }),
        subprotocols: fc.subarray(["chat.v1", "chat.v2"], { minLength: 1 }),
        timeout: duration,
        refuse: fc.constantFrom("http", "close"),
        hold: short,
      },
      some,
    ),
    auth,
    limits: fc.record(
      {
        messages: fc.uniqueArray(messageRate, {
          maxLength: 3,
          selector: ({ per, rate, burst, from }) => `${per} ${rate} ${burst} ${from}`,
        }),
        bytes: fc.uniqueArray(byteRate, {
          maxLength: 2,
          selector: ({ per, rate, burst, from }) => `${per} ${rate} ${burst} ${from}`,
        }),
        connections: fc.uniqueArray(connectionLimit, { maxLength: 3, selector: ({ per }) => per }),
        upgrades: fc.uniqueArray(upgradeRate, {
          maxLength: 2,
          selector: ({ per, rate, burst }) => `${per} ${rate} ${burst}`,
        }),
        messageSize: fc.integer({ min: 1, max: 1_024 }).map((n) => `${n}KiB` as const),
        fragments: fc.integer({ min: 1, max: 8 }),
        finish: durationOrOff,
        buffered: fc.constantFrom("64KiB", "1MiB"),
        stalled: duration,
        from: senders,
      },
      some,
    ),
    content: fc.record(
      {
        types: fc.subarray(["text", "binary"] as const, { minLength: 1 }),
        utf8: fc.boolean(),
        json: fc.constant(true),
        schema: fc.constantFrom(`./${HUSH}schema.json`, { title: `${HUSH}schema` }),
        forbid: fc.uniqueArray(
          onRungs(
            fc.record(
              {
                name: fc.constantFrom("card", "word"),
                pattern: fc.constant(`${HUSH}pattern`),
                over: fc.constantFrom("close", "drop"),
              },
              { requiredKeys: ["name", "pattern"] },
            ),
          ),
          { maxLength: 2, selector: ({ name }) => name },
        ),
        over: fc.constantFrom("close", "drop"),
        from: senders,
        compression: fc.constantFrom("inspect", "refuse"),
      },
      some,
    ),
    lifetime: fc.record(
      {
        idle: durationOrOff,
        max: durationOrOff,
        ping: durationOrOff,
        pongTimeout: duration,
        closeTimeout: duration,
        hostileCloseTimeout: duration,
      },
      some,
    ),
    rules: fc.dictionary(fc.constantFrom(...RUNG_RULES), rung),
    warning: fc.record({ message: fc.constantFrom("{rule}: {reason} {retryAfter}", "{}") }),
    penalty: fc.oneof(short, fc.record({ first: short, max: fc.constant("1h" as const) })),
    codes: fc.dictionary(
      fc.constantFrom(...CLOSING_RULES),
      fc.constantFrom(1000, 1008, 1011, 4000),
    ),
    hideReasons: fc.boolean(),
  },
  some,
);

/** Policies without a problem. */
export const authoredPolicy: fc.Arbitrary<AuthoredPolicy> = anyPolicy
  .map(withoutContradictions)
  // Rules about contents stand on each other, so not every mix of them is a policy.
  .filter((policy) => normalizePolicy(policy).problems.length === 0);

function withoutContradictions(authored: AuthoredPolicy): AuthoredPolicy {
  const { auth: asked, limits, content, ...rest } = authored;
  const { messages = [], bytes = [], connections = [] } = limits ?? {};
  const known = ({ per }: { readonly per: string }): boolean =>
    asked !== undefined || !(per === "user" || per.startsWith("claim:"));
  return {
    ...rest,
    ...(asked === undefined ? {} : { auth: asked }),
    ...(limits === undefined
      ? {}
      : {
          limits: {
            ...limits,
            messages: messages.filter(known),
            bytes: bytes.filter(known),
            connections: connections.filter(known),
          },
        }),
    // Rules and tokens may be about text, so text is allowed.
    ...(content === undefined ? {} : { content: { ...content, types: withText(content.types) } }),
  };
}

function withText(types: readonly ("text" | "binary")[] = []): readonly ("text" | "binary")[] {
  return types.includes("text") ? types : ["text", ...types];
}

const at = fc.constant(0);

/** One event of any type, at time 0: `timeline` moves them apart. */
const event: fc.Arbitrary<PolicyEvent> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("frame" as const),
      at,
      from: sender,
      opcode: fc.constantFrom(0, 1, 2),
      fin: fc.boolean(),
      payloadLength: fc.oneof(fc.nat(100), fc.nat(2 ** 21), fc.constant(2 ** 53 - 1)),
    }),
  },
  fc.record(
    {
      type: fc.constant("open" as const),
      at,
      ip: fc.constantFrom("192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1"),
      sample: fc.constantFrom(0, 0.05, 0.5, 0.999),
      origin: fc.option(fc.oneof(fc.constant("https://a.example"), fc.string()), {
        nil: undefined,
      }),
      host: fc.option(fc.oneof(fc.constant("a.example"), fc.string()), { nil: undefined }),
      subprotocols: fc.subarray(["chat.v1", "other"]),
    },
    { requiredKeys: ["type", "at", "ip", "origin", "subprotocols"] },
  ),
  fc.record({
    type: fc.constant("authenticated" as const),
    at,
    identity: fc.record({
      user: fc.constantFrom("ada", "ada", "grace", undefined),
      claims: fc.constantFrom<Record<string, string>>({}, { tenant: "a" }, { tenant: "b" }),
      // From the time of the event.
      expiresAt: fc.constantFrom(undefined, -1, 0, 1, 30_000, 100_000),
    }),
  }),
  fc.record({
    type: fc.constant("unauthenticated" as const),
    at,
    why: fc.constantFrom("missing", "invalid", "forbidden", "unavailable"),
    message: fc.oneof(fc.constant("no token"), fc.string({ unit: "binary", maxLength: 400 })),
  }),
  {
    weight: 2,
    arbitrary: fc.record(
      {
        type: fc.constant("content" as const),
        at,
        from: sender,
        findings: fc.array(
          fc.record(
            {
              rule: fc.constantFrom(
                "utf8",
                "content-malformed",
                "content-schema",
                "content-forbidden",
              ),
              name: fc.constantFrom("card", "word", "gone"),
              detail: fc.string({ unit: "grapheme", maxLength: 200 }),
            },
            { requiredKeys: ["rule", "detail"] },
          ),
          { maxLength: 3 },
        ),
        wireBytes: fc.nat(1_000),
        bytes: fc.nat(2 ** 21),
        tooLarge: fc.boolean(),
      },
      { requiredKeys: ["type", "at", "from", "findings", "wireBytes", "bytes"] },
    ),
  },
  fc.record({
    type: fc.constant("stalled" as const),
    at,
    peer: sender,
    bufferedBytes: fc.nat(2 ** 21),
    stalledMs: fc.nat(100_000),
  }),
  fc.record({
    type: fc.constant("unfinished" as const),
    at,
    from: sender,
    unfinishedMs: fc.nat(100_000),
  }),
  fc.record({
    type: fc.constant("violation" as const),
    at,
    from: sender,
    violation: fc.constantFrom(...Object.values(VIOLATIONS)),
  }),
  fc.record({
    type: fc.constantFrom("accepted", "established", "alive", "tick", "tick", "end", "revoked"),
    at,
  }),
);

/** Events in any order, some time apart; time may also stand still. */
export const timeline: fc.Arbitrary<PolicyEvent[]> = fc
  .array(fc.tuple(event, fc.oneof(fc.constant(0), fc.nat(50), fc.nat(100_000))), { maxLength: 60 })
  .map((steps) => {
    let now = 1_700_000_000_000;
    return steps.map(([one, wait]) => {
      now += wait;
      return moved(one, now);
    });
  });

function moved(one: PolicyEvent, now: number): PolicyEvent {
  if (one.type !== "authenticated") return { ...one, at: now };
  const { expiresAt } = one.identity;
  const identity = {
    ...one.identity,
    expiresAt: expiresAt === undefined ? undefined : now + expiresAt,
  };
  return { ...one, identity, at: now };
}
