/**
 * `closewise/policy`: a written policy, compiled, and one session per connection that turns events
 * into verdicts. Synchronous and deterministic: time arrives in the events.
 *
 * @module
 */
export type { AuthoredPolicy, Duration, Scope, Sender, Senders, Size } from "./authored.ts";
export { policyShape } from "./authored.ts";
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
export type { ConnectionLimit, PolicySettings, RateLimit } from "./settings.ts";
export type { JsonSchema, Shape } from "./shape/shape.ts";
export { RULES } from "./types.ts";
export type * from "./types.ts";
export { publishPolicy } from "./publish.ts";
export type { PublishedLimit, PublishedPolicy, PublishedRule } from "./publish.ts";
