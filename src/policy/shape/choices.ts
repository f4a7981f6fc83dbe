import { quoted } from "../problem.ts";
import type { Shape } from "./shape.ts";

/** A fixed word, or else the shape: `off`, or a duration. */
export function wordOr<const W extends string, T>(word: W, shape: Shape<T>): Shape<W | T> {
  return {
    parse(value, path, problems) {
      if (value === word) return word;
      if (value === false || value === null || value === 0) {
        problems.push({
          path,
          message: `${quoted(value)} is unclear here`,
          hint: `Write ${word}, or remove the key for the default`,
        });
        return undefined;
      }
      return shape.parse(value, path, problems);
    },
    schema() {
      return { anyOf: [{ const: word }, shape.schema()] };
    },
  };
}

/** A shape with one more condition. `refuse` returns what is wrong with a value, and the way out. */
export function refined<T>(
  shape: Shape<T>,
  refuse: (value: T) => { readonly message: string; readonly hint: string } | undefined,
): Shape<T> {
  return {
    parse(value, path, problems) {
      const parsed = shape.parse(value, path, problems);
      if (parsed === undefined) return undefined;
      const refusal = refuse(parsed);
      if (refusal === undefined) return parsed;
      problems.push({ path, ...refusal });
      return undefined;
    },
    schema: () => shape.schema(),
  };
}
