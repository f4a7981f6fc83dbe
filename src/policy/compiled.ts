import { toEffective } from "./effective.ts";
import { Plan } from "./plan.ts";
import { Session } from "./session.ts";
import type { PolicySettings } from "./settings.ts";
import type {
  CloseVerdict,
  Counters,
  EffectivePolicy,
  GatewayRule,
  GatewayRuleDetail,
  Peer,
  Policy,
  PolicySession,
  PolicyTiming,
} from "./types.ts";

/** A policy whose settings are compiled: what `compileSettings` returns. */
export class CompiledPolicy implements Policy {
  readonly name: string;
  readonly settings: PolicySettings;
  readonly timing: PolicyTiming;
  readonly effective: EffectivePolicy;
  readonly plan: Plan;

  constructor(name: string, settings: PolicySettings, counters: Counters) {
    this.name = name;
    this.settings = settings;
    this.effective = toEffective(settings);
    this.plan = new Plan(name, settings, counters);
    this.timing = {
      handshakeTimeoutMs: settings.handshakeTimeoutMs,
      finishMs: settings.finishMs === "off" ? undefined : settings.finishMs,
      holdMs: settings.holdMs,
      closeTimeoutMs: settings.closeTimeoutMs,
      hostileCloseTimeoutMs: settings.hostileCloseTimeoutMs,
      bufferedBytes: settings.bufferedBytes,
      stalledMs: settings.stalledMs,
    };
  }

  get mode(): Policy["mode"] {
    return this.settings.mode;
  }

  get refuse(): Policy["refuse"] {
    return this.settings.refuse;
  }

  get subprotocols(): readonly string[] | undefined {
    return this.settings.subprotocols;
  }

  session({ route }: { readonly route: string }): PolicySession {
    return new Session(this.plan, route);
  }

  inspects(peer: Peer): boolean {
    return this.plan.inspects(peer);
  }

  verdict(rule: GatewayRule, detail: GatewayRuleDetail): CloseVerdict {
    return this.plan.wording.gateway(rule, detail);
  }
}
