import { quoted } from "../problem.ts";
import type { Path, Problem } from "../problem.ts";
import { didYouMean } from "./nearest.ts";
import type { JsonSchema, Shape } from "./shape.ts";

/** One key of an object: its shape, and what holds when it is not there. */
export interface Field<T> {
  readonly shape: Shape<unknown>;
  readonly required: boolean;
  /** In the notation of the author, so that it can be published as it would be written. */
  readonly fallback: unknown;
  readonly description: string;
  /** Carries the type only. */
  readonly type?: T;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Parsed<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never;
};

export function required<T>(shape: Shape<T>, description: string): Field<T> {
  return { shape, required: true, fallback: undefined, description };
}

/** A key that may be left away and then has no value. */
export function optional<T>(shape: Shape<T>, description: string): Field<T | undefined> {
  return { shape, required: false, fallback: undefined, description };
}

/** A key that may be left away and then means `fallback`, written as an author would. */
export function withDefault<T>(shape: Shape<T>, fallback: unknown, description: string): Field<T> {
  return { shape, required: false, fallback, description };
}

/** A map with known keys: any other key is a problem, since a misspelt limit would fail open. */
export function object<F extends Fields>(fields: F): Shape<Parsed<F>> {
  const names = Object.keys(fields);
  return {
    parse(value, path, problems) {
      if (!isMap(value)) {
        problems.push(notAMap(value, path, names));
        return undefined;
      }
      const before = problems.length;
      for (const key of Object.keys(value)) {
        if (Object.hasOwn(fields, key)) continue;
        problems.push({
          path: [...path, key],
          message: "unknown key",
          hint: didYouMean(key, names),
          about: "key",
        });
      }
      const parsed: Record<string, unknown> = Object.create(null);
      for (const name of names) {
        const field = fields[name]!;
        const given = Object.hasOwn(value, name) ? value[name] : undefined;
        if (given !== undefined) {
          parsed[name] = field.shape.parse(given, [...path, name], problems);
        } else if (field.required) {
          problems.push({
            path,
            message: `${name} is missing`,
            hint: `Add ${name}: ${field.description}`,
            about: "key",
          });
        } else if (field.fallback !== undefined) {
          parsed[name] = field.shape.parse(field.fallback, [...path, name], problems);
        }
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each key was read by its own shape
      return problems.length === before ? (parsed as Parsed<F>) : undefined;
    },
    schema() {
      const properties: Record<string, JsonSchema> = {};
      for (const name of names) {
        const { shape, fallback, description } = fields[name]!;
        properties[name] = {
          ...shape.schema(),
          description,
          ...(fallback === undefined ? {} : { default: fallback }),
        };
      }
      const requiredNames = names.filter((name) => fields[name]!.required);
      return {
        type: "object",
        properties,
        additionalProperties: false,
        ...(requiredNames.length === 0 ? {} : { required: requiredNames }),
      };
    },
  };
}

/** A map whose keys are the author's own names. The result has no prototype. */
export function mapOf<T>(
  shape: Shape<T>,
  keys: { readonly pattern: RegExp; readonly named: string },
): Shape<Readonly<Record<string, T>>> {
  return {
    parse(value, path, problems) {
      if (!isMap(value)) {
        problems.push(notAMap(value, path, []));
        return undefined;
      }
      const before = problems.length;
      const parsed: Record<string, T> = Object.create(null);
      for (const key of Object.keys(value)) {
        const here = [...path, key];
        if (!keys.pattern.test(key)) {
          problems.push({
            path: here,
            message: `${quoted(key)} is not a name`,
            hint: keys.named,
            about: "key",
          });
        }
        const one = shape.parse(value[key], here, problems);
        if (one !== undefined) parsed[key] = one;
      }
      return problems.length === before ? parsed : undefined;
    },
    schema() {
      return {
        type: "object",
        propertyNames: { pattern: keys.pattern.source },
        additionalProperties: shape.schema(),
      };
    },
  };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notAMap(value: unknown, path: Path, names: readonly string[]): Problem {
  return {
    path,
    message: value === null ? "nothing is written here" : `${quoted(value)} is not a map`,
    hint:
      value === null
        ? "Write {} for every default, or remove the key"
        : names.length === 0
          ? "Write a name and what it means: `name: ...`"
          : `Write keys and values; known here: ${names.join(", ")}`,
  };
}
