export type TimeUnit = "ms" | "s" | "min" | "h" | "d";

/** How a language writes figures. Own code, not `Intl`: the same text on every runtime and ICU version. */
export interface FigureStyle {
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** Shorter figures are not grouped: 5 where `1234` is written so, but `12 345`. */
  readonly minGroupedDigits?: number;
  /** Between a figure and its unit. */
  readonly space: string;
  /** Between the two parts of a duration. */
  readonly partSpace: string;
  /** Symbols of the units of time: `ms` is `мс` in Russian. */
  readonly symbols: Readonly<Record<TimeUnit, string>>;
}

const SECOND = 1_000;
/** From here on `toFixed` would print digits that a double does not hold. */
const EXACT = 1e15;

/** At most two decimals, none that are zero: `1,234.5`. */
export function formatNumber(value: number, style: FigureStyle): string {
  if (!Number.isFinite(value) || Math.abs(value) >= EXACT) return String(value);
  const rounded = Math.round(value * 100) / 100;
  const [whole = "", fraction] = String(rounded === 0 ? 0 : rounded).split(".");
  const digits = whole.replace("-", "").length;
  const grouped =
    digits < (style.minGroupedDigits ?? 0)
      ? whole
      : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, style.group);
  return fraction === undefined ? grouped : `${grouped}${style.decimal}${fraction}`;
}

/** The two largest units that matter: `250 ms`, `3.2 s`, `2 min 5 s`, `3 h`, `2 d 4 h`. */
export function formatDuration(ms: number, style: FigureStyle): string {
  const part = (value: number, unit: TimeUnit): string =>
    `${formatNumber(value, style)}${style.space}${style.symbols[unit]}`;
  const pair = (total: number, size: number, unit: TimeUnit, small: TimeUnit): string => {
    const rest = total % size;
    const large = part(Math.floor(total / size), unit);
    return rest === 0 ? large : `${large}${style.partSpace}${part(rest, small)}`;
  };
  const length = Math.max(0, ms);
  if (length === 0) return part(0, "s");
  if (Math.round(length) < SECOND) return part(Math.round(length), "ms");
  if (length < 9.95 * SECOND) return part(Math.round(length / 100) / 10, "s");
  const seconds = Math.round(length / SECOND);
  if (seconds < 60) return part(seconds, "s");
  if (seconds < 3_600) return pair(seconds, 60, "min", "s");
  const minutes = Math.round(seconds / 60);
  if (minutes < 1_440) return pair(minutes, 60, "h", "min");
  return pair(Math.round(minutes / 60), 24, "d", "h");
}
