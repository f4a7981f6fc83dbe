import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Fault } from "../../src/store/fault.ts";
import type { StoreOptions, StoreTrouble } from "../../src/store/index.ts";
import { resolveOptions } from "../../src/store/options.ts";
import { WriteBehind } from "../../src/store/write-behind.ts";
import type { WriteResult } from "../../src/store/write-behind.ts";

const GOOD: WriteResult = { refused: 0, reason: undefined };

function make(
  write: (items: readonly number[]) => Promise<WriteResult>,
  options: StoreOptions = {},
) {
  const troubles: StoreTrouble[] = [];
  const given = { flushMs: 0, retryMs: 1, closeMs: 100, ...options };
  const store = new WriteBehind<number>(
    write,
    resolveOptions({ ...given, onTrouble: (trouble) => troubles.push(trouble) }, 1),
  );
  return { store, troubles };
}

it("sends one batch at a time, none larger than allowed, in order", async () => {
  const batches: (readonly number[])[] = [];
  let sending = 0;
  const { store } = make(
    async (items) => {
      sending += 1;
      expect(sending).toBe(1);
      batches.push(items);
      await Promise.resolve();
      sending -= 1;
      return GOOD;
    },
    { batch: 4 },
  );
  for (let n = 1; n <= 10; n += 1) store.append(n);
  await store.flush();
  expect(batches).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10],
  ]);
});

it("does not write in the call of append, however many there are", () => {
  let writes = 0;
  const { store } = make(
    async () => {
      writes += 1;
      return GOOD;
    },
    { batch: 1 },
  );
  for (let n = 0; n < 100; n += 1) store.append(n);
  expect(writes).toBe(0);
});

it("tries the same batch again", async () => {
  const tries: (readonly number[])[] = [];
  const { store, troubles } = make(async (items) => {
    tries.push(items);
    if (tries.length < 3) throw new Fault("full", "no room");
    return GOOD;
  });
  store.append(1);
  await store.flush();
  expect(tries).toEqual([[1], [1], [1]]);
  expect(store.stats()).toMatchObject({ written: 1, failures: 2, lost: 0, lastError: "no room" });
  expect(troubles).toEqual([{ kind: "full", message: "no room", lost: 0 }]);
});

it("counts what the writer will never take", async () => {
  const { store, troubles } = make(async () => ({ refused: 1, reason: "too big" }));
  store.append(1);
  store.append(2);
  await store.flush();
  expect(store.stats()).toMatchObject({ written: 1, lost: 1 });
  expect(troubles).toEqual([{ kind: "rejected", message: "too big", lost: 1 }]);
});

it("closes in bounded time while the writer never answers", async () => {
  const { store } = make(() => new Promise(() => {}), { closeMs: 5, batch: 1 });
  for (let n = 0; n < 3; n += 1) store.append(n);
  await store.close();
  expect(store.stats()).toMatchObject({ written: 0, pending: 0, lost: 3 });
});

it("ignores an answer that comes after the end", async () => {
  const { promise, resolve } = Promise.withResolvers<WriteResult>();
  const { store } = make(() => promise, { closeMs: 5 });
  store.append(1);
  await store.close();
  resolve(GOOD);
  await promise;
  expect(store.stats()).toMatchObject({ written: 0, lost: 1 });
});

describe("reporting", () => {
  it("tells of a kind once in its time, of another at once, and of every loss in the end", async () => {
    const { store, troubles } = make(
      async () => {
        throw new Fault("io", "disk gone");
      },
      { troubleMs: 60_000, queue: 2, batch: 1, closeMs: 20 },
    );
    for (let n = 0; n < 500; n += 1) store.append(n);
    await store.close();
    const { lost, failures } = store.stats();
    expect(lost).toBe(500);
    expect(failures).toBeGreaterThan(1);
    expect(troubles.filter(({ kind }) => kind === "io").length).toBeLessThanOrEqual(2);
    expect(troubles.length).toBeLessThanOrEqual(5);
    expect(troubles.reduce((sum, trouble) => sum + trouble.lost, 0)).toBe(500);
  });
});

it("accounts for every record, whatever fails", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("write", "fail", "refuse"), { maxLength: 12 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 40 }),
      async (script, queue, batch, count) => {
        const outcomes = [...script];
        const stored: number[] = [];
        const { store, troubles } = make(
          async (items) => {
            const outcome = outcomes.shift();
            if (outcome === "fail") throw new Fault("io", "no");
            stored.push(...items.slice(outcome === "refuse" ? 1 : 0));
            return { refused: outcome === "refuse" ? 1 : 0, reason: "no" };
          },
          { queue, batch, closeMs: 20_000 },
        );
        for (let n = 0; n < count; n += 1) {
          store.append(n);
          if (n % 7 === 6) await store.flush();
        }
        await store.close();
        const { written, lost, pending } = store.stats();
        expect({ written, sum: written + lost, pending }).toEqual({
          written: stored.length,
          sum: count,
          pending: 0,
        });
        expect(stored).toEqual(stored.toSorted((a, b) => a - b));
        expect(troubles.reduce((sum, trouble) => sum + trouble.lost, 0)).toBe(lost);
      },
    ),
    { numRuns: 100 },
  );
});
