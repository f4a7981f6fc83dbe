import { MAX_REASON_BYTES, encodeUtf8 } from "../protocol/index.ts";
import { PARAMETER_NAMES } from "./catalogue.ts";
import type { ParameterDefaults, ParameterName } from "./catalogue.ts";
import { badParameter, shown } from "./problem.ts";
import { isRunId } from "./request-target.ts";
import type { Parameters } from "./stage.ts";

/** What can be written where nothing is; a scenario that reads it names its own default. */
const NOTHING: Parameters = {
  after: 0,
  for: 0,
  code: 1000,
  reason: "",
  size: 0,
  status: 400,
  retryAfter: undefined,
};

const TIME_UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000 };
const SIZE_UNITS: Readonly<Record<string, number>> = {
  "": 1,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

export interface Query {
  readonly parameters: Parameters;
  /** What the client calls this run. */
  readonly run: string | undefined;
}

/**
 * The query of a scenario's address. A default is cut to `maxMs`, a wish that is longer is refused.
 *
 * @throws ProblemError which names the parameter: unknown here, given twice, or out of bounds.
 */
export function readQuery(text: string, defaults: ParameterDefaults, maxMs: number): Query {
  const parameters: { -readonly [K in keyof Parameters]: Parameters[K] } = { ...NOTHING };
  for (const name of PARAMETER_NAMES) {
    const value = defaults[name];
    // An empty default says that there is none.
    if (value === undefined || value === "") continue;
    Object.assign(parameters, { [name]: READ[name](value, Number.MAX_SAFE_INTEGER) });
  }
  parameters.after = Math.min(parameters.after, maxMs);
  parameters.for = Math.min(parameters.for, maxMs);

  let run: string | undefined;
  const seen = new Set<string>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (seen.has(name)) throw badParameter(name, `${shown(name)} is given twice`);
    seen.add(name);
    if (name === "run") {
      if (!isRunId(value)) {
        throw badParameter("run", "run is 8 to 64 letters, digits, hyphens or underscores");
      }
      run = value;
      continue;
    }
    const known = PARAMETER_NAMES.find((each) => each === name && defaults[each] !== undefined);
    if (known === undefined) {
      const taken = [...Object.keys(defaults), "run"].join(", ");
      throw badParameter(name, `there is no parameter ${shown(name)} here; there is: ${taken}`);
    }
    Object.assign(parameters, { [known]: READ[known](value, maxMs) });
  }
  return { parameters, run };
}

/** A duration such as `250ms`, `2s` or `1m`. @throws ProblemError */
export function readDuration(name: string, text: string, maxMs: number): number {
  const [, digits, unit] = /^(\d{1,9})(ms|s|m)$/.exec(text) ?? [];
  const ms = Number(digits) * (TIME_UNITS[unit ?? ""] ?? Number.NaN);
  if (ms <= maxMs) return ms;
  const given = shown(text);
  throw badParameter(
    name,
    Number.isNaN(ms)
      ? `${name} is a duration such as 500ms, 2s or 1m, and not "${given}"`
      : `${name} is at most ${maxMs} ms, and not ${given}`,
  );
}

/** Of every parameter: its value, or a `ProblemError`. */
const READ: Readonly<Record<ParameterName, (text: string, maxMs: number) => number | string>> = {
  after: (text, maxMs) => readDuration("after", text, maxMs),
  for: (text, maxMs) => readDuration("for", text, maxMs),
  code: (text) => readWhole("code", text, 0, 65_535),
  status: (text) => readWhole("status", text, 200, 599),
  retryAfter: (text) => readWhole("retryAfter", text, 0, 86_400),
  size(text) {
    const [, digits, unit] = /^(\d{1,16})(|KiB|MiB|GiB|TiB)$/.exec(text) ?? [];
    const bytes = Number(digits) * (SIZE_UNITS[unit ?? "?"] ?? Number.NaN);
    if (Number.isSafeInteger(bytes)) return bytes;
    throw badParameter(
      "size",
      `size is bytes, such as 65536, 64KiB or 1TiB, and not "${shown(text)}"`,
    );
  },
  reason(text) {
    const { length } = encodeUtf8(text);
    if (length <= MAX_REASON_BYTES) return text;
    const limit = `at most ${MAX_REASON_BYTES} bytes of UTF-8 (RFC 6455 5.5)`;
    throw badParameter("reason", `reason is ${limit}, and this is ${length}`);
  },
};

function readWhole(name: string, text: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw badParameter(name, `${name} is a whole number, ${min} to ${max}, and not "${shown(text)}"`);
}
