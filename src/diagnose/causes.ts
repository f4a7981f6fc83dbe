import { OPENING } from "./causes/opening.ts";
import { SILENCE } from "./causes/silence.ts";
import { TRAFFIC } from "./causes/traffic.ts";
import type { CauseFacts } from "./causes/facts.ts";

/** Every cause that can be named, by the moment it strikes. The texts are in `messages/`. */
export const CAUSES = { ...OPENING, ...SILENCE, ...TRAFFIC } as const;

export type CauseId = keyof typeof CAUSES;

export type OpeningCauseId = keyof typeof OPENING;
export type SilenceCauseId = keyof typeof SILENCE;
export type TrafficCauseId = keyof typeof TRAFFIC;

/** In the order of the tables, which settles every tie. */
export const CAUSE_IDS: readonly CauseId[] = Object.keys(CAUSES).filter(isCauseId);

export function factsOf(id: CauseId): CauseFacts {
  return CAUSES[id];
}

function isCauseId(id: string): id is CauseId {
  return Object.hasOwn(CAUSES, id);
}
