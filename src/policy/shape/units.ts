/** A table of units, from the smallest to the largest. */
export type Units = readonly (readonly [unit: string, factor: number])[];

/** The factor of a unit that is written exactly as in the table. */
export function factorOf(units: Units, unit: string): number | undefined {
  return units.find(([name]) => name === unit)?.[1];
}

/** A number in the largest unit that takes it without a remainder: 90_000 ms are `90s`. */
export function inLargestUnit(units: Units, value: number): string {
  for (const [unit, factor] of units.toReversed()) {
    if (value >= factor && value % factor === 0) return `${value / factor}${unit}`;
  }
  return `${value}${units[0]![0]}`;
}
