import { StoreError } from "./errors.ts";
import type { StoreOptions } from "./port.ts";

const DAY_MS = 86_400_000;
/** A timer's longest delay; Node fires at once beyond it. */
const LONGEST_TIMER_MS = 2_147_483_647;

export type ResolvedOptions = Required<StoreOptions>;

/** @throws {StoreError} `ERR_STORE_OPTION`, naming the option and its bounds. */
export function resolveOptions(options: StoreOptions, keepRecords: number): ResolvedOptions {
  const most = Number.MAX_SAFE_INTEGER;
  return {
    queue: bounded("queue", options.queue ?? 10_000, 1, 10_000_000),
    batch: bounded("batch", options.batch ?? 500, 1, 10_000),
    flushMs: bounded("flushMs", options.flushMs ?? 200, 0, LONGEST_TIMER_MS),
    retryMs: bounded("retryMs", options.retryMs ?? 100, 1, 60_000),
    closeMs: bounded("closeMs", options.closeMs ?? 2_000, 0, LONGEST_TIMER_MS),
    keepMs: bounded("keepMs", options.keepMs ?? 30 * DAY_MS, 1, most),
    keepRecords: bounded("keepRecords", options.keepRecords ?? keepRecords, 1, most),
    onTrouble: options.onTrouble ?? (() => {}),
    troubleMs: bounded("troubleMs", options.troubleMs ?? 10_000, 0, LONGEST_TIMER_MS),
  };
}

/** The `limit` of a filter. */
export function resolveLimit(limit: number | undefined): number {
  return bounded("limit", limit ?? 1_000, 1, 10_000);
}

export function bounded(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && least <= value && value <= most) return value;
  throw new StoreError({ kind: "outOfBounds", name, value, least, most });
}
