import { printable } from "../record/index.ts";
import type { ConnectionReport, Outcome, PageSide } from "./types.ts";

/** What a page would be told of it (RFC 6455 7.1.4, 7.1.5; WHATWG WebSockets, "closed"). */
export function pageSide(connection: ConnectionReport | undefined): PageSide {
  const failed: PageSide = { code: 1006, reason: "", wasClean: false, error: true };
  if (connection === undefined) return failed;
  const { how, received } = connection.ending;
  if (how === "violation") return failed;
  if (received === null) return { ...failed, error: false };
  return {
    code: received.code ?? 1005,
    reason: printable(received.reason),
    wasClean: true,
    error: false,
  };
}

const ANSWERS: ReadonlySet<number | null> = new Set([1000, 1001, null]);

/** How one connection ended: with 1000 and both Close frames, or otherwise. */
export function outcomeOf({
  ending,
}: Pick<ConnectionReport, "ending">): Exclude<Outcome, "not-opened"> {
  const { how, sent, received } = ending;
  if (how === "peer-close") return received?.code === 1000 ? "well" : "ended";
  // Not every library echoes our code (RFC 6455 5.5.1), but one that complains ends nothing well.
  const answered = received !== null && ANSWERS.has(received.code);
  return how === "own-close" && sent?.code === 1000 && answered ? "well" : "ended";
}
