/**
 * `closewise/lab`: a server that produces any ending of a WebSocket connection on demand.
 *
 * @module
 */
export {
  CLOSE_PARAMETERS,
  GROUPS,
  PARAMETER_NAMES,
  REFUSE_PARAMETERS,
  SCENARIO_IDS,
} from "./catalogue.ts";
export type {
  ClientAct,
  Group,
  PageSight,
  ParameterDefaults,
  ParameterName,
  ScenarioFacts,
  ScenarioId,
  Sight,
} from "./catalogue.ts";
export { CLOSE_FACTS } from "./close-facts.ts";
export type { CloseFact, CodeSight } from "./close-facts.ts";
export { SERVER_OPTIONS, createLab } from "./lab.ts";
export type { Lab, LabOptions } from "./lab.ts";
export type { Listing } from "./listing.ts";
export type { Actor, LabRun, SeenClose, Step, StepKind } from "./run.ts";
export { SCENARIOS } from "./scenarios/index.ts";
export type {
  Agreement,
  Offer,
  Parameters,
  Piece,
  Place,
  Scenario,
  Stage,
  StageEvent,
} from "./stage.ts";
