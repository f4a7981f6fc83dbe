import type { FindingId } from "../diagnose/index.ts";
import type { Settings } from "./options.ts";
import { wasEnded } from "./compare.ts";
import type { ConnectionReport } from "./types.ts";

/** A large message ends a connection soon after it, or not at all. */
const SOON_MS = 5_000;
const TOO_BIG = 1009;
/** From here on a code is the application's own (RFC 6455 7.4.2). */
const FIRST_APPLICATION_CODE = 3_000;

const BY_RULE: Readonly<Record<string, FindingId>> = {
  "close-code-invalid": "close-code-invalid",
  "close-reason-not-utf8": "text-not-utf8",
  "text-not-utf8": "text-not-utf8",
  "compressed-continuation": "frame-compressed",
  "reserved-bit": "frame-compressed",
  "deflate-broken": "deflate-broken",
  "frame-too-large": "frame-too-large",
  "length-uncountable": "frame-too-large",
};

/** What the ending of one connection says about its cause, beside its code and reason. */
export function findInEnding(
  connection: ConnectionReport,
  settings: Settings,
): readonly FindingId[] {
  const { ending, pings } = connection;
  const found: FindingId[] = [];
  const late = pings.waitingMs !== null && pings.waitingMs > settings.pongTimeoutMs;
  if (late) found.push(pings.answered === 0 ? "pings-unanswered" : "pongs-stopped");
  switch (ending.how) {
    case "peer-close": {
      const code = ending.received?.code ?? null;
      if (code !== null && code >= FIRST_APPLICATION_CODE) found.push("closed-by-peer");
      break;
    }
    case "own-close":
      if (ending.sent?.code === 1010) found.push("extension-missing");
      break;
    case "close-unanswered":
      found.push("close-unanswered");
      break;
    case "close-dropped":
      found.push("close-dropped");
      break;
    case "violation":
      found.push(BY_RULE[ending.violation?.rule ?? ""] ?? "frame-invalid");
      break;
    case "fin":
    case "reset":
      if (afterLarge(connection) !== null) found.push("dropped-after-large");
      else if (!late) found.push(ending.how === "fin" ? "dropped-with-fin" : "dropped-with-reset");
      if (connection.midFrame) found.push("frame-cut");
      if (kept(connection)) found.push("pings-flowed");
  }
  return found;
}

/** Bytes of the large message that came right before the end; `null` where there was none. */
export function afterLarge(connection: ConnectionReport): number | null {
  const { largeMessage, ageMs, ending } = connection;
  if (largeMessage === null || !wasEnded(connection)) return null;
  // A Close frame says itself whether it was the size.
  if (ending.received !== null && ending.received.code !== TOO_BIG) return null;
  const soon = !largeMessage.complete || ageMs - largeMessage.atMs <= SOON_MS;
  return soon ? largeMessage.bytes : null;
}

/** Were pings answered until the end, so that bytes flowed both ways all the time? */
function kept({ pings, ageMs, lastHeardMs }: ConnectionReport): boolean {
  if (pings.answered < 3 || lastHeardMs === null) return false;
  return ageMs - lastHeardMs <= (2 * ageMs) / pings.answered;
}
