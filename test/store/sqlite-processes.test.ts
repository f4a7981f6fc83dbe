import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { expect, it, onTestFinished } from "vitest";

import { createSqliteStore, openSqliteReader } from "../../src/store/index.ts";
import { first, ids, nth } from "./contract.ts";
import { temporaryFolder } from "./folder.ts";

const APPEND = fileURLToPath(new URL("append-records.ts", import.meta.url));
const STORE = new URL("../../src/store/index.ts", import.meta.url).href;

async function emptyFile(): Promise<string> {
  const path = join(temporaryFolder(), "closes.db");
  await (await createSqliteStore(path)).close();
  return path;
}

it("a reader follows what other processes write", async () => {
  const path = await emptyFile();
  const reader = await openSqliteReader(path);
  onTestFinished(() => reader.close());
  const records = reader.follow({ pollMs: 5 });
  const writers = ["1", "501"].map((from) =>
    spawn(process.execPath, [APPEND, path, from, "500"], { stdio: "inherit" }),
  );
  const exits = writers.map((writer) => once(writer, "exit"));
  const seen = await first(1_000, records);
  expect(new Set(seen).size).toBe(1_000);
  for (const writer of ["1", "501"].map(Number)) {
    const own = seen.filter((n) => n >= writer && n < writer + 500);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  }
  expect(await Promise.all(exits)).toEqual([
    [0, null],
    [0, null],
  ]);
});

it("a reader in the same process sees a store's records as they come", async () => {
  const path = join(temporaryFolder(), "closes.db");
  const store = await createSqliteStore(path, { flushMs: 0 });
  onTestFinished(() => store.close());
  const reader = await openSqliteReader(path);
  onTestFinished(() => reader.close());
  const following = first(2, reader.follow({ pollMs: 5 }));
  store.append(nth(1));
  await store.flush();
  store.append(nth(2));
  expect(await following).toEqual([1, 2]);
  expect(ids(await reader.query({ limit: 1 }))).toEqual([2]);
});

it("a process that forgets to close its store still ends", async () => {
  const path = join(temporaryFolder(), "closes.db");
  const program = `
    const { createSqliteStore } = await import(${JSON.stringify(STORE)});
    const store = await createSqliteStore(${JSON.stringify(path)});
    await store.flush();
    await store.query();
    store.follow();
    console.log("done");
  `;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    "--input-type=module",
    "--eval",
    program,
  ]);
  expect({ stdout, stderr }).toEqual({ stdout: "done\n", stderr: "" });
});
