import {
  INTERMEDIARY_LIMITS,
  LIBRARY_LIMITS,
  RECEIVERS,
  RUNTIMES,
  safePingMs,
} from "../codes/index.ts";
import type {
  Alteration,
  Bound,
  Bounds,
  Checked,
  IntermediaryLimits,
  LibraryLimits,
  Raised,
  Receiver,
  Reference,
  RuntimeRefusal,
  Runtime,
  Span,
} from "../codes/index.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly checked: Checked;
  readonly references: readonly Reference[];
}

interface DatasetRefusal {
  /** `throws`, `sticks`, `replaces`; of a long reason also `cuts` and `sends`. */
  readonly does: string;
  /** What goes out instead; `null`: an empty Close frame, or the call sends nothing. */
  readonly code: number | null;
  readonly raised: Raised | null;
}

export interface DatasetRuntime extends Row {
  readonly call: string;
  readonly version: string;
  readonly accepts: readonly Bounds[];
  /** The first that has the number applies; `codes` is empty for all others. */
  readonly otherwise: readonly (DatasetRefusal & { readonly codes: readonly Bounds[] })[];
  /** `empty`, `required`, or the code that goes out. */
  readonly withoutCode: number | "empty" | "required";
  readonly longReason: DatasetRefusal;
}

export interface DatasetReceiver extends Row, Pick<Receiver, "role" | "version" | "invalid"> {
  readonly alters: readonly (Pick<Alteration, "shows" | "answers"> & {
    readonly codes: readonly Bounds[];
    readonly text: string | null;
  })[];
}

type Limit = { readonly value: number | null; readonly setting: string | null } | null;

interface DatasetLimits extends Row {
  readonly message: Limit;
  readonly idle: Limit;
}

export interface DatasetLibraryLimits extends DatasetLimits {
  readonly over: number | null;
  readonly ping: Limit;
  readonly pong: Limit;
  readonly close: Limit;
}

export interface DatasetIntermediaryLimits extends DatasetLimits {
  readonly life: Limit;
  readonly sees: readonly number[];
  readonly safePingMs: number | null;
}

export const datasetRuntimes = (): readonly DatasetRuntime[] => RUNTIMES.map(runtime);

function runtime(row: Runtime): DatasetRuntime {
  const { id, name, call, version, accepts, otherwise, withoutCode, longReason } = row;
  const { checked, references } = row;
  return {
    id,
    name,
    call,
    version,
    accepts: bounds(accepts),
    otherwise: otherwise.map(({ codes = [], ...rest }) =>
      Object.assign({ codes: bounds(codes) }, refusal(rest)),
    ),
    withoutCode: withoutCode === undefined ? "required" : (withoutCode ?? "empty"),
    longReason: refusal(longReason),
    checked,
    references,
  };
}

function refusal(stated: RuntimeRefusal | { readonly does: "cuts" | "sends" }): DatasetRefusal {
  return {
    does: stated.does,
    code: stated.does === "replaces" ? stated.code : null,
    raised: ("raised" in stated ? stated.raised : undefined) ?? null,
  };
}

export const datasetReceivers = (): readonly DatasetReceiver[] =>
  RECEIVERS.map(({ id, name, role, version, alters, invalid, checked, reference }) => ({
    id,
    name,
    role,
    version,
    alters: alters.map(({ codes, shows, text = null, answers }) => ({
      codes: bounds(codes),
      shows,
      text,
      answers,
    })),
    invalid,
    checked,
    references: [reference],
  }));

function bounds(spans: readonly Span[]): readonly Bounds[] {
  return spans.map(([from, to]) => ({ from, to }));
}

export function datasetLimits(): {
  readonly libraries: readonly DatasetLibraryLimits[];
  readonly intermediaries: readonly DatasetIntermediaryLimits[];
} {
  return {
    libraries: LIBRARY_LIMITS.map((row) =>
      Object.assign(common(row), {
        over: row.over ?? null,
        ping: limit(row.ping),
        pong: limit(row.pong),
        close: limit(row.close),
      }),
    ),
    intermediaries: INTERMEDIARY_LIMITS.map((row) =>
      Object.assign(common(row), {
        life: limit(row.life),
        sees: row.sees,
        safePingMs: safePingMs(row) ?? null,
      }),
    ),
  };
}

function common(row: LibraryLimits | IntermediaryLimits): DatasetLimits {
  const { id, name, message, idle, checked, reference } = row;
  return { id, name, message: limit(message), idle: limit(idle), checked, references: [reference] };
}

function limit(bound: Bound | undefined): Limit {
  return bound === undefined ? null : { value: bound.value, setting: bound.setting ?? null };
}
