/**
 * `closewise/probe`: connects to a WebSocket server as a client, watches, and tells apart the causes
 * that a page is told as one 1006: the name, TCP, TLS, the answer to the opening handshake, idle
 * time-outs, fixed lifetimes, size limits, pings that nobody answers, Close frames that nobody does.
 *
 * @module
 */
export { probe } from "./probe.ts";
export { MOST_TO_SEND, checkHeader } from "./options.ts";
export type { ProbeOptions } from "./options.ts";
export { CERTIFICATE_TROUBLES } from "./phases.ts";
export type {
  AnswerReport,
  CertificateTrouble,
  ConnectOutcome,
  ConnectPhase,
  LookupPhase,
  OpeningPhase,
  Phase,
  TlsPhase,
} from "./phases.ts";
export { END_KINDS, EXPERIMENT_IDS } from "./types.ts";
export type {
  ConnectionReport,
  EndKind,
  Ending,
  ExperimentId,
  ExperimentReport,
  Outcome,
  PageSide,
  ProbeProgress,
  ProbeReport,
  Role,
  RoundTrips,
  WireClose,
} from "./types.ts";
