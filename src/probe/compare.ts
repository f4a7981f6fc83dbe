import type { FindingId } from "../diagnose/index.ts";
import type { ConnectionReport, Role } from "./types.ts";

/** Two ends so close are one: timers of servers and of systems are no more exact than that. */
const LEAST_TOLERANCE_MS = 500;

/** What connections that did different things, side by side, tell by who ended when. */
export interface Comparison {
  readonly finding: FindingId | null;
  /** The connection that it is about. */
  readonly about: Role;
}

/** `undefined` where there is nothing to compare, or nothing ended before the watch did. */
export function compareConnections(
  connections: readonly ConnectionReport[],
): Comparison | undefined {
  const of = (role: Role): ConnectionReport | undefined =>
    connections.find((connection) => connection.role === role);
  const [silent, pinging, sending] = [of("silent"), of("pinging"), of("sending")];
  if (silent === undefined || pinging === undefined) return undefined;
  const compared = sending === undefined ? [silent, pinging] : [silent, pinging, sending];
  if (wasLost(silent) && pinging.ending.how === "own-close") {
    return { finding: "silence-forgotten", about: "silent" };
  }
  const ended = compared.filter(wasEnded);
  if (ended.length === 0) return undefined;
  const byClose = ended.every(({ ending }) => ending.how === "peer-close");

  if (ended.length === compared.length) {
    const ages = spread(compared.map(({ ageMs }) => ageMs));
    const moments = spread(compared.map(({ openedAtMs, ageMs }) => openedAtMs + ageMs));
    // They opened at different moments, so that the same age and the same moment are two things.
    if (moments < ages && moments <= toleranceFor(pinging.ageMs)) {
      const finding = byClose ? "same-moment-closed" : "same-moment-dropped";
      return { finding, about: "pinging" };
    }
    if (ages <= toleranceFor(pinging.ageMs)) {
      return {
        finding: sending === undefined ? "died-despite-pings" : "same-age",
        about: "pinging",
      };
    }
  }
  if (wasEnded(silent) && outlived(pinging, silent)) {
    return { finding: byCloseOf(silent) ? "silence-closed" : "silence-dropped", about: "silent" };
  }
  if (sending !== undefined && wasEnded(pinging) && outlived(sending, pinging)) {
    return { finding: "pings-not-counted", about: "pinging" };
  }
  const [earliest = pinging] = ended.toSorted((a, b) => a.ageMs - b.ageMs);
  return { finding: null, about: wasEnded(pinging) ? "pinging" : earliest.role };
}

/** Did something other than the probe's own goodbye end it? */
export function wasEnded({ ending }: ConnectionReport): boolean {
  return ["peer-close", "fin", "reset", "violation"].includes(ending.how);
}

/** Was it gone without a word, so that only our own Close found out? */
function wasLost({ ending }: ConnectionReport): boolean {
  return ending.how === "close-unanswered" || ending.how === "close-dropped";
}

function byCloseOf({ ending }: ConnectionReport): boolean {
  return ending.how === "peer-close";
}

function outlived(one: ConnectionReport, other: ConnectionReport): boolean {
  return !wasEnded(one) || one.ageMs > other.ageMs + toleranceFor(other.ageMs);
}

function toleranceFor(ageMs: number): number {
  return Math.max(LEAST_TOLERANCE_MS, ageMs * 0.05);
}

function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers);
}
