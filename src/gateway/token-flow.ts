import type {
  AuthSettings,
  Authenticator,
  CloseVerdict,
  PolicyEvent,
  TokenOutcome,
  VerifiedIdentity,
} from "../policy/index.ts";
import { monotonicNow } from "./clock.ts";
import type { TokenMessages } from "./examiner.ts";
import type { Link } from "./link.ts";
import type { Route } from "./options.ts";

/** The largest message that is looked at for a new token: tokens have 8 KiB at most. */
const MAX_RENEWAL_BYTES = 9 * 1024;

/** What an authenticator said, as the event that a policy decides on. */
export function toPolicyEvent(outcome: TokenOutcome): PolicyEvent {
  const at = monotonicNow();
  if (outcome.kind === "refused") {
    const { why, message } = outcome;
    return why === "revoked"
      ? { type: "revoked", at }
      : { type: "unauthenticated", at, why, message };
  }
  const { user, claims, expiresAt } = outcome.identity;
  return {
    type: "authenticated",
    at,
    identity: {
      user,
      claims,
      // Rounded up: a connection may end a millisecond late, and never early.
      expiresAt:
        expiresAt === undefined ? undefined : Math.ceil(performance.now() + expiresAt - Date.now()),
    },
  };
}

/** What to do with a client that was waited for: who it is, if its route in force asks for that. */
export type GoOn = (identity: VerifiedIdentity | undefined, route: Route) => void;

/** Tokens that come in messages: the first one, where the handshake brought none, and new ones. */
export class TokenFlow implements TokenMessages {
  /** It has `auth`, and an authenticator. */
  #route: Route;
  readonly #link: Link;
  readonly #goOn: GoOn | undefined;
  #awaited: boolean;
  /** Did the wait end because nobody asks for tokens any more? */
  #waived = false;
  #tries = 0;
  #verifying = false;
  /** The last one that came while another was being verified. */
  #next: string | undefined;

  /** @param goOn Called once, with the first token; `undefined` where there was one already. */
  constructor(link: Link, route: Route, goOn: GoOn | undefined) {
    this.#link = link;
    this.#route = route;
    this.#goOn = goOn;
    this.#awaited = goOn !== undefined;
  }

  get authenticator(): Authenticator {
    return this.#route.authenticator!;
  }

  get #settings(): AuthSettings {
    return this.#route.policy.settings.auth!;
  }

  get maxBytes(): number {
    return this.#awaited ? this.#settings.beforeBytes : MAX_RENEWAL_BYTES;
  }

  awaited(): boolean {
    return this.#awaited;
  }

  /**
   * A configuration was read again: the token that is awaited is judged by what is in force when it
   * comes. Where nobody asks for one any more, the client goes on without.
   */
  adopt(route: Route): void {
    if (route.authenticator !== undefined && route.policy.settings.auth !== undefined) {
      this.#route = route;
      return;
    }
    const link = this.#link;
    if (!this.#awaited || link.ending) return;
    this.#awaited = false;
    this.#waived = true;
    if (link.client.stream.park()) this.#goOn?.(undefined, route);
    else link.apply(link.judge.overload());
  }

  found(token: string): "pass" | "drop" | "park" {
    // A message that had begun before.
    if (this.#waived) return "pass";
    if (this.#awaited) {
      void this.#first(token);
      return "park";
    }
    // One at a time: a client cannot make us verify faster than we do.
    if (this.#verifying) this.#next = token;
    else void this.#renew(token);
    return "drop";
  }

  other(): CloseVerdict | "drop" {
    this.#tries++;
    if (this.#tries < this.#settings.beforeMessages) return "drop";
    const message = 'the first message must be {"type":"auth","token":"..."}';
    return this.#refused({ kind: "refused", why: "invalid", message }) ?? "drop";
  }

  async #first(token: string): Promise<void> {
    // The headers that it brings are those of its own policy, also where another came meanwhile.
    const route = this.#route;
    const outcome = await this.authenticator.verify(token);
    const link = this.#link;
    if (link.ending || this.#waived) return;
    this.#tries++;
    const failed = outcome.kind === "refused" && outcome.why === "invalid";
    if (failed && this.#tries < this.#settings.beforeMessages) return link.client.stream.unpark();
    link.tell(toPolicyEvent(outcome));
    if (link.ending || outcome.kind === "refused") return;
    this.#awaited = false;
    this.#take(outcome.identity);
    if (!link.ending) this.#goOn?.(outcome.identity, route);
  }

  async #renew(token: string): Promise<void> {
    this.#verifying = true;
    const outcome = await this.authenticator.verify(token);
    this.#verifying = false;
    const link = this.#link;
    if (link.ending) return;
    this.#renewed(outcome);
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined && !link.ending) void this.#renew(next);
  }

  #renewed(outcome: TokenOutcome): void {
    // While nobody can verify it, the old token still counts until it expires.
    if (outcome.kind === "refused" && outcome.why === "unavailable") return;
    const link = this.#link;
    link.tell(toPolicyEvent(outcome));
    if (link.ending || outcome.kind === "refused") return;
    const { identity } = outcome;
    // A policy that only reports lets somebody else's token pass: it still makes nobody another.
    if (identity.user === link.identity?.user) this.#take(identity);
  }

  #take(identity: VerifiedIdentity): void {
    this.#link.identity = identity;
    // A revocation since the verification has not asked about this one.
    if (!this.authenticator.isRevoked(identity)) return;
    this.#link.tell({ type: "revoked", at: monotonicNow() });
  }

  #refused(outcome: TokenOutcome): CloseVerdict | undefined {
    return this.#link.judge.decide(toPolicyEvent(outcome));
  }
}
