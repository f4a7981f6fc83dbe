import type { Cause, CloseRecord } from "../record/index.ts";

/** Which records to read. All conditions must hold; an absent one holds always. */
export interface RecordCriteria {
  /** Ended at this time or later, in milliseconds since the epoch. */
  readonly since?: number | undefined;
  /** Ended before this time, in milliseconds since the epoch. */
  readonly until?: number | undefined;
  /** `closeCode`: what the client's API reported. */
  readonly code?: number | undefined;
  readonly rule?: string | undefined;
  readonly route?: string | undefined;
  readonly cause?: Cause | undefined;
}

export interface RecordFilter extends RecordCriteria {
  /**
   * Only records appended after the one with this id, the first `limit` of them, so that a reader can
   * page forwards without a gap. Every kept record came after an id that is no longer kept, or never
   * was: `""` begins at the oldest.
   */
  readonly after?: string | undefined;
  /** At most so many records, 1 to 10,000. Without `after`, the newest. @default 1000 */
  readonly limit?: number | undefined;
}

export interface FollowOptions extends RecordCriteria {
  /** Begin after the record with this id, as in `RecordFilter`. @default only what is yet to come */
  readonly after?: string | undefined;
  /** Ends the iteration, without an error. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds between two looks at a store that cannot tell us. @default 500 */
  readonly pollMs?: number | undefined;
}

export interface StoreStats {
  /** Records written since the store was opened. */
  readonly written: number;
  /** Records accepted, not yet written. */
  readonly pending: number;
  /** Records that will never be written. */
  readonly lost: number;
  /** Attempts to write that failed; most are tried again. */
  readonly failures: number;
  /** Why the latest of them failed. */
  readonly lastError: string | undefined;
}

/** The reading half of a store. */
export interface RecordSource {
  /**
   * Records that match, newest last: by end of the connection, or by order of `append` with `after`.
   * A stored record that cannot be read (damaged, or of a newer version) is left out.
   *
   * @throws {StoreError} `ERR_STORE_OPTION` for a limit out of bounds, `ERR_STORE_READ` if reading
   *   fails, `ERR_STORE_CLOSED` after `close()`.
   */
  query(filter?: RecordFilter): Promise<readonly CloseRecord[]>;
  /** Matching records as they arrive, from the call on, until the signal or `close()`. */
  follow(options?: FollowOptions): AsyncIterable<CloseRecord>;
  /** Idempotent. */
  close(): Promise<void>;
}

/** Where close records go, and come from. */
export interface CloseStore extends RecordSource {
  /**
   * Never throws and never waits. A record that cannot be kept is counted in `stats().lost` and
   * reported to `onTrouble`. An id is kept once.
   */
  append(record: CloseRecord): void;
  stats(): StoreStats;
  /**
   * Resolves when every record appended before is written or lost. Waits as long as the disk does;
   * `close()` is the way to give up.
   */
  flush(): Promise<void>;
  /** Flushes for at most `closeMs`; what is not written by then is lost. */
  close(): Promise<void>;
}

/** Something went wrong with a store that goes on working as well as it can. */
export interface StoreTrouble {
  /**
   * - `locked`: another process holds the database.
   * - `full`: no room, on the disk or in the bound set for the file.
   * - `read-only`, `io`, `damaged`: what the file system or the file itself says.
   * - `rejected`: a record that can never be written.
   * - `overflow`: the queue was full, so the oldest waiting records were dropped.
   * - `stopped`: the writer ended unexpectedly; it is started again.
   * - `closed`: records came after `close()`, or were left when its time was over.
   * - `other`: anything else; `message` says what.
   */
  readonly kind: TroubleKind;
  readonly message: string;
  /** Records lost since the trouble reported before this one. */
  readonly lost: number;
}

export type TroubleKind =
  | "locked"
  | "full"
  | "read-only"
  | "io"
  | "damaged"
  | "rejected"
  | "overflow"
  | "stopped"
  | "closed"
  | "other";

/** Every bound of a store. Milliseconds and counts. */
export interface StoreOptions {
  /** Records that may wait to be written; beyond, the oldest are lost. @default 10_000 */
  readonly queue?: number;
  /** Records written in one transaction, and on their way to the writer at most. @default 500 */
  readonly batch?: number;
  /** How long a record may wait for others to be written with it. @default 200 */
  readonly flushMs?: number;
  /** The first pause after a failed attempt; doubles up to 32 times itself. @default 100 */
  readonly retryMs?: number;
  /** How long `close()` may take to write what waits. @default 2000 */
  readonly closeMs?: number;
  /** Records that ended longer ago are removed, in small steps. @default 30 days */
  readonly keepMs?: number;
  /** Records kept; beyond, the oldest are removed. @default 100_000 in memory, 10_000_000 in a file */
  readonly keepRecords?: number;
  /** Told of trouble, at most once per kind in `troubleMs`. What it throws is ignored. */
  readonly onTrouble?: (trouble: StoreTrouble) => void;
  /** @default 10_000 */
  readonly troubleMs?: number;
}
