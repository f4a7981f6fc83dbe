import type { DatabaseSync } from "node:sqlite";

import { StoreError } from "./errors.ts";
import type { Mode } from "./sqlite-open.ts";

const VERSION = 1;
/** Marks the file as ours (https://www.sqlite.org/pragma.html#pragma_application_id): "CLWS". */
const APPLICATION = 0x434c5753;

/**
 * `seq` is the order of `append`: AUTOINCREMENT, so that a follower's position is never given out
 * again after everything was removed. Each index ends with the order in which queries read.
 */
const SCHEMA = `
  CREATE TABLE closes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    ended_at REAL NOT NULL,
    close_code INTEGER,
    rule TEXT,
    route TEXT,
    cause TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX closes_by_end ON closes (ended_at);
  CREATE INDEX closes_by_code ON closes (close_code, ended_at);
  CREATE INDEX closes_by_rule ON closes (rule, ended_at) WHERE rule IS NOT NULL;
  CREATE INDEX closes_by_route ON closes (route, ended_at);
  CREATE INDEX closes_by_cause ON closes (cause, ended_at);
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};
`;

/**
 * Creates the schema in an empty file, and refuses a file that is not ours or of a newer version.
 *
 * @throws {StoreError} `ERR_STORE_OPEN`, `ERR_STORE_VERSION`
 */
export function migrate(database: DatabaseSync, path: string, mode: Mode): void {
  if (mode === "read") {
    check(database, path);
    return;
  }
  // Takes the lock before looking, so that two processes do not both create it; fails where the file is read-only.
  database.exec("BEGIN IMMEDIATE");
  try {
    if (isEmpty(database)) database.exec(SCHEMA);
    check(database, path);
    database.exec("COMMIT");
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** For the way out of a failed transaction. */
export function rollBack(database: DatabaseSync): void {
  try {
    database.exec("ROLLBACK");
  } catch {
    // SQLite has ended the transaction itself, as it does when the disk is full.
  }
}

function check(database: DatabaseSync, path: string): void {
  if (pragma(database, "application_id") !== APPLICATION) {
    throw new StoreError({ kind: "foreign", path });
  }
  const version = pragma(database, "user_version");
  if (version <= VERSION) return;
  throw new StoreError({ kind: "newer", path, version, known: VERSION });
}

function isEmpty(database: DatabaseSync): boolean {
  return (
    pragma(database, "application_id") === 0 &&
    database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined
  );
}

function pragma(database: DatabaseSync, name: string): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
}
