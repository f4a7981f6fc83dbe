import type { IntermediaryLimits } from "./types.ts";

/** Whole steps are easier to set and to remember. */
const STEP = 5_000;

/**
 * How often to ping so that this intermediary never finds the connection idle, in milliseconds: half
 * its idle timeout, so that one lost ping does no harm, in steps of five seconds. `undefined` where it
 * has no idle timeout. Our judgement; the smallest on the way decides.
 */
export function safePingMs({ idle }: IntermediaryLimits): number | undefined {
  if (idle?.value == null) return undefined;
  return Math.max(STEP, Math.floor(idle.value / 2 / STEP) * STEP);
}
