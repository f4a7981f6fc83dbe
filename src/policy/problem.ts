/** Where in an authored document something is: keys of maps, positions in lists. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with an authored document, and the way out. */
export interface Problem {
  readonly path: Path;
  /** What is wrong, as a clause: `"64KB" is not a size`. */
  readonly message: string;
  /** What to write instead, as a sentence without its full stop. */
  readonly hint: string;
  /** Is the key itself at fault (unknown, not enforced), or what it holds? @default "value" */
  readonly about?: "key" | "value";
}

/** `limits.messages[0].rate`; keys that are not plain words are quoted: `codes."a b"`. */
export function formatPath(path: Path): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += (text === "" ? "" : ".") + (/^[\w-]+$/.test(step) ? step : JSON.stringify(step));
  }
  return text;
}

/** `path: message. hint.`, without the path where the whole document is meant. */
export function formatProblem({ path, message, hint }: Problem): string {
  const where = formatPath(path);
  return `${where === "" ? "" : `${where}: `}${message}. ${hint}${hint.endsWith("?") ? "" : "."}`;
}

/** A value as it can be quoted in a message: short, on one line. */
export function quoted(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 57).toWellFormed()}...` : text;
}
