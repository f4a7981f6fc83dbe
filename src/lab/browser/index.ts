/** Plays scenarios of the lab in a page: for the lab's own, and for the web reference. */
export { play } from "./play.ts";
export type { LabSide, Playable, PlayHooks, Playing, PageEvent, Told } from "./types.ts";
export { createRunner } from "./runner.ts";
export type { Runner, RunnerOptions } from "./runner.ts";
export type { NameOfCode } from "./sides.ts";
