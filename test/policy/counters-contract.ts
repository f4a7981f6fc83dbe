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

  describe(`${name}: charges`, () => {
    test("are taken in any case, and those who come next wait for them", () => {
      const counters = create();
      counters.charge("a", rate, 5, 0);
      expect(counters.take("a", rate, 1, 0)).toBe(400);
      expect(counters.take("a", rate, 1, 399)).toBe(1);
      expect(counters.take("a", rate, 1, 400)).toBe(0);
    });

    test("count together with what is taken, and for their own key alone", () => {
      const counters = create();
      counters.take("a", rate, 1, 0);
      counters.charge("a", rate, 1, 0);
      expect(counters.peek("a", rate, 1, 0)).toBe(100);
      expect(counters.peek("b", rate, 2, 0)).toBe(0);
    });
  });

  describe(`${name}: bans`, () => {
    test("last for the first penalty, and for one key", () => {
      const counters = create();
      expect(counters.banned("a", 0)).toBe(0);
      counters.punish("a", 1_000, 8_000, 0);
      expect([0, 999, 1_000, 5_000].map((at) => counters.banned("a", at))).toEqual([
        1_000, 1, 0, 0,
      ]);
      expect(counters.banned("b", 0)).toBe(0);
    });

    test("are twice as long each time, and never longer than the longest", () => {
      const counters = create();
      let at = 0;
      const lengths = [1, 2, 3, 4, 5].map(() => {
        counters.punish("a", 1_000, 6_000, at);
        const length = counters.banned("a", at);
        at += length;
        return length;
      });
      expect(lengths).toEqual([1_000, 2_000, 4_000, 6_000, 6_000]);
    });

    test("do not grow by what happens while they last", () => {
      const counters = create();
      counters.punish("a", 1_000, 8_000, 0);
      counters.punish("a", 1_000, 8_000, 500);
      expect(counters.banned("a", 500)).toBe(500);
    });

    test("begin anew when nothing has happened for as long as the longest", () => {
      const counters = create();
      counters.punish("a", 1_000, 8_000, 0);
      counters.punish("a", 1_000, 8_000, 8_999);
      expect(counters.banned("a", 8_999)).toBe(2_000);
      counters.punish("a", 1_000, 8_000, 18_999);
      expect(counters.banned("a", 18_999)).toBe(1_000);
    });

    test("know nothing of rates and places under the same key", () => {
      const counters = create();
      counters.punish("a", 1_000, 8_000, 0);
      expect(counters.take("a", rate, 1, 0)).toBe(0);
      expect(counters.enter("a", 1)).toBe(true);
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
