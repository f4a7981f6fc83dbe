import { list } from "../policy/shape/list.ts";
import type { Shape } from "../policy/shape/shape.ts";

/** One value, or a list of at least one. What it reads is always a list. */
export function oneOrMany<T>(
  shape: Shape<T>,
  options: { readonly max: number },
): Shape<readonly T[]> {
  const many = list(shape, { min: 1, max: options.max });
  return {
    parse(value, path, problems) {
      if (Array.isArray(value)) return many.parse(value, path, problems);
      const one = shape.parse(value, path, problems);
      return one === undefined ? undefined : [one];
    },
    schema() {
      return { anyOf: [shape.schema(), many.schema()] };
    },
  };
}
