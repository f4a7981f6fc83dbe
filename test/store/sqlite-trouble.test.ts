import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";

import { expect, it, onTestFinished, vi } from "vitest";

import { createSqliteStore, openSqliteReader } from "../../src/store/index.ts";
import type { SqliteOptions, StoreTrouble, TroubleKind } from "../../src/store/index.ts";
import { record } from "../record/make.ts";
import { ids, nth } from "./contract.ts";
import { temporaryFolder } from "./folder.ts";

/** A store with quick attempts, and its troubles as they are reported. */
async function setUp(options: SqliteOptions = {}, path = join(temporaryFolder(), "closes.db")) {
  const troubles: StoreTrouble[] = [];
  const waiting = new Map<TroubleKind, (trouble: StoreTrouble) => void>();
  const store = await createSqliteStore(path, {
    flushMs: 0,
    retryMs: 5,
    troubleMs: 0,
    closeMs: 200,
    onTrouble: (trouble) => {
      troubles.push(trouble);
      waiting.get(trouble.kind)?.(trouble);
    },
    ...options,
  });
  onTestFinished(() => store.close());
  /** The next trouble of this kind. */
  const next = (kind: TroubleKind): Promise<StoreTrouble> =>
    new Promise((resolve) => waiting.set(kind, resolve));
  return { store, path, troubles, next };
}

/** Another process's hold on the file. */
function lock(path: string): DatabaseSync {
  const other = new DatabaseSync(path);
  other.exec("BEGIN EXCLUSIVE");
  onTestFinished(() => {
    if (other.isOpen) other.close();
  });
  return other;
}

it("waits while another connection holds the database, and writes after", async () => {
  const { store, path, next } = await setUp();
  const other = lock(path);
  const locked = next("locked");
  store.append(nth(1));
  expect(store.stats()).toMatchObject({ written: 0, pending: 1 });
  expect(await locked).toMatchObject({ kind: "locked", lost: 0 });
  store.append(nth(2));
  other.exec("ROLLBACK");
  await store.flush();
  expect(ids(await store.query())).toEqual([1, 2]);
  expect(store.stats()).toMatchObject({ written: 2, pending: 0, lost: 0 });
  expect(store.stats().failures).toBeGreaterThan(0);
});

it("reads while another connection holds the database", async () => {
  const { store, path } = await setUp();
  store.append(nth(1));
  await store.flush();
  lock(path);
  expect(ids(await store.query())).toEqual([1]);
});

it("loses the oldest that wait when the queue is full, counts and reports them", async () => {
  const { store, path, next } = await setUp({ queue: 10, batch: 5 });
  const other = lock(path);
  const [locked, overflow] = [next("locked"), next("overflow")];
  for (let n = 1; n <= 5; n += 1) store.append(nth(n));
  await locked;
  for (let n = 6; n <= 30; n += 1) store.append(nth(n));
  expect((await overflow).lost).toBeGreaterThan(0);
  other.exec("ROLLBACK");
  await store.flush();
  const { written, lost, pending } = store.stats();
  expect({ sum: written + lost, pending }).toEqual({ sum: 30, pending: 0 });
  expect(lost).toBeGreaterThanOrEqual(15);
  const kept = ids(await store.query());
  expect(kept).toHaveLength(written);
  // A batch on its way is not dropped, and of those that wait the newest stay.
  expect(kept.slice(-10)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
});

it("goes on without a disk: keeps what it has, loses and counts the rest", async () => {
  const { store, next } = await setUp({ maxBytes: 131_072, queue: 50, batch: 10 });
  const full = next("full");
  const overflow = next("overflow");
  const path = `/${"x".repeat(2_000)}`;
  for (let n = 1; n <= 200; n += 1) {
    store.append(nth(n, { path }));
    if (n === 10) await store.flush();
  }
  expect(await full).toMatchObject({ kind: "full", message: "database or disk is full" });
  await overflow;
  const { written, lost, pending } = store.stats();
  expect(written).toBeGreaterThanOrEqual(10);
  expect(lost).toBeGreaterThan(0);
  expect(written + lost + pending).toBe(200);
  expect((await store.query()).length).toBe(store.stats().written);
  await store.close();
  const after = store.stats();
  expect(after).toMatchObject({ written, pending: 0 });
  expect(after.written + after.lost).toBe(200);
});

it("closes in bounded time while the database is locked, and says what is lost", async () => {
  const { store, path, troubles } = await setUp({ closeMs: 20 });
  lock(path);
  for (let n = 1; n <= 3; n += 1) store.append(nth(n));
  await store.close();
  expect(store.stats()).toMatchObject({ written: 0, pending: 0, lost: 3 });
  expect(troubles.find(({ kind }) => kind === "closed")).toMatchObject({ lost: 3 });
});

it("ends a flush that the closing gave up on", async () => {
  const { store, path } = await setUp({ closeMs: 20 });
  lock(path);
  store.append(nth(1));
  await Promise.all([store.flush(), store.close()]);
  expect(store.stats().lost).toBe(1);
});

it("writes what waits when it is closed in peace", async () => {
  const { store, path } = await setUp({ flushMs: 60_000, closeMs: 10_000 });
  store.append(nth(1));
  await store.close();
  expect(store.stats()).toMatchObject({ written: 1, lost: 0 });
  const reader = await openSqliteReader(path);
  onTestFinished(() => reader.close());
  expect(ids(await reader.query())).toEqual([1]);
});

it("keeps its records over a restart, and removes old ones at the start", async () => {
  const path = join(temporaryFolder(), "closes.db");
  const first = await setUp({}, path);
  first.store.append(record({ id: "id-000001", endedAt: Date.now() - 7_200_000 }));
  first.store.append(nth(2));
  await first.store.close();
  const second = await setUp({}, path);
  expect(ids(await second.store.query())).toEqual([1, 2]);
  await second.store.close();
  const third = await setUp({ keepMs: 3_600_000 }, path);
  expect(ids(await third.store.query())).toEqual([2]);
});

it("does not hide the rest behind a record that cannot be read", async () => {
  const { store, path, next } = await setUp();
  const damaged = next("damaged");
  for (let n = 1; n <= 3; n += 1) store.append(nth(n));
  await store.flush();
  const other = new DatabaseSync(path);
  other.exec("UPDATE closes SET body = '{\"version\": 2}' WHERE seq = 2");
  other.close();
  expect(ids(await store.query())).toEqual([1, 3]);
  expect((await damaged).message).toMatch(/version 2/);
  expect(ids(await store.query({ after: "" }))).toEqual([1, 3]);
});

it("writes again when a file that was spoilt under it is whole again", async () => {
  const { store, path, next } = await setUp();
  store.append(nth(1));
  await store.flush();
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  other.exec("ALTER TABLE closes RENAME TO elsewhere");
  const trouble = next("other");
  store.append(nth(2));
  expect((await trouble).message).toMatch(/no such table/);
  other.exec("ALTER TABLE elsewhere RENAME TO closes");
  await store.flush();
  expect(ids(await store.query())).toEqual([1, 2]);
});

it("starts its thread again when it died, and loses nothing", async () => {
  const post = vi.spyOn(Worker.prototype, "postMessage");
  onTestFinished(() => post.mockRestore());
  const { store, next } = await setUp();
  store.append(nth(1));
  await store.flush();
  const thread = post.mock.contexts.find((each) => each instanceof Worker);
  // The batch is sent to a thread that is already ending, so that its answer never comes.
  const stopped = next("stopped");
  post.mockImplementationOnce(() => void thread?.terminate());
  store.append(nth(2));
  expect((await stopped).lost).toBe(0);
  await store.flush();
  expect(ids(await store.query())).toEqual([1, 2]);
  expect(store.stats()).toMatchObject({ written: 2, lost: 0, failures: 1 });
});
