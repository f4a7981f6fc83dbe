import { balanceKey } from "./balance-key.ts";
import type { BalanceRequest } from "./balance-key.ts";
import { hashText, rendezvousScore } from "./hash.ts";
import type { TextHash } from "./hash.ts";
import type { Balance, HashSource } from "./options.ts";

/** What a balancer knows of an upstream. */
export interface Balanced {
  readonly weight: number;
  /** Connections that are open, or about to be. */
  readonly load: number;
  /** Of its address. */
  readonly hash: TextHash;
}

/** Puts upstreams in the order in which a request should try them. */
export interface Balancer {
  order<T extends Balanced>(upstreams: readonly T[], request: BalanceRequest): T[];
}

export function createBalancer(balance: Balance, source: HashSource = "ip"): Balancer {
  if (balance === "least-connections") return new LeastConnections();
  return balance === "hash" ? new Hash(source) : new RoundRobin();
}

/**
 * Smooth weighted round robin, as nginx does it: of weights 3 and 1 come A A B A, not A A A B, and in
 * each round of as many picks as the weights' sum, each is first exactly as often as its weight.
 */
class RoundRobin implements Balancer {
  readonly #credit = new WeakMap<Balanced, number>();

  order<T extends Balanced>(upstreams: readonly T[]): T[] {
    let total = 0;
    let first: T | undefined;
    for (const upstream of upstreams) {
      total += upstream.weight;
      const credit = this.#of(upstream) + upstream.weight;
      this.#credit.set(upstream, credit);
      if (first === undefined || credit > this.#of(first)) first = upstream;
    }
    if (first === undefined) return [];
    this.#credit.set(first, this.#of(first) - total);
    const others = upstreams.filter((upstream) => upstream !== first);
    return [first, ...others.toSorted((a, b) => this.#of(b) - this.#of(a))];
  }

  #of(upstream: Balanced): number {
    return this.#credit.get(upstream) ?? 0;
  }
}

/** Among equals, each in turn: after a start all have none. */
class LeastConnections implements Balancer {
  readonly #turns = new RoundRobin();

  order<T extends Balanced>(upstreams: readonly T[]): T[] {
    const inTurn = this.#turns.order(upstreams);
    // With the connection to come, so that an empty large upstream precedes an empty small one.
    const load = (upstream: T): number => (upstream.load + 1) / upstream.weight;
    return inTurn.toSorted((a, b) => load(a) - load(b));
  }
}

class Hash implements Balancer {
  readonly #source: HashSource;
  readonly #turns = new RoundRobin();

  constructor(source: HashSource) {
    this.#source = source;
  }

  order<T extends Balanced>(upstreams: readonly T[], request: BalanceRequest): T[] {
    const text = balanceKey(this.#source, request);
    if (text === undefined) return this.#turns.order(upstreams);
    const key = hashText(text);
    return upstreams
      .map((upstream) => ({
        upstream,
        score: rendezvousScore(key, upstream.hash, upstream.weight),
      }))
      .toSorted((a, b) => b.score - a.score)
      .map(({ upstream }) => upstream);
  }
}
