import { expect, test } from "vitest";
import { LocalCounters, PolicyError, compilePolicy } from "../../src/policy/index.ts";
import { frame, told } from "./sessions.ts";

test("a policy that cannot be used throws everything that is wrong with it", () => {
  const authored = { limits: { messageSize: "64KB" }, lifetime: { idle: 60 } };
  let thrown: unknown;
  try {
    // @ts-expect-error -- the types know these notations too
    compilePolicy("chat", authored);
  } catch (error) {
    thrown = error;
  }
  expect(PolicyError.is(thrown)).toBe(true);
  expect(thrown).toMatchObject({ code: "ERR_POLICY_INVALID", name: "PolicyError" });
  expect(String(thrown)).toBe(
    [
      "PolicyError: Policy chat cannot be used:",
      '  limits.messageSize: "64KB" is not a size. Write 64KiB.',
      "  lifetime.idle: 60 is not a duration. Write the unit: 60ms or 60s.",
    ].join("\n"),
  );
});

test("a policy hands on what the gateway itself needs", () => {
  const policy = compilePolicy("chat", {
    mode: "report",
    handshake: { subprotocols: ["chat.v1"], timeout: "5s" },
    limits: { buffered: "2KiB", stalled: "7s" },
    lifetime: { closeTimeout: "3s", hostileCloseTimeout: "500ms" },
  });
  expect(policy).toMatchObject({
    name: "chat",
    mode: "report",
    subprotocols: ["chat.v1"],
    timing: {
      handshakeTimeoutMs: 5_000,
      closeTimeoutMs: 3_000,
      hostileCloseTimeoutMs: 500,
      bufferedBytes: 2_048,
      stalledMs: 7_000,
    },
  });
});

test("policies of different names share counters without sharing counts", () => {
  const counters = new LocalCounters();
  const authored = { limits: { messages: [{ per: "ip", rate: "1/h" }] } } as const;
  const verdicts = ["a", "b", "a"].map((name) => {
    const session = compilePolicy(name, authored, { counters }).session({ route: "chat" });
    session.decide({ type: "open", at: 0, ip: "192.0.2.1", origin: undefined, subprotocols: [] });
    return told(session.decide(frame(0)));
  });
  expect(verdicts).toEqual(["pass", "pass", "1008 message-rate by client"]);
});

test("a limit that is written twice counts once", () => {
  const limit = { per: "ip", rate: "2/h" } as const;
  const session = compilePolicy("a", { limits: { messages: [limit, limit] } }).session({
    route: "r",
  });
  expect([0, 0, 0].map((at) => told(session.decide(frame(at))))).toEqual([
    "pass",
    "pass",
    "1008 message-rate by client",
  ]);
});
