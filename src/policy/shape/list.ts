import { quoted } from "../problem.ts";
import type { Shape } from "./shape.ts";

export interface ListOptions {
  /** @default 0 */
  readonly min?: number;
  /** @default 1000 */
  readonly max?: number;
  /** Why an empty list is refused, and what to write. */
  readonly emptyHint?: string;
}

export function list<T>(shape: Shape<T>, options: ListOptions = {}): Shape<readonly T[]> {
  const { min = 0, max = 1000, emptyHint = "Write at least one, or remove the key" } = options;
  return {
    parse(value, path, problems) {
      if (!Array.isArray(value)) {
        problems.push({
          path,
          message: `${quoted(value)} is not a list`,
          hint: "Write a list: [ ... ], or one item per line after a dash",
        });
        return undefined;
      }
      const before = problems.length;
      if (value.length < min)
        problems.push({ path, message: "the list is empty", hint: emptyHint });
      if (value.length > max) {
        problems.push({
          path,
          message: `the list has ${value.length} items`,
          hint: `Write at most ${max}`,
        });
        return undefined;
      }
      const parsed: T[] = [];
      for (let i = 0; i < value.length; i++) {
        const one = shape.parse(value[i], [...path, i], problems);
        if (one !== undefined) parsed.push(one);
      }
      return problems.length === before ? parsed : undefined;
    },
    schema() {
      return {
        type: "array",
        items: shape.schema(),
        ...(min === 0 ? {} : { minItems: min }),
        maxItems: max,
      };
    },
  };
}
