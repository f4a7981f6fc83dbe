import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { FrameEvent, Peer } from "../../src/policy/types.ts";
import { establish, frame, told } from "./sessions.ts";

describe("message-size", () => {
  test.each([
    ["one frame of the limit", [[1, 1_024]], "pass"],
    ["one frame over it", [[1, 1_025]], "1009 message-size by client"],
    [
      "fragments that reach it",
      [
        [1, 1_000],
        [0, 24],
      ],
      "pass",
    ],
    [
      "fragments that pass it",
      [
        [1, 1_000],
        [0, 25],
      ],
      "1009 message-size by client",
    ],
    [
      "two messages below it",
      [
        [1, 1_000],
        [2, 1_000],
      ],
      "pass",
    ],
    ["a length that only a liar announces", [[2, 2 ** 53 - 1]], "1009 message-size by client"],
  ] as const)("%s", (_name, frames, expected) => {
    const session = establish({ limits: { messageSize: "1KiB" } });
    const verdicts = frames.map(([opcode, bytes]) =>
      told(session.decide(frame(0, { opcode, bytes }))),
    );
    expect(verdicts.at(-1)).toBe(expected);
  });

  test("says the figure and the limit", () => {
    const session = establish({ limits: { messageSize: "64KiB" } });
    expect(session.decide(frame(0, { bytes: 70_000 }))).toMatchObject({
      statusCode: 1009,
      reason: "message-size: a message may have 64KiB, this one has 70000 bytes or more",
      otherStatusCode: 1001,
      evidence: { measured: 70_000, allowed: 65_536, unit: "bytes" },
    });
  });

  test("a message of the upstream interleaves with one of the client without adding to it", () => {
    const session = establish({ limits: { messageSize: "1KiB", from: "both" } });
    const sizes = [
      frame(0, { bytes: 1_000, fin: false }),
      frame(0, { bytes: 1_000, fin: false, from: "upstream" }),
      frame(0, { bytes: 24, opcode: 0 }),
      frame(0, { bytes: 25, opcode: 0, from: "upstream" }),
    ];
    expect(sizes.map((event) => told(session.decide(event)))).toEqual([
      "pass",
      "pass",
      "pass",
      "1009 message-size by upstream",
    ]);
  });
});

describe("fragments", () => {
  test("counts the frames of one message, the empty ones too", () => {
    const session = establish({ limits: { fragments: 3 } });
    const events = [1, 0, 0, 0].map((opcode) => frame(0, { opcode, fin: false, bytes: 0 }));
    expect(events.map((event) => told(session.decide(event)))).toEqual([
      "pass",
      "pass",
      "pass",
      "1009 fragments by client",
    ]);
  });

  test("begins anew with each message", () => {
    const session = establish({ limits: { fragments: 2 } });
    for (let i = 0; i < 4; i++) {
      expect(told(session.decide(frame(0, { fin: false })))).toBe("pass");
      expect(told(session.decide(frame(0, { opcode: 0 })))).toBe("pass");
    }
  });
});

const unfinished = (unfinishedMs: number, from: Peer = "client") =>
  ({ type: "unfinished", at: 0, from, unfinishedMs }) as const;

describe("unfinished", () => {
  test.each([
    [{}, 59_999, "pass"],
    [{}, 60_000, "1009 fragments by client"],
    [{ finish: "2s" }, 2_000, "1009 fragments by client"],
    [{ finish: "off" }, 1e9, "pass"],
    [{ from: "upstream" }, 1e9, "pass"],
  ] as const)("with %j, a message that is not whole for %i ms: %s", (limits, ms, expected) => {
    expect(told(establish({ limits }).decide(unfinished(ms)))).toBe(expected);
  });

  test("says how long a message may take", () => {
    const session = establish({ limits: { finish: "90s", from: "both" } });
    expect(session.decide(unfinished(95_000, "upstream"))).toMatchObject({
      by: "upstream",
      reason: "fragments: a message must be whole within 90s",
      otherStatusCode: 1014,
      evidence: { measured: 95_000, allowed: 90_000, unit: "ms" },
    });
  });
});

describe("message-type", () => {
  test.each([
    ["text", 2, "1003 message-type by client", "binary messages are not allowed, send text"],
    ["binary", 1, "1003 message-type by client", "text messages are not allowed, send binary"],
  ] as const)("only %s is allowed", (type, opcode, expected, sentence) => {
    const session = establish({ content: { types: [type] } });
    expect(told(session.decide(frame(0, { opcode: 3 - opcode, fin: false })))).toBe("pass");
    expect(told(session.decide(frame(0, { opcode: 0 })))).toBe("pass");
    const verdict = session.decide(frame(0, { opcode }));
    expect(told(verdict)).toBe(expected);
    expect(verdict).toMatchObject({ reason: `message-type: ${sentence}` });
  });

  test("what the upstream sends is not meant unless it is said", () => {
    const binary = frame(0, { opcode: 2, from: "upstream" });
    expect(told(establish({ content: { types: ["text"] } }).decide(binary))).toBe("pass");
    const both = establish({ content: { types: ["text"], from: "both" } });
    expect(told(both.decide(binary))).toBe("1003 message-type by upstream");
  });
});

test("the cheapest and most hopeless rule speaks first: type, fragments, size, rate", () => {
  const policy = {
    limits: {
      messages: [{ per: "connection", rate: "1/h" }],
      messageSize: "100B",
      fragments: 1,
    },
    content: { types: ["text"] },
  } as const;
  const all = [
    frame(0, { opcode: 2, bytes: 200, fin: false }),
    frame(0, { opcode: 0, bytes: 200, fin: false }),
  ];
  const first = (events: readonly FrameEvent[], rules: AuthoredPolicy["rules"] = {}): string => {
    const session = establish({ ...policy, rules });
    session.decide(frame(0));
    const verdicts = events.map((event) => session.decide(event));
    return told(verdicts.find(({ kind }) => kind === "close")!);
  };
  const report = { mode: "report" } as const;
  expect(first(all)).toBe("1003 message-type by client");
  expect(first(all, { "message-type": report })).toBe("1009 message-size by client");
  const small = [frame(0, { bytes: 50, fin: false }), frame(0, { opcode: 0, bytes: 60 })];
  const sized = establish({ ...policy, limits: { ...policy.limits, messages: [] } });
  expect(small.map((event) => told(sized.decide(event)))).toEqual([
    "pass",
    "1009 fragments by client",
  ]);
  expect(first([frame(0)])).toBe("1008 message-rate by client");
});

test("a frame that passes gives the one shared verdict: nothing is allocated", () => {
  const session = establish({
    limits: {
      messages: [
        { per: "connection", rate: "1000/s" },
        { per: "ip", rate: "1000/s" },
      ],
    },
    content: { types: ["text"] },
  });
  const event = frame(0);
  const first = session.decide(event);
  expect(Object.isFrozen(first)).toBe(true);
  for (let i = 0; i < 10; i++) expect(session.decide(event)).toBe(first);
});
