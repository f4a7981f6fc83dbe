import { addressKey } from "./address-key.ts";
import { Gcra } from "./gcra.ts";
import { Lane } from "./lane.ts";
import type { LaneActs, LaneLimits } from "./lane.ts";
import type { NoteSink } from "./breach.ts";
import { typeMask } from "./rules/message-type.ts";
import { originJudge } from "./rules/origin.ts";
import type { OriginJudge } from "./rules/origin.ts";
import { Rates } from "./rules/rates.ts";
import type { OwnMeter, SharedMeter } from "./rules/rates.ts";
import type { CountedLimit } from "./rules/connections.ts";
import { ENFORCED, claimOf, concerns, needsIdentity } from "./settings.ts";
import type { PolicySettings, RateLimit, Rung, UpgradeLimit } from "./settings.ts";
import type { Scope } from "./authored.ts";
import type { Counters, Peer, PolicyIdentity, RuleId } from "./types.ts";
import { Wording } from "./wording.ts";

const ANY_TYPE = typeMask(["text", "binary"]);

/** What a connection is counted by. */
export interface CountedBy {
  readonly ip: string;
  readonly route: string;
  readonly identity: PolicyIdentity | undefined;
}

/** A rate with the part of its keys that does not depend on the connection. */
interface PlannedRate {
  readonly limit: RateLimit;
  readonly prefix: string;
}

interface LanePlan {
  readonly limits: LaneLimits;
  /** Of the rules about what messages say; empty where nobody looks. */
  readonly contents: readonly Rung[];
  /** Rates of one connection first. */
  readonly rates: readonly PlannedRate[];
}

/** What the sessions of one policy have in common, worked out once. */
export class Plan {
  readonly settings: PolicySettings;
  readonly wording: Wording;
  readonly counters: Counters;
  readonly judgeOrigin: OriginJudge | undefined;
  readonly #name: string;
  readonly #lanes: Readonly<Record<Peer, LanePlan | undefined>>;

  constructor(name: string, settings: PolicySettings, counters: Counters) {
    this.#name = name;
    this.settings = settings;
    this.wording = new Wording(settings);
    this.counters = counters;
    this.judgeOrigin = originJudge(settings);
    this.#lanes = {
      client: this.#planLane("client"),
      upstream: this.#planLane("upstream"),
    };
  }

  rung(rule: RuleId): Rung {
    return this.settings.rungs[rule] ?? ENFORCED;
  }

  /** Does a rule on this rung act on a connection with this sample? */
  acts({ mode, fraction }: Rung, sample: number): boolean {
    return this.settings.mode === "enforce" && mode === "enforce" && sample < fraction;
  }

  /** Must messages of this peer be held and looked at? */
  inspects(from: Peer): boolean {
    const { utf8, json, schema, forbid, from: senders } = this.settings.content;
    return concerns(senders, from) && (utf8 || json || schema !== undefined || forbid.length > 0);
  }

  /** A fresh lane of a connection; `undefined` where nothing that `from` sends is judged. */
  lane(
    from: Peer,
    by: CountedBy,
    at: number,
    { sample, noted }: { readonly sample: number; readonly noted: NoteSink },
  ): Lane | undefined {
    const plan = this.#lanes[from];
    if (plan === undefined) return undefined;
    const acts: LaneActs = {
      type: this.acts(this.rung("message-type"), sample),
      size: this.acts(this.rung("message-size"), sample),
      fragments: this.acts(this.rung("fragments"), sample),
      contents: plan.contents.some((rung) => this.acts(rung, sample)),
    };
    const acting = plan.rates.filter(({ limit }) => this.acts(limit.rung, sample));
    const watching = plan.rates.filter(({ limit }) => !this.acts(limit.rung, sample));
    return new Lane(
      plan.limits,
      acts,
      this.#rates(acting, by, at),
      this.#rates(watching, by, at),
      noted,
    );
  }

  /** The connection limits that a connection counts under. Keys do not hold the limit: it may change. */
  countedLimits(by: CountedBy): CountedLimit[] {
    return (
      this.settings.connections
        // Whose connection it is may be known later, and is asked again then.
        .filter(({ per }) => by.identity !== undefined || !needsIdentity(per))
        .map(({ per, max, rung }) => ({
          per,
          max,
          rung,
          key: `${JSON.stringify([this.#name, "connections", per])} ${keyOf(per, by)}`,
        }))
    );
  }

  /** Takes an upgrade under each of the limits; the first that is over, and for how long. */
  upgradeOver(
    by: CountedBy,
    at: number,
    acts: (rung: Rung) => boolean,
    noted: (limit: UpgradeLimit, wait: number) => void,
  ): { readonly limit: UpgradeLimit; readonly wait: number } | undefined {
    for (const limit of this.settings.upgrades) {
      const { amount, periodMs, burst } = limit.rate;
      const parts = [this.#name, "upgrades", limit.per, amount, periodMs, burst];
      const key = `${JSON.stringify(parts)} ${keyOf(limit.per, by)}`;
      const wait = this.counters.take(key, limit.rate, 1, at);
      if (wait === 0) continue;
      if (acts(limit.rung)) return { limit, wait };
      noted(limit, wait);
    }
    return undefined;
  }

  /** Under which keys a misbehaving client is made to wait: its address, and its user. */
  penaltyKeys({ ip, identity }: CountedBy): string[] {
    const keys = [`${JSON.stringify([this.#name, "penalty", "ip"])} ${addressKey(ip)}`];
    if (identity?.user !== undefined) {
      keys.push(`${JSON.stringify([this.#name, "penalty", "user"])} ${identity.user}`);
    }
    return keys;
  }

  #rates(planned: readonly PlannedRate[], by: CountedBy, at: number): Rates | undefined {
    if (planned.length === 0) return undefined;
    const own = planned
      .filter(({ limit }) => limit.per === "connection")
      .map(({ limit }) => ownMeter(limit, at));
    const shared = planned
      .filter(({ limit }) => limit.per !== "connection")
      .map(({ limit, prefix }) => sharedMeter(limit, prefix + keyOf(limit.per, by)));
    return new Rates(own, shared, this.counters);
  }

  #planLane(from: Peer): LanePlan | undefined {
    const { settings } = this;
    const { content } = settings;
    const sized = concerns(settings.sizeFrom, from);
    const types = concerns(content.from, from) ? typeMask(content.types) : ANY_TYPE;
    const contents = concerns(content.from, from) ? this.#contentRungs() : [];
    const rates = this.#plannedRates(settings.rates.filter((limit) => limit.from === from));
    const judged = sized || types !== ANY_TYPE || contents.length > 0 || rates.length > 0;
    if (!judged) return undefined;
    return {
      limits: {
        from,
        types,
        messageSizeBytes: sized ? settings.messageSizeBytes : Number.POSITIVE_INFINITY,
        fragments: sized ? settings.fragments : Number.POSITIVE_INFINITY,
        inflatedBytes: settings.messageSizeBytes,
      },
      contents,
      rates,
    };
  }

  #contentRungs(): Rung[] {
    const { utf8, json, schema, forbid } = this.settings.content;
    const rungs = forbid.map(({ rung }) => rung);
    if (json) rungs.push(this.rung("content-malformed"));
    if (schema !== undefined) rungs.push(this.rung("content-schema"));
    // Whoever looks at a text finds out whether it is UTF-8.
    if (utf8 || rungs.length > 0) rungs.push(this.rung("utf8"));
    return rungs;
  }

  /** From near to far: connection, user and claims, address, route. What is written twice is one limit. */
  #plannedRates(rates: readonly RateLimit[]): PlannedRate[] {
    const byPrefix = new Map<string, PlannedRate>();
    for (const [i, limit] of rates.toSorted((a, b) => rank(a.per) - rank(b.per)).entries()) {
      const { unit, from, per, rate } = limit;
      const { amount, periodMs, burst } = rate;
      // With the rate in the key, a rate that is changed by a reload begins with fresh numbers.
      const parts = [this.#name, unit, from, per, amount, periodMs, burst];
      const prefix = `${JSON.stringify(parts)} `;
      byPrefix.set(per === "connection" ? String(i) : prefix, { limit, prefix });
    }
    return [...byPrefix.values()];
  }
}

function ownMeter(limit: RateLimit, at: number): OwnMeter {
  const gcra = new Gcra(limit.rate);
  gcra.start(at);
  return { limit, countsBytes: limit.unit === "bytes", gcra };
}

function sharedMeter(limit: RateLimit, key: string): SharedMeter {
  return { limit, countsBytes: limit.unit === "bytes", key };
}

function rank(per: Scope): number {
  const ranks: Readonly<Record<string, number>> = { connection: 0, ip: 2, route: 3 };
  return ranks[per] ?? 1;
}

/** A connection that nobody has claimed yet, or whose token has no such claim, counts by its address. */
function keyOf(per: Scope, { ip, route, identity }: CountedBy): string {
  if (per === "route") return route;
  const owner = per === "user" ? identity?.user : claimed(identity, claimOf(per));
  return owner === undefined ? addressKey(ip) : `=${owner}`;
}

function claimed(
  identity: PolicyIdentity | undefined,
  claim: string | undefined,
): string | undefined {
  if (identity === undefined || claim === undefined) return undefined;
  return Object.hasOwn(identity.claims, claim) ? identity.claims[claim] : undefined;
}
