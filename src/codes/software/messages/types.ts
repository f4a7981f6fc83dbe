import type { OfInvalid } from "../../receivers/types.ts";
import type { Checked } from "../checked.ts";

/** Titles of tables and of their columns. */
export interface SoftwareHeadings {
  /** Over what each runtime makes of one code. */
  readonly sendability: string;
  readonly runtimes: string;
  readonly receivers: string;
  readonly libraries: string;
  readonly intermediaries: string;
  readonly runtime: string;
  readonly call: string;
  readonly accepts: string;
  readonly otherwise: string;
  readonly withoutCode: string;
  readonly longReason: string;
  readonly receiver: string;
  readonly alters: string;
  readonly invalid: string;
  readonly software: string;
  readonly message: string;
  readonly over: string;
  readonly ping: string;
  readonly pong: string;
  readonly idle: string;
  readonly close: string;
  readonly life: string;
  readonly sees: string;
  readonly safePing: string;
  readonly setting: string;
  readonly source: string;
}

/** An error as it stands in a text: `` `TypeError: ...` ``. */
type ErrorText = string;

/** Everything that is said of other people's software, in one language: phrases without capital and full stop. */
export interface SoftwareMessages {
  readonly headings: SoftwareHeadings;
  /** What becomes of a call to close. */
  readonly attempt: {
    readonly sends: string;
    readonly breaks: string;
    readonly throws: (error: ErrorText) => string;
    readonly sticks: (error: ErrorText) => string;
    /** `code`: `null` for an empty Close frame. */
    readonly replaces: (code: number | null, error: ErrorText | undefined) => string;
    /** Of a reason: only what fits. */
    readonly cuts: string;
    /** Of a reason: more than a control frame may hold. */
    readonly overlong: string;
  };
  readonly withoutCode: {
    readonly empty: string;
    readonly required: string;
  };
  /** How a receiver treats codes. */
  readonly arrival: {
    readonly intact: string;
    readonly asServer: string;
    readonly shows: (codes: string, code: number) => string;
    readonly fails: (codes: string, error: ErrorText | undefined) => string;
    readonly answers: (code: number) => string;
    readonly drops: string;
    readonly invalid: Readonly<Record<OfInvalid, string>>;
    /** A sentence, before the names of the receivers that alter nothing. */
    readonly everythingIntact: string;
    /** A sentence. */
    readonly safe: (codes: string) => string;
  };
  /** Between two phrases, with its space if it has one. */
  readonly comma: string;
  readonly none: string;
  readonly unknown: string;
  /** A sentence: how often to ping. */
  readonly pingRule: string;
  readonly checked: Readonly<Record<Checked, string>>;
  readonly size: (bytes: number) => string;
  readonly time: (ms: number) => string;
}
