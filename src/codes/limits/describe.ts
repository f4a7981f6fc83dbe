import type { Language } from "../languages.ts";
import type { Checked } from "../software/checked.ts";
import { SOFTWARE_MESSAGES } from "../software/messages/index.ts";
import type { SoftwareMessages } from "../software/messages/types.ts";
import type { Reference } from "../types.ts";
import { INTERMEDIARY_LIMITS } from "./intermediaries.ts";
import { LIBRARY_LIMITS } from "./libraries.ts";
import { safePingMs } from "./safe-ping.ts";
import type { Bound } from "./types.ts";

/** A default in words. */
export interface DescribedBound {
  /** Bytes or milliseconds; `null`: there is no bound. */
  readonly value: number | null;
  /** `100 MiB`, `30 s`, `none`. */
  readonly text: string;
  /** What changes it; `null` where nothing does, or our source does not say. */
  readonly setting: string | null;
}

interface Described {
  readonly id: string;
  readonly name: string;
  /** `null`, here and below, where our source says nothing. */
  readonly message: DescribedBound | null;
  readonly idle: DescribedBound | null;
  readonly checked: Checked;
  readonly checkedText: string;
  readonly references: readonly Reference[];
}

export interface DescribedLibrary extends Described {
  readonly over: number | null;
  readonly ping: DescribedBound | null;
  readonly pong: DescribedBound | null;
  readonly close: DescribedBound | null;
}

export interface DescribedIntermediary extends Described {
  readonly life: DescribedBound | null;
  readonly sees: readonly number[];
  /** How often to ping through it; `null` where it has no idle timeout. */
  readonly safePing: DescribedBound | null;
}

/** Default limits and timeouts in one language: plain data, ready for JSON. */
export interface LimitsOverview {
  readonly language: Language;
  /** How often to ping, in a sentence. */
  readonly rule: string;
  readonly libraries: readonly DescribedLibrary[];
  readonly intermediaries: readonly DescribedIntermediary[];
}

/** Default limits and timeouts of libraries, servers, browsers, proxies and platforms. */
export function describeLimits(language: Language): LimitsOverview {
  const messages = SOFTWARE_MESSAGES[language];
  const { size, time } = messages;
  const common = (
    row: (typeof LIBRARY_LIMITS | typeof INTERMEDIARY_LIMITS)[number],
  ): Described => ({
    id: row.id,
    name: row.name,
    message: describe(row.message, size, messages),
    idle: describe(row.idle, time, messages),
    checked: row.checked,
    checkedText: messages.checked[row.checked],
    references: [row.reference],
  });
  return {
    language,
    rule: messages.pingRule,
    libraries: LIBRARY_LIMITS.map((row) =>
      Object.assign(common(row), {
        over: row.over ?? null,
        ping: describe(row.ping, time, messages),
        pong: describe(row.pong, time, messages),
        close: describe(row.close, time, messages),
      }),
    ),
    intermediaries: INTERMEDIARY_LIMITS.map((row) => {
      const safe = safePingMs(row);
      return Object.assign(common(row), {
        life: describe(row.life, time, messages),
        sees: row.sees,
        safePing: describe(safe === undefined ? safe : { value: safe }, time, messages),
      });
    }),
  };
}

function describe(
  bound: Bound | undefined,
  format: (value: number) => string,
  { none }: SoftwareMessages,
): DescribedBound | null {
  if (bound === undefined) return null;
  const { value, setting = null } = bound;
  return { value, text: value === null ? none : format(value), setting };
}
