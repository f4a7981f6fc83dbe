export type ContentErrorCode =
  /** The schema is not one, or holds what cannot be judged safely. */
  | "ERR_CONTENT_SCHEMA"
  /** A row of `forbid` cannot be used. */
  | "ERR_CONTENT_PATTERN"
  /** An option outside its bounds. */
  | "ERR_CONTENT_OPTION"
  /** A `MessageInflater` was used out of order. */
  | "ERR_CONTENT_INFLATER";

/** The parts of a `ContentError`, for callers that word the place in their own way. */
export interface ContentProblem {
  /** A JSON pointer into the schema (`#/properties/a`), or the key and row at fault (`forbid[0].pattern`). */
  readonly where: string;
  /** What is wrong, as a clause. */
  readonly problem: string;
  /** The way out, as a sentence without its full stop. */
  readonly hint: string;
}

const BRAND = Symbol.for("closewise.ContentError");

/** What `closewise/content` throws, on load and on misuse only: a message never makes it throw. */
export class ContentError extends Error implements ContentProblem {
  override readonly name = "ContentError";
  readonly code: ContentErrorCode;
  readonly where: string;
  readonly problem: string;
  readonly hint: string;
  readonly [BRAND] = true;

  constructor(code: ContentErrorCode, parts: ContentProblem, options?: ErrorOptions) {
    super(`${parts.where}: ${parts.problem}. ${parts.hint}.`, options);
    this.code = code;
    this.where = parts.where;
    this.problem = parts.problem;
    this.hint = parts.hint;
  }

  /** True for a `ContentError` of any copy of this package, which `instanceof` is not. */
  static is(value: unknown): value is ContentError {
    return typeof value === "object" && value !== null && BRAND in value;
  }
}
