/**
 * `closewise/policy`: a written policy, compiled, and one session per connection that turns events
 * into verdicts. Synchronous and deterministic: time arrives in the events.
 *
 * @module
 */
export { addressKey } from "./address-key.ts";
export type {
  AuthoredAuth,
  AuthoredPolicy,
  AuthoredRung,
  Claim,
  Duration,
  Scope,
  Sender,
  Senders,
  Size,
} from "./authored.ts";
export { policyShape } from "./policy-shape.ts";
export type * from "./authenticator.ts";
export type * from "./content-inspector.ts";
export { compilePolicy, compileSettings } from "./compile.ts";
export type { CompileOptions } from "./compile.ts";
export { LocalCounters } from "./counters.ts";
export type { LocalCountersOptions } from "./counters.ts";
export { toEffective } from "./effective.ts";
export { PolicyError } from "./errors.ts";
export type { PolicyErrorCode } from "./errors.ts";
export { normalizePolicy, settingsShape } from "./normalize.ts";
export type { Normalized } from "./normalize.ts";
export { formatPath, formatProblem } from "./problem.ts";
export type { Path, Problem } from "./problem.ts";
export { claimOf } from "./settings.ts";
export type {
  AuthSettings,
  ConnectionLimit,
  ContentSettings,
  ForbiddenPattern,
  JwtSettings,
  PolicySettings,
  RateLimit,
  Rung,
  UpgradeLimit,
} from "./settings.ts";
export type { JsonSchema, Shape } from "./shape/shape.ts";
export { RULES } from "./types.ts";
export type * from "./types.ts";
export { publishPolicy } from "./publish.ts";
export type { PublishedLimit, PublishedPolicy, PublishedRule } from "./publish.ts";
