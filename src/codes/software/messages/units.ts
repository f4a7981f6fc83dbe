/** How a language writes sizes and times; `gap` stands between a figure and its unit. */
export interface Units {
  readonly gap: string;
  readonly bytes: string;
  /** 1,024 bytes, 1,024 times that, and so on. */
  readonly binary: readonly [kib: string, mib: string, gib: string];
  /** A million bytes. */
  readonly mega: string;
  readonly times: readonly [ms: string, seconds: string, minutes: string, hours: string];
}

const KIB = 1_024;
const MEGA = 1_000_000;

/** In the largest unit that leaves no fraction. */
export function sizeIn({ gap, bytes, binary, mega }: Units): (count: number) => string {
  return (count) => {
    if (count > 0 && count % MEGA === 0) return `${count / MEGA}${gap}${mega}`;
    let value = count;
    let power = 0;
    while (value % KIB === 0 && power < binary.length) {
      value /= KIB;
      power++;
    }
    return `${value}${gap}${power === 0 ? bytes : binary[power - 1]!}`;
  };
}

/** In the largest unit that leaves no fraction; in seconds up to two minutes, as settings have them. */
export function timeIn({ gap, times }: Units): (ms: number) => string {
  const [milliseconds, seconds, minutes, hours] = times;
  return (ms) => {
    if (ms % 1_000 !== 0) return `${ms}${gap}${milliseconds}`;
    if (ms % 3_600_000 === 0) return `${ms / 3_600_000}${gap}${hours}`;
    if (ms % 60_000 === 0 && ms > 120_000) return `${ms / 60_000}${gap}${minutes}`;
    return `${ms / 1_000}${gap}${seconds}`;
  };
}

/** Between a figure and its unit, where the language does not let them part. */
export const NO_BREAK = "\u00A0";

export const INTERNATIONAL = {
  bytes: "B",
  binary: ["KiB", "MiB", "GiB"],
  mega: "MB",
  times: ["ms", "s", "min", "h"],
} as const;
