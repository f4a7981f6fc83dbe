import type { CloseRecord } from "../record/index.ts";
import type { Doorbell } from "./doorbell.ts";
import { StoreError } from "./errors.ts";
import { bounded } from "./options.ts";
import type { FollowOptions, RecordCriteria } from "./port.ts";

/** Some of the records after a position, in the order of `append`. */
export interface Page {
  readonly records: readonly CloseRecord[];
  /** Where the next page begins. */
  readonly position: number;
  /** Nothing was left after this page. */
  readonly isLast: boolean;
}

/** What an adapter offers so that it can be followed and paged. */
export interface PageSource {
  /** After the record with this id; after the newest for `undefined`; 0 for an unknown id. */
  position(after: string | undefined): Promise<number>;
  page(position: number, criteria: RecordCriteria, limit: number): Promise<Page>;
}

const PAGE = 500;

/** The first `limit` records after an id. */
export async function readAfter(
  source: PageSource,
  after: string,
  criteria: RecordCriteria,
  limit: number,
): Promise<readonly CloseRecord[]> {
  const found: CloseRecord[] = [];
  let position = await source.position(after);
  for (;;) {
    const page = await source.page(position, criteria, limit - found.length);
    found.push(...page.records);
    if (page.isLast || found.length >= limit) return found;
    ({ position } = page);
  }
}

/** Follows from the moment of this call on, not of the first `next()`. `closed` ends it like the signal. */
export function follow(
  source: PageSource,
  doorbell: Doorbell,
  closed: AbortSignal,
  options: FollowOptions,
): AsyncIterable<CloseRecord> {
  const pollMs = bounded("pollMs", options.pollMs ?? 500, 1, 3_600_000);
  const ended = options.signal === undefined ? closed : AbortSignal.any([closed, options.signal]);
  const start = source.position(options.after);
  // It is awaited at the first `next()`, which may come later, or never.
  start.catch(() => {});
  return iterate(source, start, options, () => doorbell.wait(pollMs, ended), ended);
}

async function* iterate(
  source: PageSource,
  start: Promise<number>,
  criteria: RecordCriteria,
  wait: () => Promise<void>,
  ended: AbortSignal,
): AsyncGenerator<CloseRecord, void, undefined> {
  try {
    let position = await start;
    while (!ended.aborted) {
      const page = await source.page(position, criteria, PAGE);
      ({ position } = page);
      for (const record of page.records) {
        if (ended.aborted) return;
        yield record;
      }
      if (page.isLast) await wait();
    }
  } catch (error) {
    if (StoreError.is(error) && error.code === "ERR_STORE_CLOSED") return;
    throw error;
  }
}
