import type { Say } from "./errors.ts";

/** Why an address cannot be had, by what the system says. */
export function listenReason(error: unknown): Say {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  return ({ listen: { reasons } }) =>
    Object.entries(reasons).find(([known]) => known === code)?.[1] ?? message;
}
