import type { Say } from "./errors.ts";
import type { ErrorWords } from "./words/errors/types.ts";

/** Why an address cannot be had, by what the system says. */
export function listenReason(error: unknown): Say {
  return (words) => known(error, words)?.why ?? messageOf(error);
}

/** The same with the way out, for an address that nothing else is said of. */
export function listenReasonAndWayOut(error: unknown): Say {
  return (words) => {
    const reason = known(error, words);
    if (reason === undefined) return messageOf(error);
    return words.listen.whyAndWayOut(reason.why, reason.wayOut);
  };
}

function known(
  error: unknown,
  { listen: { reasons } }: ErrorWords,
): { readonly why: string; readonly wayOut: string } | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return Object.entries(reasons).find(([name]) => name === code)?.[1];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
