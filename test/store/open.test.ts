import { join } from "node:path";

import { expect, it } from "vitest";

import { openReader, openStore, parseStoreUrl } from "../../src/store/index.ts";
import { ids, nth } from "./contract.ts";
import { temporaryFolder } from "./folder.ts";

it("opens memory", async () => {
  const store = await openStore("memory:");
  store.append(nth(1));
  expect(ids(await store.query())).toEqual([1]);
  await store.close();
});

it("opens a SQLite file, and a reader for it", async () => {
  const url = `sqlite:${join(temporaryFolder(), "closes.db")}`;
  const store = await openStore(url);
  store.append(nth(1));
  await store.close();
  const reader = await openReader(url);
  expect(ids(await reader.query())).toEqual([1]);
  await reader.close();
});

it.each([
  ["sqlite:./closewise.db", "./closewise.db"],
  ["sqlite:closewise.db", "closewise.db"],
  ["sqlite:/var/lib/closewise.db", "/var/lib/closewise.db"],
  ["sqlite:///var/lib/closewise.db", "///var/lib/closewise.db"],
])("reads the path in %s", (url, path) => {
  expect(parseStoreUrl(url)).toEqual({ kind: "sqlite", path });
});

it.each([
  ["postgres://user:secret@db/closewise", /^PostgreSQL is not supported yet/],
  ["postgresql://db", /^PostgreSQL is not supported yet/],
  ["redis://:secret@db", /^No record store is known for "redis:"/],
  ["memory:/x", /^No record store is known for "memory:"/],
  ["sqlite:", /^A "sqlite:" store needs a path/],
  ["sqlite://closewise.db", /^A "sqlite:" store needs a path/],
  ["./closewise.db", /^This is not the URL of a record store/],
  ["", /^This is not the URL of a record store/],
])("refuses %j, saying what is known", async (url, expected) => {
  const error = await openStore(url).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: "ERR_STORE_URL",
    message: expect.stringMatching(expected),
  });
  expect(error).toMatchObject({
    message: expect.stringMatching(/Known are "memory:" and "sqlite:<path>"/),
  });
  // A URL may carry a password, and a message ends in a log.
  expect(String(error)).not.toContain("secret");
});

it("has no reader for the memory of another process", async () => {
  await expect(openReader("memory:")).rejects.toMatchObject({ code: "ERR_STORE_URL" });
});
