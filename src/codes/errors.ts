import { en } from "./faults/en.ts";
import type { FaultTexts } from "./faults/types.ts";

export type CodesErrorCode =
  | "ERR_CODES_OUT_OF_RANGE"
  | "ERR_CODES_UNKNOWN_SITUATION"
  | "ERR_CODES_MISSING_TEXT"
  | "ERR_CODES_BAD_REFERENCE"
  | "ERR_CODES_UNKNOWN_VENDOR"
  | "ERR_CODES_UNKNOWN_VENDOR_CODE"
  | "ERR_CODES_UNKNOWN_RUNTIME"
  | "ERR_CODES_UNKNOWN_HTTP_STATUS";

const BRAND = Symbol.for("closewise.CodesError");

/**
 * What `closewise/codes` throws: `code` says which rule was broken, `message` also says the way out,
 * in English; `describeError()` says the same in any language.
 */
export class CodesError extends Error {
  override readonly name = "CodesError";
  readonly code: CodesErrorCode;
  /** The message, by the texts of a language. */
  readonly say: (texts: FaultTexts) => string;
  readonly [BRAND] = true;

  constructor(code: CodesErrorCode, say: (texts: FaultTexts) => string) {
    super(say(en));
    this.code = code;
    this.say = say;
  }

  /** True for a `CodesError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is CodesError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
