import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { VIOLATIONS } from "../../src/protocol/index.ts";
import { MAX_COUNT, MAX_FRAMES } from "../../src/replay/event-log.ts";
import type { LogLine } from "../../src/replay/event-log.ts";
import { ReplayError, decodeLine, encodeLine } from "../../src/replay/index.ts";
import { frame } from "../policy/sessions.ts";
import { EPOCH_MS, Recording, opening } from "./logs.ts";

const at = fc.integer({ min: 0, max: 8.64e15 - 1e9 });
const connection = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const peer = fc.constantFrom("client", "upstream");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const count = fc.nat(Number.MAX_SAFE_INTEGER);
const why = fc.constantFrom("missing", "invalid", "forbidden", "unavailable");

const frames = fc
  .tuple(
    at,
    fc.array(
      fc.record({
        connection,
        after: fc.integer({ min: -1_000, max: 1_000 }),
        from: peer,
        opcode: fc.constantFrom(0, 1, 2),
        fin: fc.boolean(),
        payloadLength: count,
        count: fc.integer({ min: 1, max: MAX_COUNT }),
        paused: fc.boolean(),
      }),
      { minLength: 1, maxLength: MAX_FRAMES },
    ),
  )
  .map(([start, entries]): LogLine => {
    let now = start;
    const timed = entries.map(({ after, ...entry }, i) => {
      if (i > 0) now += after;
      return { ...entry, at: now };
    });
    return { kind: "frames", frames: timed };
  });

const otherEvent = fc.oneof(
  fc.record({
    type: fc.constant("authenticated" as const),
    at,
    identity: fc.record({
      user: maybe(fc.string()),
      claims: fc.dictionary(fc.string(), fc.string(), { noNullPrototype: true }),
      expiresAt: maybe(at),
    }),
  }),
  fc.tuple(at, why).map(([when, reason]) => {
    const message = `the token was ${reason}`;
    return { type: "unauthenticated", at: when, why: reason, message } as const;
  }),
  fc.record({ type: fc.constantFrom("revoked", "accepted", "established"), at }),
  fc.record(
    {
      type: fc.constant("content" as const),
      at,
      from: peer,
      findings: fc.array(
        fc.record(
          {
            rule: fc.constantFrom("utf8", "content-schema", "content-forbidden"),
            name: fc.string(),
            detail: fc.constant(""),
          },
          { requiredKeys: ["rule", "detail"] },
        ),
        { maxLength: 4 },
      ),
      wireBytes: count,
      bytes: count,
      tooLarge: fc.boolean(),
    },
    { requiredKeys: ["type", "at", "from", "findings", "wireBytes", "bytes"] },
  ),
  fc.record({
    type: fc.constant("stalled" as const),
    at,
    peer,
    bufferedBytes: count,
    stalledMs: count,
  }),
  fc.record({ type: fc.constant("unfinished" as const), at, from: peer, unfinishedMs: count }),
  fc.record({
    type: fc.constant("violation" as const),
    at,
    from: peer,
    violation: fc.constantFrom(...Object.values(VIOLATIONS)),
  }),
);

const line: fc.Arbitrary<LogLine> = fc.oneof(
  frames,
  fc.record({ kind: fc.constant("run" as const), at, run: fc.string() }),
  fc
    .record({
      connection,
      id: fc.string(),
      route: maybe(fc.string()),
      policy: maybe(fc.string()),
      event: fc.record(
        {
          type: fc.constant("open" as const),
          at,
          ip: fc.string(),
          sample: fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0),
          origin: maybe(fc.string()),
          host: fc.string(),
          subprotocols: fc.array(fc.string(), { maxLength: 4 }),
        },
        { requiredKeys: ["type", "at", "ip", "origin", "subprotocols"] },
      ),
    })
    .map(({ connection: c, id, route, policy, event }): LogLine => {
      return { kind: "open", at: event.at, connection: c, id, route, policy, event };
    }),
  fc.record({ kind: fc.constant("event" as const), connection, event: otherEvent }),
  fc.record({
    kind: fc.constant("ended" as const),
    at,
    connection,
    by: fc.constantFrom("close", "refuse"),
    rule: fc.string(),
    silentMs: maybe(count),
  }),
  fc.record({
    kind: fc.constant("end" as const),
    at,
    connection,
    ending: maybe(
      fc.record({
        cause: fc.constantFrom("peer-close", "rule", "refused"),
        initiator: fc.constantFrom("client", "upstream", "gateway"),
        rule: maybe(fc.string()),
        closeCode: maybe(fc.integer({ min: 0, max: 65_535 })),
        httpStatus: maybe(fc.integer({ min: 100, max: 999 })),
      }),
    ),
  }),
  fc.record({ kind: fc.constant("gap" as const), at, events: count, ended: fc.array(connection) }),
);

const decoded = (lines: readonly string[]): LogLine[] =>
  lines.map((text, i) => decodeLine(text, i + 1));

function outcomeOf(text: string): string {
  try {
    decodeLine(text, 7);
    return "read";
  } catch (error) {
    return ReplayError.is(error) ? `ReplayError in line ${error.line}` : String(error);
  }
}

describe("a line of the event log", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(line, (one) => {
        const text = encodeLine(one);
        expect(text).not.toContain("\n");
        expect(decodeLine(text, 1)).toEqual(one);
      }),
      { numRuns: 1_000 },
    );
  });

  test("that is anything else is a ReplayError, and nothing worse", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), line.map(encodeLine)),
        fc.nat(200),
        fc.string({ maxLength: 3 }),
        (text, place, noise) => {
          const broken = text.slice(0, place) + noise + text.slice(place + 1);
          expect(outcomeOf(broken)).toMatch(/^(?:read|ReplayError in line 7)$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["not JSON", "line 3: it is not JSON. Remove the line"],
    ["[1]", "line 3: the line must be an object; it is a list."],
    ['{"closewise":"events","version":2,"t":0}', "line 3: this event log has version 2"],
    ['{"t":"soon","c":1}', "line 3: t must be an integer"],
    ['{"t":0,"c":0,"established":true}', "line 3: c must be an integer from 1"],
    ['{"t":0,"c":1,"teleported":true}', "line 3: it holds no event that this Closewise knows"],
    ['{"t":0,"f":[]}', "line 3: f must be at least one frame"],
    ['{"t":0,"f":[[1,0,3,5]]}', "line 3: f[0] must be an integer from 0 to 2; it is 3"],
    ['{"t":0,"f":[[1,0,5,5,1e15]]}', "line 3: f[0] must be an integer from 1 to 1000000"],
    [
      '{"t":0,"c":1,"violation":{"from":"client","rule":"rude"}}',
      "violation.rule must be a rule of",
    ],
    ['{"t":0,"c":1,"authenticated":{"claims":{"a":1}}}', "authenticated.claims.a must be a text"],
  ])("%s: says where, what and what to do", (text, message) => {
    expect(() => decodeLine(text, 3)).toThrow(message);
  });

  test("is no longer than any that is written", () => {
    const message = "line 3: it is longer than 1048576 characters";
    expect(() => decodeLine(" ".repeat(1_048_577), 3)).toThrow(message);
  });

  test("does not take names from a prototype, nor give one", () => {
    const text = '{"t":0,"c":1,"authenticated":{"claims":{"__proto__":"x"}}}';
    const decoded = decodeLine(text, 1);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(decoded).toMatchObject({ event: { identity: { user: undefined } } });
    expect(encodeLine(decoded)).toContain('"__proto__":"x"');
  });
});

describe("the writer", () => {
  test("puts frames of all connections into one line, equal ones of a moment into one entry", () => {
    const recording = new Recording({});
    const [a, b] = [recording.connect("a"), recording.connect("b")];
    for (const tell of [a, b]) {
      tell(opening(0));
      tell({ type: "established", at: 1 });
    }
    for (let i = 0; i < 500; i++) a(frame(10));
    b(frame(10, { bytes: 3 }));
    a(frame(50, { fin: false }));
    b(frame(200));
    const [, , , , , first, second] = decoded(recording.lines);
    const common = { from: "client", opcode: 1, fin: true, payloadLength: 10, paused: false };
    const [ten, fifty] = [EPOCH_MS + 10, EPOCH_MS + 50];
    expect(first).toEqual({
      kind: "frames",
      frames: [
        { ...common, connection: 1, at: ten, count: 500 },
        { ...common, connection: 2, at: ten, payloadLength: 3, count: 1 },
        { ...common, connection: 1, at: fifty, fin: false, count: 1 },
      ],
    });
    expect(second).toMatchObject({ frames: [{ connection: 2, at: EPOCH_MS + 200 }] });
  });

  test("logs nothing of a token, of a message, or of what a subprotocol hides", () => {
    const recording = new Recording({});
    const tell = recording.connect("a");
    const secret = "c2VjcmV0LXRva2VuLW9mLXNvbWVib2R5";
    const subprotocols = ["chat.v1", `bearer.${secret}`, "graphql-transport-ws"];
    tell({ ...opening(0), type: "open", subprotocols } as ReturnType<typeof opening>);
    tell({ type: "unauthenticated", at: 1, why: "invalid", message: secret });
    const other = recording.connect("b");
    other(opening(1));
    other({
      type: "content",
      at: 2,
      from: "client",
      findings: [{ rule: "content-forbidden", name: "card", detail: secret }],
      wireBytes: 5,
      bytes: 5,
    });
    const text = recording.lines.join("\n");
    expect(text).not.toContain(secret);
    expect(text).toContain('["chat.v1","(withheld)","graphql-transport-ws"]');
    expect(text).toContain('[["content-forbidden","card"]]');
  });

  test("says what the policy did, then only the end, with what the record says of it", () => {
    const recording = new Recording({
      limits: { messages: [{ per: "connection", rate: "1/h", burst: 1 }] },
    });
    const tell = recording.connect("a");
    tell(opening(0));
    tell({ type: "established", at: 0 });
    tell(frame(5));
    expect(tell(frame(6))).toBe("close");
    tell(frame(7));
    tell({ type: "end", at: 9 });
    expect(decoded(recording.lines).slice(-3)).toEqual([
      expect.objectContaining({ kind: "frames" }),
      {
        kind: "ended",
        at: EPOCH_MS + 6,
        connection: 1,
        by: "close",
        rule: "message-rate",
        silentMs: undefined,
      },
      { kind: "end", at: EPOCH_MS + 9, connection: 1, ending: undefined },
    ]);
  });

  test("counts what there was no room for, and tells who ended meanwhile", () => {
    const recording = new Recording({});
    const [a, b] = [recording.connect("a"), recording.connect("b")];
    a(opening(0));
    b(opening(0));
    recording.sink.room = false;
    for (let i = 0; i < 10; i++) a(frame(10 + i));
    b({ type: "end", at: 20 });
    recording.connect("c")(opening(21));
    recording.writer.flush();
    expect(recording.writer.lost).toBe(12);
    recording.sink.room = true;
    a(frame(30));
    expect(decoded(recording.lines).slice(-2)).toEqual([
      { kind: "gap", at: EPOCH_MS + 30, events: 12, ended: [2] },
      expect.objectContaining({ kind: "frames" }),
    ]);
  });
});
