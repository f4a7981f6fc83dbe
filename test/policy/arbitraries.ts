import * as fc from "fast-check";
import { CLOSING_RULES } from "../../src/policy/defaults.ts";
import { VIOLATIONS } from "../../src/protocol/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { PolicyEvent } from "../../src/policy/types.ts";

const duration = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom("ms", "s", "m", "h", "d"))
  .map(([n, unit]) => `${n}${unit}` as const);
const durationOrOff = fc.oneof(fc.constant("off" as const), duration);
const scope = fc.constantFrom("connection", "ip", "route");
const sender = fc.constantFrom("client", "upstream");
const senders = fc.constantFrom("client", "upstream", "both");
const period = fc.constantFrom("s", "m", "5s", "250ms");

/** Policies without a problem. */
export const authoredPolicy: fc.Arbitrary<AuthoredPolicy> = fc.record(
  {
    mode: fc.constantFrom("enforce", "report"),
    handshake: fc.record(
      {
        origins: fc.subarray(["https://a.example", "https://*.b.example:8443", "null"], {
          minLength: 1,
        }),
        subprotocols: fc.subarray(["chat.v1", "chat.v2"], { minLength: 1 }),
        timeout: duration,
      },
      { requiredKeys: [] },
    ),
    limits: fc.record(
      {
        messages: fc.array(
          fc.record(
            {
              per: scope,
              rate: fc
                .tuple(fc.integer({ min: 1, max: 50 }), period)
                .map(([n, p]) => `${n}/${p}` as const),
              burst: fc.integer({ min: 1, max: 50 }),
              from: sender,
            },
            { requiredKeys: ["per", "rate"] },
          ),
          { maxLength: 3 },
        ),
        bytes: fc.array(
          fc.record(
            {
              per: scope,
              rate: fc
                .tuple(fc.integer({ min: 1, max: 50 }), period)
                .map(([n, p]) => `${n}MiB/${p}` as const),
              burst: fc.integer({ min: 1, max: 50 }).map((n) => `${n}MiB` as const),
              from: sender,
            },
            { requiredKeys: ["per", "rate"] },
          ),
          { maxLength: 2 },
        ),
        connections: fc.subarray([
          { per: "ip", max: 2 },
          { per: "route", max: 3 },
        ] as const),
        messageSize: fc.integer({ min: 1, max: 1_024 }).map((n) => `${n}KiB` as const),
        fragments: fc.integer({ min: 1, max: 8 }),
        buffered: fc.constantFrom("64KiB", "1MiB"),
        stalled: duration,
        from: senders,
      },
      { requiredKeys: [] },
    ),
    content: fc.record(
      { types: fc.subarray(["text", "binary"] as const, { minLength: 1 }), from: senders },
      { requiredKeys: [] },
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
      { requiredKeys: [] },
    ),
    codes: fc.dictionary(
      fc.constantFrom(...CLOSING_RULES),
      fc.constantFrom(1000, 1008, 1011, 4000),
    ),
    hideReasons: fc.boolean(),
  },
  { requiredKeys: [] },
);

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
  fc.record({
    type: fc.constant("open" as const),
    at,
    ip: fc.constantFrom("192.0.2.1", "2001:db8::1"),
    origin: fc.option(fc.oneof(fc.constant("https://a.example"), fc.string()), { nil: undefined }),
    subprotocols: fc.subarray(["chat.v1", "other"]),
  }),
  fc.record({
    type: fc.constant("stalled" as const),
    at,
    peer: sender,
    bufferedBytes: fc.nat(2 ** 21),
    stalledMs: fc.nat(100_000),
  }),
  fc.record({
    type: fc.constant("violation" as const),
    at,
    from: sender,
    violation: fc.constantFrom(...Object.values(VIOLATIONS)),
  }),
  fc.record({ type: fc.constantFrom("established", "alive", "tick", "end"), at }),
);

/** Events in any order, some time apart; time may also stand still. */
export const timeline: fc.Arbitrary<PolicyEvent[]> = fc
  .array(fc.tuple(event, fc.oneof(fc.constant(0), fc.nat(50), fc.nat(100_000))), { maxLength: 60 })
  .map((steps) => {
    let now = 1_700_000_000_000;
    return steps.map(([one, wait]) => {
      now += wait;
      return { ...one, at: now };
    });
  });
