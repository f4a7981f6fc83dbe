export type StoreErrorCode =
  /** The file, or its folder, cannot be used; or is not ours. */
  | "ERR_STORE_OPEN"
  /** A store URL that no adapter knows. */
  | "ERR_STORE_URL"
  /** Written by a newer Closewise. */
  | "ERR_STORE_VERSION"
  /** This Node has no `node:sqlite`. */
  | "ERR_STORE_UNSUPPORTED"
  /** An option or a filter outside its bounds. */
  | "ERR_STORE_OPTION"
  /** Reading failed. */
  | "ERR_STORE_READ"
  /** Used after `close()`. */
  | "ERR_STORE_CLOSED";

const BRAND = Symbol.for("closewise.StoreError");

/** What `closewise/store` throws: `message` gives what was tried, the reason, and the way out. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;
  readonly [BRAND] = true;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** True for a `StoreError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is StoreError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
