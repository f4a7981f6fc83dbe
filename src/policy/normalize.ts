import { contradictions } from "./contradictions.ts";
import { CLOSING_RULES, DEFAULT_CODES } from "./defaults.ts";
import type { ClosingRule } from "./defaults.ts";
import { policyShape } from "./policy-shape.ts";
import type { ParsedPolicy } from "./policy-shape.ts";
import type { Path, Problem } from "./problem.ts";
import type { ParsedAuth } from "./sections/auth.ts";
import { toRung } from "./sections/rung.ts";
import type { AuthSettings, ContentSettings, PolicySettings, RateLimit } from "./settings.ts";
import type { Shape } from "./shape/shape.ts";
import type { Rate } from "./types.ts";

export type Normalized =
  | { readonly settings: PolicySettings; readonly problems: readonly [] }
  | { readonly settings: undefined; readonly problems: readonly Problem[] };

/**
 * Reads an authored policy: every default filled in, every notation turned into numbers. Returns all
 * problems at once; never throws, whatever the value is.
 *
 * @param path Where the policy stands in its document, for the paths of problems.
 */
export function normalizePolicy(authored: unknown, path: Path = []): Normalized {
  const problems: Problem[] = [];
  const parsed = policyShape.parse(authored, path, problems);
  if (parsed === undefined) return { settings: undefined, problems };
  const settings = toSettings(parsed);
  problems.push(...contradictions(settings, parsed, path));
  return problems.length > 0 ? { settings: undefined, problems } : { settings, problems: [] };
}

/** The same as a shape, for documents that hold policies. */
export const settingsShape: Shape<PolicySettings> = {
  parse(value, path, problems) {
    const normalized = normalizePolicy(value, path);
    problems.push(...normalized.problems);
    return normalized.settings;
  },
  schema: () => policyShape.schema(),
};

function toSettings(parsed: ParsedPolicy): PolicySettings {
  const { handshake, auth, limits, lifetime } = parsed;
  return {
    mode: parsed.mode,
    origins: handshake.origins,
    subprotocols: handshake.subprotocols,
    handshakeTimeoutMs: handshake.timeout,
    refuse: handshake.refuse,
    holdMs: handshake.hold,
    auth: auth && toAuthSettings(auth),
    rates: [
      ...limits.messages.map((limit) => toRateLimit("messages", limit)),
      ...limits.bytes.map((limit) => toRateLimit("bytes", limit)),
    ],
    connections: limits.connections.map((limit) => ({
      per: limit.per,
      max: limit.max,
      rung: toRung(limit),
    })),
    upgrades: limits.upgrades.map((limit) => ({
      per: limit.per,
      rate: withBurst(limit),
      rung: toRung(limit),
    })),
    messageSizeBytes: limits.messageSize,
    fragments: limits.fragments,
    finishMs: limits.finish,
    bufferedBytes: limits.buffered,
    stalledMs: limits.stalled,
    sizeFrom: limits.from,
    content: toContentSettings(parsed.content),
    idleMs: lifetime.idle,
    maxMs: lifetime.max,
    pingMs: lifetime.ping,
    pongTimeoutMs: lifetime.pongTimeout,
    closeTimeoutMs: lifetime.closeTimeout,
    hostileCloseTimeoutMs: lifetime.hostileCloseTimeout,
    rungs: parsed.rules,
    warning: parsed.warning && { message: parsed.warning.message, everyMs: parsed.warning.every },
    penalty: parsed.penalty,
    codes: ownCodes(parsed.codes),
    hideReasons: parsed.hideReasons,
  };
}

function toAuthSettings({
  jwt,
  from,
  deadline,
  expiry,
  before,
  forward,
}: ParsedAuth): AuthSettings {
  return {
    jwt: {
      jwks: jwt.jwks,
      secret: jwt.secret,
      publicKey: jwt.publicKey,
      algorithms: jwt.algorithms,
      issuer: jwt.issuer,
      audience: jwt.audience,
      logoutAudience: jwt.logout?.audience,
      requiredClaims: jwt.requiredClaims,
      user: jwt.user,
      clockToleranceMs: jwt.clockTolerance,
      cacheMs: jwt.cache,
      cooldownMs: jwt.cooldown,
      staleMs: jwt.stale,
      timeoutMs: jwt.timeout,
    },
    from,
    deadlineMs: deadline,
    graceMs: expiry.grace,
    noticeMs: expiry.notice,
    renew: expiry.renew,
    beforeMessages: before.messages,
    beforeBytes: before.bytes,
    forwardHeaders: forward.headers,
    forwardCredential: forward.credential,
  };
}

function toContentSettings(content: ParsedPolicy["content"]): ContentSettings {
  const { types, utf8, schema, over, from, compression } = content;
  return {
    types,
    utf8,
    json: content.json ?? schema !== undefined,
    schema,
    forbid: content.forbid.map((row) => ({
      name: row.name,
      pattern: row.pattern,
      over: row.over ?? over,
      rung: toRung(row),
    })),
    over,
    from,
    compression,
  };
}

/** A code that is written but is the default says nothing, unless a violation would name its own. */
function ownCodes(codes: PolicySettings["codes"]): PolicySettings["codes"] {
  const own: Partial<Record<ClosingRule, number>> = {};
  for (const rule of CLOSING_RULES) {
    const code = codes[rule];
    if (code === undefined || (code === DEFAULT_CODES[rule] && rule !== "protocol")) continue;
    own[rule] = code;
  }
  return own;
}

type ParsedRate = ParsedPolicy["limits"]["messages" | "bytes"][number];

function toRateLimit(unit: RateLimit["unit"], limit: ParsedRate): RateLimit {
  const { per, from, over } = limit;
  return { unit, per, from, rate: withBurst(limit), over, rung: toRung(limit) };
}

function withBurst({ rate, burst }: Pick<ParsedRate, "rate" | "burst">): Rate {
  return { ...rate, burst: burst ?? rate.amount };
}
