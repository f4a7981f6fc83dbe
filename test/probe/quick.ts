import { LANGUAGES } from "../../src/codes/index.ts";
import { probe } from "../../src/probe/index.ts";
import type { ProbeOptions, ProbeReport } from "../../src/probe/index.ts";

/** Times short enough for a test, and long enough for a busy machine. */
const QUICK: ProbeOptions = {
  timeoutMs: 5_000,
  forMs: 300,
  pingMs: 100,
  pongTimeoutMs: 1_000,
  closeTimeoutMs: 2_000,
};

export function quick(url: URL, options: ProbeOptions = {}): Promise<ProbeReport> {
  return probe(url, { ...QUICK, language: LANGUAGES[0], ...options });
}

/** The id of the most likely cause; `undefined` where nothing was to be explained. */
export function firstCause({ diagnosis }: ProbeReport): string | undefined {
  return diagnosis?.causes[0]?.id;
}

/** Every string in it, at any depth. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
