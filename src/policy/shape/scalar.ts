import { quoted } from "../problem.ts";
import { didYouMean } from "./nearest.ts";
import type { Shape } from "./shape.ts";

export interface StringOptions {
  /** What the string must look like, as a noun: `an origin`. @default "a text" */
  readonly what?: string;
  readonly pattern?: RegExp;
  /** The way out when the pattern does not match. */
  readonly hint?: string;
  /** In UTF-16 units. @default 2048 */
  readonly maxLength?: number;
}

export function string(options: StringOptions = {}): Shape<string> {
  const { what = "a text", pattern, hint = `Write ${what}`, maxLength = 2048 } = options;
  return {
    parse(value, path, problems) {
      const fits =
        typeof value === "string" &&
        value !== "" &&
        value.length <= maxLength &&
        (pattern === undefined || pattern.test(value));
      if (fits) return value;
      const message = `${quoted(value)} is not ${what}`;
      const scalar = value === null || typeof value === "number" || typeof value === "boolean";
      problems.push({
        path,
        message,
        hint: scalar && pattern === undefined ? `Put it between quotes: "${value}"` : hint,
      });
      return undefined;
    },
    schema() {
      return {
        type: "string",
        minLength: 1,
        maxLength,
        ...(pattern === undefined ? {} : { pattern: pattern.source }),
      };
    },
  };
}

/** One of some fixed words. */
export function words<const W extends readonly string[]>(known: W): Shape<W[number]> {
  return {
    parse(value, path, problems) {
      if (typeof value === "string" && known.includes(value)) return value;
      problems.push({
        path,
        message: `${quoted(value)} is not one of ${known.join(", ")}`,
        hint: typeof value === "string" ? didYouMean(value, known) : `Write ${known.join(" or ")}`,
      });
      return undefined;
    },
    schema() {
      return { enum: [...known] };
    },
  };
}

export function boolean(): Shape<boolean> {
  return {
    parse(value, path, problems) {
      if (typeof value === "boolean") return value;
      problems.push({
        path,
        message: `${quoted(value)} is neither true nor false`,
        hint: "Write true or false, without quotes",
      });
      return undefined;
    },
    schema() {
      return { type: "boolean" };
    },
  };
}

/** A whole number from `min` to `max`, both included. */
export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  return {
    parse(value, path, problems) {
      const fits =
        typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
      if (fits) return value;
      problems.push({
        path,
        message: `${quoted(value)} is not a whole number ${range}`,
        hint:
          typeof value === "string" && /^\d+$/.test(value)
            ? `Write it without quotes: ${value}`
            : `Write a whole number ${range}`,
      });
      return undefined;
    },
    schema() {
      return { type: "integer", minimum: min, maximum: max };
    },
  };
}
