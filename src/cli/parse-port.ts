import { usageError } from "./errors.ts";
import { quote } from "./quote.ts";

/** A TCP port; 0 takes any free one. */
export function parsePort(option: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw usageError(`${option} ${quote(text)} is not a port. Write a number from 0 to 65535.`);
}
