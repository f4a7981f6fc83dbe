import { StoreError } from "./errors.ts";
import { createMemoryStore } from "./memory.ts";
import type { CloseStore, RecordSource, StoreOptions } from "./port.ts";
import { openSqliteReader } from "./sqlite-reader.ts";
import { createSqliteStore } from "./sqlite.ts";

type Place = { readonly kind: "memory" } | { readonly kind: "sqlite"; readonly path: string };

/**
 * The store that a URL names: `memory:`, or `sqlite:./closewise.db` (relative to the current directory).
 *
 * @throws {StoreError} `ERR_STORE_URL` for any other, and what opening the store throws
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<CloseStore> {
  const place = parseStoreUrl(url);
  return place.kind === "memory"
    ? createMemoryStore(options)
    : createSqliteStore(place.path, options);
}

/**
 * The records that another process keeps at this URL, to be read only.
 *
 * @throws {StoreError} `ERR_STORE_URL` also for `memory:`, which no other process can read
 */
export async function openReader(url: string): Promise<RecordSource> {
  const place = parseStoreUrl(url);
  if (place.kind === "sqlite") return openSqliteReader(place.path);
  throw new StoreError(
    "ERR_STORE_URL",
    'Records in "memory:" can be read only in the process that keeps them: through the gateway\'s admin address, or keep them in a file with "sqlite:./closewise.db".',
  );
}

/** @throws {StoreError} `ERR_STORE_URL` */
export function parseStoreUrl(url: string): Place {
  if (url === "memory:") return { kind: "memory" };
  const path = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : undefined;
  // `sqlite://closewise.db` would name a host.
  if (path !== undefined && path !== "" && !/^\/\/[^/]/.test(path)) return { kind: "sqlite", path };
  throw new StoreError(
    "ERR_STORE_URL",
    `${explain(url)} Known are "memory:" and "sqlite:<path>", such as "sqlite:./closewise.db".`,
  );
}

/** Shows no more than the scheme: the rest may carry a password. */
function explain(url: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === "sqlite") return 'A "sqlite:" store needs a path, without "//".';
  if (scheme === "postgres" || scheme === "postgresql") {
    return "PostgreSQL is not supported yet as a record store.";
  }
  return scheme === undefined
    ? "This is not the URL of a record store."
    : `No record store is known for "${scheme}:".`;
}
