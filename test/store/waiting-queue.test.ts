import * as fc from "fast-check";
import { expect, it } from "vitest";

import { WaitingQueue } from "../../src/store/waiting-queue.ts";

/** What the queue did, and what it should have done. */
type Pair = readonly [unknown, unknown];

it("is a bounded first-in, first-out queue, whatever is done with it", () => {
  const operations = fc.array(
    fc.oneof(
      fc.record({ take: fc.nat({ max: 5 }), putBack: fc.boolean() }),
      fc.record({ push: fc.nat({ max: 3_000 }) }),
    ),
  );
  fc.assert(
    fc.property(operations, fc.integer({ min: 1, max: 2_000 }), (all, capacity) => {
      const queue = new WaitingQueue<number>(capacity);
      let model: number[] = [];
      let next = 0;
      const bound = (): number => {
        const excess = Math.max(0, model.length - capacity);
        model = model.slice(excess);
        return excess;
      };
      const pushAll = (count: number): readonly Pair[] =>
        Array.from({ length: count }, () => {
          next += 1;
          model.push(next);
          return [queue.push(next), bound()];
        });
      const takeSome = (count: number, putBack: boolean): readonly Pair[] => {
        const pair = [queue.take(count), model.splice(0, count)] as const;
        if (!putBack) return [pair];
        model.unshift(...pair[1]);
        return [pair, [queue.putBack(pair[0]), bound()]];
      };
      for (const each of all) {
        const pairs = "push" in each ? pushAll(each.push) : takeSome(each.take, each.putBack);
        for (const [got, expected] of pairs) expect(got).toEqual(expected);
        expect(queue.size).toBe(model.length);
        expect(queue.peek()).toBe(model[0]);
      }
      expect(queue.clear()).toBe(model.length);
      expect(queue.size).toBe(0);
    }),
    { numRuns: 30 },
  );
});
