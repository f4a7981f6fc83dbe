import type { Shape } from "../policy/shape/shape.ts";

const MAX_LENGTH = 1_024;

/** A secret that is sent in a header, so of visible ASCII. No message repeats it. */
export function secret(what: string, options: { readonly minLength: number }): Shape<string> {
  const { minLength } = options;
  const pattern = new RegExp(`^[\\x21-\\x7e]{${minLength},${MAX_LENGTH}}$`);
  return {
    parse(value, path, problems) {
      if (typeof value === "string" && pattern.test(value)) return value;
      problems.push({
        path,
        message: `this is not ${what}: one has at least ${minLength} characters, of ASCII and without spaces`,
        hint: "Make one with `openssl rand -hex 32`, and write ${NAME} for a variable that holds it",
      });
      return undefined;
    },
    schema() {
      return { type: "string", minLength, maxLength: MAX_LENGTH, pattern: "^[\\x21-\\x7e]+$" };
    },
  };
}
