import { resolve } from "node:path";

import type { CloseRecord } from "../record/index.ts";
import { Doorbell } from "./doorbell.ts";
import { StoreError } from "./errors.ts";
import { messageOf } from "./fault.ts";
import { follow, readAfter } from "./follow.ts";
import type { Page, PageSource } from "./follow.ts";
import { resolveLimit } from "./options.ts";
import type { FollowOptions, RecordCriteria, RecordFilter, RecordSource } from "./port.ts";
import { SqliteDatabase } from "./sqlite-database.ts";
import { openDatabase } from "./sqlite-open.ts";
import { fromBodies } from "./sqlite-row.ts";

export interface SqliteReaderOptions {
  /** Told of each stored record that cannot be read, and is left out. */
  readonly onUnreadable?: (message: string) => void;
}

/**
 * Reads a store that another process may be writing, without a thread: meant for a command, since a
 * query holds up this process. The file must exist, and is never changed.
 *
 * @throws {StoreError} `ERR_STORE_OPEN`, `ERR_STORE_VERSION`, `ERR_STORE_UNSUPPORTED`
 */
export async function openSqliteReader(
  path: string,
  options: SqliteReaderOptions = {},
): Promise<RecordSource> {
  const database = new SqliteDatabase(await openDatabase(resolve(path), "read", 0));
  return new SqliteReader(database, options.onUnreadable ?? (() => {}));
}

class SqliteReader implements RecordSource, PageSource {
  readonly #database: SqliteDatabase;
  readonly #onUnreadable: (message: string) => void;
  /** Nobody rings it: other processes cannot tell us, so following polls. */
  readonly #doorbell = new Doorbell();
  readonly #closed = new AbortController();

  constructor(database: SqliteDatabase, onUnreadable: (message: string) => void) {
    this.#database = database;
    this.#onUnreadable = onUnreadable;
  }

  async query(filter: RecordFilter = {}): Promise<readonly CloseRecord[]> {
    const limit = resolveLimit(filter.limit);
    if (filter.after !== undefined) return readAfter(this, filter.after, filter, limit);
    return this.#decode(this.#read((database) => database.newest(filter, limit)));
  }

  follow(options: FollowOptions = {}): AsyncIterable<CloseRecord> {
    return follow(this, this.#doorbell, this.#closed.signal, options);
  }

  async position(after: string | undefined): Promise<number> {
    return this.#read((database) => database.position(after));
  }

  async page(position: number, criteria: RecordCriteria, limit: number): Promise<Page> {
    const page = this.#read((database) => database.page(position, criteria, limit));
    const { bodies, ...rest } = page;
    return { records: await this.#decode(bodies), ...rest };
  }

  async close(): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    this.#database.close();
  }

  #read<T>(ask: (database: SqliteDatabase) => T): T {
    if (this.#closed.signal.aborted) {
      throw new StoreError({ kind: "closed" });
    }
    try {
      return ask(this.#database);
    } catch (cause) {
      throw new StoreError({ kind: "unreadable", reason: messageOf(cause) }, { cause });
    }
  }

  #decode(bodies: readonly string[]): Promise<readonly CloseRecord[]> {
    return fromBodies(bodies, this.#onUnreadable);
  }
}
