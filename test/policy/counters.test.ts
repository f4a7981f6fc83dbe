import { expect, test } from "vitest";
import { LocalCounters } from "../../src/policy/index.ts";
import { countersContract } from "./counters-contract.ts";

countersContract("LocalCounters", () => new LocalCounters());

const rate = { amount: 1, periodMs: 1_000, burst: 1 };

test("a key whose burst is whole again is forgotten as new keys come", () => {
  const counters = new LocalCounters();
  for (let i = 0; i < 1_000; i++) counters.take(`key ${i}`, rate, 1, i * 10_000);
  expect(counters.size).toBeLessThan(10);
});

test("when all places are taken by keys in use, new keys share one bucket and are still limited", () => {
  const counters = new LocalCounters({ maxKeys: 100 });
  for (let i = 0; i < 100; i++) expect(counters.take(`key ${i}`, rate, 1, 0)).toBe(0);
  expect(counters.take("one more", rate, 1, 0)).toBe(0);
  expect(counters.take("another", rate, 1, 0)).toBe(1_000);
  expect(counters.size).toBe(101);
});

test("keys that are known keep their own bucket when there is no room for others", () => {
  const counters = new LocalCounters({ maxKeys: 10 });
  for (let i = 0; i < 20; i++) counters.take(`key ${i}`, rate, 1, 0);
  expect(counters.take("key 3", rate, 1, 1_000)).toBe(0);
});

test("room that becomes free is used again", () => {
  const counters = new LocalCounters({ maxKeys: 10 });
  for (let i = 0; i < 20; i++) counters.take(`key ${i}`, rate, 1, 0);
  for (let i = 20; i < 30; i++) expect(counters.take(`key ${i}`, rate, 1, 5_000)).toBe(0);
});

test("bans are bounded as well: the oldest goes first", () => {
  const counters = new LocalCounters({ maxKeys: 10 });
  for (let i = 0; i < 50; i++) counters.punish(`key ${i}`, 60_000, 60_000, i);
  expect(counters.size).toBe(10);
  expect([39, 40].map((i) => counters.banned(`key ${i}`, 50) > 0)).toEqual([false, true]);
});

test.each([0, -1, 1.5, Number.NaN])("a bound of %s keys is refused", (maxKeys) => {
  expect(() => new LocalCounters({ maxKeys })).toThrow(
    expect.objectContaining({ code: "ERR_POLICY_OPTION" }),
  );
});
