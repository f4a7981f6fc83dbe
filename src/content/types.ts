/** What is looked for in the messages of a route. */
export interface ContentRules {
  /** Text must be UTF-8 (RFC 6455 8.1). The other checks stand on it, and bring it with them. */
  readonly utf8: boolean;
  /**
   * Messages of both types must be JSON that every parser reads alike: see `JsonScanner`. Binary ones
   * too, since many servers hand the bytes of either type to the same parser.
   */
  readonly json: boolean;
  /** A JSON Schema document, draft 2020-12, that each message must satisfy. It brings `json` with it. */
  readonly schema?: unknown;
  /** What no message may hold; the first row that is found is named. */
  readonly forbid: readonly ForbiddenPattern[];
  /** How deep objects and arrays may nest. @default 64 */
  readonly maxDepth?: number;
  /** How many names one object may have. @default 10000 */
  readonly maxNames?: number;
  /**
   * Integers that a double cannot hold as they are written are read differently by different
   * parsers. `any` lets them pass, for upstreams with 64-bit ids; a schema then judges the rounded
   * value. @default "exact"
   */
  readonly integers?: "exact" | "any";
}

/** One row of `forbid`. */
export interface ForbiddenPattern {
  /** Stands in reasons and logs, where the pattern itself does not. */
  readonly name: string;
  /** RE2 syntax, searched for anywhere in the message; at most 1024 characters. */
  readonly pattern: string;
  /** `i` ignores case, `m` lets `^` and `$` match at lines, `s` lets `.` match line ends. @default "" */
  readonly flags?: string;
}

export type ContentCheck = "utf8" | "json" | "schema" | "forbid";

/** The rules of `closewise/policy` that a message can break by what it holds. */
export type ContentRule = "utf8" | "content-malformed" | "content-schema" | "content-forbidden";

export interface ContentFinding {
  readonly rule: ContentRule;
  /** Of the row of `forbid`. */
  readonly name?: string;
  /**
   * One short clause, printable, of at most 120 characters. Of the message itself it holds no more
   * than a JSON pointer or the name of a property.
   */
  readonly detail: string;
  /** Position in the payload, in bytes. */
  readonly offset?: number;
}

export interface InspectOptions {
  /** Which of the checks that the rules ask for are made, with those they stand on. @default all */
  readonly checks?: readonly ContentCheck[];
  /** @default "first" */
  readonly findings?: "first" | "all";
}

export interface ContentInspector {
  /**
   * Judges one whole message, unmasked and inflated. Synchronous, never throws, and keeps nothing of
   * the payload. All well: the same empty list every time.
   */
  inspect(
    payload: Uint8Array,
    type: "text" | "binary",
    options?: InspectOptions,
  ): readonly ContentFinding[];
}
