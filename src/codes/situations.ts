interface SituationShape {
  /** Stable kebab-case key, also the translation key. */
  readonly id: string;
  /** The code to send; `null` before the opening handshake is over, when no Close frame can be. */
  readonly code: number | null;
  /**
   * What to send where an API refuses `code`, as browsers and `java.net.http` do: 1000 where nobody
   * did wrong, else a private code by the 44xx convention. `null` where every API sends `code`.
   */
  readonly substitute: number | null;
  /** Codes that are often sent here, and should not be. */
  readonly notThese: readonly number[];
  /** Codes that fit better under a condition, which the texts give. */
  readonly alternatives: readonly number[];
  /** A reason to put beside the code: ASCII, at most 123 bytes, read by programs and logs. */
  readonly suggestedReason: string;
}

/** Which code when: the decision table. Its sentences are in `messages/<language>/situations.ts`. */
export const SITUATIONS = [
  {
    id: "before-handshake",
    code: null,
    substitute: null,
    notThese: [1006, 1008],
    alternatives: [1008],
    suggestedReason: "",
  },
  {
    id: "work-done",
    code: 1000,
    substitute: null,
    notThese: [1005],
    alternatives: [1001],
    suggestedReason: "done",
  },
  {
    id: "client-leaving",
    code: 1001,
    substitute: 1000,
    notThese: [1005, 1006],
    alternatives: [1000],
    suggestedReason: "client is shutting down",
  },
  {
    id: "server-restart",
    code: 1012,
    substitute: 4503,
    notThese: [1000, 1006],
    alternatives: [1001],
    suggestedReason: "drain: restarting; retry-after=10",
  },
  {
    id: "server-shutdown",
    code: 1001,
    substitute: 1000,
    notThese: [1000, 1011],
    alternatives: [1012],
    suggestedReason: "drain: shutting down",
  },
  {
    id: "idle-connection",
    code: 1001,
    substitute: 1000,
    notThese: [1000, 1006],
    alternatives: [3008],
    suggestedReason: "idle: nothing received for 60 s",
  },
  {
    id: "overload",
    code: 1013,
    substitute: 4503,
    notThese: [1008, 1011],
    alternatives: [1001, 1008],
    suggestedReason: "overload: try another host; retry-after=60",
  },
  {
    id: "connection-limit",
    code: 1013,
    substitute: 4429,
    notThese: [1008, 1011],
    alternatives: [1001, 1008],
    suggestedReason: "connection-limit: 20 connections are open; retry-after=60",
  },
  {
    id: "rate-limit",
    code: 1008,
    substitute: 4429,
    notThese: [1003, 1009, 1013],
    alternatives: [4429],
    suggestedReason: "message-rate: 20 messages/s allowed; retry-after=10",
  },
  {
    id: "forbidden-content",
    code: 1008,
    substitute: 4403,
    notThese: [1003, 1007],
    alternatives: [3003],
    suggestedReason: "content-forbidden: card numbers are not accepted",
  },
  {
    id: "slow-consumer",
    code: 1008,
    substitute: 4429,
    notThese: [1009, 1011],
    alternatives: [1013],
    suggestedReason: "slow-consumer: 1 MiB is waiting to be read",
  },
  {
    id: "hidden-policy",
    code: 1008,
    substitute: 4000,
    notThese: [3000, 3003],
    alternatives: [],
    suggestedReason: "",
  },
  {
    id: "wrong-data-type",
    code: 1003,
    substitute: 4415,
    notThese: [1007, 1008],
    alternatives: [],
    suggestedReason: "message-type: only text is accepted",
  },
  {
    id: "undecodable-data",
    code: 1007,
    substitute: 4400,
    notThese: [1002, 1003],
    alternatives: [],
    suggestedReason: "utf8: the text is not valid UTF-8",
  },
  {
    id: "malformed-content",
    code: 1007,
    substitute: 4400,
    notThese: [1002, 1003],
    alternatives: [1008, 4400],
    suggestedReason: "content-malformed: not JSON",
  },
  {
    id: "schema-mismatch",
    code: 1008,
    substitute: 4400,
    notThese: [1002, 1003],
    alternatives: [1007, 4400],
    suggestedReason: "content-schema: /user/id must be a string",
  },
  {
    id: "framing-error",
    code: 1002,
    substitute: 4400,
    notThese: [1007, 1008],
    alternatives: [],
    suggestedReason: "protocol: RSV1 set without an extension",
  },
  {
    id: "message-too-big",
    code: 1009,
    substitute: 4413,
    notThese: [1006, 1008],
    alternatives: [],
    suggestedReason: "message-size: at most 65536 bytes",
  },
  {
    id: "missing-extension",
    code: 1010,
    substitute: 4400,
    notThese: [1002, 1003],
    alternatives: [],
    suggestedReason: "permessage-deflate",
  },
  {
    id: "missing-credential",
    code: 3000,
    substitute: null,
    notThese: [1011, 3003],
    alternatives: [1008, 4401],
    suggestedReason: "auth-invalid: no valid token",
  },
  {
    id: "credential-expired",
    code: 3000,
    substitute: null,
    notThese: [1000, 3003],
    alternatives: [1008, 4401],
    suggestedReason: "auth-expired: token expired",
  },
  {
    id: "not-allowed",
    code: 3003,
    substitute: null,
    notThese: [1000, 3000],
    alternatives: [1008, 4403],
    suggestedReason: "forbidden: this account may not read this channel",
  },
  {
    id: "login-timeout",
    code: 3008,
    substitute: null,
    notThese: [1002, 1006],
    alternatives: [1008, 4408],
    suggestedReason: "auth-timeout: no token within 5 s",
  },
  {
    id: "dead-peer",
    code: 1011,
    substitute: 4408,
    notThese: [1000, 1002],
    alternatives: [1001, 3008],
    suggestedReason: "dead-peer: no pong within 20 s",
  },
  {
    id: "server-error",
    code: 1011,
    substitute: 4500,
    notThese: [1000, 1006],
    alternatives: [1012],
    suggestedReason: "internal error; reference 7f3a91",
  },
  {
    id: "upstream-lost",
    code: 1014,
    substitute: 4502,
    notThese: [1005, 1006],
    alternatives: [1011, 1013],
    suggestedReason: "upstream-lost: the backend closed without a Close frame",
  },
  {
    id: "own-meaning",
    code: 4000,
    substitute: null,
    notThese: [1000, 2000],
    alternatives: [],
    suggestedReason: "",
  },
] as const satisfies readonly SituationShape[];

export type Situation = (typeof SITUATIONS)[number];
export type SituationId = Situation["id"];
