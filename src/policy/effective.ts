import { CLOSING_RULES, DEFAULT_CODES } from "./defaults.ts";
import type { PolicySettings, RateLimit } from "./settings.ts";
import { formatDuration } from "./shape/duration.ts";
import { formatRate } from "./shape/rate.ts";
import { formatSize } from "./shape/size.ts";
import type { EffectivePolicy } from "./types.ts";

/**
 * The policy as an author would write it with every key and every default: JSON-ready, and itself a
 * valid policy with the same meaning.
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
    },
    limits: {
      messages: of("messages"),
      bytes: of("bytes"),
      connections: settings.connections.map(({ per, max }) => ({ per, max })),
      messageSize: formatSize(settings.messageSizeBytes),
      fragments: settings.fragments,
      buffered: formatSize(settings.bufferedBytes),
      stalled: formatDuration(settings.stalledMs),
      from: settings.sizeFrom,
    },
    content: { types: [...settings.types], from: settings.typesFrom },
    lifetime: {
      idle: durationOrOff(settings.idleMs),
      max: durationOrOff(settings.maxMs),
      ping: durationOrOff(settings.pingMs),
      pongTimeout: formatDuration(settings.pongTimeoutMs),
      closeTimeout: formatDuration(settings.closeTimeoutMs),
      hostileCloseTimeout: formatDuration(settings.hostileCloseTimeoutMs),
    },
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

function rateLimit({ unit, per, from, rate }: RateLimit): unknown {
  const burst = unit === "bytes" ? formatSize(rate.burst) : rate.burst;
  return { per, rate: formatRate(rate, unit), burst, from };
}

function durationOrOff(ms: number | "off"): string {
  return ms === "off" ? ms : formatDuration(ms);
}
