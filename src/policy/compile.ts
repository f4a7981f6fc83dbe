import type { AuthoredPolicy } from "./authored.ts";
import { CompiledPolicy } from "./compiled.ts";
import { LocalCounters } from "./counters.ts";
import { PolicyError } from "./errors.ts";
import { normalizePolicy } from "./normalize.ts";
import type { PolicySettings } from "./settings.ts";
import type { Counters, Policy } from "./types.ts";

export interface CompileOptions {
  /**
   * Where connections count together. Policies of different names never share a count, so one object
   * can serve all of them; a policy that is compiled anew finds its counts again. @default its own
   */
  readonly counters?: Counters;
}

/**
 * Compiles an authored policy.
 *
 * @throws {PolicyError} `ERR_POLICY_INVALID` with everything that is wrong with it.
 */
export function compilePolicy(
  name: string,
  authored: AuthoredPolicy,
  options: CompileOptions = {},
): Policy {
  const { settings, problems } = normalizePolicy(authored);
  if (settings === undefined) {
    throw new PolicyError("ERR_POLICY_INVALID", `Policy ${name} cannot be used:`, problems);
  }
  return compileSettings(name, settings, options);
}

/** Compiles what `normalizePolicy` made of an authored policy. */
export function compileSettings(
  name: string,
  settings: PolicySettings,
  options: CompileOptions = {},
): Policy {
  return new CompiledPolicy(name, settings, options.counters ?? new LocalCounters());
}
