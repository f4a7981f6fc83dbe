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
    throw new StoreError(
      "ERR_STORE_UNSUPPORTED",
      `This Node (${process.version}) has no node:sqlite: use Node 22.13 or newer, or keep records in memory with "memory:".`,
      { cause },
    );
  }
}
