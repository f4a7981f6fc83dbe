import type { Shape } from "./shape.ts";

/**
 * A key that is part of the configuration contract but that this version does not enforce. Writing
 * it is a problem: a limit that is accepted and not held would fail open.
 *
 * @param what What would be missing, as a noun: `token authentication`.
 * @param instead The way out.
 */
export function notYet(what: string, instead: string): Shape<never> {
  return {
    parse(_value, path, problems) {
      problems.push({
        path,
        message: `this version does not enforce ${what}, and accepting the key would fail open`,
        hint: instead,
        about: "key",
      });
      return undefined;
    },
    schema() {
      return { not: {} };
    },
  };
}

/** The same for some values of a key: `known` ones go to the shape, `later` ones are problems. */
export function notYetFor<T>(
  shape: Shape<T>,
  later: Readonly<Record<string, readonly [what: string, instead: string]>>,
): Shape<T> {
  return {
    parse(value, path, problems) {
      if (typeof value === "string" && Object.hasOwn(later, value)) {
        const [what, instead] = later[value]!;
        problems.push({
          path,
          message: `this version does not enforce ${what}, and accepting it would fail open`,
          hint: instead,
        });
        return undefined;
      }
      return shape.parse(value, path, problems);
    },
    schema: () => shape.schema(),
  };
}
