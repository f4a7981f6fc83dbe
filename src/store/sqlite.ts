import { resolve } from "node:path";

import type { CloseRecord } from "../record/index.ts";
import { Doorbell } from "./doorbell.ts";
import { StoreError } from "./errors.ts";
import { Fault, messageOf } from "./fault.ts";
import { follow, readAfter } from "./follow.ts";
import type { Page, PageSource } from "./follow.ts";
import { hold } from "./hold.ts";
import { bounded, resolveLimit, resolveOptions } from "./options.ts";
import type { ResolvedOptions } from "./options.ts";
import type {
  CloseStore,
  FollowOptions,
  RecordCriteria,
  RecordFilter,
  StoreOptions,
  StoreStats,
} from "./port.ts";
import type { Settings } from "./sqlite-messages.ts";
import { fromBodies, toRow } from "./sqlite-row.ts";
import type { Row } from "./sqlite-row.ts";
import { SqliteThread } from "./sqlite-thread.ts";
import { WriteBehind } from "./write-behind.ts";

export interface SqliteOptions extends StoreOptions {
  /** Bound on the size of the file, in bytes; at the bound, writing fails as on a full disk. @default none */
  readonly maxBytes?: number;
}

/**
 * Keeps records in a SQLite file, through a thread: the caller never waits for the disk. The file is
 * created where it is missing, its directory is not. Several processes may share it.
 *
 * @throws {StoreError} `ERR_STORE_OPEN`, `ERR_STORE_VERSION`, `ERR_STORE_UNSUPPORTED`, `ERR_STORE_OPTION`
 */
export async function createSqliteStore(
  path: string,
  options: SqliteOptions = {},
): Promise<CloseStore> {
  const resolved = resolveOptions(options, 10_000_000);
  const maxBytes = bounded("maxBytes", options.maxBytes ?? 0, 0, Number.MAX_SAFE_INTEGER);
  const { keepMs, keepRecords } = resolved;
  const settings: Settings = { path: resolve(path), mode: "write", maxBytes, keepMs, keepRecords };
  const writer = new SqliteThread(settings);
  await writer.open();
  return new SqliteStore(writer, new SqliteThread({ ...settings, mode: "read" }), resolved);
}

class SqliteStore implements CloseStore, PageSource {
  readonly #writer: SqliteThread;
  /** A thread of its own, started at the first query: a long one does not hold up the writing. */
  readonly #reader: SqliteThread;
  readonly #options: ResolvedOptions;
  readonly #waiting: WriteBehind<Row>;
  readonly #doorbell = new Doorbell();
  readonly #closed = new AbortController();

  constructor(writer: SqliteThread, reader: SqliteThread, options: ResolvedOptions) {
    this.#writer = writer;
    this.#reader = reader;
    this.#options = options;
    this.#waiting = new WriteBehind((rows) => this.#write(rows), options);
  }

  append(record: CloseRecord): void {
    let row: Row;
    try {
      row = toRow(record);
    } catch (error) {
      this.#waiting.lose("rejected", messageOf(error), 1);
      return;
    }
    this.#waiting.append(row);
  }

  async query(filter: RecordFilter = {}): Promise<readonly CloseRecord[]> {
    const limit = resolveLimit(filter.limit);
    const { after } = filter;
    if (after !== undefined) return readAfter(this, after, filter, limit);
    const criteria = plain(filter);
    return this.#decode(await read(this.#reader.call("newest", { criteria, limit })));
  }

  follow(options: FollowOptions = {}): AsyncIterable<CloseRecord> {
    return follow(this, this.#doorbell, this.#closed.signal, options);
  }

  position(after: string | undefined): Promise<number> {
    return read(this.#reader.call("position", { after }));
  }

  async page(position: number, filter: RecordCriteria, limit: number): Promise<Page> {
    const criteria = plain(filter);
    const { bodies, ...rest } = await read(
      this.#reader.call("page", { position, criteria, limit }),
    );
    return { records: await this.#decode(bodies), ...rest };
  }

  stats(): StoreStats {
    return this.#waiting.stats();
  }

  flush(): Promise<void> {
    return this.#waiting.flush();
  }

  async close(): Promise<void> {
    await this.#waiting.close();
    this.#closed.abort();
    const { closeMs } = this.#options;
    await Promise.all([this.#writer.close(closeMs), this.#reader.close(closeMs)]);
  }

  async #write(rows: readonly Row[]) {
    try {
      const result = await this.#writer.call("insert", { rows });
      this.#doorbell.ring();
      return result;
    } catch (error) {
      // The thread had to be started again, and the file could not be opened.
      throw StoreError.is(error) ? new Fault("io", error.message, { cause: error }) : error;
    }
  }

  #decode(bodies: readonly string[]): Promise<readonly CloseRecord[]> {
    return fromBodies(bodies, (message) => this.#waiting.lose("damaged", message, 0));
  }
}

/** Only what a thread is to be told: an `AbortSignal` cannot be sent. */
function plain({ since, until, code, rule, route, cause }: RecordCriteria): RecordCriteria {
  return { since, until, code, rule, route, cause };
}

async function read<T>(answer: Promise<T>): Promise<T> {
  try {
    return await hold(answer);
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    throw new StoreError({ kind: "unreadable", reason: cause.message }, { cause });
  }
}
