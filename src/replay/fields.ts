/** What a field should have been; the line is added by whoever knows it. */
export class FieldError extends Error {}

/** Reads one field of an untrusted line; `path` names it in the error. */
export type Read<T> = (value: unknown, path: string) => T;

export const text: Read<string> = (value, path) =>
  typeof value === "string" ? value : reject(path, "a text", value);

export const yesOrNo: Read<boolean> = (value, path) =>
  typeof value === "boolean" ? value : reject(path, "true or false", value);

export const yes: Read<true> = (value, path) =>
  value === true ? value : reject(path, "true", value);

export function numberFrom(least: number, most: number): Read<number> {
  return (value, path) =>
    typeof value === "number" && value >= least && value <= most
      ? value
      : reject(path, `a number from ${least} to ${most}`, value);
}

export function integer(least: number, most: number): Read<number> {
  return (value, path) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? value
      : reject(path, `an integer from ${least} to ${most}`, value);
}

export function oneOf<const T extends string>(...choices: readonly T[]): Read<T> {
  return (value, path) =>
    choices.find((choice) => choice === value) ??
    reject(path, `one of ${choices.join(", ")}`, value);
}

/** JSON has no `undefined`: a field that is absent stands for it. */
export function maybe<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}

export function listOf<T>(read: Read<T>, most: number): Read<readonly T[]> {
  return (value, path) =>
    Array.isArray(value) && value.length <= most
      ? value.map((item, i) => read(item, `${path}[${i}]`))
      : reject(path, `a list of at most ${most}`, value);
}

/** A map from names to texts, without a prototype: the names are the peer's. */
export const texts: Read<Readonly<Record<string, string>>> = (value, path) => {
  const read: Record<string, string> = Object.create(null);
  for (const [name, each] of Object.entries(object(value, path).value)) {
    read[name] = text(each, `${path}.${name}`);
  }
  return read;
};

export interface Fields {
  readonly value: object;
  readonly get: <T>(name: string, read: Read<T>) => T;
}

export function object(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return reject(path, "an object", value);
  }
  return {
    value,
    get: (name, read) => {
      const own: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      return read(own, path === "" ? name : `${path}.${name}`);
    },
  };
}

export function reject(path: string, expected: string, value: unknown): never {
  const found = value === undefined ? "it is missing" : `it is ${shortly(value)}`;
  throw new FieldError(`${path === "" ? "the line" : path} must be ${expected}; ${found}`);
}

function shortly(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}
