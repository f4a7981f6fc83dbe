import { StoreError } from "./errors.ts";
import { createMemoryStore } from "./memory.ts";
import type { CloseStore, RecordSource, StoreOptions } from "./port.ts";
import type { StoreProblem } from "./problems.ts";
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
  throw new StoreError({ kind: "otherProcess" });
}

/** @throws {StoreError} `ERR_STORE_URL` */
export function parseStoreUrl(url: string): Place {
  if (url === "memory:") return { kind: "memory" };
  const path = url.startsWith("sqlite:") ? url.slice("sqlite:".length) : undefined;
  // `sqlite://closewise.db` would name a host.
  if (path !== undefined && path !== "" && !/^\/\/[^/]/.test(path)) return { kind: "sqlite", path };
  throw new StoreError(explain(url));
}

/** Shows no more than the scheme: the rest may carry a password. */
function explain(url: string): StoreProblem {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === "sqlite") return { kind: "noPath" };
  if (scheme === "postgres" || scheme === "postgresql") return { kind: "postgres" };
  return scheme === undefined ? { kind: "noScheme" } : { kind: "unknownScheme", scheme };
}
