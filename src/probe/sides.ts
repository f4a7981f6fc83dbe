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

/** How one connection ended: with 1000 and both Close frames, or otherwise. */
export function outcomeOf({
  ending,
}: Pick<ConnectionReport, "ending">): Exclude<Outcome, "not-opened"> {
  const code = ending.how === "own-close" ? ending.sent?.code : ending.received?.code;
  const handshake = ending.how === "own-close" || ending.how === "peer-close";
  return handshake && code === 1000 ? "well" : "ended";
}
