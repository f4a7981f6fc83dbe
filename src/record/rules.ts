/**
 * Ids of the rules that come with the gateway, by whose behaviour they judge. A record may carry any
 * other id as well: a policy can name rules of its own.
 */
const BY_OFFENDER = {
  /** Only a client can break these. */
  client: [
    "message-rate",
    "byte-rate",
    "connection-limit",
    "upgrade-rate",
    "penalty",
    "auth-invalid",
    "auth-timeout",
    "auth-expired",
    "revoked",
    "origin",
    "subprotocol",
  ],
  /** Either peer can; the record must say which. */
  either: [
    "content-forbidden",
    "content-schema",
    "content-malformed",
    "utf8",
    "message-type",
    "message-size",
    "fragments",
    "protocol",
    "dead-peer",
    "slow-consumer",
  ],
  upstream: ["upstream-lost", "upstream-refused"],
  /** Nobody's fault. */
  nobody: ["idle", "lifetime", "drain", "overload", "auth-unavailable"],
} as const;

export type KnownRule = (typeof BY_OFFENDER)[keyof typeof BY_OFFENDER][number];

const KNOWN: ReadonlySet<string> = new Set(Object.values(BY_OFFENDER).flat());

export function isKnownRule(rule: string | undefined): rule is KnownRule {
  return rule !== undefined && KNOWN.has(rule);
}

export const KNOWN_RULES: readonly KnownRule[] = [...KNOWN].filter(isKnownRule);

/** The only peer that can have broken a rule; `undefined` if either could have, or none. */
export function onlyOffender(rule: string | undefined): "client" | "upstream" | undefined {
  const isIn = (rules: readonly string[]): boolean => rule !== undefined && rules.includes(rule);
  if (isIn(BY_OFFENDER.client)) return "client";
  return isIn(BY_OFFENDER.upstream) ? "upstream" : undefined;
}
