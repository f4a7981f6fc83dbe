import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

import { expect, it, onTestFinished } from "vitest";

import { createSqliteStore, openSqliteReader } from "../../src/store/index.ts";
import { temporaryFolder } from "./folder.ts";

const OPENERS = [
  ["the store", createSqliteStore],
  ["the reader", openSqliteReader],
] as const;

/** An existing, empty store. */
async function existing(): Promise<string> {
  const path = join(temporaryFolder(), "closes.db");
  await (await createSqliteStore(path)).close();
  return path;
}

function change(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

it.each(OPENERS)("%s refuses a directory", async (_name, open) => {
  const path = temporaryFolder();
  await expect(open(path)).rejects.toMatchObject({
    code: "ERR_STORE_OPEN",
    message: `Cannot open the record store ${path}: it is a directory. Name a file in it, such as ${path}/closewise.db.`,
    problem: { kind: "directory", path },
  });
});

it.each(OPENERS)("%s refuses a path in a directory that is not there", async (_name, open) => {
  const path = join(temporaryFolder(), "missing", "closes.db");
  await expect(open(path)).rejects.toMatchObject({
    code: "ERR_STORE_OPEN",
    message: expect.stringMatching(/missing is not an existing directory\. Create it/),
  });
});

it.each(OPENERS)("%s refuses a path below a file", async (_name, open) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "file"), "");
  await expect(open(join(folder, "file", "closes.db"))).rejects.toMatchObject({
    code: "ERR_STORE_OPEN",
    message: expect.stringContaining("is not an existing directory"),
  });
});

it.runIf(process.platform === "linux")("refuses a place that takes no files", async () => {
  await expect(createSqliteStore("/proc/closes.db")).rejects.toMatchObject({
    code: "ERR_STORE_OPEN",
    message: expect.stringContaining("/proc/closes.db"),
  });
});

it.each(OPENERS)("%s refuses what is not a database, and leaves it alone", async (_name, open) => {
  const path = join(temporaryFolder(), "notes.txt");
  writeFileSync(path, "Not a database, but somebody's notes, long enough to be one.".repeat(50));
  await expect(open(path)).rejects.toMatchObject({
    code: "ERR_STORE_OPEN",
    message: expect.stringContaining("not a SQLite database"),
    cause: expect.objectContaining({ message: "file is not a database" }),
  });
});

it.each(OPENERS)("%s refuses the database of another application", async (_name, open) => {
  const path = join(temporaryFolder(), "other.db");
  change(path, "CREATE TABLE customers (name TEXT)");
  await expect(open(path)).rejects.toMatchObject({
    code: "ERR_STORE_OPEN",
    message: expect.stringContaining("a SQLite database of something else"),
  });
});

it.each(OPENERS)("%s refuses a newer schema, and says so", async (_name, open) => {
  const path = await existing();
  change(path, "PRAGMA user_version = 2");
  await expect(open(path)).rejects.toMatchObject({
    code: "ERR_STORE_VERSION",
    message: expect.stringMatching(/version 2, and this Closewise knows 1\. Update Closewise/),
  });
});

it("the reader refuses a file that is not there, and does not create it", async () => {
  const path = join(temporaryFolder(), "closes.db");
  for (let time = 0; time < 2; time += 1) {
    await expect(openSqliteReader(path)).rejects.toMatchObject({
      code: "ERR_STORE_OPEN",
      message: expect.stringContaining("there is no such file"),
    });
  }
});

it("the store gives up on a file that stays locked", async () => {
  const path = await existing();
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  other.exec("BEGIN EXCLUSIVE");
  await expect(createSqliteStore(path)).rejects.toMatchObject({
    code: "ERR_STORE_OPEN",
    message: expect.stringContaining("another process holds it locked"),
  });
});

it("many may create the same file at once", async () => {
  const path = join(temporaryFolder(), "closes.db");
  const stores = await Promise.all([1, 2, 3, 4].map(() => createSqliteStore(path)));
  await Promise.all(stores.map((store) => store.close()));
  expect(stores).toHaveLength(4);
});

it("a closed reader says that it is closed", async () => {
  const reader = await openSqliteReader(await existing());
  await reader.close();
  await reader.close();
  await expect(reader.query()).rejects.toMatchObject({ code: "ERR_STORE_CLOSED" });
});

it("a file name with odd characters is only a file name", async () => {
  const folder = join(temporaryFolder(), "100% é #1");
  mkdirSync(folder);
  const store = await createSqliteStore(join(folder, "file:x?mode=memory"));
  await store.close();
  await expect(openSqliteReader(join(folder, "file:x?mode=memory"))).resolves.toBeDefined();
});
