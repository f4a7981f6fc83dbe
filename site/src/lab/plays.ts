import { lookup } from "../../../src/codes/index.ts";
import { SCENARIO_IDS } from "../../../src/lab/catalogue.ts";
import type { ScenarioId } from "../../../src/lab/catalogue.ts";
import { SCENARIOS } from "../../../src/lab/scenarios/index.ts";
import type { SymptomId } from "../words/types.ts";

/** What one click plays. */
export type Play =
  | { readonly kind: "scenario"; readonly id: ScenarioId }
  | { readonly kind: "close"; readonly code: number }
  | { readonly kind: "refuse"; readonly status: number };

/** Where the lab plays it, below its base; `undefined` where that has to be another host or port. */
export function pathOf(play: Play): string | undefined {
  if (play.kind === "close") return `/close/${play.code}`;
  if (play.kind === "refuse") return `/refuse/${play.status}`;
  return SCENARIOS[play.id].place === undefined ? `/scenario/${play.id}` : undefined;
}

/** The five ways to 1006 that a page cannot tell apart, though everything about them differs. */
const KINDS_OF_1006: readonly ScenarioId[] = [
  "reset",
  "fin",
  "unanswered-close",
  "refused-upgrade",
  "black-hole",
];

/** More scenarios than these are shown only on demand. */
const SHOWN = 5;

/** What the page of a code offers: what shows it best, and the rest on demand. */
export interface Offer {
  readonly first: readonly Play[];
  readonly rest: readonly Play[];
}

/**
 * A code that a Close frame carries begins with the lab sending it. One that is concluded from what
 * did not come begins with the ways to it, and ends with what clients make of it on the wire.
 */
export function offerFor(code: number): Offer {
  const about = SCENARIO_IDS.filter((id) => SCENARIOS[id].about.includes(code));
  const ordered = code === 1006 ? [...new Set([...KINDS_OF_1006, ...about])] : about;
  const scenarios = ordered.map((id): Play => ({ kind: "scenario", id }));
  const sent: Play = { kind: "close", code };
  const { frame } = lookup(code);
  const concluded = frame === "empty" || frame === "absent";
  const shown = scenarios.slice(0, SHOWN);
  return {
    first: concluded ? [...shown, sent] : [sent, ...shown],
    rest: scenarios.slice(SHOWN),
  };
}

/** Numbers that must not be in a Close frame (RFC 6455 7.4), or that nobody has given a meaning. */
export const FORBIDDEN: readonly number[] = [999, 1004, 1005, 1006, 1015, 1016, 2000, 5000];

/** The status as the lab answers with it; 101 is the answer of every connection that opens. */
export function playOfStatus(status: number): Play {
  return status === 101 ? { kind: "scenario", id: "client-close" } : { kind: "refuse", status };
}

/** Which scenarios show a symptom of the 1006 doctor. */
export const SHOWS: Readonly<Record<SymptomId, readonly ScenarioId[]>> = {
  "at-once": ["port-refused", "name-not-found", "tls-untrusted"],
  "refused-upgrade": ["refused-upgrade", "redirect"],
  "after-idle": ["idle-cut", "idle-cut-data"],
  "fixed-age": ["fixed-age"],
  "after-send": ["message-too-big", "lost-close"],
  "on-wake": ["black-hole"],
  "background-tab": ["idle-cut"],
  "in-bulk": ["reset"],
  "no-event": ["black-hole", "unanswered-close"],
};
