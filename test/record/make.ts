import * as fc from "fast-check";

import { derive } from "../../src/record/index.ts";
import type { Cause, CloseFacts, CloseRecord, LegRecord } from "../../src/record/index.ts";

export const CAUSES: readonly Cause[] = [
  "peer-close",
  "rule",
  "drain",
  "overload",
  "transport-lost",
  "refused",
  "upstream-refused",
  "upstream-unreachable",
  "abandoned",
];

export const START = Date.UTC(2026, 10, 23, 12);

export function leg(changes: Partial<LegRecord> = {}): LegRecord {
  return {
    received: undefined,
    sent: undefined,
    first: undefined,
    transport: "closed",
    messages: 0,
    bytes: 0,
    ...changes,
  };
}

/** A leg that never was. */
export const noLeg = leg({ transport: "none" });

export function close(statusCode: number | undefined, reason = "") {
  return { statusCode, reason };
}

/** A leg on which both sides exchanged a Close frame. */
export function closedLeg(statusCode: number | undefined, reason = ""): LegRecord {
  const frame = close(statusCode, reason);
  return leg({ received: frame, sent: close(statusCode), first: "received" });
}

/** By default: the client closed with 1000 after 12 seconds, and both legs ended cleanly. */
export function facts(changes: Partial<CloseFacts> = {}): CloseFacts {
  return {
    id: "01-default",
    route: "chat",
    policy: "chat",
    path: "/chat",
    clientAddress: "192.0.2.1",
    subprotocol: undefined,
    startedAt: START,
    openedAt: START + 50,
    endedAt: START + 12_050,
    cause: "peer-close",
    initiator: "client",
    rule: undefined,
    evidence: undefined,
    httpStatus: undefined,
    client: closedLeg(1000),
    upstream: closedLeg(1000),
    reports: [],
    ...changes,
  };
}

export function record(changes: Partial<CloseFacts> = {}): CloseRecord {
  return derive(facts(changes));
}

/** Any text at all, with what a hostile peer would send, and halves of surrogate pairs. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

// JSON has no minus zero; neither has any figure of a connection.
const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const time = fc.integer({ min: 0, max: 8.64e15 });
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const code = fc.integer({ min: 0, max: 65_535 });

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(value, { nil: undefined });
}

const anyFrame = fc.record({ statusCode: maybe(code), reason: anyText });

const anyLeg: fc.Arbitrary<LegRecord> = fc.record({
  received: maybe(anyFrame),
  sent: maybe(anyFrame),
  first: maybe(fc.constantFrom("received" as const, "sent" as const)),
  transport: fc.constantFrom("eof", "reset", "timeout", "closed", "dropped", "none"),
  messages: count,
  bytes: count,
});

const anyEvidence = fc.record(
  {
    measured: figure,
    allowed: figure,
    unit: fc.oneof(
      fc.constantFrom("ms", "", "bytes", "messages/s", "messages/m", "fragments"),
      anyText,
    ),
    detail: anyText,
  },
  { requiredKeys: ["measured", "allowed", "unit"] },
);

const anyRule = fc.oneof(
  fc.constantFrom("message-rate", "protocol", "idle", "dead-peer", "drain", "upstream-lost"),
  anyText,
);

const mostFacts = fc.record({
  id: fc.uuid(),
  route: maybe(anyText),
  policy: maybe(anyText),
  path: anyText,
  clientAddress: anyText,
  subprotocol: maybe(anyText),
  startedAt: time,
  openedAt: maybe(time),
  endedAt: time,
  cause: fc.constantFrom(...CAUSES),
  initiator: fc.constantFrom("client" as const, "upstream" as const, "gateway" as const),
  rule: maybe(anyRule),
  evidence: maybe(anyEvidence),
  httpStatus: maybe(fc.integer({ min: 100, max: 599 })),
  client: anyLeg,
  upstream: anyLeg,
  reports: fc.array(
    fc.record({
      rule: anyRule,
      statusCode: maybe(code),
      count,
      evidence: maybe(anyEvidence),
    }),
    { maxLength: 3 },
  ),
});

const optional = fc.record(
  {
    user: anyText,
    certificateSubject: anyText,
    offender: fc.constantFrom("client" as const, "upstream" as const),
  },
  { requiredKeys: [] },
);

/** Any facts whatever, also such as contradict each other. */
export const anyFacts: fc.Arbitrary<CloseFacts> = fc
  .tuple(mostFacts, optional)
  .map(([most, rest]) => Object.assign(most, rest));

export const anyRecord: fc.Arbitrary<CloseRecord> = anyFacts.map((any) =>
  // fast-check makes some objects without a prototype, which JSON does not give back.
  derive(structuredClone(any)),
);
