import { afterEach, describe, expect, it } from "vitest";

import type { CloseFacts, CloseRecord } from "../../src/record/index.ts";
import type { CloseStore, StoreOptions, StoreTrouble } from "../../src/store/index.ts";
import { closedLeg, record } from "../record/make.ts";

/** Later than any retention in these tests, so that nothing is removed by its age. */
const NOW = Date.now();

/** The `n`th of a row of endings, one second apart. */
export function nth(n: number, changes: Partial<CloseFacts> = {}): CloseRecord {
  return record({
    id: `id-${String(n).padStart(6, "0")}`,
    openedAt: NOW - 60_000,
    endedAt: NOW + n * 1_000,
    ...changes,
  });
}

export function ids(records: readonly CloseRecord[]): readonly number[] {
  return records.map(({ id }) => Number(id.slice(3)));
}

/** The first `count` that an iteration gives. */
export async function first(
  count: number,
  records: AsyncIterable<CloseRecord>,
): Promise<readonly number[]> {
  const found: CloseRecord[] = [];
  for await (const each of records) {
    found.push(each);
    if (found.length === count) break;
  }
  return ids(found);
}

/** What every store does, whatever it is made of. */
export function storeContract(
  name: string,
  create: (options: StoreOptions) => Promise<CloseStore>,
): void {
  const open: CloseStore[] = [];

  async function make(options: StoreOptions = {}): Promise<CloseStore> {
    const store = await create(options);
    open.push(store);
    return store;
  }

  async function filled(count: number, changes?: (n: number) => Partial<CloseFacts>) {
    const store = await make();
    for (let n = 1; n <= count; n += 1) store.append(nth(n, changes?.(n)));
    await store.flush();
    return store;
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });

  describe(`${name}: appending`, () => {
    it("gives back what was put in, whole", async () => {
      const store = await make();
      const given = nth(1, {
        rule: "message-rate",
        evidence: { measured: 41, allowed: 40, unit: "messages/s", detail: "burst" },
        reports: [{ rule: "idle", statusCode: 1001, count: 2, evidence: undefined }],
      });
      store.append(given);
      await store.flush();
      expect(await store.query()).toStrictEqual([given]);
    });

    it("counts what it wrote", async () => {
      const store = await filled(3);
      expect(store.stats()).toMatchObject({ written: 3, pending: 0, lost: 0, failures: 0 });
    });

    it("keeps an id once", async () => {
      const store = await filled(2, () => ({ id: "id-000001" }));
      expect(await store.query()).toHaveLength(1);
    });

    it("loses and reports what is not a record, and throws nothing", async () => {
      const troubles: StoreTrouble[] = [];
      const store = await make({ onTrouble: (trouble) => troubles.push(trouble) });
      store.append({ ...nth(1), endedAt: Number.NaN });
      store.append(nth(2));
      await store.flush();
      expect(ids(await store.query())).toEqual([2]);
      expect(store.stats()).toMatchObject({ written: 1, lost: 1 });
      expect(troubles).toMatchObject([{ kind: "rejected", lost: 1 }]);
    });

    it("is not hurt by a reporter that throws", async () => {
      const store = await make({
        onTrouble: () => {
          throw new Error("no");
        },
      });
      store.append({ ...nth(1), endedAt: Number.NaN });
      expect(store.stats().lost).toBe(1);
    });
  });

  describe(`${name}: querying`, () => {
    it("gives the newest, newest last", async () => {
      const store = await filled(5);
      expect(ids(await store.query({ limit: 3 }))).toEqual([3, 4, 5]);
    });

    it("orders by end, where connections ended in another order than they were written", async () => {
      const store = await make();
      for (const n of [3, 1, 2]) store.append(nth(n));
      await store.flush();
      expect(ids(await store.query())).toEqual([1, 2, 3]);
    });

    it("takes since as included, until as not", async () => {
      const store = await filled(5);
      expect(ids(await store.query({ since: nth(2).endedAt, until: nth(4).endedAt }))).toEqual([
        2, 3,
      ]);
    });

    it("filters by code, rule, route and cause, all at once too", async () => {
      const store = await filled(6, (n) => ({
        client: closedLeg(n % 2 === 0 ? 1008 : 1000),
        rule: n === 2 || n === 3 ? "idle" : undefined,
        route: n > 3 ? "chat" : undefined,
        cause: n === 4 ? "rule" : "peer-close",
      }));
      expect(ids(await store.query({ code: 1008 }))).toEqual([2, 4, 6]);
      expect(ids(await store.query({ rule: "idle" }))).toEqual([2, 3]);
      expect(ids(await store.query({ route: "chat" }))).toEqual([4, 5, 6]);
      expect(ids(await store.query({ cause: "rule" }))).toEqual([4]);
      expect(ids(await store.query({ route: "chat", code: 1008, cause: "peer-close" }))).toEqual([
        6,
      ]);
      expect(await store.query({ rule: "nothing" })).toEqual([]);
    });

    it("pages forwards without a gap", async () => {
      const store = await filled(7);
      const seen: number[] = [];
      let after = "";
      for (;;) {
        const page = await store.query({ after, limit: 3 });
        seen.push(...ids(page));
        const last = page.at(-1);
        if (last === undefined) break;
        after = last.id;
      }
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
    });

    it("pages by the order of writing, so that a late ending is not missed", async () => {
      const store = await make();
      for (const n of [3, 1, 2]) store.append(nth(n));
      await store.flush();
      expect(ids(await store.query({ after: nth(3).id }))).toEqual([1, 2]);
    });

    it.each([0, -1, 1.5, 10_001, Number.NaN])("refuses a limit of %d", async (limit) => {
      const store = await make();
      await expect(store.query({ limit })).rejects.toMatchObject({ code: "ERR_STORE_OPTION" });
    });
  });

  describe(`${name}: following`, () => {
    it("gives what is written from the call on", async () => {
      const store = await filled(2);
      const records = store.follow({ pollMs: 10 });
      // The position is taken at the call; a query after it has been answered later.
      await store.query();
      store.append(nth(3));
      store.append(nth(4));
      expect(await first(2, records)).toEqual([3, 4]);
    });

    it("begins after an id, and filters", async () => {
      const store = await filled(5, (n) => ({ rule: n % 2 === 0 ? "idle" : undefined }));
      const records = store.follow({ after: nth(1).id, rule: "idle", pollMs: 10 });
      expect(await first(2, records)).toEqual([2, 4]);
    });

    it("ends with the signal, without an error", async () => {
      const store = await filled(1);
      const abort = new AbortController();
      const seen: CloseRecord[] = [];
      for await (const each of store.follow({ after: "", signal: abort.signal })) {
        seen.push(each);
        abort.abort();
      }
      expect(seen).toHaveLength(1);
    });

    it("ends when the store is closed", async () => {
      const store = await filled(1);
      const seen: CloseRecord[] = [];
      for await (const each of store.follow({ after: "" })) {
        seen.push(each);
        await store.close();
      }
      expect(seen).toHaveLength(1);
    });
  });

  describe(`${name}: retention`, () => {
    it("removes what is too old", async () => {
      const store = await make({ keepMs: 3_600_000 });
      store.append(nth(1, { endedAt: NOW - 7_200_000 }));
      store.append(nth(2));
      await store.flush();
      expect(ids(await store.query())).toEqual([2]);
      expect(store.stats().lost).toBe(0);
    });

    it("removes what is too many, the oldest first, and does not call it lost", async () => {
      const store = await make({ keepRecords: 2 });
      for (let n = 1; n <= 5; n += 1) store.append(nth(n));
      await store.flush();
      expect(ids(await store.query())).toEqual([4, 5]);
      expect(ids(await store.query({ after: "" }))).toEqual([4, 5]);
      expect(ids(await store.query({ after: nth(1).id }))).toEqual([4, 5]);
      expect(store.stats()).toMatchObject({ written: 5, lost: 0 });
    });
  });

  describe(`${name}: closing`, () => {
    it("can be done twice", async () => {
      const store = await make();
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });

    it("loses and reports what comes later, and throws nothing", async () => {
      const troubles: StoreTrouble[] = [];
      const store = await make({ onTrouble: (trouble) => troubles.push(trouble) });
      await store.close();
      store.append(nth(1));
      expect(store.stats().lost).toBe(1);
      expect(troubles).toMatchObject([{ kind: "closed", lost: 1 }]);
    });

    it("ends reading, with an error that says so", async () => {
      const store = await make();
      await store.close();
      await expect(store.query()).rejects.toMatchObject({ code: "ERR_STORE_CLOSED" });
    });
  });

  it.each([
    ["queue", { queue: 0 }],
    ["batch", { batch: 1.5 }],
    ["keepMs", { keepMs: -1 }],
    ["flushMs", { flushMs: Infinity }],
  ])(`${name}: an option out of its bounds is named: %s`, async (option, options) => {
    await expect(create(options)).rejects.toMatchObject({
      code: "ERR_STORE_OPTION",
      message: expect.stringContaining(option),
    });
  });
}
