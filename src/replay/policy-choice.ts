import { LocalCounters, compileSettings } from "../policy/index.ts";
import type { Policy, PolicySettings } from "../policy/index.ts";

/** What a recorded connection says of where it belonged. */
export interface ReplayTarget {
  readonly route: string | undefined;
  readonly policy: string | undefined;
}

/** The policy that a connection is judged by; `undefined` leaves it out. */
export type PolicyChoice = (connection: ReplayTarget) => Policy | undefined;

export interface Prepared {
  /** With counters of this replay alone, and no Pings. */
  readonly policy: Policy;
  /** As given. */
  readonly settings: PolicySettings;
}

/**
 * Policies compiled anew, so that every replay begins with fresh counters. Pings are left out: nobody
 * answers them in a replay, and whether the client would have is known from how it really ended.
 */
export class PreparedPolicies {
  readonly #choose: PolicyChoice;
  readonly #counters = new LocalCounters();
  readonly #prepared = new Map<Policy, Prepared>();

  constructor(choose: PolicyChoice) {
    this.#choose = choose;
  }

  for(connection: ReplayTarget): Prepared | undefined {
    const chosen = this.#choose(connection);
    if (chosen === undefined) return undefined;
    let prepared = this.#prepared.get(chosen);
    if (prepared === undefined) {
      const { name, settings } = chosen;
      const counters = this.#counters;
      const policy = compileSettings(name, { ...settings, pingMs: "off" }, { counters });
      prepared = { policy, settings };
      this.#prepared.set(chosen, prepared);
    }
    return prepared;
  }
}
