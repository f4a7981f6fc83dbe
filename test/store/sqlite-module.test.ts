import { expect, it, vi } from "vitest";

import { loadSqlite } from "../../src/store/sqlite-module.ts";

vi.mock("node:sqlite", () => {
  throw new Error("No such built-in module: node:sqlite");
});

it("says which Node is needed, and what works without", async () => {
  await expect(loadSqlite()).rejects.toMatchObject({
    code: "ERR_STORE_UNSUPPORTED",
    message: expect.stringMatching(/use Node 22\.13 or newer, or keep records in memory/),
    cause: expect.any(Error),
  });
});
