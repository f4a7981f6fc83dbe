import { describe, expect, test } from "vitest";
import { compilePolicy } from "../../src/policy/index.ts";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { ContentEvent, ContentFinding } from "../../src/policy/types.ts";
import { establish, frame, told } from "./sessions.ts";

const looked = (
  findings: readonly ContentFinding[],
  more: Partial<ContentEvent> = {},
): ContentEvent => ({
  type: "content",
  at: 0,
  from: "client",
  findings,
  wireBytes: 10,
  bytes: 10,
  ...more,
});

const card: ContentFinding = { rule: "content-forbidden", name: "card", detail: "at byte 3" };
const word: ContentFinding = { rule: "content-forbidden", name: "word", detail: "at byte 9" };
const malformed: ContentFinding = { rule: "content-malformed", detail: "NaN at byte 1" };

describe("what is found in a message", () => {
  test.each([
    ["utf8", "1007 utf8 by client", "utf8: why"],
    ["content-malformed", "1007 content-malformed by client", "content-malformed: why"],
    [
      "content-schema",
      "1008 content-schema by client",
      "content-schema: the message does not fit the schema: why",
    ],
    ["content-forbidden", "1008 content-forbidden by client", "content-forbidden: why"],
  ] as const)("%s closes: %s", (rule, expected, reason) => {
    const session = establish({ content: { json: true } });
    const verdict = session.decide(looked([{ rule, detail: "why" }]));
    expect(told(verdict)).toBe(expected);
    expect(verdict).toMatchObject({ reason, evidence: { detail: "why" } });
  });

  test("the evidence says what was found, and that alone", () => {
    const content = { forbid: [{ name: "card", pattern: "x" }] };
    expect(establish({ content }).decide(looked([card]))).toMatchObject({
      evidence: { measured: 1, allowed: 0, unit: "", detail: "at byte 3" },
    });
  });

  test("an upstream at fault is told, and its client is told of the upstream", () => {
    const session = establish({ content: { json: true, from: "upstream" } });
    expect(session.decide(looked([malformed], { from: "upstream" }))).toMatchObject({
      by: "upstream",
      statusCode: 1007,
      otherStatusCode: 1014,
    });
  });

  test("nothing found passes", () => {
    expect(told(establish({ content: { json: true } }).decide(looked([])))).toBe("pass");
  });
});

describe("what is done about it", () => {
  const forbid = [
    { name: "card", pattern: "x", over: "drop" },
    { name: "word", pattern: "y" },
  ] as const;

  test.each([
    [{}, [card], "drop content-forbidden by client"],
    [{}, [word], "1008 content-forbidden by client"],
    [{}, [card, word], "1008 content-forbidden by client"],
    [{}, [word, card], "1008 content-forbidden by client"],
    [{ over: "drop" }, [word, malformed], "drop content-forbidden by client"],
    [{ over: "drop" }, [malformed], "drop content-malformed by client"],
  ] as const)("with %j and %j: %s", (content, findings, expected) => {
    const session = establish({ content: { json: true, forbid, ...content } });
    expect(told(session.decide(looked(findings)))).toBe(expected);
  });

  test("each row and each rule has its own rung", () => {
    const authored: AuthoredPolicy = {
      content: { json: true, forbid: [{ name: "card", pattern: "x", mode: "report" }, forbid[1]] },
      rules: { "content-malformed": { mode: "warn" } },
    };
    const session = establish(authored);
    expect(told(session.decide(looked([card, malformed])))).toBe(
      "report 1008 content-forbidden by client, warn 1007 content-malformed by client",
    );
    expect(told(session.decide(looked([card, word])))).toBe(
      "report 1008 content-forbidden by client, 1008 content-forbidden by client",
    );
  });

  test("in report mode nothing is left out", () => {
    const session = establish({ mode: "report", content: { over: "drop", json: true } });
    expect(told(session.decide(looked([malformed])))).toBe(
      "report 1007 content-malformed by client",
    );
  });
});

describe("what a message has when it is inflated", () => {
  const content = { json: true } as const;

  test.each([
    [100, "pass"],
    [101, "1009 message-size by client"],
  ])("counts for its size: %i bytes of 100: %s", (bytes, expected) => {
    const session = establish({ content, limits: { messageSize: "100B" } });
    session.decide(frame(0));
    expect(told(session.decide(looked([], { bytes })))).toBe(expected);
  });

  test("counts for byte rates, beyond what was on the wire", () => {
    const session = establish({
      content,
      limits: { messageSize: "100B", bytes: [{ per: "connection", rate: "100B/h" }] },
    });
    expect(told(session.decide(frame(0, { bytes: 10 })))).toBe("pass");
    expect(told(session.decide(looked([], { wireBytes: 10, bytes: 60 })))).toBe("pass");
    expect(told(session.decide(frame(0, { bytes: 40 })))).toBe("pass");
    expect(told(session.decide(frame(0, { bytes: 1 })))).toBe("1008 byte-rate by client");
  });

  test("counts once for limits that wait, and the next message waits for it", () => {
    const session = establish({
      content,
      limits: { messageSize: "100B", bytes: [{ per: "ip", rate: "100B/s", over: "pause" }] },
    });
    session.decide(frame(0, { bytes: 50 }));
    expect(told(session.decide(looked([], { wireBytes: 50, bytes: 100 })))).toBe("pass");
    expect(told(session.decide(frame(0, { bytes: 50 })))).toBe(
      "pause until 500 byte-rate by client",
    );
  });

  test("over a limit that drops, is left out and not counted", () => {
    const session = establish({
      content,
      limits: { messageSize: "100B", bytes: [{ per: "ip", rate: "100B/h", over: "drop" }] },
    });
    session.decide(frame(0, { bytes: 60 }));
    expect(told(session.decide(looked([], { wireBytes: 60, bytes: 101 })))).toBe(
      "1009 message-size by client",
    );
    const other = establish({
      content,
      limits: { messageSize: "100B", bytes: [{ per: "ip", rate: "100B/h", over: "drop" }] },
    });
    other.decide(frame(0, { bytes: 60 }));
    other.decide(frame(0, { bytes: 20 }));
    expect(told(other.decide(looked([], { wireBytes: 20, bytes: 60 })))).toBe(
      "drop byte-rate by client",
    );
    expect(told(other.decide(frame(0, { bytes: 20 })))).toBe("pass");
  });

  test("is told once of a message whose frames were too large already", () => {
    const session = establish({
      content,
      limits: { messageSize: "100B" },
      rules: { "message-size": { mode: "report" } },
    });
    expect(told(session.decide(frame(0, { bytes: 101 })))).toBe(
      "report 1009 message-size by client",
    );
    expect(told(session.decide(looked([], { wireBytes: 101, bytes: 500 })))).toBe("pass");
    session.decide(frame(0));
    expect(told(session.decide(looked([], { bytes: 500 })))).toBe(
      "report 1009 message-size by client",
    );
  });
});

describe("a message that is not inflated to its end", () => {
  const bomb = looked([], { wireBytes: 1_000, bytes: 1_025, tooLarge: true });
  const limits = { messageSize: "1KiB" } as const;
  const close = "1009 message-size by client";
  const report = { mode: "report" } as const;

  test.each([
    ["where its size is enforced", {}, close],
    [
      "where its size is only watched, since it was not looked at",
      { rules: { "message-size": report } },
      close,
    ],
    [
      "unless nothing it could say is held against it either",
      {
        rules: { "message-size": report, "content-malformed": report, utf8: report },
      },
      `report ${close}`,
    ],
    ["in report mode", { mode: "report" }, `report ${close}`],
  ] satisfies [string, AuthoredPolicy, string][])("%s", (_where, more, expected) => {
    const session = establish({ content: { json: true }, limits, ...more });
    session.decide(frame(0));
    expect(told(session.decide(bomb))).toBe(expected);
  });

  test("is not let through because its sender has no limit of its own", () => {
    const session = establish({ content: { json: true, from: "upstream" }, limits });
    expect(session.decide({ ...bomb, from: "upstream" })).toMatchObject({
      kind: "close",
      by: "upstream",
      reason: "message-size: a message may have 1KiB, this one has 1025 bytes or more",
      evidence: { measured: 1_025, allowed: 1_024, unit: "bytes" },
    });
  });
});

test.each([
  [{}, false, false],
  [{ types: ["text"] }, false, false],
  [{ utf8: true }, true, false],
  [{ json: true }, true, false],
  [{ schema: "./chat.schema.json" }, true, false],
  [{ schema: {} }, true, false],
  [{ forbid: [{ name: "a", pattern: "b" }] }, true, false],
  [{ json: true, from: "upstream" }, false, true],
  [{ json: true, from: "both" }, true, true],
] satisfies [AuthoredPolicy["content"], boolean, boolean][])(
  "with %j, messages are looked at: of clients %s, of upstreams %s",
  (content, client, upstream) => {
    const policy = compilePolicy("test", { content });
    expect([policy.inspects("client"), policy.inspects("upstream")]).toEqual([client, upstream]);
  },
);
