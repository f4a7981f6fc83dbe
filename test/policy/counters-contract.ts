import { describe, expect, test } from "vitest";
import type { Counters } from "../../src/policy/types.ts";

/** What every implementation of the port has to do. */
export function countersContract(name: string, create: () => Counters): void {
  const rate = { amount: 10, periodMs: 1_000, burst: 2 };

  describe(`${name}: rates`, () => {
    test("admits the burst, then one whenever the rate has made room", () => {
      const counters = create();
      expect([0, 0, 0].map((at) => counters.take("a", rate, 1, at))).toEqual([0, 0, 100]);
      expect(counters.take("a", rate, 1, 99)).toBe(1);
      expect(counters.take("a", rate, 1, 100)).toBe(0);
    });

    test("what is not admitted takes nothing, and neither does asking", () => {
      const counters = create();
      counters.take("a", rate, 1, 0);
      for (let i = 0; i < 5; i++) {
        expect(counters.take("a", rate, 2, 0)).toBe(100);
        expect(counters.peek("a", rate, 1, 0)).toBe(0);
      }
      expect(counters.take("a", rate, 1, 0)).toBe(0);
    });

    test("keys do not share", () => {
      const counters = create();
      counters.take("a", rate, 2, 0);
      expect(counters.take("b", rate, 2, 0)).toBe(0);
    });

    test("more than the burst is never admitted", () => {
      expect(create().take("a", rate, 3, 0)).toBe(Number.POSITIVE_INFINITY);
    });
  });

  describe(`${name}: places`, () => {
    test("there are as many as allowed, and one that is left can be taken again", () => {
      const counters = create();
      expect([1, 2, 3].map(() => counters.enter("a", 2))).toEqual([true, true, false]);
      counters.leave("a");
      expect([1, 2].map(() => counters.enter("a", 2))).toEqual([true, false]);
      expect(counters.enter("b", 2)).toBe(true);
    });

    test("the limit may change while places are taken", () => {
      const counters = create();
      counters.enter("a", 2);
      expect(counters.enter("a", 1)).toBe(false);
      expect(counters.enter("a", 2)).toBe(true);
    });

    test("leaving more often than entering makes no room", () => {
      const counters = create();
      counters.leave("a");
      expect([1, 2].map(() => counters.enter("a", 1))).toEqual([true, false]);
    });
  });
}
