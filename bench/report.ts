/** Turns samples into ratios, tables and the list of what is wanted. */
import type { ScenarioResult } from "./run.ts";
import type { Effort } from "./scenarios.ts";

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, min: sorted[0]!, max: sorted.at(-1)! };
}

/** Cost of one contender over that of another, taken within each round. */
export function ratio(result: ScenarioResult, of: string, over: string): Spread | undefined {
  const base = result.samples.get(over) ?? [];
  const values = (result.samples.get(of) ?? []).flatMap((sample, round) => {
    const peer = base[round];
    return sample === undefined || peer === undefined ? [] : [sample.cost / peer.cost];
  });
  return spread(values);
}

interface Target {
  readonly scenario: string;
  readonly of: string;
  readonly over: string;
  readonly least?: number;
  readonly most?: number;
}

const TARGETS: readonly Target[] = [
  { scenario: "pipelined", of: "closewise", over: "raw-pipe", most: 1.2 },
  { scenario: "pipelined", of: "ws-relay", over: "closewise", least: 8 },
  { scenario: "16k", of: "closewise", over: "haproxy", most: 1.1 },
  { scenario: "16k", of: "closewise", over: "nginx", most: 1 },
  { scenario: "memory", of: "closewise", over: "raw-pipe", most: 1.3 },
];

export function wanted(results: readonly ScenarioResult[]) {
  return TARGETS.map((target) => {
    const result = results.find(({ scenario }) => scenario.name === target.scenario);
    const found = result === undefined ? undefined : ratio(result, target.of, target.over);
    const met =
      found !== undefined &&
      found.median <= (target.most ?? Infinity) &&
      found.median >= (target.least ?? 0);
    const verdict = found === undefined ? "not measured" : met ? "met" : "MISSED";
    return { target, ratio: found, verdict };
  });
}

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const range = (value: Spread | undefined, sign = ""): string =>
  value === undefined
    ? "-"
    : `${number(value.median)}${sign} [${number(value.min)}-${number(value.max)}]`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
        )
        .join("   "),
    )
    .map((line) => `  ${line.trimEnd()}`)
    .join("\n");
}

/** Everything compared, as data; `base` is whom the ratios are against. */
export function summarize(results: readonly ScenarioResult[], base: string, effort: Effort) {
  return results.map((result) => ({
    scenario: result.scenario.name,
    title: result.scenario.title(effort),
    unit: result.scenario.unit,
    rateUnit: result.scenario.rateUnit,
    contenders: [...result.samples].map(([name, samples]) => {
      const present = samples.filter((sample) => sample !== undefined);
      return {
        name,
        cost: spread(present.map(({ cost }) => cost)),
        ratio: ratio(result, name, base),
        rate: spread(present.flatMap(({ rate }) => (rate === undefined ? [] : [rate]))),
        samples,
      };
    }),
  }));
}

export function render(
  summary: ReturnType<typeof summarize>,
  goals: ReturnType<typeof wanted>,
  base: string,
): string {
  const blocks = summary.map(({ title, unit, rateUnit, contenders }) => {
    const rows = contenders.map(({ name, cost, ratio: over, rate }) => [
      name,
      range(over, "x"),
      range(cost),
      ...(rateUnit === "" ? [] : [rate === undefined ? "-" : rate.median.toFixed(0)]),
    ]);
    const head = ["", `vs ${base}`, unit, ...(rateUnit === "" ? [] : [rateUnit])];
    return `${title}\n${table([head, ...rows])}`;
  });
  const rows = goals.map(
    ({ target: { scenario, of, over, least, most }, ratio: found, verdict }) => [
      `${scenario}: ${of} / ${over}`,
      least === undefined ? `<= ${most}x` : `>= ${least}x`,
      range(found, "x"),
      verdict,
    ],
  );
  const last = `Wanted\n${table([["", "target", "measured", ""], ...rows])}`;
  return [...blocks, last].join("\n\n");
}
