import { CLOSE_RANGES } from "../ranges.ts";
import { CLOSE_CODES } from "../registry.ts";
import { within } from "../runtimes/spans.ts";
import { RECEIVERS } from "./receivers.ts";
import type { Alteration, Receiver } from "./types.ts";

/** What a receiver makes of one code; `undefined` where the code arrives as it was sent. */
export function alterationOf(receiver: Receiver, code: number): Alteration | undefined {
  return receiver.alters.find(({ codes }) => within(code, codes));
}

/** Receivers that were run or read, and deliver every code that may be sent. */
export const FAITHFUL_RECEIVERS: readonly Receiver[] = RECEIVERS.filter(
  ({ alters }) => alters.length === 0,
);

/** A row or a range of the catalogue that at least one receiver alters: `1014`, `3000-3999`. */
export interface AlteredSpan {
  readonly from: number;
  readonly to: number;
}

/** In order; a range before the rows inside it. */
export const ALTERED_SPANS: readonly AlteredSpan[] = [
  ...CLOSE_CODES.map(({ code, onWire }) => ({ from: code, to: code, onWire })),
  ...CLOSE_RANGES.map(({ from, to, onWire }) => ({ from, to, onWire })),
]
  .filter(
    ({ from, to, onWire }) =>
      onWire &&
      RECEIVERS.some(({ alters }) =>
        alters.some(({ codes }) => codes.some(([a, b]) => a <= to && from <= b)),
      ),
  )
  .map(({ from, to }) => ({ from, to }))
  .sort((a, b) => a.from - b.from || b.to - a.to);

/** Registered codes that every receiver delivers as they were sent. */
export const SAFE_CODES: readonly number[] = CLOSE_CODES.filter(
  ({ code, onWire }) => onWire && RECEIVERS.every((one) => alterationOf(one, code) === undefined),
).map(({ code }) => code);
