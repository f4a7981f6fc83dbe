import { parseRecord } from "../record/index.ts";
import type { CloseRecord } from "../record/index.ts";
import { matches } from "./criteria.ts";
import { Doorbell } from "./doorbell.ts";
import { StoreError } from "./errors.ts";
import { messageOf } from "./fault.ts";
import { follow, readAfter } from "./follow.ts";
import type { Page, PageSource } from "./follow.ts";
import { resolveLimit, resolveOptions } from "./options.ts";
import type { ResolvedOptions } from "./options.ts";
import type {
  CloseStore,
  FollowOptions,
  RecordCriteria,
  RecordFilter,
  StoreOptions,
  StoreStats,
  TroubleKind,
} from "./port.ts";
import { TroubleReporter } from "./trouble.ts";

/**
 * Keeps the newest records (100,000 by default) in this process; they end with it. What makes room for
 * newer ones was kept as promised: it does not count as lost.
 */
export function createMemoryStore(options: StoreOptions = {}): CloseStore {
  return new MemoryStore(resolveOptions(options, 100_000));
}

class MemoryStore implements CloseStore, PageSource {
  readonly #options: ResolvedOptions;
  readonly #trouble: TroubleReporter;
  readonly #doorbell = new Doorbell();
  readonly #closed = new AbortController();
  /** By position, which counts from 1; a Map keeps the order and frees what is removed. */
  readonly #records = new Map<number, CloseRecord>();
  readonly #positions = new Map<string, number>();
  #newest = 0;
  #oldest = 1;
  #lost = 0;
  #lastError: string | undefined;

  constructor(options: ResolvedOptions) {
    this.#options = options;
    this.#trouble = new TroubleReporter(options.onTrouble, options.troubleMs);
  }

  append(record: CloseRecord): void {
    if (this.#closed.signal.aborted) {
      this.#lose("closed", "A record came after the store was closed.");
      return;
    }
    let kept: CloseRecord;
    try {
      kept = parseRecord(record);
    } catch (error) {
      this.#lose("rejected", messageOf(error));
      return;
    }
    if (this.#positions.has(kept.id)) return;
    this.#newest += 1;
    this.#records.set(this.#newest, kept);
    this.#positions.set(kept.id, this.#newest);
    this.#removeOld();
    this.#doorbell.ring();
  }

  async query(filter: RecordFilter = {}): Promise<readonly CloseRecord[]> {
    const limit = resolveLimit(filter.limit);
    this.#refuseIfClosed();
    this.#removeOld();
    if (filter.after !== undefined) return readAfter(this, filter.after, filter, limit);
    const found = [...this.#records.values()].filter((record) => matches(record, filter));
    return found.sort((a, b) => a.endedAt - b.endedAt).slice(-limit);
  }

  follow(options: FollowOptions = {}): AsyncIterable<CloseRecord> {
    return follow(this, this.#doorbell, this.#closed.signal, options);
  }

  async position(after: string | undefined): Promise<number> {
    return after === undefined ? this.#newest : (this.#positions.get(after) ?? 0);
  }

  async page(from: number, criteria: RecordCriteria, limit: number): Promise<Page> {
    this.#refuseIfClosed();
    const records: CloseRecord[] = [];
    let position = Math.max(from, this.#oldest - 1);
    while (position < this.#newest && records.length < limit) {
      position += 1;
      const record = this.#records.get(position);
      if (record !== undefined && matches(record, criteria)) records.push(record);
    }
    return { records, position, isLast: position >= this.#newest };
  }

  stats(): StoreStats {
    return {
      written: this.#newest,
      pending: 0,
      lost: this.#lost,
      failures: 0,
      lastError: this.#lastError,
    };
  }

  async flush(): Promise<void> {}

  async close(): Promise<void> {
    this.#closed.abort();
    this.#trouble.close();
  }

  #removeOld(): void {
    const { keepMs, keepRecords } = this.#options;
    const before = Date.now() - keepMs;
    for (;;) {
      const oldest = this.#records.get(this.#oldest);
      if (oldest === undefined) return;
      if (this.#records.size <= keepRecords && oldest.endedAt >= before) return;
      this.#records.delete(this.#oldest);
      this.#positions.delete(oldest.id);
      this.#oldest += 1;
    }
  }

  #lose(kind: TroubleKind, message: string): void {
    this.#lost += 1;
    this.#lastError = message;
    this.#trouble.add({ kind, message }, 1);
  }

  #refuseIfClosed(): void {
    if (!this.#closed.signal.aborted) return;
    throw new StoreError({ kind: "closed" });
  }
}
