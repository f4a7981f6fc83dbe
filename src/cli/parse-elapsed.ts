import { parseDuration } from "../policy/shape/duration.ts";

/** Milliseconds of `60` (seconds), `0.5s`, `350ms`, `2h`; `undefined` for anything else. */
export function parseElapsed(text: string): number | undefined {
  const seconds = /^(\d{1,7}(?:\.\d{1,3})?)s?$/.exec(text)?.[1];
  return seconds === undefined ? parseDuration(text) : Math.round(Number(seconds) * 1000);
}
