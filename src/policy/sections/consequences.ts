import { DEFAULTS } from "../defaults.ts";
import { duration, formatDuration, parseDuration } from "../shape/duration.ts";
import { object, required, withDefault } from "../shape/object.ts";
import { string } from "../shape/scalar.ts";
import type { Parsed, Shape } from "../shape/shape.ts";

/** What a client is told when a rule warns. */
export const warningShape = object({
  message: required(
    string({ what: "a message", maxLength: 1024 }),
    'the text message, such as \'{"type":"warning","rule":"{rule}"}\'',
  ),
  every: withDefault(duration(), DEFAULTS.warningEvery, "How often at most, for each rule."),
});

const penalty = object({
  first: required(duration(), "how long the first time, such as 10s"),
  max: withDefault(duration(), DEFAULTS.penaltyMax, "How long at most: it doubles each time."),
});

function firstAlone(first: number | undefined): Parsed<typeof penalty> | undefined {
  return first === undefined ? undefined : { first, max: parseDuration(DEFAULTS.penaltyMax)! };
}

export interface Penalty {
  readonly firstMs: number;
  readonly maxMs: number;
}

/** `10s`, or `{ first: 10s, max: 10m }`. */
export const penaltyShape: Shape<Penalty> = {
  parse(value, path, problems) {
    const parsed =
      typeof value === "object"
        ? penalty.parse(value, path, problems)
        : firstAlone(duration().parse(value, path, problems));
    if (parsed === undefined) return undefined;
    const { first, max } = parsed;
    if (first <= max) return { firstMs: first, maxMs: max };
    problems.push({
      path,
      message: `the first penalty (${formatDuration(first)}) is longer than the longest (${formatDuration(max)})`,
      hint: `Write max: ${formatDuration(first)} or more`,
    });
    return undefined;
  },
  schema: () => ({ anyOf: [duration().schema(), penalty.schema()] }),
};
