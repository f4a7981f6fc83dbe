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

/** Tokens that come in messages: the first one, where the handshake brought none, and new ones. */
export class TokenFlow implements TokenMessages {
  readonly authenticator: Authenticator;
  readonly #link: Link;
  readonly #settings: AuthSettings;
  readonly #connect: ((identity: VerifiedIdentity) => void) | undefined;
  #awaited: boolean;
  #tries = 0;
  #verifying = false;

  /** @param connect What is to be done with the first token; `undefined` where there was one already. */
  constructor(
    link: Link,
    authenticator: Authenticator,
    settings: AuthSettings,
    connect: ((identity: VerifiedIdentity) => void) | undefined,
  ) {
    this.#link = link;
    this.authenticator = authenticator;
    this.#settings = settings;
    this.#connect = connect;
    this.#awaited = connect !== undefined;
  }

  get maxBytes(): number {
    return this.#awaited ? this.#settings.beforeBytes : MAX_RENEWAL_BYTES;
  }

  /** Could a message carry a token at all? */
  get active(): boolean {
    return this.#awaited || this.#settings.renew === "message";
  }

  awaited(): boolean {
    return this.#awaited;
  }

  found(token: string): "drop" | "park" {
    if (this.#awaited) {
      void this.#first(token);
      return "park";
    }
    // One at a time: a client cannot make us verify faster than we do.
    if (!this.#verifying) void this.#renew(token);
    return "drop";
  }

  other(): CloseVerdict | "drop" {
    this.#tries++;
    if (this.#tries < this.#settings.beforeMessages) return "drop";
    const message = 'the first message must be {"type":"auth","token":"..."}';
    return this.#refused({ kind: "refused", why: "invalid", message }) ?? "drop";
  }

  async #first(token: string): Promise<void> {
    const outcome = await this.authenticator.verify(token);
    const link = this.#link;
    if (link.ending) return;
    this.#tries++;
    const failed = outcome.kind === "refused" && outcome.why === "invalid";
    if (failed && this.#tries < this.#settings.beforeMessages) return link.client.stream.unpark();
    link.tell(toPolicyEvent(outcome));
    if (link.ending || outcome.kind === "refused") return;
    this.#awaited = false;
    link.identity = outcome.identity;
    this.#connect?.(outcome.identity);
  }

  async #renew(token: string): Promise<void> {
    this.#verifying = true;
    const outcome = await this.authenticator.verify(token);
    this.#verifying = false;
    const link = this.#link;
    // While nobody can verify it, the old token still counts until it expires.
    if (link.ending || (outcome.kind === "refused" && outcome.why === "unavailable")) return;
    link.tell(toPolicyEvent(outcome));
    if (!link.ending && outcome.kind === "valid") link.identity = outcome.identity;
  }

  #refused(outcome: TokenOutcome): CloseVerdict | undefined {
    return this.#link.judge.decide(toPolicyEvent(outcome));
  }
}
