import { Fault } from "./fault.ts";
import { atMost, hold } from "./hold.ts";
import type { ResolvedOptions } from "./options.ts";
import type { StoreStats, TroubleKind } from "./port.ts";
import { TroubleReporter } from "./trouble.ts";
import { WaitingQueue } from "./waiting-queue.ts";

/** The longest pause between two attempts, as a multiple of the first. */
const LONGEST_PAUSE = 32;

/** Writes one batch, whole. Rejects (with a `Fault`) if nothing is written and it is worth trying again. */
export type WriteBatch<T> = (items: readonly T[]) => Promise<WriteResult>;

export interface WriteResult {
  /** Items that can never be written. */
  readonly refused: number;
  /** Why the last of them was refused. */
  readonly reason: string | undefined;
}

interface Entry<T> {
  readonly seq: number;
  readonly item: T;
}

/**
 * The waiting room before a slow writer: bounded, batched, one batch on its way at a time, the same
 * batch again after a failure. The caller never waits and never sees an error.
 */
export class WriteBehind<T> {
  readonly #write: WriteBatch<T>;
  readonly #options: ResolvedOptions;
  readonly #queue: WaitingQueue<Entry<T>>;
  readonly #trouble: TroubleReporter;
  readonly #flushes = new Set<{ readonly upTo: number; readonly resolve: () => void }>();
  #sending: readonly Entry<T>[] = [];
  /** Before the next attempt. More records bring `later` forward to `soon`, but cut no `pause` short. */
  #timer:
    | { readonly handle: NodeJS.Timeout; readonly kind: "soon" | "later" | "pause" }
    | undefined;
  #pauseMs: number;
  #accepted = 0;
  #written = 0;
  #lost = 0;
  #failures = 0;
  #lastError: string | undefined;
  #closing: Promise<void> | undefined;
  #isOver = false;

  constructor(write: WriteBatch<T>, options: ResolvedOptions) {
    this.#write = write;
    this.#options = options;
    this.#queue = new WaitingQueue(options.queue);
    this.#trouble = new TroubleReporter(options.onTrouble, options.troubleMs);
    this.#pauseMs = options.retryMs;
  }

  append(item: T): void {
    if (this.#closing !== undefined) {
      this.lose("closed", "A record came after the store was closed.", 1);
      return;
    }
    this.#accepted += 1;
    this.#loseOldest(this.#queue.push({ seq: this.#accepted, item }));
    this.#schedule();
  }

  /** Counts and reports records that will never be written; 0 for trouble that has cost none. */
  lose(kind: TroubleKind, message: string, count: number): void {
    this.#lost += count;
    this.#lastError = message;
    this.#trouble.add({ kind, message }, count);
  }

  stats(): StoreStats {
    return {
      written: this.#written,
      pending: this.#queue.size + this.#sending.length,
      lost: this.#lost,
      failures: this.#failures,
      lastError: this.#lastError,
    };
  }

  async flush(): Promise<void> {
    const upTo = this.#accepted;
    const done = new Promise<void>((resolve) => {
      this.#flushes.add({ upTo, resolve });
    });
    this.#settleFlushes();
    if (this.#timer !== undefined) this.#pump();
    await hold(done);
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    await atMost(this.#options.closeMs, this.flush());
    this.#isOver = true;
    clearTimeout(this.#timer?.handle);
    this.#timer = undefined;
    // A batch on its way may still arrive; to call it lost is the safe side.
    const left = this.#queue.clear() + this.#sending.length;
    this.#sending = [];
    if (left > 0) {
      const reason = this.#lastError === undefined ? "" : `; the latest error: ${this.#lastError}`;
      this.lose(
        "closed",
        `The store was closed before ${left} records were written${reason}`,
        left,
      );
    }
    this.#settleFlushes();
    this.#trouble.close();
  }

  #schedule(): void {
    if (this.#sending.length > 0 || this.#queue.size === 0 || this.#isOver) return;
    const isUrgent = this.#queue.size >= this.#options.batch || this.#flushes.size > 0;
    if (isUrgent && this.#timer?.kind !== "soon" && this.#timer?.kind !== "pause") {
      this.#wait("soon", 0);
    } else if (this.#timer === undefined) {
      this.#wait("later", this.#options.flushMs);
    }
  }

  #wait(kind: "soon" | "later" | "pause", ms: number): void {
    clearTimeout(this.#timer?.handle);
    const handle = setTimeout(() => this.#pump(), ms);
    handle.unref();
    this.#timer = { handle, kind };
  }

  #pump(): void {
    clearTimeout(this.#timer?.handle);
    this.#timer = undefined;
    if (this.#sending.length > 0 || this.#queue.size === 0) return;
    const entries = this.#queue.take(this.#options.batch);
    this.#sending = entries;
    void this.#send(entries);
  }

  async #send(entries: readonly Entry<T>[]): Promise<void> {
    let fault: unknown;
    let result: WriteResult | undefined;
    try {
      result = await this.#write(entries.map(({ item }) => item));
    } catch (error) {
      fault = error;
    }
    if (this.#isOver) return;
    this.#sending = [];
    if (result === undefined) this.#failed(entries, fault);
    else this.#succeeded(entries.length, result);
    this.#settleFlushes();
  }

  #succeeded(count: number, { refused, reason }: WriteResult): void {
    this.#written += count - refused;
    this.#pauseMs = this.#options.retryMs;
    if (refused > 0) this.lose("rejected", reason ?? "Records were refused.", refused);
    this.#schedule();
  }

  #failed(entries: readonly Entry<T>[], error: unknown): void {
    const fault = error instanceof Fault ? error : new Fault("other", String(error));
    this.#failures += 1;
    this.lose(fault.kind, fault.message, 0);
    this.#loseOldest(this.#queue.putBack(entries));
    this.#wait("pause", this.#pauseMs);
    this.#pauseMs = Math.min(this.#pauseMs * 2, this.#options.retryMs * LONGEST_PAUSE);
  }

  #loseOldest(count: number): void {
    if (count === 0) return;
    const cause =
      this.#failures > 0 && this.#lastError !== undefined ? ` (${this.#lastError})` : "";
    this.#lost += count;
    this.#trouble.add(
      {
        kind: "overflow",
        message: `More than ${this.#options.queue} records are waiting to be written; the oldest are dropped${cause}`,
      },
      count,
    );
  }

  #settleFlushes(): void {
    const oldest = this.#sending[0]?.seq ?? this.#queue.peek()?.seq ?? Infinity;
    for (const flush of this.#flushes) {
      if (flush.upTo >= oldest) continue;
      this.#flushes.delete(flush);
      flush.resolve();
    }
  }
}
