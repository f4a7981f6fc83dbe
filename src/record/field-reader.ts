import { RecordError } from "./errors.ts";

/** Reads one field of untrusted JSON; `path` names it in the error. */
export type Read<T> = (value: unknown, path: string) => T;

export const text: Read<string> = (value, path) =>
  typeof value === "string" ? value : reject(path, "a text", value);

export const finite: Read<number> = (value, path) =>
  typeof value === "number" && Number.isFinite(value) ? value : reject(path, "a number", value);

export const yesOrNo: Read<boolean> = (value, path) =>
  typeof value === "boolean" ? value : reject(path, "true or false", value);

export function integer(from: number, to: number): Read<number> {
  return (value, path) =>
    typeof value === "number" && Number.isInteger(value) && from <= value && value <= to
      ? value
      : reject(path, `an integer from ${from} to ${to}`, value);
}

export function oneOf<const T extends string>(...choices: readonly T[]): Read<T> {
  return (value, path) =>
    choices.find((choice) => choice === value) ??
    reject(path, `one of ${choices.map((choice) => `"${choice}"`).join(", ")}`, value);
}

/** JSON has no `undefined`: a field that is absent stands for it. */
export function maybe<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path));
}

export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, index) => read(item, `${path}[${index}]`))
      : reject(path, "a list", value);
}

/** `get(name, read)` reads one field of the object; unknown fields are left out. */
export function object(value: unknown, path: string): <T>(name: string, read: Read<T>) => T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return reject(path, "an object", value);
  }
  return (name, read) => read(Reflect.get(value, name), path === "" ? name : `${path}.${name}`);
}

function reject(path: string, expected: string, value: unknown): never {
  const found = value === undefined ? "it is missing" : `it is ${shortly(value)}`;
  const subject = path === "" ? "A close record" : `The field ${path} of a close record`;
  throw new RecordError("ERR_RECORD_SHAPE", path, `${subject} must be ${expected}; ${found}.`);
}

function shortly(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}
