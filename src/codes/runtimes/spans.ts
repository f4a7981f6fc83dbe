import type { Span } from "./types.ts";

/** 1000 and 3000-4999: what the WHATWG lets `WebSocket.close()` accept. */
export const BROWSER: readonly Span[] = [
  [1000, 1000],
  [3000, 4999],
];

/** Every number that a Close frame may carry (RFC 6455 7.4, IANA). */
export const LAWFUL: readonly Span[] = [
  [1000, 1003],
  [1007, 1014],
  [3000, 4999],
];

/** Whatever fits into the 16 bits. */
export const ANYTHING: readonly Span[] = [[0, 65_535]];

export function within(code: number, spans: readonly Span[]): boolean {
  return spans.some(([from, to]) => from <= code && code <= to);
}

/** Bounds of numbers as answers have them, both included. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

export function boundsOf(spans: readonly Span[]): readonly Bounds[] {
  return spans.map(([from, to]) => ({ from, to }));
}

/** `1000, 3000-4999` */
export function formatBounds(bounds: readonly Bounds[]): string {
  return bounds.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(", ");
}
