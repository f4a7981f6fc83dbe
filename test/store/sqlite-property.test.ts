import { join } from "node:path";

import * as fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";

import { createSqliteStore } from "../../src/store/index.ts";
import { anyRecord } from "../record/make.ts";
import { temporaryFolder } from "./folder.ts";

it("any record comes back from the file as it went in", async () => {
  const store = await createSqliteStore(join(temporaryFolder(), "closes.db"), {
    flushMs: 0,
    // Any time of ending is allowed in these records, and none is to be removed.
    keepMs: Number.MAX_SAFE_INTEGER,
  });
  onTestFinished(() => store.close());
  let after = "";
  const records = fc.uniqueArray(anyRecord, {
    minLength: 1,
    maxLength: 20,
    selector: ({ id }) => id,
  });
  await fc.assert(
    fc.asyncProperty(records, async (some) => {
      // The same id may come again in another run, where it would be kept as it was.
      const given = some.map((each) => ({ ...each, id: crypto.randomUUID() }));
      for (const each of given) store.append(each);
      await store.flush();
      expect(await store.query({ after })).toStrictEqual(given);
      after = given.at(-1)?.id ?? after;
    }),
    { numRuns: 50 },
  );
  expect(store.stats().lost).toBe(0);
});
