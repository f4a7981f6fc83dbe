import { expect, test } from "vitest";
import { compilePolicy, publishPolicy } from "../../src/policy/index.ts";

test("a client's author reads each limit as a number with its unit, how it ends, and what to do", () => {
  const policy = compilePolicy("chat", {
    limits: {
      messages: [
        { per: "connection", rate: "20/s", burst: 40 },
        { per: "route", rate: "1/s", from: "upstream" },
      ],
      connections: [{ per: "ip", max: 20 }],
      messageSize: "64KiB",
    },
    content: { types: ["text"] },
    codes: { "message-rate": 4008 },
  });
  const published = publishPolicy(policy);
  expect(published).toMatchObject({ policy: "chat", mode: "enforce", hidden: false });
  const byRule = (rule: string): unknown => published.rules.filter((one) => one.rule === rule);
  expect(byRule("message-rate")).toEqual([
    {
      rule: "message-rate",
      per: "connection",
      limit: {
        value: 20,
        unit: "messages",
        periodMs: 1_000,
        burst: 40,
        written: "20/s",
        burstWritten: "40",
      },
      statusCode: 4008,
      retry: "application",
      advice: expect.stringContaining("retry-after") as unknown,
    },
  ]);
  expect(byRule("connection-limit")).toMatchObject([
    { per: "ip", limit: { value: 20, unit: "connections", written: "20" }, httpStatus: 429 },
  ]);
  expect(byRule("message-size")).toMatchObject([
    { limit: { value: 65_536, unit: "bytes", written: "64KiB" }, statusCode: 1009 },
  ]);
  expect(byRule("message-type")).toMatchObject([{ allowed: ["text"], statusCode: 1003 }]);
  expect(JSON.parse(JSON.stringify(published))).toEqual(published);
});

test("the names of allowed origins stay private", () => {
  const policy = compilePolicy("a", { handshake: { origins: ["https://internal.example"] } });
  expect(JSON.stringify(publishPolicy(policy))).not.toContain("internal");
});

test("hideReasons hides the rules here too", () => {
  const published = publishPolicy(compilePolicy("a", { hideReasons: true }));
  expect(published).toEqual({ policy: "a", mode: "enforce", hidden: true, rules: [] });
});
