import { CLOSING_RULES, DEFAULT_CODES } from "./defaults.ts";
import { writeRung } from "./sections/rung.ts";
import type { AuthSettings, ContentSettings, PolicySettings, RateLimit, Rung } from "./settings.ts";
import { formatDuration } from "./shape/duration.ts";
import { formatRate } from "./shape/rate.ts";
import { formatSize } from "./shape/size.ts";
import type { EffectivePolicy } from "./types.ts";

/** Stands for a secret, and is as long as one must be. */
const HIDDEN_SECRET = "(hidden: at least 32 characters)";

/**
 * The policy as an author would write it with every key and every default: JSON-ready, and itself a
 * valid policy with the same meaning, but for a secret, which is hidden.
 */
export function toEffective(settings: PolicySettings): EffectivePolicy {
  const { origins, subprotocols } = settings;
  const of = (unit: RateLimit["unit"]): unknown[] =>
    settings.rates.filter((limit) => limit.unit === unit).map(rateLimit);
  return {
    mode: settings.mode,
    handshake: {
      ...(origins === undefined ? {} : { origins: [...origins] }),
      ...(subprotocols === undefined ? {} : { subprotocols: [...subprotocols] }),
      timeout: formatDuration(settings.handshakeTimeoutMs),
      refuse: settings.refuse,
      hold: formatDuration(settings.holdMs),
    },
    ...(settings.auth === undefined ? {} : { auth: effectiveAuth(settings.auth) }),
    limits: {
      messages: of("messages"),
      bytes: of("bytes"),
      connections: settings.connections.map(({ per, max, rung }) => withRung({ per, max }, rung)),
      upgrades: settings.upgrades.map(({ per, rate, rung }) =>
        withRung({ per, rate: formatRate(rate, "messages"), burst: rate.burst }, rung),
      ),
      messageSize: formatSize(settings.messageSizeBytes),
      fragments: settings.fragments,
      finish: durationOrOff(settings.finishMs),
      buffered: formatSize(settings.bufferedBytes),
      stalled: formatDuration(settings.stalledMs),
      from: settings.sizeFrom,
    },
    content: effectiveContent(settings.content),
    lifetime: {
      idle: durationOrOff(settings.idleMs),
      max: durationOrOff(settings.maxMs),
      ping: durationOrOff(settings.pingMs),
      pongTimeout: formatDuration(settings.pongTimeoutMs),
      closeTimeout: formatDuration(settings.closeTimeoutMs),
      hostileCloseTimeout: formatDuration(settings.hostileCloseTimeoutMs),
    },
    rules: Object.fromEntries(
      Object.entries(settings.rungs).map(([rule, rung]) => [rule, writeRung(rung)]),
    ),
    ...(settings.warning === undefined
      ? {}
      : {
          warning: {
            message: settings.warning.message,
            every: formatDuration(settings.warning.everyMs),
          },
        }),
    ...(settings.penalty === undefined
      ? {}
      : {
          penalty: {
            first: formatDuration(settings.penalty.firstMs),
            max: formatDuration(settings.penalty.maxMs),
          },
        }),
    codes: effectiveCodes(settings),
    hideReasons: settings.hideReasons,
  };
}

/** Every rule's code. `protocol` only where it is overridden: its default depends on the violation. */
function effectiveCodes(settings: PolicySettings): Record<string, number> {
  const codes: Record<string, number> = {};
  for (const rule of CLOSING_RULES) {
    const own = settings.codes[rule];
    if (own !== undefined) codes[rule] = own;
    else if (rule !== "protocol") codes[rule] = DEFAULT_CODES[rule];
  }
  return codes;
}

function rateLimit({ unit, per, from, rate, over, rung }: RateLimit): unknown {
  const burst = unit === "bytes" ? formatSize(rate.burst) : rate.burst;
  return withRung({ per, rate: formatRate(rate, unit), burst, from, over }, rung);
}

function withRung(row: object, rung: Rung): unknown {
  return { ...row, ...writeRung(rung) };
}

function effectiveContent(content: ContentSettings): unknown {
  const { types, utf8, json, schema, forbid, over, from, compression } = content;
  return {
    types: [...types],
    utf8,
    json,
    ...(schema === undefined ? {} : { schema }),
    forbid: forbid.map(({ name, pattern, over, rung }) => withRung({ name, pattern, over }, rung)),
    over,
    from,
    compression,
  };
}

/** A secret is not shown: what is printed here goes to terminals and logs. */
function effectiveAuth({ jwt, ...auth }: AuthSettings): unknown {
  const { secret, user, requiredClaims } = jwt;
  const written: Record<string, unknown> = {
    jwks: jwt.jwks,
    secret: secret === undefined ? undefined : HIDDEN_SECRET,
    publicKey: jwt.publicKey,
    algorithms: jwt.algorithms,
    issuer: jwt.issuer,
    audience: jwt.audience,
    logout: jwt.logoutAudience && { audience: jwt.logoutAudience },
    requiredClaims,
    user,
    clockTolerance: formatDuration(jwt.clockToleranceMs),
    cache: formatDuration(jwt.cacheMs),
    cooldown: formatDuration(jwt.cooldownMs),
    stale: formatDuration(jwt.staleMs),
    timeout: formatDuration(jwt.timeoutMs),
  };
  return {
    jwt: Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)),
    from: [...auth.from],
    deadline: formatDuration(auth.deadlineMs),
    expiry: {
      grace: formatDuration(auth.graceMs),
      renew: auth.renew,
      notice: durationOrOff(auth.noticeMs),
    },
    before: { messages: auth.beforeMessages, bytes: formatSize(auth.beforeBytes) },
    forward: { headers: { ...auth.forwardHeaders }, credential: auth.forwardCredential },
  };
}

function durationOrOff(ms: number | "off"): string {
  return ms === "off" ? ms : formatDuration(ms);
}
