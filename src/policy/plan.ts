import { Gcra } from "./gcra.ts";
import { Lane } from "./lane.ts";
import type { LaneLimits } from "./lane.ts";
import { typeMask } from "./rules/message-type.ts";
import { compileOrigins } from "./rules/origin.ts";
import { Rates } from "./rules/rates.ts";
import type { CountedLimit } from "./rules/connections.ts";
import { concerns } from "./settings.ts";
import type { PolicySettings, RateLimit } from "./settings.ts";
import type { Counters, Peer } from "./types.ts";
import { Wording } from "./wording.ts";

const ANY_TYPE = typeMask(["text", "binary"]);

/** A rate that connections share: its keys are `prefix` and an address or a route. */
interface SharedLimit {
  readonly limit: RateLimit;
  readonly prefix: string;
}

/** What the sessions of one policy have in common, worked out once. */
export class Plan {
  readonly settings: PolicySettings;
  readonly wording: Wording;
  readonly counters: Counters;
  readonly judgeOrigin: ReturnType<typeof compileOrigins> | undefined;
  readonly #name: string;
  readonly #connections: Readonly<Record<"ip" | "route", string>>;
  readonly #lanes: Readonly<Record<Peer, LanePlan | undefined>>;

  constructor(name: string, settings: PolicySettings, counters: Counters) {
    this.#name = name;
    this.#connections = {
      ip: `${JSON.stringify([name, "connections", "ip"])} `,
      route: `${JSON.stringify([name, "connections", "route"])} `,
    };
    this.settings = settings;
    this.wording = new Wording(settings);
    this.counters = counters;
    this.judgeOrigin =
      settings.origins === undefined ? undefined : compileOrigins(settings.origins);
    this.#lanes = {
      client: this.#planLane("client"),
      upstream: this.#planLane("upstream"),
    };
  }

  /** A fresh lane of a connection; `undefined` where nothing that `from` sends is judged. */
  lane(from: Peer, ip: string, route: string, at: number): Lane | undefined {
    const plan = this.#lanes[from];
    if (plan === undefined) return undefined;
    if (plan.own.length + plan.shared.length === 0) return new Lane(plan.limits, undefined);
    const own = plan.own.map((limit) => {
      const gcra = new Gcra(limit.rate);
      gcra.start(at);
      return { limit, countsBytes: limit.unit === "bytes", gcra };
    });
    const shared = plan.shared.map(({ limit, prefix }) => ({
      limit,
      countsBytes: limit.unit === "bytes",
      key: prefix + (limit.per === "ip" ? ip : route),
    }));
    return new Lane(plan.limits, new Rates(own, shared, this.counters));
  }

  /** The connection limits that a connection counts under. Keys do not hold the limit: it may change. */
  countedLimits(ip: string, route: string): CountedLimit[] {
    return this.settings.connections.map(({ per, max }) => ({
      per,
      max,
      key: this.#connections[per] + (per === "ip" ? ip : route),
    }));
  }

  #planLane(from: Peer): LanePlan | undefined {
    const { settings } = this;
    const sized = concerns(settings.sizeFrom, from);
    const types = concerns(settings.typesFrom, from) ? typeMask(settings.types) : ANY_TYPE;
    const rates = settings.rates.filter((limit) => limit.from === from);
    if (!sized && types === ANY_TYPE && rates.length === 0) return undefined;
    return {
      limits: {
        from,
        types,
        messageSizeBytes: sized ? settings.messageSizeBytes : Number.POSITIVE_INFINITY,
        fragments: sized ? settings.fragments : Number.POSITIVE_INFINITY,
      },
      own: rates.filter((limit) => limit.per === "connection"),
      shared: this.#sharedLimits(rates),
    };
  }

  /** Addresses before routes; a limit that is written twice is one limit. */
  #sharedLimits(rates: readonly RateLimit[]): SharedLimit[] {
    const byPrefix = new Map<string, SharedLimit>();
    for (const per of ["ip", "route"]) {
      for (const limit of rates) {
        if (limit.per !== per) continue;
        const { unit, from, rate } = limit;
        const { amount, periodMs, burst } = rate;
        // With the rate in the key, a rate that is changed by a reload begins with fresh numbers.
        const parts = [this.#name, unit, from, per, amount, periodMs, burst];
        const prefix = `${JSON.stringify(parts)} `;
        byPrefix.set(prefix, { limit, prefix });
      }
    }
    return [...byPrefix.values()];
  }
}

interface LanePlan {
  readonly limits: LaneLimits;
  readonly own: readonly RateLimit[];
  readonly shared: readonly SharedLimit[];
}
