export type {
  Cause,
  CloseFacts,
  CloseRecord,
  Evidence,
  LegRecord,
  Party,
  Peer,
  Report,
  TransportEnd,
} from "./types.ts";
export { derive } from "./derive.ts";
export { describe, describeEvidence } from "./describe.ts";
export { advise } from "./advise.ts";
export { printable } from "./printable.ts";
export { parseRecord, toJson } from "./encode.ts";
export type { Json } from "./encode.ts";
export { RecordError } from "./errors.ts";
export type { RecordErrorCode } from "./errors.ts";
export { KNOWN_RULES } from "./rules.ts";
export type { KnownRule } from "./rules.ts";
