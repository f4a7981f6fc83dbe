import { accessSync, constants, statSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync } from "node:sqlite";

import { StoreError } from "./errors.ts";
import { messageOf } from "./fault.ts";
import type { StoreProblem } from "./problems.ts";
import { kindOf } from "./sqlite-fault.ts";
import { loadSqlite } from "./sqlite-module.ts";
import { migrate } from "./sqlite-schema.ts";

export type Mode = "write" | "read";

/**
 * How long to wait for another connection's lock: while opening, since another process may be creating
 * the same file, and while reading, since one that closes the file holds it for a moment. A writer
 * comes back later instead, by the rules of `WriteBehind`.
 */
const PATIENCE_MS = 3_000;
const WRITER_PATIENCE_MS = 100;
/** What the write-ahead log may keep on disk after a checkpoint. */
const LOG_BYTES = 67_108_864;

/**
 * Opens the file, creates or checks the schema. `maxBytes` bounds it when writing; 0 for no bound.
 *
 * @throws {StoreError} `ERR_STORE_OPEN`, `ERR_STORE_VERSION`, `ERR_STORE_UNSUPPORTED`
 */
export async function openDatabase(
  path: string,
  mode: Mode,
  maxBytes: number,
): Promise<DatabaseSync> {
  const { DatabaseSync } = await loadSqlite();
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: mode === "read" });
    database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`);
    migrate(database, path, mode);
    if (mode === "write") configureWriter(database, maxBytes);
    return database;
  } catch (error) {
    database?.close();
    if (StoreError.is(error)) throw error;
    throw new StoreError(explain(path, mode, error), { cause: error });
  }
}

function configureWriter(database: DatabaseSync, maxBytes: number): void {
  // NORMAL: the file stays whole after a power cut, the last moments of records may be missing.
  database.exec(`PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA journal_size_limit = ${LOG_BYTES};
    PRAGMA busy_timeout = ${WRITER_PATIENCE_MS}`);
  if (maxBytes === 0) return;
  const size = Number(database.prepare("PRAGMA page_size").get()?.["page_size"] ?? 4_096);
  database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / size))}`);
}

function explain(path: string, mode: Mode, cause: unknown): StoreProblem {
  const directory = dirname(path);
  const file = statOf(path);
  if (file?.isDirectory() === true) return { kind: "directory", path };
  if (statOf(directory)?.isDirectory() !== true) return { kind: "noDirectory", path, directory };
  if (mode === "read" && file === undefined) return { kind: "noFile", path };
  const kind = kindOf(cause);
  if (kind === "damaged" || kind === "locked") return { kind, path };
  const isReadOnly = kind === "read-only" || !isWritable(file === undefined ? directory : path);
  if (isReadOnly) return { kind: "unwritable", path };
  return { kind: "unopened", path, reason: messageOf(cause) };
}

function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
