/**
 * `closewise/replay`: what another policy would have done to recorded traffic. The event log of a
 * gateway, written and read; and replays of it, or of recorded endings. No clock, no I/O: the same
 * source and policy give the same report.
 *
 * @module
 */
export { decodeLine } from "./decode-line.ts";
export { encodeLine } from "./encode-line.ts";
export { ReplayError } from "./errors.ts";
export type { ReplayErrorCode } from "./errors.ts";
export { EVENT_LOG_VERSION, MAX_LINE } from "./event-log.ts";
export type {
  EndLine,
  EndedLine,
  EventLine,
  FramesLine,
  GapLine,
  LogLine,
  LoggedEnding,
  LoggedFrames,
  OpenLine,
  RunLine,
} from "./event-log.ts";
export { EventLogWriter } from "./event-log-writer.ts";
export type { EventLogOptions, LineSink, LoggedConnection } from "./event-log-writer.ts";
export { EventReplay, replayEvents } from "./event-replay.ts";
export type { ReplayOptions } from "./event-replay.ts";
export type { PolicyChoice, ReplayTarget } from "./policy-choice.ts";
export { RecordReplay, replayRecords } from "./record-replay.ts";
export type { RecordReplayOptions } from "./record-replay.ts";
export type {
  Caveat,
  CaveatId,
  Ends,
  Outcome,
  RealEnd,
  ReplayAction,
  ReplayExample,
  ReplayReport,
  RuleReplay,
} from "./report.ts";
