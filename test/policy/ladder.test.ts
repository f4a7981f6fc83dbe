import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuthoredPolicy } from "../../src/policy/index.ts";
import type { Verdict } from "../../src/policy/types.ts";
import { VIOLATIONS } from "../../src/protocol/index.ts";
import { establish, frame, told } from "./sessions.ts";

const tooLong = frame(0, { bytes: 11 });
const sized = (rules: AuthoredPolicy["rules"], more: AuthoredPolicy = {}): AuthoredPolicy => ({
  limits: { messageSize: "10B" },
  ...(rules === undefined ? {} : { rules }),
  ...more,
});

describe("a rule that is enforced on a share of the connections", () => {
  test.each([
    ["5%", 0, true],
    ["5%", 0.0499, true],
    ["5%", 0.05, false],
    ["5%", 0.999, false],
    ["0%", 0, false],
    ["0.1%", 0.000_9, true],
    ["0.1%", 0.001, false],
    ["100%", 0.999_999, true],
  ] as const)("at %s, with the sample %d, bites: %s", (enforce, sample, bites) => {
    const session = establish(sized({ "message-size": { enforce } }), { sample });
    const close = "1009 message-size by client";
    expect(told(session.decide(tooLong))).toBe(bites ? close : `report ${close}`);
  });

  test("bites below its share and reports at and above it, for every share and sample", () => {
    const share = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10_000);
    fc.assert(
      fc.property(
        share,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (percent, sample) => {
          const session = establish(sized({ "message-size": { enforce: `${percent}%` } }), {
            sample,
          });
          expect(session.decide(tooLong).kind).toBe(sample < percent / 100 ? "close" : "noted");
        },
      ),
    );
  });

  test("a connection that says nothing of a sample meets all rules", () => {
    const session = establish(sized({ "message-size": { enforce: "0.0001%" } }));
    expect(told(session.decide(tooLong))).toBe("1009 message-size by client");
  });

  test("a row of a list has a share of its own", () => {
    const limits = {
      messages: [
        { per: "connection", rate: "1/h", enforce: "5%" },
        { per: "connection", rate: "3/h" },
      ],
    } as const;
    const story = (sample: number): string[] => {
      const session = establish({ limits }, { sample });
      return [0, 0, 0, 0].map((at) => told(session.decide(frame(at))));
    };
    const close = "1008 message-rate by client";
    expect(story(0.01).slice(0, 2)).toEqual(["pass", close]);
    expect(story(0.5)).toEqual(["pass", `report ${close}`, `report ${close}`, close]);
  });
});

describe("a rule that warns", () => {
  const warning = { message: '{"rule":"{rule}","why":"{reason}","after":{retryAfter}}' } as const;

  test("lets the message pass, and tells the client what it would have come to", () => {
    const session = establish(sized({ "message-size": { mode: "warn" } }, { warning }));
    expect(session.decide(tooLong)).toMatchObject({
      kind: "noted",
      notes: [
        {
          action: "warn",
          would: expect.objectContaining({ kind: "close", statusCode: 1009 }) as unknown,
          message:
            '{"rule":"message-size","why":"a message may have 10B, this one has 11 bytes or more","after":0}',
        },
      ],
    });
  });

  test("fills in the seconds after which it would be admitted, rounded up", () => {
    const limits = { messages: [{ per: "connection", rate: "1/m", mode: "warn" }] } as const;
    const session = establish({ limits, warning: { message: "{retryAfter}s" } });
    session.decide(frame(0));
    expect(messageOf(session.decide(frame(500)))).toBe("60s");
  });

  test("without a message in the policy tells the client nothing, and is recorded", () => {
    const session = establish(sized({ "message-size": { mode: "warn" } }));
    const verdict = session.decide(tooLong);
    expect(told(verdict)).toBe("warn 1009 message-size by client");
    expect(messageOf(verdict)).toBeUndefined();
  });

  test("keeps reasons to itself where they are hidden", () => {
    const policy = sized({ "message-size": { mode: "warn" } }, { warning, hideReasons: true });
    expect(messageOf(establish(policy).decide(tooLong))).toBe(
      '{"rule":"message-size","why":"","after":0}',
    );
  });

  test("fills in names alone: nothing that a reason holds is filled in again", () => {
    const finding = { rule: "content-malformed", detail: '"{rule}" \\ \n $& $1' } as const;
    const session = establish({
      content: { json: true },
      rules: { "content-malformed": { mode: "warn" } },
      warning: { message: '["{reason}","{unknown}"]' },
    });
    const verdict = session.decide({
      type: "content",
      at: 0,
      from: "client",
      findings: [finding],
      wireBytes: 1,
      bytes: 1,
    });
    expect(JSON.parse(messageOf(verdict) ?? "")).toEqual([finding.detail, "{unknown}"]);
  });

  test("is a report in report mode: no client is told of a policy that is only tried", () => {
    const session = establish(
      sized({ "message-size": { mode: "warn" } }, { warning, mode: "report" }),
    );
    const verdict = session.decide(tooLong);
    expect(told(verdict)).toBe("report 1009 message-size by client");
    expect(messageOf(verdict)).toBeUndefined();
  });
});

describe("report mode", () => {
  test.each([
    ["a rate", { limits: { messages: [{ per: "connection", rate: "1/h" }] } }],
    ["a rate that pauses", { limits: { messages: [{ per: "ip", rate: "1/h", over: "pause" }] } }],
    ["a rate that drops", { limits: { messages: [{ per: "route", rate: "1/h", over: "drop" }] } }],
    ["a size", { limits: { messageSize: "9B" } }],
    ["a type", { content: { types: ["binary"] } }],
  ] satisfies [string, AuthoredPolicy][])("nothing acts: %s", (_name, authored) => {
    const session = establish({ ...authored, mode: "report" });
    session.decide(frame(0));
    expect(told(session.decide(frame(0)))).toMatch(/^report \d{4} [\w-]+ by client$/);
  });

  test("several rules that only watch each have their say on one frame", () => {
    const session = establish({
      mode: "report",
      limits: { messageSize: "9B", messages: [{ per: "connection", rate: "1/h" }] },
      content: { types: ["binary"] },
    });
    session.decide(frame(0, { opcode: 2, bytes: 1 }));
    expect(told(session.decide(frame(0)))).toBe(
      [
        "report 1003 message-type by client",
        "report 1009 message-size by client",
        "report 1008 message-rate by client",
      ].join(", "),
    );
  });

  test("notes of one event do not come again with the next", () => {
    const session = establish(sized(undefined, { mode: "report" }));
    session.decide(tooLong);
    expect(told(session.decide(frame(0)))).toBe("pass");
  });
});

test("what watches is noted beside what acts", () => {
  const session = establish(
    sized(
      { "message-size": { mode: "report" } },
      { limits: { messageSize: "9B", messages: [{ per: "connection", rate: "1/h" }] } },
    ),
  );
  session.decide(frame(0, { bytes: 1 }));
  expect(told(session.decide(frame(0)))).toBe(
    "report 1009 message-size by client, 1008 message-rate by client",
  );
});

test("broken protocol ends a connection on every rung", () => {
  const session = establish({ mode: "report" }, { sample: 0.99 });
  const violation = VIOLATIONS.maskMissing;
  expect(told(session.decide({ type: "violation", at: 0, from: "client", violation }))).toBe(
    "1002 protocol by client",
  );
});

function messageOf(verdict: Verdict): string | undefined {
  return verdict.kind === "noted" ? verdict.notes[0]?.message : undefined;
}
