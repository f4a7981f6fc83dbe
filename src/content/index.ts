/**
 * What a whole message holds: UTF-8, strict JSON, JSON Schema, forbidden patterns, and the bounded
 * inflating that comes before. `closewise/content`.
 *
 * Synchronous and without I/O. What it costs is bounded by the message's length and by the rules, and
 * nothing that a peer sends makes it throw.
 */
export { compileContent } from "./compile.ts";
export { ContentError } from "./errors.ts";
export type { ContentErrorCode, ContentProblem } from "./errors.ts";
export type {
  ContentCheck,
  ContentFinding,
  ContentInspector,
  ContentRule,
  ContentRules,
  ForbiddenPattern,
  InspectOptions,
} from "./types.ts";
export { MessageInflater } from "./message-inflater.ts";
export type { InflateFault, MessageInflaterOptions } from "./message-inflater.ts";
