import { quoted } from "../problem.ts";
import { formatDuration, parseDuration } from "./duration.ts";
import type { Shape } from "./shape.ts";
import { formatSize, parseSize, suggestSize } from "./size.ts";

/** How much per how long; how much at once is said elsewhere. */
export interface Pace {
  readonly amount: number;
  readonly periodMs: number;
}

export type RateUnit = "messages" | "bytes";

const PATTERNS: Readonly<Record<RateUnit, RegExp>> = {
  messages: /^(\d{1,12})\/(\d{0,9}(?:ms|s|m|h|d))$/,
  bytes: /^(\d{1,16}(?:B|KiB|MiB|GiB))\/(\d{0,9}(?:ms|s|m|h|d))$/,
};
const EXAMPLES: Readonly<Record<RateUnit, string>> = {
  messages: "20/s, 600/m, 10/5s",
  bytes: "64KiB/s, 1MiB/s, 10MiB/m",
};

/** Reads `20/s`, `10/5s` (messages) or `1MiB/s` (bytes); `undefined` for anything else. */
export function parseRate(text: string, unit: RateUnit): Pace | undefined {
  const match = PATTERNS[unit].exec(text);
  if (match === null) return undefined;
  const amount = unit === "bytes" ? parseSize(match[1]!) : Number(match[1]);
  const period = match[2]!;
  const periodMs = parseDuration(/^\d/.test(period) ? period : `1${period}`);
  if (amount === undefined || amount < 1 || periodMs === undefined || periodMs < 1)
    return undefined;
  return { amount, periodMs };
}

/** The notation of a rate: `20/s`, `10/5s`, `1MiB/s`. */
export function formatRate(pace: Pace, unit: RateUnit): string {
  const amount = unit === "bytes" ? formatSize(pace.amount) : String(pace.amount);
  return `${amount}/${formatDuration(pace.periodMs).replace(/^1(?=\D)/, "")}`;
}

export function rate(unit: RateUnit): Shape<Pace> {
  return {
    parse(value, path, problems) {
      const pace = typeof value === "string" ? parseRate(value, unit) : undefined;
      if (pace !== undefined) return pace;
      problems.push({
        path,
        message: `${quoted(value)} is not a rate of ${unit}`,
        hint: hintFor(value, unit),
      });
      return undefined;
    },
    schema() {
      return { type: "string", pattern: PATTERNS[unit].source };
    },
  };
}

function hintFor(value: unknown, unit: RateUnit): string {
  const notation = `A rate is an amount per time: ${EXAMPLES[unit]}`;
  if (typeof value === "number" && Number.isInteger(value) && value > 0) {
    return `Write the time: ${formatRate({ amount: value, periodMs: 1_000 }, unit)}`;
  }
  if (typeof value !== "string") return notation;
  const [amount = "", ...rest] = value.split(/\s*(?:\/|\bper\b|ps$)\s*/);
  const period = rest.join("/");
  const time = /^(\d*)\s*(ms|s|m|h|d)[a-z]*$/i.exec(period);
  const written =
    unit === "bytes" ? suggestSize(/^\d+$/.test(amount) ? `${amount}B` : amount) : amount;
  const suggestion =
    time === null || written === undefined ? "" : `${written}/${time[1]}${time[2]!.toLowerCase()}`;
  return parseRate(suggestion, unit) === undefined ? notation : `Write ${suggestion}`;
}
