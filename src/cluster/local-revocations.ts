import { ClusterError } from "./errors.ts";
import { REVOCATION_KEYS, isRevokedBy, revocableValue } from "./revocations.ts";
import type { Revocable, Revocation, RevocationRequest, Revocations } from "./revocations.ts";

export interface LocalRevocationsOptions {
  /** How many revocations are kept at once. @default 100_000 */
  readonly maxEntries?: number;
  /**
   * How long one is kept that does not say. At least as long as your longest token lives, or that
   * token comes back. @default 86_400_000 (a day)
   */
  readonly defaultMs?: number;
  /** The longest that one may ask to be kept. @default 2_678_400_000 (31 days) */
  readonly maxMs?: number;
  /** Epoch milliseconds. @default Date.now */
  readonly clock?: () => number;
}

type Target = Pick<RevocationRequest, "by" | "value" | "issuer">;

const MAX_VALUE_BYTES = 256;
/** What no claim that counts contains; it also keeps the parts of a key apart. */
const CONTROL = /\p{Cc}/u;

/** Revocations of one process: gone when it ends, unknown to others. */
export class LocalRevocations implements Revocations {
  readonly #maxEntries: number;
  readonly #defaultMs: number;
  readonly #maxMs: number;
  readonly #clock: () => number;
  readonly #entries = new Map<string, Revocation>();
  readonly #listeners = new Set<(revocation: Revocation) => void>();

  constructor(options: LocalRevocationsOptions = {}) {
    this.#maxEntries = options.maxEntries ?? 100_000;
    this.#defaultMs = options.defaultMs ?? 86_400_000;
    this.#maxMs = options.maxMs ?? 2_678_400_000;
    this.#clock = options.clock ?? Date.now;
  }

  /** How many are kept, those that have run out and not been swept yet included. */
  get size(): number {
    return this.#entries.size;
  }

  async revoke(request: RevocationRequest): Promise<boolean> {
    const now = this.#clock();
    const revocation = this.#read(request, now);
    const kept = this.#keep(revocation, now);
    const faults: unknown[] = [];
    for (const listener of this.#listeners) {
      try {
        listener(revocation);
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, "a listener to revocations failed");
    return kept;
  }

  async restore(target: Target): Promise<boolean> {
    return this.#entries.delete(keyOf(target));
  }

  check(identity: Revocable, now: number = this.#clock()): Revocation | undefined {
    if (this.#entries.size === 0) return undefined;
    for (const by of REVOCATION_KEYS) {
      const value = revocableValue(identity, by);
      if (value === undefined) continue;
      const found =
        this.#find({ by, value }, identity, now) ??
        this.#find({ by, value, issuer: identity.issuer }, identity, now);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  subscribe(listener: (revocation: Revocation) => void): () => void {
    // Two subscriptions of one function are two.
    const own = (revocation: Revocation): void => listener(revocation);
    this.#listeners.add(own);
    return () => this.#listeners.delete(own);
  }

  #find(target: Target, identity: Revocable, now: number): Revocation | undefined {
    const entry = this.#entries.get(keyOf(target));
    return entry !== undefined && entry.until > now && isRevokedBy(identity, entry)
      ? entry
      : undefined;
  }

  #keep(revocation: Revocation, now: number): boolean {
    const key = keyOf(revocation);
    const before = this.#entries.get(key);
    if (before === undefined && this.#entries.size >= this.#maxEntries) this.#sweep(now);
    if (before === undefined && this.#entries.size >= this.#maxEntries) return false;
    const merged =
      before === undefined || before.until <= now ? revocation : both(before, revocation);
    this.#entries.set(key, merged);
    return true;
  }

  #sweep(now: number): void {
    for (const [key, { until }] of this.#entries) {
      if (until <= now) this.#entries.delete(key);
    }
  }

  #read(request: RevocationRequest, now: number): Revocation {
    const { by, value, issuer, issuedBefore, until = now + this.#defaultMs } = request;
    if (!REVOCATION_KEYS.includes(by)) {
      throw new ClusterError(`a revocation goes by ${REVOCATION_KEYS.join(", ")}`);
    }
    if (!isName(value)) {
      throw new ClusterError(
        `a ${by} to revoke has 1 to ${MAX_VALUE_BYTES} bytes and no control characters`,
      );
    }
    if (issuer !== undefined && !isName(issuer)) {
      throw new ClusterError(
        `an issuer has 1 to ${MAX_VALUE_BYTES} bytes and no control characters`,
      );
    }
    if (issuedBefore !== undefined && !Number.isFinite(issuedBefore)) {
      throw new ClusterError("issuedBefore is a moment in epoch milliseconds");
    }
    // Cutting it short in silence would let tokens back in.
    if (!(until > now && until <= now + this.#maxMs)) {
      throw new ClusterError(
        `until is in epoch milliseconds, later than now, and at most ${this.#maxMs} ms later`,
      );
    }
    return { by, value, issuer, issuedBefore, until };
  }
}

/** Revokes whatever either of the two does. */
function both(a: Revocation, b: Revocation): Revocation {
  const issuedBefore =
    a.issuedBefore === undefined || b.issuedBefore === undefined
      ? undefined
      : Math.max(a.issuedBefore, b.issuedBefore);
  return { ...b, issuedBefore, until: Math.max(a.until, b.until) };
}

function keyOf({ by, value, issuer = "" }: Target): string {
  return `${by}\n${issuer}\n${value}`;
}

function isName(text: unknown): text is string {
  return (
    typeof text === "string" &&
    text !== "" &&
    Buffer.byteLength(text) <= MAX_VALUE_BYTES &&
    !CONTROL.test(text)
  );
}
