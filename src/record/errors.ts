export type RecordErrorCode = "ERR_RECORD_SHAPE" | "ERR_RECORD_VERSION";

const BRAND = Symbol.for("closewise.RecordError");

/** What reading or writing a record throws; `message` names the field and what it should have been. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  readonly code: RecordErrorCode;
  /** Path of the field: `client.sent.statusCode`. Empty for the record as a whole. */
  readonly field: string;
  readonly [BRAND] = true;

  constructor(code: RecordErrorCode, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }

  /** True for a `RecordError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is RecordError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
