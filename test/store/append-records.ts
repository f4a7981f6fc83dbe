/**
 * A gateway, as far as a reader can tell: appends so many records to a file, then closes.
 *
 * `node append-records.ts <file> <from> <count>`
 */
import { createSqliteStore } from "../../src/store/index.ts";
import { record } from "../record/make.ts";

const [path = "", from = "1", count = "0"] = process.argv.slice(2);
const store = await createSqliteStore(path, { batch: 20, flushMs: 1, closeMs: 20_000 });
for (let n = Number(from); n < Number(from) + Number(count); n += 1) {
  store.append(record({ id: `id-${String(n).padStart(6, "0")}`, endedAt: Date.now() }));
  // Many small batches, so that readers meet a file that is being written.
  if (n % 20 === 0) await store.flush();
}
await store.close();
process.exitCode = store.stats().lost === 0 ? 0 : 1;
