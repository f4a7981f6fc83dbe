import type { SituationId } from "./situations.ts";
import type { VendorKind } from "./vendors/kinds.ts";

interface FamilyShape {
  /** Stable kebab-case key: it stands in addresses. */
  readonly id: string;
  /** The entry of the decision table that says which member to send. */
  readonly situation: SituationId;
  /** What says it while the opening handshake lasts; empty where nothing can. */
  readonly http: readonly number[];
  /**
   * What says it on an open connection, nearest first. Codes from 4000 are the `44xx` convention, or
   * stand for any that the two sides agree on.
   */
  readonly codes: readonly number[];
  /** What vendors mean by codes of their own; the first one names the family. */
  readonly kinds: readonly VendorKind[];
}

/**
 * What can be said in more than one place: by an HTTP status, by a code of the registry, by a private
 * code, by a vendor. Each kind of a vendor is in one family at most; a kind that gives no cause is in
 * none.
 */
export const FAMILIES = [
  {
    id: "authentication-failed",
    situation: "missing-credential",
    http: [401],
    codes: [3000, 1008, 4401],
    kinds: ["auth-failed", "not-authenticated"],
  },
  {
    id: "credential-expired",
    situation: "credential-expired",
    http: [401],
    codes: [3000, 1008, 4401],
    kinds: ["credential-expired"],
  },
  {
    id: "not-allowed",
    situation: "not-allowed",
    http: [403],
    codes: [3003, 1008, 4403],
    kinds: ["forbidden", "intents"],
  },
  {
    id: "not-found",
    situation: "own-meaning",
    http: [404],
    codes: [1008, 4404],
    kinds: ["not-found", "disabled"],
  },
  {
    id: "rate-limited",
    situation: "rate-limit",
    http: [429],
    codes: [1008, 1013, 4429],
    kinds: ["rate-limited"],
  },
  {
    id: "over-quota",
    situation: "connection-limit",
    http: [429, 503],
    codes: [1013, 1008],
    kinds: ["over-quota"],
  },
  {
    id: "over-capacity",
    situation: "overload",
    http: [503],
    codes: [1013, 1012, 1001],
    kinds: ["over-capacity"],
  },
  {
    id: "server-restart",
    situation: "server-restart",
    http: [503],
    codes: [1012, 1001],
    kinds: ["server-restart", "reconnect-now"],
  },
  {
    id: "server-error",
    situation: "server-error",
    http: [500],
    codes: [1011, 1012],
    kinds: ["server-error"],
  },
  {
    id: "network-trouble",
    situation: "upstream-lost",
    http: [502, 504],
    codes: [1006, 1014, 1011],
    kinds: ["network", "connect-failed"],
  },
  {
    id: "bad-message",
    situation: "schema-mismatch",
    http: [400],
    codes: [1008, 1007, 4400],
    kinds: ["bad-message", "unknown-command", "unexpected-message", "already-authenticated"],
  },
  {
    id: "protocol-error",
    situation: "framing-error",
    http: [400],
    codes: [1002, 1008],
    kinds: ["protocol-error", "client-error"],
  },
  {
    id: "unsupported-data",
    situation: "wrong-data-type",
    http: [],
    codes: [1003, 1007, 1008],
    kinds: ["unsupported-data"],
  },
  {
    id: "message-too-big",
    situation: "message-too-big",
    http: [],
    codes: [1009, 1008],
    kinds: ["too-big"],
  },
  {
    id: "policy",
    situation: "forbidden-content",
    http: [403],
    codes: [1008, 3003],
    kinds: ["policy", "kicked"],
  },
  {
    id: "slow-consumer",
    situation: "slow-consumer",
    http: [],
    codes: [1008, 1013],
    kinds: ["slow"],
  },
  {
    id: "version",
    situation: "own-meaning",
    http: [426, 400],
    codes: [1002, 1010, 4000],
    kinds: ["version", "subprotocol", "unsupported", "insecure", "encryption", "sharding"],
  },
  {
    id: "first-message-too-late",
    situation: "login-timeout",
    http: [],
    codes: [3008, 1008, 4408],
    kinds: ["timeout-handshake"],
  },
  {
    id: "idle",
    situation: "idle-connection",
    http: [],
    codes: [1001, 3008],
    kinds: ["timeout-idle", "timeout-lifetime", "unused"],
  },
  {
    id: "heartbeat-missed",
    situation: "dead-peer",
    http: [],
    codes: [1011, 1001, 3008],
    kinds: ["timeout-ping"],
  },
  {
    id: "session-lost",
    situation: "own-meaning",
    http: [],
    codes: [1008, 4000],
    kinds: ["session-invalid", "session-expired", "state-lost"],
  },
  {
    id: "duplicate",
    situation: "own-meaning",
    http: [],
    codes: [1008, 4409],
    kinds: ["duplicate"],
  },
  {
    id: "done",
    situation: "work-done",
    http: [],
    codes: [1000, 1001],
    kinds: ["normal", "handover"],
  },
] as const satisfies readonly FamilyShape[];

export type FamilyId = (typeof FAMILIES)[number]["id"];
export type Family = FamilyShape & { readonly id: FamilyId };

/** The family of what a vendor means; `undefined` where the kind names no cause. */
export function familyOf(kind: VendorKind): Family | undefined {
  return FAMILIES.find(({ kinds }: FamilyShape) => kinds.includes(kind));
}
