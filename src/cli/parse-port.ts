import { usageError } from "./errors.ts";
import { shown } from "./shown.ts";

/** A TCP port; 0 takes any free one. */
export function parsePort(option: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw usageError((words) => words.notAPort(option, shown(text)));
}
