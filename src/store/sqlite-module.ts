import type * as sqlite from "node:sqlite";

import { StoreError } from "./errors.ts";

type SqliteModule = typeof sqlite;

/**
 * `node:sqlite`, loaded only where it is used: older Nodes do not have it.
 *
 * @throws {StoreError} `ERR_STORE_UNSUPPORTED`
 */
export async function loadSqlite(): Promise<SqliteModule> {
  try {
    return await import("node:sqlite");
  } catch (cause) {
    throw new StoreError({ kind: "noSqlite", node: process.version }, { cause });
  }
}
