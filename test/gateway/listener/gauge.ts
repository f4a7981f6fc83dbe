import { setImmediate as nextRound } from "node:timers/promises";

/** The gauge of a gateway that has no socket. */
export const NO_SOCKETS = { door: 0, http: 0, opening: 0, websocket: 0, ending: 0, none: 0 };

/** Looks again each time the loop comes round: the test's own timeout is the bound. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await nextRound();
}
