import type { Path, Problem } from "../problem.ts";

/** A JSON Schema (2020-12) object. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What one authored value may look like. Validation and the published JSON Schema come from the same
 * shape, so they cannot disagree.
 */
export interface Shape<T> {
  /**
   * Reads an authored value. Adds everything that is wrong to `problems`, and returns `undefined`
   * when it added anything.
   */
  parse(value: unknown, path: Path, problems: Problem[]): T | undefined;
  schema(): JsonSchema;
}

/** What a shape reads. */
export type Parsed<S> = S extends Shape<infer T> ? T : never;
